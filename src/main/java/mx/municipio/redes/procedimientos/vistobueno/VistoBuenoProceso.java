package mx.municipio.redes.procedimientos.vistobueno;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import mx.municipio.redes.formulario.FechasFormulario;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.procedimientos.vistobueno.VistoBueno.Contenido;
import mx.municipio.redes.procedimientos.vistobueno.VistoBueno.Publicacion;
import mx.municipio.redes.puerta.ClaseDeContenido;
import mx.municipio.redes.puerta.Declaracion;
import mx.municipio.redes.puerta.Excepcion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El proceso {@code visto-bueno}: los nombres de su modelo, sus formularios y su tabla, y lo que hace cada tarea. */
@Configuration(proxyBeanMethods = false)
class VistoBuenoProceso {

    static final String CLAVE = "visto-bueno";
    static final String RETIRADO = "visto-bueno.retirado";

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> CONTENIDO = Variable.texto("contenido");
    static final Variable<String> VERSION = Variable.texto("version");
    static final Variable<String> ARCHIVOS = Variable.texto("archivos");
    static final Variable<String> FUENTE = Variable.texto("fuente");
    static final Variable<String> FECHA_PREVISTA = Variable.texto("fechaPrevista");
    static final Variable<String> CLASE = Variable.texto("clase");
    static final Variable<Boolean> ELEMENTO_PERSONAL = Variable.logica("elementoPersonal");
    static final Variable<Boolean> ELEMENTO_OBJETIVO = Variable.logica("elementoObjetivo");
    static final Variable<Boolean> ELEMENTO_TEMPORAL = Variable.logica("elementoTemporal");
    static final Variable<Boolean> CONFIDENCIAL = Variable.logica("confidencial");
    static final Variable<Boolean> ACTIVOS = Variable.logica("activos");
    static final Variable<Boolean> ESPACIO_PUBLICO = Variable.logica("espacioPublico");
    static final Variable<Boolean> ACEPTO_CODIGO = Variable.logica("aceptoCodigo");
    static final Variable<String> MUNICIPIO = Variable.texto("municipio");
    static final Variable<String> POLITICA = Variable.texto("politica");
    static final Variable<String> EXCEPTUADO = Variable.texto("exceptuado");
    static final Variable<String> REQUIERE_VISTO_BUENO = Variable.texto("requiereVistoBueno");
    static final Variable<Date> META_VISTO_BUENO = Variable.instante("metaVistoBueno");
    static final Variable<String> DECISION = Variable.texto("decision");
    static final Variable<String> MOTIVO = Variable.texto("motivo");
    static final Variable<String> CUENTA_CENTRAL = Variable.texto("cuentaCentral");
    static final Variable<String> DIRECCION = Variable.texto("direccion");
    static final Variable<String> PUBLICADO_EL = Variable.texto("publicadoEl");
    static final Variable<Boolean> EMERGENCIA = Variable.logica("emergencia");
    static final Variable<String> JUSTIFICACION_VEDA = Variable.texto("justificacionVeda");
    static final Variable<String> MOTIVO_RETIRO = Variable.texto("motivoRetiro");

    @Bean
    JavaDelegate registrarEnvioParaVistoBuenoDelegate(PedirVistoBueno caso) {
        return e -> {
            var enviado = caso.registrar(Instancia.de(e), contenido(e));
            Instancia.anotarFolio(e, enviado.folio());
            ORGANO_NOMBRE.escribir(e, enviado.organoNombre());
            VERSION.escribir(e, "1");
            ARCHIVOS.escribir(e, String.valueOf(enviado.archivos()));
            e.setVariables(enviado.regimen().entradas());
        };
    }

    @Bean
    JavaDelegate registrarVistoBuenoNoRequeridoDelegate(PedirVistoBueno caso) {
        return e -> caso.noRequerido(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate pedirVistoBuenoDelegate(PedirVistoBueno caso) {
        return e -> META_VISTO_BUENO.escribir(e, Date.from(caso.pedir(FOLIO.exigir(e))));
    }

    @Bean
    JavaDelegate recordarVistoBuenoDelegate(OtorgarVistoBueno caso) {
        return e -> caso.recordar(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate registrarVistoBuenoOtorgadoDelegate(OtorgarVistoBueno caso) {
        return e -> caso.otorgar(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate registrarVistoBuenoNegadoDelegate(OtorgarVistoBueno caso) {
        return e -> caso.negar(FOLIO.exigir(e), MOTIVO.exigir(e));
    }

    @Bean
    JavaDelegate registrarContenidoObservadoDelegate(OtorgarVistoBueno caso) {
        return e -> caso.observar(FOLIO.exigir(e), MOTIVO.exigir(e));
    }

    @Bean
    JavaDelegate registrarContenidoCorregidoDelegate(PedirVistoBueno caso) {
        return e -> {
            var corregido = caso.corregir(FOLIO.exigir(e), CONTENIDO.exigir(e));
            VERSION.escribir(e, String.valueOf(corregido.version()));
            META_VISTO_BUENO.escribir(e, Date.from(corregido.recordatorio()));
            DECISION.quitar(e);
            MOTIVO.quitar(e);
        };
    }

    @Bean
    JavaDelegate asentarPublicacionEnMediosDelegate(PublicarEnMedios caso, ZoneId zona) {
        return e -> caso.publicar(
                FOLIO.exigir(e),
                new Publicacion(
                        CUENTA_CENTRAL.exigir(e),
                        DIRECCION.exigir(e),
                        FechasFormulario.instante(PUBLICADO_EL.exigir(e), zona),
                        new Excepcion(
                                EMERGENCIA.buscar(e).orElse(false),
                                JUSTIFICACION_VEDA.buscar(e).orElse(null))));
    }

    @Bean
    JavaDelegate registrarRetiroDeVistoBuenoDelegate(PedirVistoBueno caso) {
        return e -> caso.retirar(FOLIO.exigir(e), MOTIVO_RETIRO.exigir(e));
    }

    /** La lista de lo que se cuida y el código no se leen: el formulario no se envía sin aceptarlos. */
    private static Contenido contenido(DelegateExecution e) {
        return new Contenido(
                1,
                CONTENIDO.exigir(e),
                FUENTE.exigir(e),
                FECHA_PREVISTA
                        .buscar(e)
                        .filter(fecha -> !fecha.isEmpty())
                        .map(LocalDate::parse)
                        .orElse(null),
                new Declaracion(
                        ClaseDeContenido.valueOf(CLASE.exigir(e)),
                        ELEMENTO_PERSONAL.buscar(e).orElse(false),
                        ELEMENTO_OBJETIVO.buscar(e).orElse(false),
                        ELEMENTO_TEMPORAL.buscar(e).orElse(false),
                        CONFIDENCIAL.buscar(e).orElse(false)),
                List.of(),
                List.of());
    }
}
