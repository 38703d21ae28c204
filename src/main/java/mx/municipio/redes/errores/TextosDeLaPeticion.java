package mx.municipio.redes.errores;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Los textos de la dirección y de las formas llegan limpios a quien los atiende; los de un JSON, en {@link CuerposJson}.
 * Lo que se consulta (una búsqueda, un filtro, una clave) es además de una sola línea.
 */
@ControllerAdvice
class TextosDeLaPeticion {

    @InitBinder
    void limpiar(WebDataBinder dato, HttpServletRequest peticion) {
        boolean consulta = !HttpMethod.POST.matches(peticion.getMethod());
        dato.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String texto) {
                String limpio = TextoLibre.limpiar(texto);
                String reparo = consulta ? TextoLibre.reparo(limpio, false) : null;
                if (reparo != null) {
                    String nombre = nombre(texto, dato, peticion);
                    String etiqueta = nombre.equals("q") ? "Búsqueda" : "«" + nombre + "»";
                    throw FormularioException.de(nombre, etiqueta + ": " + reparo);
                }
                setValue(limpio);
            }
        });
    }

    /** El del parámetro que lo trae; lo que viene en la ruta se llama como quien lo atiende lo nombra. */
    private static String nombre(String texto, WebDataBinder dato, HttpServletRequest peticion) {
        return peticion.getParameterMap().entrySet().stream()
                .filter(parametro -> Arrays.asList(parametro.getValue()).contains(texto))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(dato::getObjectName);
    }
}
