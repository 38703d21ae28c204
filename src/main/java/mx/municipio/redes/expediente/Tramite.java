package mx.municipio.redes.expediente;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import org.jspecify.annotations.Nullable;

/** Lo que distingue a un trámite de los demás. Cada procedimiento aporta un bean de este tipo. */
public interface Tramite {

    /** Clave del proceso. */
    String proceso();

    /** Nombre que lee una persona, por ejemplo «Consulta de publicación». */
    String nombre();

    /** Colección de la API, por ejemplo {@code consultas}. */
    String ruta();

    /** Clase del folio, por ejemplo {@code CON}. */
    String clase();

    /** Grupos de las oficinas a las que conciernen todos sus expedientes. */
    Set<String> oficinas();

    /** El estado en palabras para una persona. */
    String estadoEnPalabras(String estado);

    /** Qué sigue, a quién le toca y hasta cuándo, en una frase. */
    String queSigue(Expediente expediente);

    /** Los estados posibles, en el orden en que ocurren. */
    List<String> estados();

    /** Los estados en que su plazo sigue contando; ninguno si la norma no fija plazo. */
    default Set<String> estadosEnPlazo() {
        return Set.of();
    }

    /** La cláusula que fija su plazo; ninguna si la norma no fija plazo. */
    default @Nullable String clausulaDelPlazo() {
        return null;
    }

    /** Si su plazo sigue contando. */
    default boolean correPlazo(Expediente expediente) {
        return estadosEnPlazo().contains(expediente.estado());
    }

    /** Lo que se pidió, por clave del formulario de inicio, para mostrarlo y para presentarlo de nuevo. */
    Map<String, Object> presentado(Expediente expediente);

    /** Si quien lo inició puede retirarlo ahora. */
    default boolean admiteRetiro(Expediente expediente) {
        return false;
    }

    /**
     * Lo retira quien lo inició.
     *
     * @throws ConflictoException si el trámite no admite retiro o ya concluyó
     */
    default void retirar(Expediente expediente, String motivo) {
        throw new ConflictoException("Este trámite no admite retiro.");
    }

    /** Si, ya concluido, tiene sentido presentarlo de nuevo con lo mismo. */
    default boolean admiteRepetirse() {
        return true;
    }

    /** La cuenta de un expediente abierto se canceló: queda sin objeto, si a este trámite le afecta. */
    default void cuentaCancelada(Expediente expediente, String motivo) {}
}
