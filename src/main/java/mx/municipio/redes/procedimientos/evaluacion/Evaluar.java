package mx.municipio.redes.procedimientos.evaluacion;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.ActividadDeCuenta;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.evaluacion.Evaluacion.Calificacion;
import mx.municipio.redes.procedimientos.evaluacion.Evaluacion.Datos;
import mx.municipio.redes.procedimientos.evaluacion.Evaluacion.Dictamen;
import mx.municipio.redes.procedimientos.evaluacion.Evaluacion.SinDatos;
import mx.municipio.redes.procedimientos.evaluacion.Ronda.Atencion;
import mx.municipio.redes.procedimientos.evaluacion.Ronda.Conclusiones;
import mx.municipio.redes.procedimientos.evaluacion.Ronda.Renglon;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * EV-1: todas las cuentas se evalúan al menos una vez por semestre. Se abre la ronda, quienes administran cada cuenta
 * aportan sus datos, el Departamento de Evaluación Gubernamental califica y una tabla dice el dictamen, que mide eficacia: ni
 * cierra, ni suspende, ni sanciona. Con todos, el Departamento informa a la Sindicatura y los titulares atienden lo que se
 * les recomendó.
 */
@Component
@Transactional
class Evaluar {

    /** Meta interna, no normativa, para aportar los datos. */
    static final String META_DATOS = "redes.evaluacion.meta-datos-dias";

    /** Meta interna, no normativa, para calificar. */
    static final String META_CALIFICAR = "redes.evaluacion.meta-calificar-dias";

    private static final String SINDICATURA = "sindicatura";
    private static final String COMUNICACION_SOCIAL = "comunicacion-social";

    /** {@code templates/oficios/dictamen.html}. */
    private record DatosDelDictamen(
            String cuenta,
            String ronda,
            Instrumento instrumento,
            String dictamen,
            @Nullable Calificacion calificacion,
            @Nullable String datos,
            @Nullable String sinDatos,
            @Nullable String incidente) {}

    /** {@code templates/oficios/informe-semestral.html}. */
    private record DatosDelInforme(
            String ronda,
            String inicio,
            String corte,
            Instrumento instrumento,
            List<Renglon> cuentas,
            List<String> preexistentes,
            String conclusiones) {}

    private final Rondas rondas;
    private final Instrumentos instrumentos;
    private final List<ActividadDeCuenta> actividades;
    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Recepcion recepcion;
    private final Oficios oficios;
    private final Correos correos;
    private final Padron padron;
    private final Cuentas cuentas;
    private final Norma norma;
    private final MetasInternas metas;

    Evaluar(
            Rondas rondas,
            Instrumentos instrumentos,
            List<ActividadDeCuenta> actividades,
            Expedientes expedientes,
            Hechos hechos,
            Recepcion recepcion,
            Oficios oficios,
            Correos correos,
            Padron padron,
            Cuentas cuentas,
            Norma norma,
            MetasInternas metas) {
        this.rondas = rondas;
        this.instrumentos = instrumentos;
        this.actividades = actividades;
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.recepcion = recepcion;
        this.oficios = oficios;
        this.correos = correos;
        this.padron = padron;
        this.cuentas = cuentas;
        this.norma = norma;
        this.metas = metas;
    }

