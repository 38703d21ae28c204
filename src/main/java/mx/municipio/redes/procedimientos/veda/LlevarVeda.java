package mx.municipio.redes.procedimientos.veda;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.veda.Veda.AvisoPrevio;
import mx.municipio.redes.procedimientos.veda.Veda.Estado;
import mx.municipio.redes.procedimientos.veda.Veda.Iniciada;
import mx.municipio.redes.procedimientos.veda.Veda.Registrado;
import mx.municipio.redes.puerta.PeriodoDeVeda;
import mx.municipio.redes.puerta.Vedas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * RESP-5: la Sindicatura lleva el calendario de las vedas, cuyas fechas son las de la autoridad electoral. Conforme pasa el
 * tiempo se avisa que se acerca, se dice que comenzó, se revisa lo ya publicado y se levanta; nada de esto abre ni cierra
 * la puerta de publicación, que lee el periodo por su fecha.
 */
@Component
@Transactional
class LlevarVeda {

    private static final String CLAUSULAS = "NT10-RESP-5 AMB-23";

    private static final String[] OFICINAS = {"sindicatura", "comunicacion-social", "transparencia"};

    /** Los avisos previos, del más lejano al más próximo. */
    private static final List<String> METAS = List.of(
            "redes.veda.meta-primer-aviso-dias",
            "redes.veda.meta-segundo-aviso-dias",
            "redes.veda.meta-tercer-aviso-dias");

    /**
     * Los instantes de una veda.
     *
     * @param avisos los previos, del más lejano al más próximo
     */
    record Agenda(List<Instant> avisos, Instant inicio, Instant fin) {}

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Recepcion recepcion;
    private final Correos correos;
    private final Vedas vedas;
    private final Padron padron;
    private final Cuentas cuentas;
    private final Norma norma;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;

