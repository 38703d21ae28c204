package mx.municipio.redes.procedimientos.publicacion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.formulario.FechasFormulario;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.procedimientos.publicacion.AsentarPublicacion.Salida;
import mx.municipio.redes.procedimientos.publicacion.Publicacion.Decision;
import mx.municipio.redes.procedimientos.publicacion.Publicacion.Tipo;
import mx.municipio.redes.puerta.AvalInvocado;
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

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> CUENTA = Variable.texto("cuenta");
    static final Variable<String> CUENTA_NOMBRE = Variable.texto("cuentaNombre");
    static final Variable<String> CONTENIDO = Variable.texto("contenido");
    static final Variable<String> TIPO = Variable.texto("tipo");
    static final Variable<String> CLASE = Variable.texto("clase");
    static final Variable<String> FUENTE = Variable.texto("fuente");
    static final Variable<String> AVAL = Variable.texto("aval");
    static final Variable<String> LINEA = Variable.texto("linea");
    static final Variable<String> FOLIO_AVAL = Variable.texto("folioAval");
    static final Variable<String> ENLACE = Variable.texto("enlace");
    static final Variable<String> POR_QUE_EL_ENLACE = Variable.texto("porQueElEnlace");
    static final Variable<Boolean> MENCIONA_AL_MUNICIPIO = Variable.logica("mencionaAlMunicipio");
    static final Variable<String> DIRECCION = Variable.texto("direccion");
    static final Variable<String> PUBLICADO_EL = Variable.texto("publicadoEl");
    static final Variable<String> VIGENCIA = Variable.texto("vigencia");
    static final Variable<String> VIGENCIA_TEXTO = Variable.texto("vigenciaTexto");
    static final Variable<Boolean> RESERVADA = Variable.logica("reservada");
    static final Variable<Boolean> CONTENIDO_PERSONAL = Variable.logica("contenidoPersonal");
    static final Variable<Boolean> ELEMENTO_PERSONAL = Variable.logica("elementoPersonal");
    static final Variable<Boolean> ELEMENTO_OBJETIVO = Variable.logica("elementoObjetivo");
    static final Variable<Boolean> ELEMENTO_TEMPORAL = Variable.logica("elementoTemporal");
    static final Variable<Boolean> EMERGENCIA = Variable.logica("emergencia");
    static final Variable<String> JUSTIFICACION_VEDA = Variable.texto("justificacionVeda");
    static final Variable<Boolean> REVISADO = Variable.logica("revisado");
    static final Variable<String> PUBLICADA = Variable.texto("publicada");
    static final Variable<String> CON_VIGENCIA = Variable.texto("conVigencia");
    static final Variable<Date> VIGENCIA_INSTANTE = Variable.instante("vigenciaInstante");
    static final Variable<Date> RECORDATORIO_VIGENCIA = Variable.instante("recordatorioVigencia");
    static final Variable<String> DECISION = Variable.texto("decision");
    static final Variable<String> NUEVA_VIGENCIA = Variable.texto("nuevaVigencia");
    static final Variable<String> MOTIVO_SIN_OBJETO = Variable.texto("motivoSinObjeto");

    @Bean
    JavaDelegate revisarPublicacionDelegate(AsentarPublicacion caso, Padron padron, Norma norma, ZoneId zona) {
        return e -> {
            Instant publicadoEl = salida(e, zona).map(Salida::publicadoEl).orElse(null);
            Expediente expediente =
                    caso.declarar(Instancia.de(e), texto(CUENTA, e), publicacion(e), excepcion(e), publicadoEl);
            String cuenta = String.valueOf(expediente.cuenta());
            Instancia.anotarFolio(e, expediente.folio());
            ORGANO_NOMBRE.escribir(e, norma.nombreOrgano(expediente.organo()));
            CUENTA.escribir(e, cuenta);
            CUENTA_NOMBRE.escribir(e, padron.enPalabras(cuenta));
            PUBLICADA.escribir(e, publicadoEl == null ? "NO" : "SI");
        };
    }

    @Bean
    JavaDelegate asentarPublicacionDeclaradaDelegate(AsentarPublicacion caso, ZoneId zona) {
        return e -> vigilar(
                e, caso.asentar(FOLIO.exigir(e), salida(e, zona).orElseThrow(), excepcion(e)), texto(VIGENCIA, e));
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
            String nueva = texto(NUEVA_VIGENCIA, e);
            vigilar(
                    e,
                    caso.revisar(
                            FOLIO.exigir(e),
                            Decision.valueOf(DECISION.exigir(e)),
                            nueva == null ? null : LocalDate.parse(nueva),
                            texto(DIRECCION, e)),
                    nueva);
        };
    }

    @Bean
    JavaDelegate registrarPublicacionSinObjetoDelegate(AsentarPublicacion caso) {
        return e -> caso.dejarSinObjeto(FOLIO.exigir(e), MOTIVO_SIN_OBJETO.exigir(e));
    }

    private static void vigilar(DelegateExecution e, Optional<Instant> termina, @Nullable String vigencia) {
        CON_VIGENCIA.escribir(e, termina.isPresent() ? "SI" : "NO");
        termina.ifPresent(cuando -> VIGENCIA_INSTANTE.escribir(e, Date.from(cuando)));
        if (vigencia != null) {
            VIGENCIA_TEXTO.escribir(e, EnPalabras.fecha(LocalDate.parse(vigencia)));
        }
    }

    /** Dónde y cuándo salió, o ninguna de las dos cosas. */
    private static Optional<Salida> salida(DelegateExecution e, ZoneId zona) {
        String direccion = texto(DIRECCION, e);
        String publicadoEl = texto(PUBLICADO_EL, e);
        if (direccion == null && publicadoEl == null) {
            return Optional.empty();
        }
        if (direccion == null) {
            throw FormularioException.de(
                    "direccion", "Dirección de la publicación: si ya está publicada, diga también dónde.");
        }
        if (publicadoEl == null) {
            throw FormularioException.de(
                    "publicadoEl", "Fecha y hora de publicación: si ya está publicada, diga también cuándo.");
        }
        return Optional.of(new Salida(direccion, FechasFormulario.instante(publicadoEl, zona)));
    }

    private static Publicacion publicacion(DelegateExecution e) {
        String vigencia = texto(VIGENCIA, e);
        AvalInvocado.Tipo aval = AvalInvocado.Tipo.valueOf(AVAL.exigir(e));
        return new Publicacion(
                CONTENIDO.exigir(e),
                Tipo.valueOf(TIPO.exigir(e)),
                new Declaracion(
                        ClaseDeContenido.valueOf(CLASE.exigir(e)),
                        marcada(ELEMENTO_PERSONAL, e),
                        marcada(ELEMENTO_OBJETIVO, e),
                        marcada(ELEMENTO_TEMPORAL, e),
                        marcada(RESERVADA, e)),
                FUENTE.exigir(e),
                new AvalInvocado(aval, (aval == AvalInvocado.Tipo.LINEA ? LINEA : FOLIO_AVAL).exigir(e)),
                texto(ENLACE, e),
                texto(POR_QUE_EL_ENLACE, e),
                marcada(MENCIONA_AL_MUNICIPIO, e),
                marcada(CONTENIDO_PERSONAL, e),
                vigencia == null ? null : LocalDate.parse(vigencia));
    }

    private static Excepcion excepcion(DelegateExecution e) {
        return new Excepcion(marcada(EMERGENCIA, e), texto(JUSTIFICACION_VEDA, e));
    }

    private static boolean marcada(Variable<Boolean> casilla, DelegateExecution e) {
        return casilla.buscar(e).orElse(false);
    }

    private static @Nullable String texto(Variable<String> variable, DelegateExecution e) {
        return variable.buscar(e)
                .map(String::strip)
                .filter(texto -> !texto.isEmpty())
                .orElse(null);
    }
}
