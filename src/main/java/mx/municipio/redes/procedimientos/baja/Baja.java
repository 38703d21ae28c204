package mx.municipio.redes.procedimientos.baja;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/** Una baja y lo que de ella se ha hecho. Cada paso pide los anteriores; ninguno se da dos veces. */
record Baja(String folio, String organo, String cuenta, List<PasoDado> dados) {

    /** Los de su cuenta: de en baja solo se pasa a cancelada. */
    enum Estado {
        EN_BAJA,
        CANCELADA
    }

    /** Los pasos, en el orden en que se dan. La norma no fija plazo a ninguno. */
    enum Paso {
        RESPALDO("respaldar los contenidos", "El respaldo de los contenidos"),
        CANCELACION("cancelar la cuenta en la red social", "La cancelación en la red social"),
        BORRADO("borrar los contenidos de la red", "El borrado de los contenidos"),
        VERIFICACION("verificar que la cuenta ya no existe", "La verificación"),
        FIRMA("firmar el oficio de baja", "El oficio de baja"),
        VINCULO("retirar el vínculo de la página principal", "El retiro del vínculo");

        private final String accion;
        private final String nombre;

        Paso(String accion, String nombre) {
            this.accion = accion;
            this.nombre = nombre;
        }

        /** Lo que hay que hacer, por ejemplo «respaldar los contenidos». */
        String accion() {
            return accion;
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
     */
    @Hecho("baja-paso")
    record PasoDado(
            Paso paso, String constancia, @Nullable LocalDate fecha, @Nullable String lugar, List<Archivo> archivos) {

        private static final int ANEXOS_ENUMERADOS = 3;

        PasoDado(Paso paso, String constancia) {
            this(paso, constancia, null, null, List.of());
        }

        /** Dónde quedaron sus archivos, como lo lee una persona. */
        String dondeQuedo() {
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

    /** El paso que sigue; vacío si ya se dieron todos. */
    Optional<Paso> pendiente() {
        return Stream.of(Paso.values()).filter(paso -> !dado(paso)).findFirst();
    }

    private boolean dado(Paso paso) {
        return dados.stream().anyMatch(dado -> dado.paso() == paso);
    }

    /** Lo que quien dio el paso hizo constar. */
    PasoDado exigir(Paso paso) {
        return dados.stream().filter(dado -> dado.paso() == paso).findFirst().orElseThrow();
    }

    /** Los archivos que prueban el paso. */
    private List<Archivo> archivos(Paso paso) {
        return dado(paso) ? exigir(paso).archivos() : List.of();
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
     * @throws ConflictoException si el paso ya se dio o si falta uno anterior
     * @throws ReglaException si lo que falta es el respaldo
     */
    @Clausula({"NT10-PAB-VII", "NT10-PAB-VIII-a", "NT10-PAB-VIII-b", "AMB-11"})
    void exigirQueSigue(Paso paso) {
        if (dado(paso)) {
            throw new ConflictoException(paso.nombre + " de la baja " + folio + " ya se asentó.", "NT10-PAB-VII");
        }
        if (paso != Paso.RESPALDO && archivos(Paso.RESPALDO).isEmpty()) {
            throw new ReglaException(
                    "NT10-PAB-VIII-b",
                    "Falta el respaldo de los contenidos con su SHA-256: sin él no se cancela la cuenta ni se borra nada"
                            + " (AMB-11).");
        }
        pendiente().filter(falta -> falta != paso).ifPresent(falta -> {
            throw new ConflictoException("Antes falta " + falta.accion + ".", "NT10-PAB-VII");
        });
    }
}
