package mx.municipio.redes.procedimientos.atencion;

import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.expediente.Folios;
import mx.municipio.redes.formulario.FechasFormulario;
import mx.municipio.redes.motor.Enviado;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.atencion.Atencion.Estado;
import mx.municipio.redes.procedimientos.atencion.AtenderUsuario.Analisis;
import mx.municipio.redes.procedimientos.atencion.Bloqueo.Causal;
import mx.municipio.redes.procedimientos.atencion.Bloqueo.ContraQuien;
import mx.municipio.redes.procedimientos.atencion.Bloqueo.Revision;
import mx.municipio.redes.procedimientos.atencion.Recibido.Respuesta;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El proceso {@code atencion-ciudadana}: los nombres de su modelo y sus formularios, y qué hace cada tarea de servicio. */
@Configuration(proxyBeanMethods = false)
class AtencionProceso {

    static final String CLAVE = "atencion-ciudadana";

    /** Lo que se escribe o se marca en sus formularios. */
    static final Map<String, Variable<?>> CAMPOS = Enviado.campos(
            "cuenta tipo usuario texto direccion recibidoEl respuesta respondidoEl areaResponsable atencionPrevia avisarA"
                    + " asuntoRelevante analisis resultado decision causal contraQuien bloqueadoEl motivo desbloqueadoEl",
            "relevante cortesia");

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO = Variable.texto("organo");
    static final Variable<String> CUENTA = Variable.texto("cuenta");
    static final Variable<String> CUENTA_NOMBRE = Variable.texto("cuentaNombre");
    static final Variable<String> TIPO_TEXTO = Variable.texto("tipoTexto");
    static final Variable<String> RECIBIDO_TEXTO = Variable.texto("recibidoTexto");
    static final Variable<String> LA_POSEE = Variable.texto("laPosee");
    static final Variable<String> RUTA = Variable.texto("ruta");
    static final Variable<String> CONTESTADA = Variable.texto("contestada");
    static final Variable<String> RESPUESTA = Variable.texto("respuesta");
    static final Variable<String> CONCLUSION = Variable.texto("conclusion");
    static final Variable<String> HAY_CAUSAL = Variable.texto("hayCausal");
    static final Variable<String> SE_CONFIRMA = Variable.texto("seConfirma");
    static final Variable<String> BLOQUEO_TEXTO = Variable.texto("bloqueoTexto");
    static final Variable<String> MOTIVO_BLOQUEO = Variable.texto("motivoBloqueo");
    static final Variable<Date> META_RESPUESTA = Variable.instante("metaRespuesta");
    static final Variable<Date> META_BLOQUEO = Variable.instante("metaBloqueo");

    private final ZoneId zona;
    private final MetasInternas metas;
    private final Folios folios;

    AtencionProceso(ZoneId zona, MetasInternas metas, Folios folios) {
        this.zona = zona;
        this.metas = metas;
        this.folios = folios;
    }

    @Bean
    JavaDelegate registrarAtencionDelegate(AtenderUsuario caso) {
        return e -> {
            var enviado = new Enviado(CAMPOS, e);
            Respuesta dada = yaDada(enviado);
            Atencion atencion = caso.recibir(Instancia.de(e), enviado.texto("cuenta"), recibido(enviado), dada);
            if (enviado.marcada("relevante")) {
                caso.avisar(atencion, enviado.exigir("avisarA"), enviado.exigir("asuntoRelevante"));
            }
            Instancia.anotarFolio(e, atencion.folio());
            ORGANO.escribir(e, atencion.organo());
            CUENTA.escribir(e, atencion.clave());
            CUENTA_NOMBRE.escribir(e, atencion.cuenta().enPalabras());
            TIPO_TEXTO.escribir(e, atencion.recibido().tipo().enPalabras());
            RECIBIDO_TEXTO.escribir(e, EnPalabras.instante(atencion.recibido().recibidoEl(), zona));
            LA_POSEE.escribir(e, LA_POSEE.buscar(e).orElse(""));
            CONTESTADA.escribir(e, dada == null ? "NO" : "SI");
        };
    }

    @Bean
    JavaDelegate turnarAtencionDelegate(AtenderUsuario caso, BloquearUsuario bloqueos) {
        return e -> {
            Estado pendiente = Estado.segun(RUTA.exigir(e));
            caso.turnar(FOLIO.exigir(e), pendiente, CONTESTADA.exigir(e).equals("SI"));
            if (pendiente == Estado.BLOQUEADO_POR_REVISAR) {
                mostrar(e, bloqueos.pedirRevision(FOLIO.exigir(e)));
            }
            programar(e);
        };
    }

    @Bean
    JavaDelegate canalizarAtencionDelegate(AtenderUsuario caso) {
        return e -> {
            String orientacion = caso.canalizar(FOLIO.exigir(e));
            if (CONTESTADA.exigir(e).equals("NO")) {
                RESPUESTA.escribir(e, orientacion);
            }
        };
    }

    @Bean
    JavaDelegate registrarAnalisisDeSugerenciaDelegate(AtenderUsuario caso) {
        return e -> {
            var enviado = new Enviado(CAMPOS, e);
            caso.analizar(FOLIO.exigir(e), new Analisis(enviado.exigir("resultado"), enviado.exigir("analisis")));
            programar(e);
        };
    }

