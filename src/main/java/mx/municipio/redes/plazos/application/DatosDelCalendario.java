package mx.municipio.redes.plazos.application;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.TextoLibre;
import org.jspecify.annotations.Nullable;

/** Lee lo tecleado y junta todo lo que está mal, para decirlo de una vez. */
public final class DatosDelCalendario {

    private static final int PRIMER_EJERCICIO = 2015;
    private static final int ULTIMO_EJERCICIO = 2100;
    private static final int MAXIMO_TEXTO = 1000;

    private final List<ErrorCampo> errores = new ArrayList<>();

    /** @throws FormularioException si algo de lo leído está mal */
    public void exigirCorrectos() {
        if (!errores.isEmpty()) {
            throw new FormularioException(errores);
        }
    }

    public void error(String campo, String mensaje) {
        errores.add(new ErrorCampo(campo, mensaje));
    }

    /** Una fecha que el calendario admite; si no lo es, queda anotado y lo que regresa no debe usarse. */
    public LocalDate fecha(String campo, String etiqueta, @Nullable String texto) {
        try {
            LocalDate fecha = LocalDate.parse(texto == null ? "" : texto);
            if (admite(fecha)) {
                return fecha;
            }
            error(campo, etiqueta + ": debe estar entre los años " + PRIMER_EJERCICIO + " y " + ULTIMO_EJERCICIO + ".");
        } catch (DateTimeParseException e) {
            error(campo, etiqueta + ": debe ser una fecha que exista, escrita como 2026-11-16.");
        }
        return LocalDate.EPOCH;
    }

    /** Un número entero entre dos cotas; si no lo es, queda anotado y lo que regresa no debe usarse. */
    public int entero(String campo, String etiqueta, @Nullable String texto, int minimo, int maximo) {
        try {
            int numero = Integer.parseInt(texto == null ? "" : texto);
            if (numero >= minimo && numero <= maximo) {
                return numero;
            }
        } catch (NumberFormatException e) {
            // Se dice abajo, igual que si estuviera fuera de las cotas.
        }
        error(campo, etiqueta + ": debe ser un número entero entre " + minimo + " y " + maximo + ".");
        return minimo;
    }

    public int ejercicio(String campo, @Nullable String texto) {
        return entero(campo, "Ejercicio", texto, PRIMER_EJERCICIO, ULTIMO_EJERCICIO);
    }

    /** Un texto con algo escrito; vacío si no se escribió nada. */
    public Optional<String> texto(String campo, String etiqueta, @Nullable String valor) {
        String limpio = TextoLibre.oNulo(valor);
        if (limpio == null) {
            return Optional.empty();
        }
        String reparo = TextoLibre.reparo(limpio, false);
        if (limpio.length() > MAXIMO_TEXTO) {
            error(campo, etiqueta + ": no debe pasar de 1,000 caracteres.");
        } else if (reparo != null) {
            error(campo, etiqueta + ": " + reparo);
        }
        return Optional.of(limpio);
    }

    public void exigir(String campo, String etiqueta, Optional<String> texto) {
        if (texto.isEmpty()) {
            error(campo, etiqueta + ": es un dato obligatorio.");
        }
    }

    public static boolean admite(LocalDate fecha) {
        return fecha.getYear() >= PRIMER_EJERCICIO && fecha.getYear() <= ULTIMO_EJERCICIO;
    }
}
