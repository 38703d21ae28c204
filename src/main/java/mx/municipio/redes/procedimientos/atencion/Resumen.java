package mx.municipio.redes.procedimientos.atencion;

import java.time.LocalDate;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;

/**
 * Los comentarios de una cuenta en un día, con los que llevan folio.
 *
 * @param respondidos de los recibidos ese día, los que ya tienen respuesta
 * @param medianaMinutos hasta la primera respuesta; nula si no se midió
 */
record Resumen(String cuenta, LocalDate fecha, int recibidos, int respondidos, @Nullable Integer medianaMinutos) {

    /** Como se envía: lo que falta llega nulo. */
    record Enviado(
            @Nullable String cuenta,
            @Nullable LocalDate fecha,
            @Nullable Integer recibidos,
            @Nullable Integer respondidos,
            @Nullable Integer medianaMinutos) {

        /** @throws FormularioException si falta un dato, si ese día aún no llega o si se contestó más de lo recibido */
        Resumen de(String clave, LocalDate hoy) {
            if (fecha == null || fecha.isAfter(hoy)) {
                throw FormularioException.de(
                        "fecha", fecha == null ? "Día: es un dato obligatorio." : "Día: aún no llega.");
            }
            int cuantos = exigir("recibidos", "Recibidos", recibidos);
            int contestados = exigir("respondidos", "Respondidos", respondidos);
            if (contestados > cuantos) {
                throw FormularioException.de(
                        "respondidos", "Respondidos: no pueden contestarse más comentarios de los recibidos.");
            }
            return new Resumen(
                    clave,
                    fecha,
                    cuantos,
                    contestados,
                    medianaMinutos == null ? null : exigir("medianaMinutos", "Mediana en minutos", medianaMinutos));
        }

        private static int exigir(String campo, String etiqueta, @Nullable Integer dicho) {
            if (dicho == null || dicho < 0) {
                throw FormularioException.de(campo, etiqueta + ": debe ser un número, de 0 en adelante.");
            }
            return dicho;
        }
    }

    String enPalabras() {
        return "Del " + EnPalabras.fecha(fecha) + ": " + recibidos + " recibidos, " + respondidos + " respondidos"
                + (medianaMinutos == null ? "" : ", mediana de " + medianaMinutos + " min hasta la respuesta");
    }
}