    @Bean
    JavaDelegate registrarRespuestaDeAtencionDelegate(AtenderUsuario caso) {
        return e -> {
            String ruta = RUTA.exigir(e);
            Estado concluida = ruta.equals("CANALIZAR") ? Estado.CANALIZADA : Estado.ATENDIDA;
            caso.responder(FOLIO.exigir(e), respuesta(new Enviado(CAMPOS, e)), concluida);
            CONCLUSION.escribir(e, ruta.equals("RESPONDER_Y_AVISAR") ? "CON_AVISO_AL_AREA" : concluida.name());
        };
    }

    @Bean
    JavaDelegate avisarAlAreaDelegate(AtenderUsuario caso) {
        return e -> caso.avisarAlArea(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate recordarAtencionDelegate(AtenderUsuario caso) {
        return e -> caso.recordar(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate registrarValoracionDeBloqueoDelegate(BloquearUsuario caso) {
        return e -> {
            var enviado = new Enviado(CAMPOS, e);
            boolean bloquear = enviado.exigir("decision").equals("BLOQUEAR");
            if (bloquear) {
                Bloqueo bloqueo = bloqueo(enviado);
                caso.bloquear(FOLIO.exigir(e), bloqueo);
                mostrar(e, bloqueo);
            } else {
                caso.descartar(FOLIO.exigir(e), enviado.exigir("motivo"));
            }
            HAY_CAUSAL.escribir(e, bloquear ? "SI" : "NO");
            programar(e);
            // El formulario de la revisión usa las mismas claves, y no debe llegar con lo que decidió otra persona.
            e.removeVariables(List.of("decision", "motivo"));
        };
    }

    @Bean
    JavaDelegate registrarRevisionDeBloqueoDelegate(BloquearUsuario caso) {
        return e -> {
            var enviado = new Enviado(CAMPOS, e);
            boolean confirma = enviado.exigir("decision").equals("CONFIRMAR");
            caso.revisar(FOLIO.exigir(e), new Revision(confirma, enviado.exigir("motivo")));
            SE_CONFIRMA.escribir(e, confirma ? "SI" : "NO");
        };
    }

    @Bean
    JavaDelegate registrarLevantamientoDeBloqueoDelegate(BloquearUsuario caso) {
        return e -> {
            String cuando = new Enviado(CAMPOS, e).exigir("desbloqueadoEl");
            caso.levantar(FOLIO.exigir(e), FechasFormulario.instante(cuando, zona));
        };
    }

    /** Cada tarea que se abre después de esto se recuerda contando desde ahora. */
    private void programar(DelegateExecution e) {
        META_RESPUESTA.escribir(e, Date.from(metas.recordatorio(AtenderUsuario.META_RESPUESTA)));
        META_BLOQUEO.escribir(e, Date.from(metas.recordatorio(AtenderUsuario.META_BLOQUEO)));
    }

    private void mostrar(DelegateExecution e, Bloqueo bloqueo) {
        BLOQUEO_TEXTO.escribir(e, bloqueo.enPalabras(zona));
        MOTIVO_BLOQUEO.escribir(e, bloqueo.motivo());
    }

    private Recibido recibido(Enviado enviado) {
        return new Recibido(
                enviado.opcion(Recibido.Tipo.class, "tipo"),
                enviado.exigir("usuario"),
                enviado.exigir("texto"),
                enviado.texto("direccion"),
                FechasFormulario.instante(enviado.exigir("recibidoEl"), zona),
                clave(enviado.texto("areaResponsable")),
                folio(enviado.texto("atencionPrevia")));
    }

    /** Se escribe de cualquier modo. */
    private static @Nullable String clave(@Nullable String escrita) {
        return escrita == null ? null : escrita.toUpperCase(Locale.ROOT);
    }

    private @Nullable String folio(@Nullable String escrito) {
        return escrito == null ? null : folios.canonico(escrito);
    }

    /** La respuesta que ya se dio en la red, si se dio; no basta decir qué se contestó sin decir cuándo, ni al revés. */
    private @Nullable Respuesta yaDada(Enviado enviado) {
        boolean dicha = enviado.texto("respuesta") != null;
        if (dicha != (enviado.texto("respondidoEl") != null)) {
            throw FormularioException.de(
                    dicha ? "respondidoEl" : "respuesta", "Respuesta y cuándo se contestó: van las dos o ninguna.");
        }
        return dicha ? respuesta(enviado) : null;
    }

    private Respuesta respuesta(Enviado enviado) {
        return new Respuesta(
                enviado.exigir("respuesta"), FechasFormulario.instante(enviado.exigir("respondidoEl"), zona));
    }

    private Bloqueo bloqueo(Enviado enviado) {
        return new Bloqueo(
                enviado.texto("causal") == null ? null : enviado.opcion(Causal.class, "causal"),
                enviado.texto("contraQuien") == null ? null : enviado.opcion(ContraQuien.class, "contraQuien"),
                FechasFormulario.instante(enviado.exigir("bloqueadoEl"), zona),
                enviado.exigir("motivo"));
    }
}
