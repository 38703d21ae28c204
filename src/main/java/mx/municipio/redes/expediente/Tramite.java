package mx.municipio.redes.expediente;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.motor.Usuario;
import org.jspecify.annotations.Nullable;

/** Lo que distingue a un trámite de los demás. Cada procedimiento aporta un bean de este tipo; sus palabras, sus textos. */
public interface Tramite {

    /**
     * Una página del trámite que la entrada ofrece a esos grupos.
     *
     * @param nombre con él está su texto entre los del trámite
     */
    record Enlace(String nombre, String ruta, Set<String> grupos) {}

    Ficha ficha();

    /** Clave del proceso. */
    default String proceso() {
        return ficha().proceso();
    }

    /** Colección de la API. */
    default String ruta() {
        return ficha().ruta();
    }

    /** Qué sigue, a quién le toca y hasta cuándo; si no lo dice el trámite, lo dice su estado. */
    default Sigue sigue(Expediente expediente) {
        return Sigue.caso(expediente.estado());
    }

    /** Lo que conviene que vea quien lo inició, y que nada le impide: se responde al iniciarlo y lo muestra su página. */
    default List<String> advertencias(Expediente expediente) {
        return List.of();
    }

    /**
     * Si sus expedientes conciernen a los titulares y administradores de todos los órganos, y hay tareas para los de
     * cualquiera.
     */
    default boolean deTodosLosOrganos() {
        return false;
    }

    /** Si hay tareas para personas de cualquier órgano, aunque el expediente no les concierna. */
    default boolean conTareasEnOtrosOrganos() {
        return deTodosLosOrganos();
    }

    /** Si quien lo inicia puede enviar archivos que son parte de lo que presenta. */
    default boolean recibeArchivos() {
        return false;
    }

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

    /** Si concluyó porque su plazo venció. */
    default boolean concluyoPorVencimiento(Expediente expediente) {
        return false;
    }

    /**
     * Los sucesos de la bitácora de sus expedientes con que termina la espera, y cómo: decide el primero. Ninguno si en
     * ellos nadie decide lo que otro pidió.
     */
    default Map<String, Desenlace> desenlaces() {
        return Map.of();
    }

    /** Lo que la norma manda en él sin fijarle plazo, y se mide. */
    default List<Medida> medidas(Corte corte) {
        return List.of();
    }

    /** Si la entrada ofrece iniciarlo a esa persona, de las que el modelo admite. Por otra vía se le dice por qué no. */
    default boolean seOfrece(Usuario usuario) {
        return true;
    }

    /** Lo que la entrada ofrece además de iniciarlo. */
    default List<Enlace> enlaces() {
        return List.of();
    }

    /** Lo que la entrada le advierte a esa persona, en frases; ninguna altera un expediente. */
    default List<String> avisos(Usuario usuario) {
        return List.of();
    }

    /** Si a esa persona le toca retirarlo: a quien lo inició, si el trámite no dice otra cosa. */
    default boolean loRetira(Expediente expediente, String usuario) {
        return expediente.iniciador().equals(usuario);
    }

    /** Si puede retirarse ahora. */
    default boolean admiteRetiro(Expediente expediente) {
        return false;
    }

    /**
     * Lo retira una persona a la que le toca.
     *
     * @throws ConflictoException si el trámite no admite retiro o ya concluyó
     */
    default void retirar(Expediente expediente, String motivo) {
        throw new ConflictoException("Este trámite no admite retiro.");
    }

    /** Si, ya concluido, tiene sentido presentarlo de nuevo con lo mismo. */
    default boolean admiteRepetirse(Expediente expediente) {
        return true;
    }

    /** La cuenta de un expediente abierto se canceló: queda sin objeto, si a este trámite le afecta. */
    default void cuentaCancelada(Expediente expediente, String motivo) {}
}
