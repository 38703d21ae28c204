package mx.municipio.redes.procedimientos.apertura;

import java.util.List;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Red;

/**
 * Lo que un órgano propone y por qué. Firmada, ya no cambia.
 *
 * @param fines los de la norma que invoca
 * @param administradores claves de acceso del titular y del suplente; vacía: la pareja es la del órgano (AMB-27)
 */
@Hecho("apertura-solicitud")
record Solicitud(
        Red red,
        String nombre,
        String identificador,
        String descripcion,
        String pertinencia,
        String cuentasCentrales,
        List<Fin> fines,
        String programas,
        String actividades,
        String lineas,
        List<String> administradores) {

    Solicitud {
        fines = List.copyOf(fines);
        administradores = List.copyOf(administradores);
    }

    /**
     * @param conFines si la norma los enumera
     * @throws ReglaException si no invoca fin alguno, o si nombra a un administrador y no al otro
     */
    @Clausula("NT10-PAB-II-b")
    void exigirCompleta(boolean conFines) {
        if (conFines && fines.isEmpty()) {
            throw new ReglaException(
                    "NT10-PAB-II-b", "Fines: marque al menos uno de los fines de la norma a que servirá la cuenta.");
        }
        exigirPareja(administradores);
    }

    /** @throws ReglaException si viene un administrador y falta el otro */
    @Clausula("NT10-SR-2a")
    static void exigirPareja(List<String> administradores) {
        if (administradores.size() == 1) {
            throw new ReglaException(
                    "NT10-SR-2a",
                    "Administradores: nombre a los dos, titular y suplente, o deje ambos vacíos para que sean los del"
                            + " órgano.");
        }
    }

    /** En qué no es la cuenta informada la que se autorizó, en una frase; vacía si es la misma. */
    @Clausula({"NT10-PAB-III-a", "NT10-PAB-IV"})
    String diferencia(Informe informe) {
        boolean laMisma = nombre.equalsIgnoreCase(informe.nombre())
                && sinArroba(identificador).equalsIgnoreCase(sinArroba(informe.identificador()));
        return laMisma
                ? ""
                : "La cuenta no es como se autorizó: autorizada como «" + nombre + "» (" + identificador
                        + "), informada como «" + informe.nombre() + "» (" + informe.identificador() + ").";
    }

    private static String sinArroba(String identificador) {
        return identificador.startsWith("@") ? identificador.substring(1) : identificador;
    }
}
