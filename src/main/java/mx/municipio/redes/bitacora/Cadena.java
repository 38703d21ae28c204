package mx.municipio.redes.bitacora;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** La aritmética de la cadena: cómo se calcula un hash y cómo se comprueba una secuencia. */
final class Cadena {

    private static final String PREFIJO = "redes-bitacora-1";

    private Cadena() {}

    /** El hash del que parte una cadena: depende de su nombre, para que nadie presente la de otro expediente. */
    static String origen(String cadena) {
        return huella(PREFIJO, cadena);
    }

    static String hash(
            String previo,
            String cadena,
            int numero,
            Instant instante,
            String actor,
            String suceso,
            @Nullable String clausula,
            String detalle) {
        // Sin cláusula hay una parte menos: no es lo mismo que una cláusula vacía.
        String[] partes = clausula == null
                ? new String[] {previo, cadena, Integer.toString(numero), instante.toString(), actor, suceso, detalle}
                : new String[] {
                    previo, cadena, Integer.toString(numero), instante.toString(), actor, suceso, clausula, detalle
                };
        return huella(partes);
    }

    /**
     * Recorre los asientos en orden y nombra la primera ruptura.
     *
     * @param sellos cabezas anotadas fuera de la tabla de asientos (la vigente, las de acuses y constancias)
     */
    static Verificacion verificar(String cadena, List<Asiento> asientos, List<Cabeza> sellos) {
        String previo = origen(cadena);
        int esperado = 1;
        Integer ruptura = null;
        for (Asiento asiento : asientos) {
            String calculado = hash(
                    previo,
                    cadena,
                    asiento.numero(),
                    asiento.instante(),
                    asiento.actor(),
                    asiento.suceso(),
                    asiento.clausula(),
                    asiento.detalle());
            if (asiento.numero() != esperado || !calculado.equals(asiento.hash())) {
                ruptura = esperado;
                break;
            }
            previo = calculado;
            esperado++;
        }
        for (Cabeza sello : sellos) {
            Integer discrepancia = discrepancia(cadena, asientos, sello);
            if (discrepancia != null && (ruptura == null || discrepancia < ruptura)) {
                ruptura = discrepancia;
            }
        }
        return new Verificacion(ruptura == null, asientos.size(), ultimo(cadena, asientos), ruptura);
    }

    private static @Nullable Integer discrepancia(String cadena, List<Asiento> asientos, Cabeza sello) {
        if (sello.asientos() > asientos.size()) {
            return asientos.size() + 1;
        }
        String actual = ultimo(cadena, asientos.subList(0, sello.asientos()));
        return actual.equals(sello.hash()) ? null : Math.max(1, sello.asientos());
    }

    private static String ultimo(String cadena, List<Asiento> asientos) {
        return asientos.isEmpty()
                ? origen(cadena)
                : asientos.get(asientos.size() - 1).hash();
    }

    /** Cada parte va precedida de su longitud: mover texto de un campo a otro cambia el hash. */
    private static String huella(String... partes) {
        var todo = new ByteArrayOutputStream();
        for (String parte : partes) {
            byte[] bytes = parte.getBytes(StandardCharsets.UTF_8);
            todo.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            todo.writeBytes(bytes);
        }
        return Huella.de(todo.toByteArray());
    }
}
