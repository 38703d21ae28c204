package mx.municipio.redes.procedimientos.revision;

import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.procedimientos.revision.Sugerencia.Analisis;
import mx.municipio.redes.procedimientos.revision.Sugerencia.Estado;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** VIG-2: las dependencias y entidades sugieren al titular de la Sindicatura, que responde con sus motivos. Sin plazo. */
@Component
@Transactional
class AtenderSugerencias {

    static final String SINDICATURA = "sindicatura";
    private static final String CLAUSULAS = "NT10-VIG-1 NT10-VIG-2";

    /** {@code templates/oficios/respuesta-a-sugerencia.html}. */
    private record Respuesta(
            String folio, String recepcionTexto, Sugerencia sugerencia, boolean seTomaEnCuenta, String motivo) {}

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Recepcion recepcion;
    private final Oficios oficios;
    private final Correos correos;
    private final Padron padron;
    private final Norma norma;
    private final UsuarioActual usuarioActual;

    AtenderSugerencias(
            Expedientes expedientes,
            Hechos hechos,
            Recepcion recepcion,
            Oficios oficios,
            Correos correos,
            Padron padron,
            Norma norma,
            UsuarioActual usuarioActual) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.recepcion = recepcion;
        this.oficios = oficios;
        this.correos = correos;
        this.padron = padron;
        this.norma = norma;
        this.usuarioActual = usuarioActual;
    }

    /** @throws ProhibidoException si quien sugiere no actúa hoy como titular de su órgano */
    @Clausula("NT10-VIG-2")
    String organoQueSugiere() {
        return padron.organoDelTitular(usuarioActual.exigir().id())
                .orElseThrow(() -> new ProhibidoException(
                        "Las sugerencias las presenta el titular de la dependencia o entidad; usted hoy no lo es.",
                        "NT10-VIG-2"));
    }

    /** Abre el expediente, que es de la Sindicatura, acusa recibo y le escribe. */
    @Clausula("NT10-VIG-2")
    String presentar(Instancia instancia, Sugerencia sugerencia) {
        String organoNombre = norma.nombreOrgano(sugerencia.organo());
        Expediente expediente = recepcion
                .de(instancia)
                .organo(norma.oficina(SINDICATURA).organo())
                .asunto("Sugerencia: " + sugerencia.disposicion())
                .abrir(Estado.RECIBIDA);
        String folio = expediente.folio();
        hechos.asentar(
                folio,
                sugerencia,
                "SUGERENCIA_PRESENTADA",
                "NT10-VIG-2",
                organoNombre + " sugiere sobre: " + sugerencia.disposicion() + ".");
        recepcion
                .acuse(expediente)
                .deOrgano(sugerencia.organo())
                .fundamento("NT10-VIG-2")
                .asunto("Se recibió su sugerencia para la norma")
                .emitir("La " + norma.oficina(SINDICATURA).nombre()
                        + " la analiza y responde con oficio si se toma en cuenta y por qué. La norma no fija plazo ni da"
                        + " efecto al silencio; mientras no se emita una nueva versión, la norma permanece vigente.");
        correo(expediente, sugerencia)
                .enviar("sugerencia-acuse", quienes(expediente, sugerencia))
                .aOficinas("sugerencia-recibida", SINDICATURA);
        return folio;
    }

    /**
     * La Sindicatura responde, con el oficio que suscribe su titular, a quien hoy lo es del órgano que sugirió.
     *
     * @throws ProhibidoException si quien responde no es de la Sindicatura
     * @throws mx.municipio.redes.errores.ConflictoException si ya se respondió
     */
    @Clausula({"NT10-VIG-1", "NT10-VIG-2"})
    void responder(String folio, Analisis analisis) {
        Expediente expediente = tomar(folio, Estado.RECIBIDA);
        Sugerencia sugerencia = hechos.exigir(folio, Sugerencia.class);
        expedientes.cerrar(folio, Estado.ANALIZADA.name());
        String resultado = analisis.resultado().enPalabras();
        hechos.asentar(
                folio, analisis, "SUGERENCIA_ANALIZADA", CLAUSULAS, resultado + ". Motivo: " + analisis.motivo());
        Oficio oficio = oficios.emitir(
                NuevoOficio.de("RESPUESTA_A_SUGERENCIA", folio)
                        .firma(norma.oficina(SINDICATURA).organo())
                        .fundamento(CLAUSULAS)
                        .asunto("Se responde su sugerencia sobre " + sugerencia.disposicion())
                        .paraElTitular(sugerencia.organo()),
                new Respuesta(
                        folio,
                        EnPalabras.instante(expediente.recepcion(), norma.zona()),
                        sugerencia,
                        analisis.seTomaEnCuenta(),
                        analisis.motivo()));
        correo(expediente, sugerencia)
                .con("oficio", oficio.numero())
                .con("resultado", resultado)
                .con("respuesta", analisis.motivo())
                .enviar("sugerencia-analizada", quienes(expediente, sugerencia));
    }

    /** El expediente en ese estado, tomado por alguien de la Sindicatura: nadie más lo cambia mientras. */
    @Clausula({"NT10-VIG-1", "NT10-VIG-2"})
    Expediente tomar(String folio, Estado estado) {
        if (!usuarioActual.exigir().es(SINDICATURA)) {
            throw new ProhibidoException("La norma la revisa la Sindicatura, que responde sus sugerencias.", CLAUSULAS);
        }
        Expediente expediente = expedientes.bloquear(folio);
        Sugerencia.exigirEn(estado, folio, expediente.estado());
        return expediente;
    }

    /** Uno que dice lo que se sugirió; su órgano es el que sugiere, y no el del expediente. */
    private Correos.Correo correo(Expediente expediente, Sugerencia sugerencia) {
        return correos.de(expediente)
                .con("organoNombre", norma.nombreOrgano(sugerencia.organo()))
                .con("disposicion", sugerencia.disposicion())
                .con("propuesta", sugerencia.propuesta());
    }

    /** Quien la presentó, si no dejó el órgano, y quien hoy es su titular. */
    private List<String> quienes(Expediente expediente, Sugerencia sugerencia) {
        List<String> iniciador = padron.dejo(expediente.iniciador(), sugerencia.organo())
                ? List.of()
                : padron.correos(List.of(expediente.iniciador()));
        return Stream.concat(iniciador.stream(), padron.correosDelTitular(sugerencia.organo()).stream())
                .distinct()
                .toList();
    }
}
