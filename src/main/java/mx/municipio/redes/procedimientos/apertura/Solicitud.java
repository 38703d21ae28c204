package mx.municipio.redes.procedimientos.apertura;

import java.util.List;
import java.util.Objects;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/**
 * Lo que un órgano propone y por qué. Firmada, ya no cambia.
 *
 * @param fines los de la norma que invoca, por su identificador
 * @param administradorTitular clave de acceso; nula: la pareja es la del órgano (AMB-27)
 */
public record Solicitud(
        String red,
        String nombre,
        String identificador,
        String descripcion,
        String pertinencia,
        String cuentasCentrales,
        List<String> fines,
        String programas,
        String actividades,
        String lineas,
        @Nullable String administradorTitular,
        @Nullable String administradorSuplente) {

    public Solicitud {
        fines = List.copyOf(fines);
    }

    /** @throws ReglaException si no invoca fin alguno, o si nombra a un administrador y no al otro */
    @Clausula({"NT10-PAB-II-b", "NT10-SR-2a"})
    public void exigirCompleta() {
        if (fines.isEmpty()) {
            throw new ReglaException(
                    "NT10-PAB-II-b", "Fines: marque al menos uno de los fines de la norma a que servirá la cuenta.");
        }
        exigirPareja(administradorTitular, administradorSuplente);
    }

    /** Si nombra administradores propios de la cuenta. */
    public boolean conPareja() {
        return administradorTitular != null;
    }

    /** Si nombra a esas dos personas; dos nulas son la pareja del órgano. */
    public boolean nombra(@Nullable String titular, @Nullable String suplente) {
        return Objects.equals(administradorTitular, titular) && Objects.equals(administradorSuplente, suplente);
    }

    /** En qué no es la cuenta informada la que se autorizó, en una frase; vacía si es la misma. */
    @Clausula({"NT10-PAB-III-a", "NT10-PAB-IV"})
    public String diferencia(Informe informe) {
        boolean laMisma = nombre.strip().equalsIgnoreCase(informe.nombre().strip())
                && sinArroba(identificador).equalsIgnoreCase(sinArroba(informe.identificador()));
        return laMisma
                ? ""
                : "La cuenta no es como se autorizó: autorizada como «" + nombre + "» (" + identificador
                        + "), informada como «" + informe.nombre() + "» (" + informe.identificador() + ").";
    }

    private static String sinArroba(String identificador) {
        String escrito = identificador.strip();
        return escrito.startsWith("@") ? escrito.substring(1) : escrito;
    }

    /** @throws ReglaException si viene uno y falta el otro */
    public static void exigirPareja(@Nullable String titular, @Nullable String suplente) {
        if ((titular == null) != (suplente == null)) {
            throw new ReglaException(
                    "NT10-SR-2a",
                    "Administradores: nombre a los dos, titular y suplente, o deje ambos vacíos para que sean los del"
                            + " órgano.");
        }
    }
}
