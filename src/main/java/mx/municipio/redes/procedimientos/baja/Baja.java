package mx.municipio.redes.procedimientos.baja;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;

/** Una baja y lo que de ella se ha hecho. Cada paso pide los anteriores; ninguno se da dos veces. */
record Baja(String folio, String organo, String cuenta, Estado estado, List<PasoDado> dados) {

    enum Estado {
        EN_BAJA,
        CANCELADA,
        RETIRADA
    }

    /** Los pasos y, de cada uno, los que van antes. La norma no fija plazo a ninguno. */
    enum Paso {
        RESPALDO("respaldar los contenidos", "CONTENIDOS_RESPALDADOS", "AMB-11"),
        CANCELACION("cancelar la cuenta en la red social", "CUENTA_CANCELADA_EN_LA_RED", "NT10-PAB-VIII-a", RESPALDO),
        BORRADO("borrar los contenidos de la red", "CONTENIDOS_BORRADOS", "NT10-PAB-VIII-b", RESPALDO),
        FIRMA("firmar el oficio de baja", "CUENTA_CANCELADA", "NT10-PAB-VII NT10-PAB-VIII-a", CANCELACION, BORRADO),
        VINCULO("retirar el vínculo de la página principal", "VINCULO_RETIRADO", "NT10-TR-3", FIRMA),
        VERIFICACION("verificar que la cuenta ya no existe", "CANCELACION_VERIFICADA", "NT10-PAB-VIII-c", FIRMA);

        private final String accion;
        private final String suceso;
        private final String clausulas;
        private final List<Paso> antes;

        Paso(String accion, String suceso, String clausulas, Paso... antes) {
            this.accion = accion;
            this.suceso = suceso;
            this.clausulas = clausulas;
            this.antes = List.of(antes);
        }

        /** Lo que hay que hacer, por ejemplo «respaldar los contenidos». */
        String accion() {
            return accion;
        }

        String clausulas() {
            return clausulas;
        }

        /** Si, dado, la cuenta ya no puede volver a lo que era. */
        boolean irrevocable() {
            return this == CANCELACION || this == BORRADO;
        }
    }

    /** Por qué el órgano deja de usar la cuenta. */
    @Hecho("baja-decision")
    record Decision(String motivo) {}

    /**
     * Un paso ya dado.
     *
     * @param constancia lo que quien lo dio hace constar
     * @param fecha cuándo ocurrió, si no es cuando se asentó
     * @param lugar dónde se guarda el respaldo que no cabe en el expediente
     * @param archivos los que lo prueban
     * @param imposible si la red no lo permitió, porque la cuenta se perdió; entonces lo prueba la solicitud que se le hizo
     */
    @Hecho("baja-paso")
    record PasoDado(
            Paso paso,
            String constancia,
            @Nullable LocalDate fecha,
            @Nullable String lugar,
            List<Archivo> archivos,
            boolean imposible) {

        private static final int ANEXOS_ENUMERADOS = 3;

        PasoDado(Paso paso, String constancia) {
            this(paso, constancia, null, null, List.of());
        }

        PasoDado(
                Paso paso,
                String constancia,
                @Nullable LocalDate fecha,
                @Nullable String lugar,
                List<Archivo> archivos) {
            this(paso, constancia, fecha, lugar, archivos, false);
        }

        /** El que la red no permitió. */
        static PasoDado imposible(Paso paso, String constancia, List<Archivo> solicitud) {
            return new PasoDado(paso, constancia, null, null, solicitud, true);
        }

        /** Cómo se asienta. */
        String suceso() {
            return imposible ? "PASO_NO_POSIBLE" : paso.suceso;
        }

        /** Lo que de él dice la bitácora. */
        String detalle() {
            return (imposible ? "No fue posible " + paso.accion + ". " : "")
                    + (lugar == null ? "" : "Guardado en: " + lugar + " ")
                    + (fecha == null ? "" : "El " + EnPalabras.fecha(fecha) + ". ")
                    + constancia
                    + (archivos.isEmpty() ? "" : " Archivos: " + enumerados() + ".");
        }

        /** Dónde quedaron sus archivos, como lo lee una persona. */
        String dondeQuedo() {
            if (imposible) {
                return "no fue posible";
            }
            long fuera = archivos.stream().filter(Archivo::declarado).count();
            long dentro = archivos.size() - fuera;
            String enExpediente = dentro == 0 ? "" : cuantos(dentro) + " en el expediente";
            String enOtroLugar = fuera == 0 ? "" : cuantos(fuera) + " en otro lugar: " + lugar;
            return enExpediente + (dentro > 0 && fuera > 0 ? " y " : "") + enOtroLugar;
        }

        /** Las huellas declaradas, todas; las de los anexos ya constan, cada una, en el asiento que lo agregó. */
        String enumerados() {
            long anexos =
                    archivos.stream().filter(archivo -> !archivo.declarado()).count();
            long callados = Math.max(0, anexos - ANEXOS_ENUMERADOS);
            String enumerados = archivos.stream()
                    .sorted(Comparator.comparing(archivo -> !archivo.declarado()))
                    .limit(archivos.size() - callados)
                    .map(archivo -> archivo.enPalabras() + (archivo.declarado() ? " (declarado)" : ""))
                    .collect(Collectors.joining("; "));
            return callados == 0 ? enumerados : enumerados + "; y " + callados + " más";
        }

        private static String cuantos(long archivos) {
            return archivos == 1 ? "1 archivo" : archivos + " archivos";
        }
    }