    /**
     * Se abre la ronda, con las cuentas como estaban al terminar el semestre: vigentes, intervenidas o en baja. La abre el
     * Departamento o, al llegar la fecha, el programa, que si lo hace con retraso lo dice.
     *
     * @param sola si la abre el programa
     * @throws ReglaException si el semestre no ha terminado
     * @throws ConflictoException si ese semestre ya tiene su ronda
     */
    @Clausula({"NT10-EV-1a", "AMB-16"})
    String abrir(Instancia instancia, Ronda ronda, boolean sola, @Nullable String motivo) {
        if (!sola) {
            instrumentos.soloElDepartamento("La ronda la inicia el Departamento de Evaluación Gubernamental.");
        }
        ronda.exigirConcluida(padron.hoy());
        Expediente expediente = recepcion
                .de(instancia)
                .organo(norma.oficina(SINDICATURA).organo())
                .asunto("Evaluación del " + ronda.enPalabras())
                .abrir(Ronda.Estado.ABIERTA);
        String folio = expediente.folio();
        rondas.abrir(ronda, folio);
        Cuentas.AlTerminar corte = cuentas.alTerminar(ronda.corte());
        var abierta = new Ronda.Abierta(ronda, corte.enUso(), corte.preexistentes());
        rondas.agregar(folio, abierta.cuentas());
        boolean tardia = sola && ronda.corte().plusDays(1).isBefore(padron.hoy());
        String detalle = "Del " + ronda.enPalabras() + ", con las cuentas como estaban a las 24:00 h del "
                + EnPalabras.fecha(ronda.corte()) + ": " + enumerar(abierta.cuentas())
                + ". Aparte, en regularización: " + enumerar(abierta.preexistentes()) + "."
                + (tardia ? " El programa la abre con retraso." : "")
                + (motivo == null ? "" : " Motivo: " + motivo);
        hechos.asentar(folio, abierta, "RONDA_ABIERTA", "NT10-EV-1a AMB-16", detalle);
        if (!sola) {
            recepcion
                    .acuse(expediente)
                    .fundamento("NT10-EV-1a")
                    .asunto("Se inició la evaluación del " + ronda.enPalabras())
                    .emitir("Sigue que cada cuenta aporte sus datos. La norma no fija plazo para concluir la ronda.");
        }
        Optional<Instrumento> vigente = instrumentos.vigente();
        vigente.ifPresent(instrumento -> conInstrumento(folio, instrumento));
        correos.de(expediente)
                .con("ronda", ronda.enPalabras())
                .con("faltaInstrumento", vigente.isEmpty())
                .aOficinas("evaluacion-ronda", Instrumentos.OFICINA);
        return folio;
    }

    /** El Departamento emite o adopta el instrumento con que se califica esta ronda. */
    @Clausula("NT10-EV-1b")
    void emitirInstrumento(String folio, String version) {
        expedientes.bloquear(folio);
        conInstrumento(folio, instrumentos.adoptar(version));
    }

    private void conInstrumento(String folio, Instrumento instrumento) {
        hechos.asentar(
                folio,
                instrumento,
                "CON_INSTRUMENTO",
                "NT10-EV-1b",
                "Se califica con " + instrumento.enPalabras() + ".");
    }

    /** Las cuentas del corte que no terminaron entretanto. */
    public List<String> cuentasPorEvaluar(String ronda) {
        return rondas.deLaRonda(ronda).stream()
                .map(Evaluacion::cuenta)
                .filter(clave -> padron.cuenta(clave).orElseThrow().estado().enLaRed())
                .toList();
    }

    /** La cuenta entra en la ronda, con lo que el programa ya sabe de su semestre; intervenida también se evalúa. */
    @Clausula({"NT10-EV-1a", "NT10-EV-3"})
    String incluir(Instancia instancia, String folioDeLaRonda, String clave) {
        Cuenta cuenta = padron.cuenta(clave).orElseThrow();
        Ronda ronda = hechos.exigir(folioDeLaRonda, Ronda.Abierta.class).ronda();
        String folio = recepcion
                .de(instancia)
                .cuenta(cuenta)
                .asunto("Evaluación de " + cuenta.enPalabras() + ", " + ronda.enPalabras())
                .abrir(Evaluacion.Estado.POR_APORTAR)
                .folio();
        rondas.abrir(folioDeLaRonda, clave, folio);
        Map<String, Long> actividad = new TreeMap<>();
        actividades.forEach(una -> actividad.putAll(una.entre(clave, ronda.inicio(), ronda.corte())));
        Optional<String> incidente = cuentas.intervenidaPor(clave);
        String detalle = "En la ronda " + folioDeLaRonda + "."
                + incidente
                        .map(suyo -> " Está intervenida (" + suyo + "), y se evalúa.")
                        .orElse("");
        var abierta = new Evaluacion.Abierta(ronda, actividad, incidente.orElse(null));
        hechos.asentar(folio, abierta, "EVALUACION_ABIERTA", "NT10-EV-1a", detalle);
        correo(folio).enviar("evaluacion-por-aportar", padron.correosDeAdministradores(clave));
        return folio;
    }