    LlevarVeda(
            Expedientes expedientes,
            Hechos hechos,
            Recepcion recepcion,
            Correos correos,
            Vedas vedas,
            Padron padron,
            Cuentas cuentas,
            Norma norma,
            MetasInternas metas,
            UsuarioActual usuarioActual) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.recepcion = recepcion;
        this.correos = correos;
        this.vedas = vedas;
        this.padron = padron;
        this.cuentas = cuentas;
        this.norma = norma;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
    }

    /** La veda de ese expediente, con el periodo como consta hoy; retirada, como quedó al registrarse o corregirse. */
    Veda leer(Expediente expediente) {
        String folio = expediente.folio();
        PeriodoDeVeda periodo = vedas.de(folio)
                .orElseGet(() -> hechos.exigir(folio, Registrado.class).periodo());
        return new Veda(folio, Estado.valueOf(expediente.estado()), periodo, padron.hoy());
    }

    private Veda tomar(String folio) {
        return leer(expedientes.bloquear(folio));
    }

    /**
     * El periodo queda en el calendario, o el expediente adopta el que ya constaba sin ninguno; si es de otro territorio,
     * concluye ahí. El aviso previo que ya tocaba sale en el acto.
     *
     * @throws ProhibidoException si quien registra no es de la Sindicatura, aunque supervise el motor
     * @throws ConflictoException si esa elección ya tiene expediente
     */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    Veda registrar(Instancia instancia, PeriodoDeVeda pedido) {
        if (!usuarioActual.exigir().es("sindicatura")) {
            throw new ProhibidoException("El calendario de las vedas lo lleva la Sindicatura.", "NT10-RESP-5");
        }
        boolean rige = vedas.alcanza(pedido.territorio());
        Expediente expediente = recepcion
                .de(instancia)
                .organo(norma.oficina("sindicatura").organo())
                .asunto("Veda electoral, elección " + pedido.tipo().toLowerCase(Locale.ROOT) + " en "
                        + pedido.territorio() + ", jornada del " + EnPalabras.fecha(pedido.fin()))
                .abrir(rige ? Estado.REGISTRADA : Estado.NO_APLICA);
        String folio = expediente.folio();
        Optional<PeriodoDeVeda> adoptado = vedas.registrar(folio, pedido);
        Veda veda = leer(expediente);
        PeriodoDeVeda periodo = veda.periodo();
        String detalle = periodo.detalle()
                + adoptado.map(antes -> " Adopta el periodo que constaba sin expediente: " + antes.detalle())
                        .orElse("")
                + (rige ? "" : " Es de otro territorio: aquí no rige.");
        hechos.asentar(folio, new Registrado(periodo, adoptado.orElse(null)), "VEDA_REGISTRADA", CLAUSULAS, detalle);
        recepcion
                .acuse(expediente)
                .fundamento(CLAUSULAS)
                .asunto("Se registró un periodo de veda electoral")
                .emitir((rige
                                ? "La propaganda gubernamental se suspende " + periodo.enPalabras()
                                        + ". Comienza y concluye por su fecha, sin más trámite."
                                : "El periodo " + periodo.fechas() + " es de otro territorio y aquí no suspende nada.")
                        + periodo.advertencia().map(aviso -> " " + aviso).orElse(""));
        Correos.Correo correo = correo(folio, periodo).con("estado", expediente.estado());
        if (rige) {
            correo.enviar("veda-registrada", correos.oficinasQueHaya(OFICINAS));
            avisar(folio);
        } else {
            correo.aOficinas("veda-registrada", "sindicatura");
            expedientes.cerrar(folio, Estado.NO_APLICA.name());
        }
        return veda;
    }

    /**
     * La Sindicatura corrige las fechas, o confirma las provisionales con su acuerdo.
     *
     * @throws ConflictoException si la veda ya concluyó, o si comenzó y su inicio quedaría en el futuro
     * @throws ReglaException si esas fechas no pueden ser, o si falta el acuerdo
     */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    PeriodoDeVeda corregir(String folio, Correccion correccion) {
        Veda veda = tomar(folio);
        PeriodoDeVeda antes = veda.periodo();
        PeriodoDeVeda ahora = veda.corregir(correccion);
        vedas.corregir(folio, ahora);
        String detalle = "Era: " + antes.detalle() + " Ahora: " + ahora.detalle();
        hechos.asentar(folio, new Registrado(ahora, antes), "VEDA_CORREGIDA", CLAUSULAS, detalle);
        correo(folio, ahora).con("antes", antes.fechas()).enviar("veda-corregida", todos(OFICINAS));
        return ahora;
    }

    /** Se había capturado por error: el periodo deja de constar, o vuelve a lo que era sin expediente. */
    @Clausula("NT10-RESP-5")
    void retirar(String folio, String motivo) {
        Veda veda = tomar(folio);
        Estado estado = veda.retirar();
        vedas.retirar(folio, hechos.todos(folio, Registrado.class).get(0).dato().antes());
        expedientes.cerrar(folio, estado.name());
        expedientes.asentar(folio, "VEDA_RETIRADA", "NT10-RESP-5", "Motivo: " + motivo);
        boolean avisada = !avisados(folio).isEmpty();
        correo(folio, veda.periodo())
                .con("motivo", motivo)
                .enviar("veda-retirada", avisada ? todos(OFICINAS) : correos.oficinasQueHaya(OFICINAS));
    }

    /** Cuándo corre cada cosa. El aviso apagado, o el que ya pasó, va al fin: nunca antes que el inicio. */
    @Clausula({"NT10-RESP-5", "AMB-03"})
    Agenda agenda(PeriodoDeVeda periodo) {
        Instant fin = periodo.termina(norma.zona());
        List<Instant> avisos = METAS.stream()
                .map(meta -> metas.porVenir(meta, periodo.inicio()).orElse(fin))
                .toList();
        return new Agenda(avisos, periodo.comienza(norma.zona()), fin);
    }

    /**
     * Se avisa a quienes administran cuentas y a los titulares que la veda se acerca; mientras sea provisional, con el primer
     * aviso se pide a la Sindicatura confirmarla. El que sale tarde lo dice; los que se juntaron salen en uno, y comenzada la
     * veda, ninguno.
     */
    @Clausula({"NT10-RESP-5", "AMB-03"})
    void avisar(String folio) {
        Expediente expediente = expedientes.bloquear(folio);
        Veda veda = leer(expediente);
        PeriodoDeVeda periodo = veda.periodo();
        List<Instant> avisados = avisados(folio);
        Instant programado = metas.ultima(METAS, periodo.inicio()).orElse(null);
        if (programado == null || avisados.contains(programado) || !veda.esperaInicio()) {
            return;
        }
        boolean tardio = programado.isAfter(expediente.recepcion()) && metas.conRetraso(programado);
        List<String> a = padron.correosDeResponsables();
        String detalle = "Meta interna, no normativa: se avisa a " + a.size() + " personas que comienza el "
                + EnPalabras.fecha(periodo.inicio())
                + (tardio ? ", con retraso: debió salir el " + EnPalabras.instante(programado, norma.zona()) : "")
                + ".";
        hechos.asentar(folio, new AvisoPrevio(programado), "VEDA_AVISADA", "NT10-RESP-5 AMB-03", detalle);
        correo(folio, periodo)
                .con("tardio", tardio)
                .hasta(periodo.comienza(norma.zona()))
                .enviar("veda-proxima", a);
        if (avisados.isEmpty() && periodo.provisional()) {
            correo(folio, periodo).aOficinas("veda-por-confirmar", "sindicatura");
        }
    }

    private List<Instant> avisados(String folio) {
        return hechos.todos(folio, AvisoPrevio.class).stream()
                .map(aviso -> aviso.dato().programado())
                .toList();
    }

    /** Comenzó: todos los que publican lo saben, con sus fechas y sus excepciones. Una que ya concluyó solo se asienta. */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    void activar(String folio) {
        Veda veda = tomar(folio);
        boolean rige = !veda.concluyo();
        List<String> porRevisar = rige ? enUso() : List.of();
        expedientes.cambiarEstado(folio, Estado.ACTIVA.name());
        String detalle = "Rige " + veda.periodo().fechas() + ". Cuentas por revisar: " + enumerar(porRevisar) + ".";
        hechos.asentar(folio, new Iniciada(porRevisar), "VEDA_INICIADA", CLAUSULAS, detalle);
        if (rige) {
            correo(folio, veda.periodo()).enviar("veda-iniciada", todos(OFICINAS));
        }
    }

    /** Las que publicaban al comenzar la veda, o al registrarse si ya había comenzado. */
    public List<String> cuentasPorRevisar(String folio) {
        return hechos.exigir(folio, Iniciada.class).cuentas();
    }

    /** Quien administra la cuenta hace constar que la revisó. */
    @Clausula({"NT10-RESP-5", "NT10-CG-XI"})
    void revisar(String folio, Revision revision) {
        String clausulas = "NT10-RESP-5 NT10-CG-XI";
        String detalle = revision.enPalabras();
        expedientes.bloquear(folio);
        hechos.asentar(
                folio, revision, "CONTENIDO_REVISADO", clausulas, "Cuenta " + revision.cuenta() + ". " + detalle);
        cuentas.asentar(revision.cuenta(), "CONTENIDO_REVISADO", clausulas, detalle, folio);
    }

    /** Las cuentas en las que no consta la revisión y siguen en uso. */
    List<String> sinRevisar(String folio) {
        List<String> enUso = enUso();
        List<String> revisadas = hechos.todos(folio, Revision.class).stream()
                .map(revision -> revision.dato().cuenta())
                .toList();
        return hechos.ultimo(folio, Iniciada.class).map(Iniciada::cuentas).orElse(List.of()).stream()
                .filter(cuenta -> enUso.contains(cuenta) && !revisadas.contains(cuenta))
                .toList();
    }

    private List<String> enUso() {
        return padron.cuentasQuePublican().stream().map(Cuenta::clave).toList();
    }

    /** Concluyó la jornada: se levanta, y la Sindicatura sabe en qué cuentas no consta la revisión. Nada se sanciona. */
    @Clausula({"NT10-RESP-5", "NT10-ML-I", "AMB-23"})
    void levantar(String folio) {
        Veda veda = tomar(folio);
        String faltan = enumerar(sinRevisar(folio));
        expedientes.cerrar(folio, Estado.LEVANTADA.name());
        String detalle =
                "Concluyó la jornada del " + EnPalabras.fecha(veda.periodo().fin())
                        + ". Sin constancia de revisión: " + faltan
                        + ". No prejuzga sobre responsabilidad alguna ni impone sanción.";
        expedientes.asentar(folio, "VEDA_LEVANTADA", "NT10-RESP-5 NT10-ML-I", detalle);
        correo(folio, veda.periodo())
                .con("otraRige", !vedas.rigen(veda.periodo().termina(norma.zona())).isEmpty())
                .enviar("veda-levantada", todos("comunicacion-social", "transparencia"))
                .con("oficina", "sindicatura")
                .con("sinRevisar", faltan)
                .aOficinas("veda-levantada", "sindicatura");
    }

    /** Uno que ya dice el periodo y quién lo fija. */
    private Correos.Correo correo(String folio, PeriodoDeVeda periodo) {
        return correos.de(folio)
                .con("tipo", periodo.tipo().toLowerCase(Locale.ROOT))
                .con("territorio", periodo.territorio())
                .con("inicio", EnPalabras.fecha(periodo.inicio()))
                .con("periodo", periodo.fechas())
                .con("provisional", periodo.provisional())
                .con("acuerdo", periodo.acuerdo())
                .con("advertencia", periodo.advertencia().orElse(null));
    }

    /** Los buzones de esas oficinas, de las que aquí hay, y los correos de quienes responden de alguna cuenta. */
    private List<String> todos(String... oficinas) {
        return Stream.concat(correos.oficinasQueHaya(oficinas).stream(), padron.correosDeResponsables().stream())
                .toList();
    }

    private static String enumerar(List<String> claves) {
        return claves.isEmpty() ? "ninguna" : String.join(", ", claves);
    }
}
