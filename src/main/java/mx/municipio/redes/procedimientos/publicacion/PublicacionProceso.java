package mx.municipio.redes.procedimientos.publicacion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import mx.municipio.redes.avales.AvalInvocado;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Folios;
import mx.municipio.redes.formulario.FechasFormulario;
import mx.municipio.redes.motor.Enviado;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Lista;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.procedimientos.publicacion.AsentarPublicacion.Salida;
import mx.municipio.redes.procedimientos.publicacion.Publicacion.Decision;
import mx.municipio.redes.procedimientos.publicacion.Publicacion.Tipo;
import mx.municipio.redes.puerta.ClaseDeContenido;
import mx.municipio.redes.puerta.Declaracion;
import mx.municipio.redes.puerta.Excepcion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El proceso {@code asiento-publicacion}: los nombres de su modelo y sus formularios, y qué hace cada tarea de servicio. */
@Configuration(proxyBeanMethods = false)
class PublicacionProceso {

    static final String CLAVE = "asiento-publicacion";
    static final String MENSAJE_SIN_OBJETO = "publicacion.sin-objeto";

    /** Lo que se escribe o se marca en sus formularios. */
    static final Map<String, Variable<?>> CAMPOS = Enviado.campos(
            "contenido tipo clase fuente aval linea folioAval enlace porQueElEnlace direccion publicadoEl vigencia"
                    + " justificacionVeda decision nuevaVigencia",
            "mencionaAlMunicipio reservada confidencial activos espacioPublico contenidoPersonal elementoPersonal elementoObjetivo elementoTemporal"
                    + " emergencia revisado");

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> CUENTA = Variable.texto("cuenta");
    static final Variable<String> CUENTA_NOMBRE = Variable.texto("cuentaNombre");
    static final Variable<String> VIGENCIA_TEXTO = Variable.texto("vigenciaTexto");
    static final Variable<String> PUBLICADA = Variable.texto("publicada");
    static final Variable<String> CON_VIGENCIA = Variable.texto("conVigencia");
    static final Variable<Date> VIGENCIA_INSTANTE = Variable.instante("vigenciaInstante");
    static final Variable<Date> RECORDATORIO_VIGENCIA = Variable.instante("recordatorioVigencia");
    static final Variable<String> MOTIVO_SIN_OBJETO = Variable.texto("motivoSinObjeto");

    @Bean
    Lista cuentasEnQuePublica(Padron padron) {
        return new Lista(
                "cuentas-en-que-publica",
                quien -> Lista.deCuentas(padron.delResponsable(quien.id()).stream()
                        .filter(Cuenta::vigente)
                        .toList()));
    }

    @Bean
    JavaDelegate revisarPublicacionDelegate(
            AsentarPublicacion caso, Padron padron, Norma norma, Folios folios, ZoneId zona) {
        return e -> {
            var enviado = new Enviado(CAMPOS, e);
            Salida salida = salida(enviado, zona);
            Expediente expediente = caso.declarar(
                    Instancia.de(e),
                    CUENTA.buscar(e).orElse(null),
                    publicacion(enviado, norma, folios),
                    excepcion(enviado),
                    salida == null ? null : salida.publicadoEl());
            String cuenta = String.valueOf(expediente.cuenta());
            Instancia.anotarFolio(e, expediente.folio());
            ORGANO_NOMBRE.escribir(e, norma.nombreOrgano(expediente.organo()));
            CUENTA.escribir(e, cuenta);
            CUENTA_NOMBRE.escribir(e, padron.enPalabras(cuenta));
            PUBLICADA.escribir(e, salida == null ? "NO" : "SI");
        };
    }

    @Bean
    JavaDelegate asentarPublicacionDeclaradaDelegate(AsentarPublicacion caso, ZoneId zona) {
        return e -> {
            var enviado = new Enviado(CAMPOS, e);
            Salida salida = Objects.requireNonNull(salida(enviado, zona));
            vigilar(e, caso.asentar(FOLIO.exigir(e), salida, excepcion(enviado)), enviado.fecha("vigencia"));
        };
    }

