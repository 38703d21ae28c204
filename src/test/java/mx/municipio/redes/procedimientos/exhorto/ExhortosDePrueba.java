package mx.municipio.redes.procedimientos.exhorto;

import java.util.HashMap;
import java.util.Map;

/** Lo que se envía en cada formulario del exhorto. */
public final class ExhortosDePrueba {

    public static final String PROCESO = "exhorto";

    static final String TEXTO =
            "Se le exhorta a que los mensajes de su cuenta vinculada al dominio no perjudiquen la imagen pública del"
                    + " Municipio.";

    private ExhortosDePrueba() {}

    /** El de la demostración. */
    public static Map<String, Object> exhorto() {
        return exhorto("jefe.obras", "operativo.obras");
    }

    public static Map<String, Object> exhorto(String... usuarios) {
        return Map.of(
                "supuesto",
                "CORREO_DEL_DOMINIO",
                "texto",
                TEXTO,
                "destinatarios",
                String.join("\n", usuarios),
                "sinCuentas",
                true);
    }

    /** El mismo con otra respuesta en ese campo. */
    static Map<String, Object> con(String campo, Object valor) {
        Map<String, Object> otro = new HashMap<>(exhorto());
        otro.put(campo, valor);
        return otro;
    }

    public static Map<String, Object> enterado() {
        return Map.of("respuesta", "ENTERADO");
    }
}