    Evaluacion.Abierta abierta(String folio) {
        return hechos.exigir(folio, Evaluacion.Abierta.class);
    }

    Optional<Instrumento> instrumentoDe(String ronda) {
        return hechos.ultimo(ronda, Instrumento.class);
    }

    /** Con el que se califica la cuenta: el de su ronda. */
    Instrumento instrumento(String folio) {
        return instrumentoDe(rondas.evaluacion(folio).ronda()).orElseThrow();
    }

    /**
     * Quienes administran la cuenta aportan sus datos; no califican.
     *
     * @throws ReglaException si se dicen contestados más comentarios de los recibidos
     */
    @Clausula({"NT10-EV-1b", "NT10-EV-3"})
    void aportar(String folio, Datos datos) {
        datos.exigirCoherentes();
        expedientes.bloquear(folio);
        String detalle = datos.enPalabras() + "." + (datos.observaciones() == null ? "" : " " + datos.observaciones());
        hechos.asentar(folio, datos, "DATOS_APORTADOS", "NT10-EV-1b NT10-EV-3", detalle);
        expedientes.cambiarEstado(folio, Evaluacion.Estado.POR_CALIFICAR.name());
    }

    /** El Departamento decide seguir sin los datos: lo decide una persona, y no el paso del tiempo. */
    @Clausula({"NT10-EV-1a", "NT10-EV-1b"})
    void seguirSinDatos(String folio, String motivo) {
        hechos.asentar(folio, new SinDatos(motivo), "SIN_DATOS", "NT10-EV-1a NT10-EV-1b", "Motivo: " + motivo);
    }

    /**
     * El Departamento califica, con el instrumento en la mano.
     *
     * @throws ReglaException si el puntaje no llega a la eficacia y nada se recomienda
     */
    @Clausula("NT10-EV-1b")
    void calificar(String folio, Calificacion calificacion) {
        instrumentos.soloElDepartamento("Califica solo el Departamento de Evaluación Gubernamental.");
        calificacion.exigirRecomendaciones(instrumento(folio).umbralEficaz());
        expedientes.bloquear(folio);
        String recomendado = calificacion.recomendaciones();
        String detalle = "Puntaje " + calificacion.puntaje() + ". " + calificacion.hallazgos()
                + (recomendado == null ? "" : " Recomendaciones: " + recomendado);
        hechos.asentar(folio, calificacion, "CUENTA_CALIFICADA", "NT10-EV-1b", detalle);
    }