    @Bean
    JavaDelegate pedirRevisionDelegate(AsentarPublicacion caso) {
        return e -> RECORDATORIO_VIGENCIA.escribir(e, Date.from(caso.pedirRevision(FOLIO.exigir(e))));
    }

    @Bean
    JavaDelegate recordarVigenciaDelegate(AsentarPublicacion caso) {
        return e -> caso.recordar(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate asentarRevisionDelegate(AsentarPublicacion caso) {
        return e -> {
            var enviado = new Enviado(CAMPOS, e);
            LocalDate nueva = enviado.fecha("nuevaVigencia");
            Decision decision = enviado.opcion(Decision.class, "decision");
            vigilar(e, caso.revisar(FOLIO.exigir(e), decision, nueva, enviado.texto("direccion")), nueva);
        };
    }

    @Bean
    JavaDelegate registrarPublicacionSinObjetoDelegate(AsentarPublicacion caso) {
        return e -> caso.dejarSinObjeto(FOLIO.exigir(e), MOTIVO_SIN_OBJETO.exigir(e));
    }

    private static void vigilar(DelegateExecution e, @Nullable Instant termina, @Nullable LocalDate vigencia) {
        CON_VIGENCIA.escribir(e, termina == null ? "NO" : "SI");
        if (termina != null && vigencia != null) {
            VIGENCIA_INSTANTE.escribir(e, Date.from(termina));
            VIGENCIA_TEXTO.escribir(e, EnPalabras.fecha(vigencia));
        }
    }

    /** Dónde y cuándo salió, o ninguna de las dos cosas. */
    private static @Nullable Salida salida(Enviado enviado, ZoneId zona) {
        String direccion = enviado.texto("direccion");
        String publicadoEl = enviado.texto("publicadoEl");
        if (direccion == null && publicadoEl == null) {
            return null;
        } else if (direccion == null) {
            throw FormularioException.de(
                    "direccion", "Dirección de la publicación: si ya está publicada, diga también dónde.");
        } else if (publicadoEl == null) {
            throw FormularioException.de(
                    "publicadoEl", "Fecha y hora de publicación: si ya está publicada, diga también cuándo.");
        }
        return new Salida(direccion, FechasFormulario.instante(publicadoEl, zona));
    }

    private static Publicacion publicacion(Enviado enviado, Norma norma, Folios folios) {
        return new Publicacion(
                enviado.exigir("contenido"),
                enviado.opcion(Tipo.class, "tipo"),
                new Declaracion(
                        enviado.opcion(ClaseDeContenido.class, "clase"),
                        enviado.marcada("elementoPersonal"),
                        enviado.marcada("elementoObjetivo"),
                        enviado.marcada("elementoTemporal"),
                        enviado.marcada("reservada") || enviado.marcada("confidencial")),
                enviado.exigir("fuente"),
                norma.conoce("NT10-CG-XV") ? aval(enviado, folios) : null,
                enviado.texto("enlace"),
                enviado.texto("porQueElEnlace"),
                enviado.marcada("mencionaAlMunicipio"),
                enviado.marcada("contenidoPersonal"),
                enviado.fecha("vigencia"));
    }

    private static AvalInvocado aval(Enviado enviado, Folios folios) {
        AvalInvocado.Tipo aval = enviado.opcion(AvalInvocado.Tipo.class, "aval");
        return new AvalInvocado(
                aval,
                aval == AvalInvocado.Tipo.LINEA
                        ? enviado.exigir("linea")
                        : folios.canonico(enviado.exigir("folioAval")));
    }

    private static Excepcion excepcion(Enviado enviado) {
        return new Excepcion(enviado.marcada("emergencia"), enviado.texto("justificacionVeda"));
    }
}