    /**
     * Un archivo que prueba un paso.
     *
     * @param anexo código del anexo del expediente, y entonces el programa calculó su SHA-256; nulo si se guarda en otro
     *     lugar y el SHA-256 es el que se declaró
     */
    record Archivo(@Nullable String anexo, String nombre, String sha256) {

        boolean declarado() {
            return anexo == null;
        }

        String enPalabras() {
            return "«" + nombre + "», SHA-256 " + sha256;
        }
    }

    /** Los pasos que se pueden dar ya; ninguno si se dieron todos. */
    List<Paso> pendientes() {
        return Stream.of(Paso.values())
                .filter(paso -> !dado(paso) && paso.antes.stream().allMatch(this::dado))
                .toList();
    }

    /** Lo que se puede hacer ya, en palabras. */
    String falta() {
        return pendientes().stream().map(Paso::accion).collect(Collectors.joining(" y "));
    }

    /** Si todavía puede retirarse: nada de lo hecho es irrevocable. */
    boolean retirable() {
        return estado == Estado.EN_BAJA
                && dados.stream()
                        .filter(dado -> !dado.imposible())
                        .map(PasoDado::paso)
                        .noneMatch(Paso::irrevocable);
    }

    /** @throws ConflictoException si ya se retiró, o si ya se asentó que la cuenta se canceló o sus contenidos se borraron */
    @Clausula("NT10-PAB-VII")
    void exigirRetirable() {
        if (!retirable()) {
            throw new ConflictoException(
                    "La baja " + folio + " ya no se retira: se retiró antes, o consta la cancelación o el borrado.",
                    "NT10-PAB-VII");
        }
    }

    private boolean dado(Paso paso) {
        return dados.stream().anyMatch(dado -> dado.paso() == paso);
    }

    /** Lo que quien dio el paso hizo constar. */
    PasoDado exigir(Paso paso) {
        return dados.stream().filter(dado -> dado.paso() == paso).findFirst().orElseThrow();
    }

    /** La solicitud que se hizo a la red, si ya probó que un paso no fue posible: también prueba los siguientes. */
    List<Archivo> solicitud() {
        return dados.stream()
                .filter(PasoDado::imposible)
                .findFirst()
                .map(PasoDado::archivos)
                .orElse(List.of());
    }

    /** Si ese anexo del expediente, o el mismo archivo con otro nombre, ya probó un paso. */
    boolean usado(String anexo, String sha256) {
        return dados.stream()
                .flatMap(dado -> dado.archivos().stream())
                .anyMatch(archivo -> Objects.equals(archivo.anexo(), anexo)
                        || archivo.sha256().equals(sha256));
    }

    /**
     * Nada se cancela ni se borra sin un respaldo con su SHA-256, y nada se informa como cancelado si falta un paso.
     *
     * @throws ConflictoException si la baja se retiró, el paso ya se dio o falta uno anterior
     * @throws ReglaException si lo que falta es el respaldo
     */
    @Clausula({"NT10-PAB-VII", "NT10-PAB-VIII-a", "NT10-PAB-VIII-b", "AMB-11"})
    void exigirQueSigue(Paso paso) {
        if (estado == Estado.RETIRADA) {
            throw new ConflictoException("La baja " + folio + " se retiró.", "NT10-PAB-VII");
        }
        if (dado(paso)) {
            throw new ConflictoException("En la baja " + folio + " ya consta: " + paso.accion + ".", "NT10-PAB-VII");
        }
        if (paso != Paso.RESPALDO
                && (!dado(Paso.RESPALDO) || exigir(Paso.RESPALDO).archivos().isEmpty())) {
            throw new ReglaException(
                    "AMB-11",
                    "Falta el respaldo con su huella digital: el contenido es archivo del órgano y no se borra sin"
                            + " conservarlo (Ley General de Archivos; lectura AMB-11).");
        }
        paso.antes.stream().filter(antes -> !dado(antes)).findFirst().ifPresent(falta -> {
            throw new ConflictoException("Antes falta " + falta.accion + ".", "NT10-PAB-VII");
        });
    }
}