    /** El dictamen va al titular y consta en la bitácora de la cuenta, cuyo estado no cambia. */
    @Clausula({"NT10-EV-1a", "NT10-EV-1b", "NT10-EV-3"})
    void dictaminar(String folio, Dictamen dictamen) {
        Cuenta cuenta = padron.cuenta(rondas.evaluacion(folio).cuenta()).orElseThrow();
        Evaluacion.Abierta abierta = abierta(folio);
        rondas.concluir(folio, dictamen);
        Oficio oficio = oficios.emitir(
                NuevoOficio.de("DICTAMEN", folio)
                        .firma(norma.oficina(Instrumentos.OFICINA).organo())
                        .fundamento("NT10-EV-1a")
                        .asunto("Dictamen de la cuenta " + cuenta.enPalabras())
                        .paraElTitular(cuenta.organo())
                        .copias(List.of("Expediente " + folio)),
                new DatosDelDictamen(
                        cuenta.enPalabras(),
                        abierta.ronda().enPalabras(),
                        instrumento(folio).enElOficio(),
                        dictamen.enPalabras(),
                        hechos.ultimo(folio, Calificacion.class).orElse(null),
                        hechos.ultimo(folio, Datos.class).map(Datos::enPalabras).orElse(null),
                        hechos.ultimo(folio, SinDatos.class)
                                .map(SinDatos::motivo)
                                .orElse(null),
                        abierta.incidente()));
        expedientes.cerrar(folio, Evaluacion.Estado.EVALUADA.name());
        String detalle = "En el " + abierta.ronda().enPalabras() + ": " + dictamen.enPalabras();
        expedientes.asentar(folio, "CUENTA_EVALUADA", "NT10-EV-1a", detalle + ".");
        cuentas.asentar(cuenta.clave(), "CUENTA_EVALUADA", "NT10-EV-1a", detalle, folio);
        cuentas.quitarSenal(cuenta.clave(), VigilarSemestre.SENAL);
        correo(folio)
                .con("dictamen", dictamen.enPalabras())
                .con("oficio", oficio.numero())
                .enviar("evaluacion-dictamen", padron.correosDelTitular(cuenta.organo()));
    }

    /** La cuenta terminó: no hay qué evaluar, y la ronda sigue sin ella. */
    @Clausula({"NT10-EV-1a", "NT10-PAB-VII"})
    void dejarSinObjeto(String folio, String motivo) {
        expedientes.cerrar(folio, Evaluacion.Estado.SIN_OBJETO.name());
        expedientes.asentar(folio, "EVALUACION_SIN_OBJETO", "NT10-EV-1a NT10-PAB-VII", motivo);
    }

    /** Recuerda lo que falta; no decide nada. Apagada la meta, ni escribe ni asienta. */
    @Clausula("AMB-03")
    void recordar(String folio, String meta) {
        if (!metas.encendida(meta)) {
            return;
        }
        boolean datos = meta.equals(META_DATOS);
        String falta = datos ? "aportar los datos de la cuenta" : "calificar la cuenta";
        String detalle = "Meta interna, no normativa. Falta " + falta + ".";
        expedientes.asentar(folio, "EVALUACION_RECORDADA", "NT10-EV-1a AMB-03", detalle);
        List<String> administradores =
                padron.correosDeAdministradores(rondas.evaluacion(folio).cuenta());
        correo(folio)
                .con("falta", falta)
                .enviar("evaluacion-recordatorio", datos ? administradores : List.of(), Instrumentos.OFICINA);
    }

    private Correos.Correo correo(String folio) {
        return correos.de(folio).con("ronda", abierta(folio).ronda().enPalabras());
    }

    /** Cada cuenta tiene su dictamen, o quedó sin objeto: falta el informe. */
    @Clausula("NT10-EV-1a")
    String reunir(String ronda) {
        expedientes.bloquear(ronda);
        expedientes.cambiarEstado(ronda, Ronda.Estado.CALIFICADA.name());
        String resumen = enumerar(renglones(ronda).stream()
                .map(renglon -> renglon.cuenta() + ": " + renglon.dictamen())
                .toList());
        expedientes.asentar(ronda, "RONDA_CALIFICADA", "NT10-EV-1a", resumen + ".");
        return resumen;
    }

