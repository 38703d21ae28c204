package mx.municipio.redes.procedimientos.publicacion;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Cuerpos que se envían en las pruebas del asiento. */
public final class PublicacionesDePrueba {

    public static final String PROCESO = "asiento-publicacion";
    public static final String CUENTA = "OBRAS-FB-1";
    public static final String DIRECCION = "https://www.facebook.com/ObrasPublicasTecate/posts/101";

    private static final AtomicInteger NUMERO = new AtomicInteger();

    private PublicacionesDePrueba() {}

    /** El de {@code api.md}, sin vigencia, en la dirección de la cuenta y con un texto que ningún otro lleva. */
    public static Map<String, Object> publicada() {
        Map<String, Object> datos = porPublicar();
        datos.put("direccion", DIRECCION);
        datos.put("publicadoEl", "2026-11-12T09:30:00-08:00");
        return datos;
    }

    /** @param pares clave y valor, en vez del de {@link #publicada}; con valor nulo, sin esa clave */
    public static Map<String, Object> publicada(@Nullable Object... pares) {
        return con(publicada(), pares);
    }

    public static Map<String, Object> porPublicar() {
        Map<String, Object> datos = new HashMap<>();
        datos.put("cuenta", CUENTA);
        datos.put(
                "contenido",
                "Mañana se cierra la calle Hidalgo de 8 a 14 h por bacheo; aviso " + NUMERO.incrementAndGet() + ".");
        datos.put("tipo", "ACTIVIDAD");
        datos.put("clase", "INFORMACION_INSTITUCIONAL");
        datos.put("fuente", "Programa de obra 2026");
        datos.put("aval", "LINEA");
        datos.put("linea", "Cierres viales");
        datos.put("reservada", false);
        datos.put("contenidoPersonal", false);
        datos.put("elementoPersonal", false);
        datos.put("elementoObjetivo", false);
        datos.put("elementoTemporal", false);
        datos.put("revisado", true);
        return datos;
    }

    public static Map<String, Object> porPublicar(@Nullable Object... pares) {
        return con(porPublicar(), pares);
    }

    public static Map<String, Object> anotacion(String publicadoEl) {
        return new HashMap<>(Map.of("direccion", DIRECCION, "publicadoEl", publicadoEl));
    }

    public static Map<String, Object> sigueVigente(String hasta) {
        return Map.of("decision", "SIGUE_VIGENTE", "nuevaVigencia", hasta);
    }

    public static Map<String, Object> seRetiro() {
        return Map.of("decision", "SE_RETIRO");
    }

    private static Map<String, Object> con(Map<String, Object> datos, @Nullable Object... pares) {
        for (int i = 0; i < pares.length; i += 2) {
            String clave = String.valueOf(pares[i]);
            Object valor = pares[i + 1];
            if (valor == null) {
                datos.remove(clave);
            } else {
                datos.put(clave, valor);
            }
        }
        return datos;
    }
}
