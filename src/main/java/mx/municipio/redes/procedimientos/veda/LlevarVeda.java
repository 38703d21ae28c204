package mx.municipio.redes.procedimientos.veda;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Asentado;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.veda.Veda.Estado;
import mx.municipio.redes.puerta.Vedas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * RESP-5 conforme pasa el tiempo: avisar que se acerca, decir que comenzó, revisar lo ya publicado y levantarla. Nada de
 * esto abre ni cierra la puerta de publicación, que lee el periodo por su fecha.
 */
@Component
@Transactional
class LlevarVeda {

    /** Los avisos previos, del más lejano al más próximo. */
    private static final List<String> METAS = List.of(
            "redes.veda.meta-primer-aviso-dias",
            "redes.veda.meta-segundo-aviso-dias",
            "redes.veda.meta-tercer-aviso-dias");

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Correos correos;
    private final Vedas vedas;
    private final Padron padron;
    private final Cuentas cuentas;
    private final Norma norma;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    LlevarVeda(
            Expedientes expedientes,
            Hechos hechos,
            Correos correos,
            Vedas vedas,
            Padron padron,
            Cuentas cuentas,
            Norma norma,
            MetasInternas metas,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.correos = correos;
        this.vedas = vedas;
        this.padron = padron;
        this.cuentas = cuentas;
        this.norma = norma;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /** La veda de ese expediente, con el periodo como consta hoy; retirada, como quedó al registrarse o corregirse. */
    Veda leer(Expediente expediente) {
        String folio = expediente.folio();
        return new Veda(
                folio,
                Estado.valueOf(expediente.estado()),
                vedas.de(folio).orElseGet(() -> hechos.exigir(folio, PeriodoRegistrado.class)
                        .periodo()),
                zona);
    }

    /** Cuándo toca cada aviso previo; el apagado, o el que ya pasó, en una fecha que no llega antes que el inicio. */
    @Clausula("AMB-03")
    List<Instant> avisosPorVenir(Veda veda) {
        return METAS.stream()
                .map(meta -> Optional.of(cuando(meta, veda))
                        .filter(cuando -> metas.encendida(meta) && cuando.isAfter(reloj.instant()))
                        .orElse(veda.fin()))
                .toList();
    }

    private Instant cuando(String meta, Veda veda) {
        return metas.antesDe(meta, veda.periodo().inicio());
    }

    /**
     * Se avisa a quienes administran cuentas y a los titulares que la veda se acerca; mientras sea provisional, con el primer
     * aviso se pide a la Sindicatura confirmarla. Los avisos que se juntaron salen en uno, y comenzada la veda, ninguno.
     */
    @Clausula({"NT10-RESP-5", "AMB-03"})
    void avisar(String folio) {
        Veda veda = leer(expedientes.bloquear(folio));
        Instant ahora = reloj.instant();
        List<Instant> salieron = hechos.todos(folio, AvisoPrevio.class).stream()
                .map(Asentado::dato)
                .map(AvisoPrevio::programado)
                .toList();
        METAS.stream()
                .filter(metas::encendida)
                .map(meta -> cuando(meta, veda))
                .filter(cuando -> !cuando.isAfter(ahora))
                .max(Comparator.naturalOrder())
                .filter(cuando -> veda.esperaInicio(ahora) && !salieron.contains(cuando))
                .ifPresent(cuando -> avisar(veda, cuando, salieron.isEmpty()));
    }

    private void avisar(Veda veda, Instant programado, boolean primero) {
        List<String> a = padron.correosDeResponsables();
        hechos.asentar(
                veda.folio(),
                new AvisoPrevio(programado),
                "VEDA_AVISADA",
                "NT10-RESP-5 AMB-03",
                "Meta interna, no normativa: se avisa a " + a.size() + " personas que comienza el "
                        + EnPalabras.fecha(veda.periodo().inicio()) + ".");
        correo(veda).hasta(veda.inicio()).enviar("veda-proxima", a);
        if (primero && veda.periodo().provisional()) {
            correo(veda).aOficinas("veda-por-confirmar", "sindicatura");
        }
    }

    /** Comenzó: todos los que publican lo saben, con sus fechas y sus excepciones. Una que ya concluyó solo se asienta. */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    void activar(String folio) {
        Veda veda = leer(expedientes.bloquear(folio));
        boolean rige = !veda.concluyo(reloj.instant());
        List<String> porRevisar = rige ? enUso().toList() : List.of();
        expedientes.cambiarEstado(folio, Estado.ACTIVA.name());
        hechos.asentar(
                folio,
                new VedaIniciada(porRevisar),
                "VEDA_INICIADA",
                "NT10-RESP-5 AMB-23",
                "Rige " + veda.fechas() + ". Cuentas por revisar: " + enumerar(porRevisar) + ".");
        if (rige) {
            correo(veda).enviar("veda-iniciada", enterados(padron.correosDeResponsables()));
        }
    }

    /** Las que publicaban al comenzar la veda, o al registrarse si ya había comenzado. */
    public List<String> cuentasPorRevisar(String folio) {
        return hechos.exigir(folio, VedaIniciada.class).cuentas();
    }

    /**
     * Quien administra la cuenta hace constar que la revisó.
     *
     * @throws ProhibidoException si hoy no la administra
     */
    @Clausula({"NT10-RESP-5", "NT10-SR-4", "NT10-CG-XI"})
    void revisar(String folio, Revision revision) {
        String cuenta = revision.cuenta();
        if (!padron.administradores(cuenta).contains(usuarioActual.exigir().id())) {
            throw new ProhibidoException("Revisa lo publicado quien administra la cuenta; usted hoy no.", "NT10-SR-4");
        }
        expedientes.bloquear(folio);
        String detalle = "Cuenta " + cuenta + ". " + revision.enPalabras();
        hechos.asentar(folio, revision, "CONTENIDO_REVISADO", "NT10-RESP-5 NT10-CG-XI", detalle);
        cuentas.asentar(cuenta, "CONTENIDO_REVISADO", "NT10-RESP-5 NT10-CG-XI", revision.enPalabras(), folio);
    }

    /** Las cuentas en las que no consta la revisión y siguen en uso. */
    List<String> sinRevisar(String folio) {
        Set<String> revisadas = hechos.todos(folio, Revision.class).stream()
                .map(revision -> revision.dato().cuenta())
                .collect(Collectors.toSet());
        List<String> pedidas = hechos.ultimo(folio, VedaIniciada.class)
                .map(VedaIniciada::cuentas)
                .orElse(List.of());
        return enUso().filter(cuenta -> pedidas.contains(cuenta) && !revisadas.contains(cuenta))
                .toList();
    }

    private Stream<String> enUso() {
        return padron.cuentasQuePublican().stream().map(Cuenta::clave);
    }

    /** Concluyó la jornada: se levanta, y la Sindicatura sabe en qué cuentas no consta la revisión. Nada se sanciona. */
    @Clausula({"NT10-RESP-5", "NT10-ML-I", "AMB-23"})
    void levantar(String folio) {
        Veda veda = leer(expedientes.bloquear(folio));
        String faltan = enumerar(sinRevisar(folio));
        expedientes.cerrar(folio, Estado.LEVANTADA.name());
        expedientes.asentar(
                folio,
                "VEDA_LEVANTADA",
                "NT10-RESP-5 NT10-ML-I",
                "Concluyó la jornada del " + EnPalabras.fecha(veda.periodo().fin())
                        + ". Sin constancia de revisión: " + faltan
                        + ". No prejuzga sobre responsabilidad alguna ni impone sanción.");
        correo(veda).enviar("veda-levantada", sinLaSindicatura(padron.correosDeResponsables()));
        correo(veda).con("oficina", "sindicatura").con("sinRevisar", faltan).aOficinas("veda-levantada", "sindicatura");
    }

    /** Uno que ya dice el periodo y quién lo fija. */
    Correos.Correo correo(Veda veda) {
        boolean provisional = veda.periodo().provisional();
        return correos.de(veda.folio())
                .con("tipo", veda.periodo().tipo().toLowerCase(Locale.ROOT))
                .con("territorio", veda.periodo().territorio())
                .con("inicio", EnPalabras.fecha(veda.periodo().inicio()))
                .con("periodo", veda.fechas())
                .con("provisional", provisional)
                .con("acuerdo", veda.periodo().acuerdo())
                .con("advertencia", veda.advertencia().orElse(null));
    }

    /** Esas personas y las oficinas que la norma nombra. */
    List<String> enterados(List<String> personas) {
        return Stream.concat(Stream.of(norma.oficina("sindicatura").correo()), sinLaSindicatura(personas).stream())
                .toList();
    }

    private List<String> sinLaSindicatura(List<String> personas) {
        return Stream.concat(
                        Stream.of("comunicacion-social", "transparencia")
                                .filter(norma.oficinas()::containsKey)
                                .map(oficina -> norma.oficina(oficina).correo()),
                        personas.stream())
                .toList();
    }

    private static String enumerar(List<String> claves) {
        return claves.isEmpty() ? "ninguna" : String.join(", ", claves);
    }
}