    /** El Departamento aprueba el informe, que va por oficio a la Sindicatura; lo saben los titulares a quienes recomienda. */
    @Clausula({"NT10-EV-1a", "NT10-EV-1b"})
    void informar(String folio, String conclusiones) {
        expedientes.bloquear(folio);
        hechos.asentar(
                folio, new Conclusiones(conclusiones), "INFORME_APROBADO", "NT10-EV-1a NT10-EV-1b", conclusiones);
        Ronda.Abierta abierta = hechos.exigir(folio, Ronda.Abierta.class);
        Ronda ronda = abierta.ronda();
        Oficio oficio = oficios.emitir(
                NuevoOficio.de("INFORME_SEMESTRAL", folio)
                        .firma(norma.oficina(Instrumentos.OFICINA).organo())
                        .fundamento("NT10-EV-1a")
                        .asunto("Informe de la evaluación del " + ronda.enPalabras())
                        .paraElTitular(norma.oficina(SINDICATURA).organo())
                        .copias(List.of(norma.oficina(COMUNICACION_SOCIAL).nombre(), "Expediente " + folio)),
                new DatosDelInforme(
                        ronda.enPalabras(),
                        EnPalabras.fecha(ronda.inicio()),
                        EnPalabras.fecha(ronda.corte()),
                        hechos.exigir(folio, Instrumento.class).enElOficio(),
                        renglones(folio),
                        abierta.preexistentes().stream().map(padron::enPalabras).toList(),
                        conclusiones));
        expedientes.cambiarEstado(folio, Ronda.Estado.INFORMADA.name());
        List<String> recomendados = recomendadas(folio)
                .flatMap(renglon -> padron.correosDelTitular(renglon.organo()).stream())
                .toList();
        correos.de(folio)
                .con("ronda", ronda.enPalabras())
                .con("oficio", oficio.numero())
                .enviar("evaluacion-informe", recomendados, SINDICATURA, COMUNICACION_SOCIAL);
    }

    /** Las cuentas del corte, por clave, con lo que de cada una consta. */
    List<Renglon> renglones(String ronda) {
        return rondas.deLaRonda(ronda).stream().map(this::renglon).toList();
    }

    private Renglon renglon(Evaluacion evaluacion) {
        Cuenta cuenta = padron.cuenta(evaluacion.cuenta()).orElseThrow();
        String folio = Objects.requireNonNullElse(evaluacion.folio(), "");
        Dictamen dictamen = evaluacion.dictamen();
        Optional<Calificacion> calificacion = hechos.ultimo(folio, Calificacion.class);
        return new Renglon(
                cuenta.clave(),
                cuenta.nombre(),
                cuenta.organo(),
                folio,
                dictamen == null ? "sin dictamen" : dictamen.enPalabras(),
                calificacion.map(Calificacion::puntaje).orElse(null),
                hechos.ultimo(folio, Datos.class).map(Datos::cifras).orElse(Map.of()),
                calificacion.map(Calificacion::recomendaciones).orElse(null));
    }

    private Stream<Renglon> recomendadas(String ronda) {
        return renglones(ronda).stream().filter(renglon -> renglon.recomendaciones() != null);
    }

    /** Las cuentas a las que el informe recomienda algo. */
    public List<String> cuentasConRecomendaciones(String ronda) {
        return recomendadas(ronda).map(Renglon::cuenta).toList();
    }

    String recomendaciones(String ronda, String cuenta) {
        return recomendadas(ronda)
                .filter(renglon -> renglon.cuenta().equals(cuenta))
                .map(renglon -> Objects.requireNonNull(renglon.recomendaciones()))
                .findFirst()
                .orElseThrow();
    }

    /** El titular dice cómo atiende lo que se recomendó a una de sus cuentas. */
    @Clausula({"NT10-EV-1a", "NT10-SR-1"})
    void atender(String ronda, Atencion atencion) {
        expedientes.bloquear(ronda);
        String detalle = "Cuenta " + atencion.cuenta() + ". " + atencion.atencion();
        hechos.asentar(ronda, atencion, "RECOMENDACIONES_ATENDIDAS", "NT10-EV-1a NT10-SR-1", detalle);
    }

    void concluir(String ronda) {
        expedientes.cerrar(ronda, Ronda.Estado.INFORMADA.name());
        expedientes.asentar(ronda, "RONDA_CONCLUIDA", "NT10-EV-1a", "Ninguna recomendación queda por atender.");
    }

    private static String enumerar(List<String> dichas) {
        return dichas.isEmpty() ? "ninguna" : String.join(", ", dichas);
    }
}
