package mx.municipio.redes.errores;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Un rechazo como RFC 9457 y en español. */
public final class Problemas {

    private Problemas() {}

    public static ProblemDetail de(HttpStatusCode estado, String detalle) {
        ProblemDetail problema = ProblemDetail.forStatusAndDetail(estado, detalle);
        problema.setTitle(titulo(estado.value()));
        return problema;
    }

    /** Lo que se dice de ese estado cuando no se sabe más. */
    public static String detalle(HttpStatusCode estado) {
        return switch (estado.value()) {
            case 400 -> "La petición está incompleta o su cuerpo no es JSON válido.";
            case 403 -> "Su usuario no tiene permiso para esto.";
            case 404 -> "No existe lo que busca.";
            case 405 -> "Esta dirección no admite ese método.";
            case 406 -> "No se puede responder en el formato que pide.";
            case 413 -> "El archivo es demasiado grande: el máximo es de 10 MB cada uno y 50 MB entre todos.";
            case 415 -> "El cuerpo debe enviarse como application/json.";
            default -> "No se pudo atender la petición.";
        };
    }

    /** Si ahí preguntan programas, y no personas. */
    static boolean aUnPrograma(String direccion) {
        return direccion.contains("/api/") || direccion.startsWith("/engine-rest");
    }

    static String titulo(int estado) {
        return switch (estado) {
            case 400 -> "Datos incorrectos";
            case 401 -> "Falta iniciar sesión";
            case 403 -> "Sin permiso";
            case 404 -> "No encontrado";
            case 405 -> "Método no admitido";
            case 406, 415 -> "Formato no admitido";
            case 408 -> "Tardó demasiado";
            case 409 -> "Ya no es posible";
            case 413 -> "Demasiado grande";
            case 422 -> "La norma no lo permite";
            case 429 -> "Demasiados intentos";
            case 503 -> "Fuera de servicio";
            default -> "Error";
        };
    }
}
