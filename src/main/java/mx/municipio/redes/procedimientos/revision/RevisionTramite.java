package mx.municipio.redes.procedimientos.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.expediente.Desenlace;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.procedimientos.revision.Sugerencia.Analisis;
import mx.municipio.redes.procedimientos.revision.Sugerencia.Estado;
import org.springframework.stereotype.Component;

/** Las sugerencias para la norma y sus revisiones, como trámite. */
@Component
class RevisionTramite implements Tramite {

    private final RevisarNorma revisiones;
    private final Hechos hechos;
    private final Norma norma;

    RevisionTramite(RevisarNorma revisiones, Hechos hechos, Norma norma) {
        this.revisiones = revisiones;
        this.hechos = hechos;
        this.norma = norma;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(
                RevisionProceso.CLAVE,
                "sugerencias-norma",
                "NOR",
                Set.of(AtenderSugerencias.SINDICATURA),
                Estado.values());
    }

    /** La norma obliga a todos: lo que se sugiere y lo que se concluye lo ve quien responde de un órgano o de su cuenta. */
    @Override
    @Clausula("NT10-VIG-2")
    public boolean deTodosLosOrganos() {
        return true;
    }

    @Override
    public Map<String, Desenlace> desenlaces() {
        return Map.of(
                "SUGERENCIA_ANALIZADA", Desenlace.RESPUESTA,
                "NORMA_REVISADA", Desenlace.RESPUESTA);
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        String folio = expediente.folio();
        Map<String, String> datos = new HashMap<>();
        switch (Estado.valueOf(expediente.estado())) {
            case ANALIZADA ->
                datos.put(
                        "resultado",
                        hechos.exigir(folio, Analisis.class)
                                .resultado()
                                .enPalabras()
                                .toLowerCase(Locale.ROOT));
            case EN_REVISION -> datos.put("sugerencias", revisiones.enumeradas());
            case VERSION_REGISTRADA -> {
                Version version = hechos.exigir(folio, Version.class);
                datos.put("version", version.version());
                datos.put("publicadaEl", EnPalabras.fecha(version.publicadaEl()));
            }
            default -> {}
        }
        return new Sigue(expediente.estado(), datos);
    }

    /** Una sugerencia respondida; una revisión no la presentó nadie. */
    @Override
    public boolean admiteRepetirse(Expediente expediente) {
        return expediente.estado().equals(Estado.ANALIZADA.name());
    }

    /** Las reglas no cambian porque conste una versión: mientras el perfil no se cargue, todos lo saben. */
    @Override
    @Clausula({"NT10-VIG-3", "NT10-TR-1"})
    public List<String> avisos(Usuario usuario) {
        String vigente = revisiones.vigente();
        return vigente.equals(norma.version())
                ? List.of()
                : List.of("Rige " + vigente + "; el programa aplica " + norma.version() + ".");
    }
}
