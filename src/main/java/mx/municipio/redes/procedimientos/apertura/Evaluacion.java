package mx.municipio.redes.procedimientos.apertura;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/**
 * Lo que Comunicación Social contesta a una propuesta y por qué.
 *
 * @param motivo lo que agrega a los motivos de cada fin, o lo que el órgano debe aclarar
 * @param imagenGrafica dónde están los elementos que entrega
 * @param bastanCentrales por qué las cuentas centrales bastan para lo que se propone
 * @param fines lo que dice de cada fin invocado, en el orden de la norma
 */
@Hecho("apertura-resolucion")
record Evaluacion(
        Resolucion resolucion,
        @Nullable String motivo,
        @Nullable String imagenGrafica,
        @Nullable String bastanCentrales,
        Map<Fin, Pronunciamiento> fines) {

    /** Pedir una aclaración no es resolver (AMB-09). */
    enum Resolucion {
        AUTORIZAR,
        RECHAZAR,
        ACLARAR
    }

    /** Si la cuenta contribuye a un fin, y por qué. */
    record Pronunciamiento(boolean contribuye, String porque) {

        private String sobre(Fin fin) {
            return (contribuye ? "Contribuye" : "No contribuye") + " al fin " + fin + ", " + Evaluacion.porque(porque);
        }
    }

    Evaluacion {
        fines = Collections.unmodifiableMap(new TreeMap<>(fines));
    }

    boolean autoriza() {
        return resolucion == Resolucion.AUTORIZAR;
    }

    /** @throws FormularioException si pide aclarar y no dice qué */
    @Clausula("AMB-09")
    String exigirPregunta() {
        if (motivo == null) {
            throw FormularioException.de("motivo", "Motivo: diga qué debe aclarar el órgano.");
        }
        return motivo;
    }

    /**
     * @param invocados los fines que la propuesta invoca
     * @throws ReglaException si no se pronuncia justo sobre cada uno; si autoriza sin que la cuenta contribuya a ninguno o sin
     *     imagen gráfica; o si rechaza una que contribuye a todos sin decir por qué bastan las centrales
     */
    @Clausula({"NT10-PAB-III-a", "NT10-PAB-III-b", "NT10-PAB-I-b", "NT10-FIN-I"})
    void exigirCompleta(List<Fin> invocados) {
        for (Fin fin : invocados) {
            String falta =
                    "Falta decir si la cuenta contribuye al fin " + fin + ", que la propuesta invoca, y por qué.";
            exigir(fines.containsKey(fin), "NT10-PAB-III-a", falta);
        }
        for (Fin fin : fines.keySet()) {
            exigir(invocados.contains(fin), "NT10-PAB-III-a", "La propuesta no invoca el fin " + fin + ".");
        }
        if (autoriza()) {
            exigir(
                    invocados.isEmpty() || alguno(true),
                    "NT10-PAB-III-a",
                    "Una cuenta se autoriza conforme a los fines de la norma: debe contribuir al menos a uno de los que"
                            + " invoca.");
            exigir(
                    imagenGrafica != null,
                    "NT10-PAB-III-b",
                    "Imagen gráfica: para autorizar, diga dónde están los elementos de imagen gráfica de la cuenta.");
        } else {
            exigir(
                    alguno(false) || bastanCentrales != null,
                    "NT10-PAB-III-a",
                    "Rechazar pide decir a qué fin no contribuye, o por qué bastan las cuentas centrales.");
        }
    }

    private boolean alguno(boolean contribuye) {
        return fines.values().stream().anyMatch(dicho -> dicho.contribuye() == contribuye);
    }

    private static void exigir(boolean cumple, String clausula, String mensaje) {
        if (!cumple) {
            throw new ReglaException(clausula, mensaje);
        }
    }

    /** De cada fin, por ejemplo «No contribuye al fin I, porque la cuenta central ya lo cumple.». */
    List<String> pronunciamientos() {
        return fines.entrySet().stream()
                .map(dicho -> dicho.getValue().sobre(dicho.getKey()))
                .toList();
    }

    /** Lo que motiva la resolución además de los fines. */
    List<String> razones() {
        Stream<String> centrales =
                Stream.ofNullable(bastanCentrales).map(razon -> "Bastan las cuentas centrales, " + porque(razon));
        return Stream.concat(centrales, Stream.ofNullable(motivo)).toList();
    }

    /** Todos sus motivos, uno por renglón; donde la norma no fija fines y nada se agregó, que procede. */
    String motivos() {
        List<String> motivos =
                Stream.concat(pronunciamientos().stream(), razones().stream()).toList();
        return motivos.isEmpty() ? "La propuesta procede." : String.join("\n", motivos);
    }

    private static String porque(String razon) {
        return "porque " + razon.replaceFirst("[.\\s]+$", "") + ".";
    }
}
