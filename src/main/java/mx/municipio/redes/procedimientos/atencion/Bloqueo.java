package mx.municipio.redes.procedimientos.atencion;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;

/** CG-XII: un bloqueo, que es un acto motivado, con evidencia y revisable. Nada se bloquea ni se desbloquea solo. */
@Hecho("atencion-bloqueo")
record Bloqueo(@Nullable Causal causal, @Nullable ContraQuien contraQuien, Instant bloqueadoEl, String motivo) {

    /** La lista es cerrada: la crítica no está. */
    enum Causal {
        OFENSIVO,
        INSULTANTE,
        DENIGRANTE;

        String enPalabras() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** «Hacia otros usuarios o personas», dice la norma: la institución no es ninguno. */
    enum ContraQuien {
        OTRA_PERSONA_USUARIA,
        UNA_PERSONA;

        String enPalabras() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Lo que el titular decidió del bloqueo, y por qué. */
    @Hecho("atencion-revision")
    record Revision(boolean confirma, String motivo) {}

    /**
     * Lo que la norma pide de él; el formulario lo muestra sin exigirlo, para que quien decide lea por qué no procede.
     *
     * @param conCaptura si la del comentario está en el expediente
     * @throws ReglaException si falta contra quién, la causal o la captura
     */
    @Clausula({"NT10-CG-XII", "AMB-14"})
    void exigirMotivado(boolean conCaptura) {
        if (contraQuien == null) {
            throw new ReglaException(
                    "NT10-CG-XII",
                    "La causal exige que la ofensa se dirija a otra persona usuaria o a una persona; contra la institución"
                            + " o su desempeño no se bloquea.");
        }
        if (causal == null) {
            throw new ReglaException(
                    "NT10-CG-XII",
                    "Falta la causal: se bloquea solo un comentario ofensivo, insultante o denigrante hacia otra persona.");
        }
        if (!conCaptura) {
            throw new ReglaException("NT10-CG-XII", "Falta la captura del comentario en «Archivos».");
        }
    }

    /** Solo del que se asentó, que tiene causal. */
    String enPalabras(ZoneId zona) {
        return "comentario " + requireNonNull(causal).enPalabras() + " hacia "
                + requireNonNull(contraQuien).enPalabras() + "; bloqueada el "
                + EnPalabras.instante(bloqueadoEl, zona);
    }

    /**
     * Lo que se dice a la persona.
     *
     * @param dia el del comentario
     * @param correo a dónde escribe para pedir que se revise
     */
    String avisoALaPersona(LocalDate dia, String correo) {
        return "Bloqueamos su usuario por el comentario del " + EnPalabras.fecha(dia) + ", "
                + requireNonNull(causal).enPalabras()
                + " hacia otra persona (Norma Técnica No. 10, Criterios generales, fracción XII). Puede pedir que se revise"
                + " escribiendo a " + correo + "; esto no limita los medios de defensa que le den las leyes.";
    }
}
