package mx.municipio.redes.procedimientos.revision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.expediente.Anexo;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Asentado;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.norma.Versiones;
import mx.municipio.redes.norma.Versiones.Publicada;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.revision.Sugerencia.Analisis;
import mx.municipio.redes.procedimientos.revision.Sugerencia.Estado;
import mx.municipio.redes.procedimientos.revision.Version.Conclusion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * VIG-1, VIG-3, TR-1: la Sindicatura evalúa la norma, que sigue vigente mientras no publique una nueva versión. Cada cuándo no
 * lo dice la norma: la revisión anual es una meta interna, y nada se concluye solo.
 */
@Component
@Transactional
class RevisarNorma {

    /** Meta interna, no normativa; con cero la revisión anual está apagada. */
    static final String META = "redes.revision.meta-anual";

    private static final String[] OFICINAS = {
        "comunicacion-social", "transparencia", "informatica", "evaluacion", AtenderSugerencias.SINDICATURA
    };

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Anexos anexos;
    private final Recepcion recepcion;
    private final Correos correos;
    private final Padron padron;
    private final Versiones versiones;
    private final Norma norma;
    private final AtenderSugerencias sugerencias;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;

    RevisarNorma(
            Expedientes expedientes,
            Hechos hechos,
            Anexos anexos,
            Recepcion recepcion,
            Correos correos,
            Padron padron,
            Versiones versiones,
            Norma norma,
            AtenderSugerencias sugerencias,
            MetasInternas metas,
            UsuarioActual usuarioActual,
            Clock reloj) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.anexos = anexos;
        this.recepcion = recepcion;
        this.correos = correos;
        this.padron = padron;
        this.versiones = versiones;
        this.norma = norma;
        this.sugerencias = sugerencias;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
    }

    /** Si, llegada la fecha anual, se inicia una: la meta está encendida y la revisión anterior ya concluyó. */
    @Clausula({"NT10-VIG-1", "AMB-03"})
    boolean toca() {
        return metas.encendida(META)
                && Stream.of(Estado.EN_REVISION, Estado.POR_PUBLICAR).allMatch(estado -> expedientes
                        .abiertosEn(RevisionProceso.CLAVE, estado)
                        .isEmpty());
    }

    /** El programa abre el expediente de la revisión y se lo escribe a la Sindicatura. */
    @Clausula({"NT10-VIG-1", "AMB-03"})
    String abrir(Instancia instancia) {
        String folio = recepcion
                .de(instancia)
                .organo(norma.oficina(AtenderSugerencias.SINDICATURA).organo())
                .asunto("Revisión de la norma, " + padron.hoy().getYear())
                .abrir(Estado.EN_REVISION)
                .folio();
        String detalle =
                "Meta interna, no normativa: la norma pide evaluarla periódicamente y no dice cada cuánto. Rige "
                        + vigente() + ". Sugerencias por considerar: " + enumeradas() + ".";
        expedientes.asentar(folio, "REVISION_INICIADA", "NT10-VIG-1 AMB-03", detalle);
        correos.de(folio)
                .con("version", vigente())
                .con("sugerencias", enumeradas())
                .aOficinas("revision-norma-iniciada", AtenderSugerencias.SINDICATURA);
        return folio;
    }

    /**
     * La Sindicatura concluye: sin cambios, y la norma sigue vigente, o con una nueva versión por publicar.
     *
     * @throws mx.municipio.redes.errores.ProhibidoException si quien concluye no es de la Sindicatura
     */
    @Clausula({"NT10-VIG-1", "NT10-VIG-3"})
    void concluir(String folio, boolean nuevaVersion, String motivo) {
        sugerencias.tomar(folio, Estado.EN_REVISION);
        String detalle =
                (nuevaVersion ? "Hay una nueva versión por publicar" : "Sin cambios: sigue vigente " + vigente())
                        + ". Sugerencias que se consideraron: " + enumeradas() + ". Motivo: " + motivo;
        var conclusion = new Conclusion(nuevaVersion, motivo, porConsiderar());
        hechos.asentar(folio, conclusion, "NORMA_REVISADA", "NT10-VIG-1 NT10-VIG-3", detalle);
        if (nuevaVersion) {
            expedientes.cambiarEstado(folio, Estado.POR_PUBLICAR.name());
        } else {
            expedientes.cerrar(folio, Estado.SIN_CAMBIOS.name());
        }
    }

    /**
     * La Sindicatura hace constar que la versión se publicó, con el texto que agregó después de concluir la revisión; lo saben
     * quienes responden de cuentas y las oficinas.
     *
     * @throws mx.municipio.redes.errores.ReglaException si no está en el Portal de transparencia, si falta su texto o si no es
     *     posterior a la que rige
     */
    @Clausula({"NT10-TR-1", "NT10-ANT-2", "NT10-VIG-3"})
    void publicar(String folio, String version, LocalDate publicadaEl, String direccion) {
        sugerencias.tomar(folio, Estado.POR_PUBLICAR);
        var nueva = new Version(version, publicadaEl, direccion, textosAgregados(folio));
        nueva.exigirPublicada(norma.esDelMunicipio(direccion), folio);
        nueva.exigirEnOrden(versiones.publicadas(), versiones.desdeCuando(), norma.version(), padron.hoy());
        versiones.registrar(
                new Publicada(version, publicadaEl, direccion, folio),
                usuarioActual.exigir().id(),
                reloj.instant());
        expedientes.cerrar(folio, Estado.VERSION_REGISTRADA.name());
        hechos.asentar(folio, nueva, "VERSION_REGISTRADA", "NT10-TR-1 NT10-ANT-2 NT10-VIG-3", nueva.detalle());
        correos.de(folio)
                .con("version", version)
                .con("publicadaEl", EnPalabras.fecha(publicadaEl))
                .con("direccion", direccion)
                .con("yaSeAplica", version.equals(norma.version()))
                .enviar(
                        "norma-version-registrada",
                        Stream.concat(
                                        correos.oficinasQueHaya(OFICINAS).stream(),
                                        padron.correosDeResponsables().stream())
                                .distinct()
                                .toList());
    }

    /** Los archivos que la Sindicatura agregó desde que concluyó que hay nueva versión. */
    private List<String> textosAgregados(String folio) {
        Instant desde = hechos.todos(folio, Conclusion.class).get(0).cuando();
        String organo = norma.oficina(AtenderSugerencias.SINDICATURA).organo();
        return anexos.delExpediente(folio).stream()
                .filter(anexo -> !anexo.subido().isBefore(desde))
                .filter(anexo -> padron.persona(anexo.subidoPor())
                        .filter(persona -> persona.organo().equals(organo))
                        .isPresent())
                .map(Anexo::enPalabras)
                .toList();
    }

    /** La versión que obliga hoy. */
    String vigente() {
        return versiones.vigente(padron.hoy());
    }

    /** Las sugerencias que se tomaron en cuenta y ninguna revisión concluida tuvo a la vista, en palabras. */
    @Clausula("NT10-VIG-1")
    String enumeradas() {
        List<String> folios = porConsiderar();
        return folios.isEmpty()
                ? "ninguna"
                : folios.stream()
                        .map(folio -> folio + " («"
                                + hechos.exigir(folio, Sugerencia.class).disposicion() + "»)")
                        .collect(Collectors.joining("; "));
    }

    private List<String> porConsiderar() {
        Set<String> consideradas = Stream.of(Estado.POR_PUBLICAR, Estado.SIN_CAMBIOS, Estado.VERSION_REGISTRADA)
                .flatMap(estado -> expedientes.folios(RevisionProceso.CLAVE, estado).stream())
                .flatMap(folio -> hechos.todos(folio, Conclusion.class).stream())
                .map(Asentado::dato)
                .flatMap(conclusion -> conclusion.sugerencias().stream())
                .collect(Collectors.toSet());
        return expedientes.folios(RevisionProceso.CLAVE, Estado.ANALIZADA).stream()
                .filter(folio -> !consideradas.contains(folio))
                .filter(folio -> hechos.exigir(folio, Analisis.class).seTomaEnCuenta())
                .toList();
    }
}
