package mx.municipio.redes.procedimientos.apertura;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.municipio.redes.avales.Avales;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Asentado;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.procedimientos.apertura.Apertura.Aclaracion;
import mx.municipio.redes.procedimientos.apertura.Apertura.Estado;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** PAB-III: Comunicación Social autoriza o rechaza la propuesta conforme a los fines, o pide antes que se aclare. */
@Component
class ResolverPropuesta {

    /** Meta interna, no normativa, para evaluar. */
    static final String META = "redes.apertura.meta-evaluacion-dias";

    /** Lo que cabe mostrar en la tarea; completas están en la bitácora. */
    private static final int LARGO = 4000;

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Aperturas aperturas;
    private final Cuentas cuentas;
    private final Avales avales;
    private final OficiosDeApertura oficios;
    private final UsuarioActual usuarioActual;
    private final ZoneId zona;
    private final boolean admiteAclaracion;

    ResolverPropuesta(
            Expedientes expedientes,
            Hechos hechos,
            Aperturas aperturas,
            Cuentas cuentas,
            Avales avales,
            OficiosDeApertura oficios,
            UsuarioActual usuarioActual,
            ZoneId zona,
            @Value("${redes.apertura.aclaracion}") boolean admiteAclaracion) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.aperturas = aperturas;
        this.cuentas = cuentas;
        this.avales = avales;
        this.oficios = oficios;
        this.usuarioActual = usuarioActual;
        this.zona = zona;
        this.admiteAclaracion = admiteAclaracion;
    }

    /** Recuerda a Comunicación Social la propuesta sin resolver; no decide nada. Apagada la meta, ni escribe ni asienta. */
    @Transactional
    @Clausula("AMB-03")
    public void recordar(String folio) {
        if (aperturas.recuerda(folio, META, "Se recordó a Comunicación Social que la propuesta espera resolución.")) {
            aperturas.correo(aperturas.exigir(folio)).aOficinas("apertura-meta-evaluacion", "comunicacion-social");
        }
    }

    /**
     * @return el número del oficio de resolución; vacío si se pidió una aclaración
     * @throws ConflictoException si la propuesta no espera resolución
     * @throws ReglaException si le falta lo que la norma pide para resolver así
     */
    @Transactional
    @Clausula({"NT10-PAB-III-a", "NT10-CG-XV"})
    public Optional<String> resolver(String folio, Evaluacion evaluacion) {
        Apertura apertura = aperturas.bloquear(folio);
        Estado estado = apertura.evaluar(evaluacion, admiteAclaracion);
        if (estado == apertura.estado()) {
            pedirAclaracion(apertura, evaluacion.exigirPregunta());
            return Optional.empty();
        }
        boolean autoriza = evaluacion.autoriza();
        if (autoriza) {
            cuentas.autorizar(apertura.exigirCuenta(), folio);
            avales.avalarLineas(apertura.exigirCuenta(), apertura.solicitud().lineas(), folio);
            expedientes.cambiarEstado(folio, estado.name());
        } else {
            cuentas.rechazar(apertura.exigirCuenta(), folio);
            expedientes.cerrar(folio, estado.name());
        }
        hechos.asentar(
                folio,
                evaluacion,
                autoriza ? "CUENTA_AUTORIZADA" : "CUENTA_RECHAZADA",
                autoriza ? "NT10-PAB-III-a NT10-PAB-III-b NT10-CG-XV" : "NT10-PAB-III-a",
                evaluacion.motivos());
        Oficio oficio = oficios.resolucion(apertura, evaluacion);
        aperturas
                .correo(apertura)
                .con("motivos", evaluacion.motivos())
                .con("autoriza", autoriza)
                .con("oficio", oficio.numero())
                .enviar(
                        "apertura-resolucion",
                        autoriza ? aperturas.correosDeTodos(apertura) : aperturas.correosDelOrgano(apertura));
        return Optional.of(oficio.numero());
    }

    @Clausula("AMB-09")
    private void pedirAclaracion(Apertura apertura, String pregunta) {
        hechos.asentar(apertura.folio(), new Aclaracion(true, pregunta), "ACLARACION_PEDIDA", "AMB-09", pregunta);
        aperturas.escribirAlOrgano(apertura, "apertura-por-aclarar", pregunta);
    }

    /**
     * El órgano responde lo que se pidió aclarar; lo firmado no cambia.
     *
     * @return todas las preguntas y respuestas, para quien evalúa
     * @throws ConflictoException si la propuesta ya no espera resolución
     * @throws ProhibidoException si quien responde ya no es del órgano
     */
    @Transactional
    @Clausula({"AMB-09", "NT10-SR-4"})
    public String aclarar(String folio, String respuesta) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.exigirPorResolver();
        if (!aperturas.delOrgano(folio).contains(usuarioActual.exigir().id())) {
            throw new ProhibidoException(
                    "Responden el titular del órgano o quien preparó la solicitud; usted hoy no lo es.", "NT10-SR-4");
        }
        hechos.asentar(folio, new Aclaracion(false, respuesta), "ACLARACION_RESPONDIDA", "AMB-09", respuesta);
        aperturas.correo(apertura).con("motivo", respuesta).aOficinas("apertura-aclarada", "comunicacion-social");
        String todas = hechos.todos(folio, Aclaracion.class).stream()
                .map(this::enPalabras)
                .collect(Collectors.joining("\n\n"));
        return todas.length() <= LARGO ? todas : "…" + todas.substring(todas.length() - LARGO + 1);
    }

    private String enPalabras(Asentado<Aclaracion> dicha) {
        return (dicha.dato().pregunta() ? "Se pidió, el " : "Se respondió, el ")
                + EnPalabras.instante(dicha.cuando(), zona) + ":\n"
                + dicha.dato().texto();
    }
}
