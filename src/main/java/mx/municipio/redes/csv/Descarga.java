package mx.municipio.redes.csv;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Una hoja que sale conforme se lee: lo que mida no cambia lo que ocupa. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Descarga {

    /** La base falló a media respuesta, ya enviada en parte. */
    private static final class Interrumpida extends RuntimeException {

        Interrumpida(RuntimeException causa) {
            super(causa);
        }
    }

    /** @param renglones el primero se lee antes de responder: si eso falla, la respuesta es un error y no una hoja */
    public static void enviar(
            HttpServletResponse respuesta,
            String nombre,
            List<String> columnas,
            Stream<? extends @Nullable Object[]> renglones)
            throws IOException {
        Iterator<? extends @Nullable Object[]> siguientes = renglones.iterator();
        boolean hay = siguientes.hasNext();
        respuesta.setContentType("text/csv;charset=UTF-8");
        respuesta.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + nombre + "\"");
        Writer salida =
                new BufferedWriter(new OutputStreamWriter(respuesta.getOutputStream(), StandardCharsets.UTF_8), 16_384);
        salida.write(Csv.MARCA_UTF8);
        Csv.renglon(salida, columnas.toArray());
        try {
            while (hay) {
                Csv.renglon(salida, siguientes.next());
                hay = siguientes.hasNext();
            }
        } catch (RuntimeException e) {
            throw new Interrumpida(e);
        }
        salida.flush();
    }

    /** Sin quien la atienda, el servidor corta la conexión: quien descarga sabe que no lo recibió todo. */
    @ExceptionHandler
    void cortar(Interrumpida e) {
        throw e;
    }
}
