package mx.municipio.redes.procedimientos.incidente;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lo que dicen los oficios y las constancias de un incidente, cada uno como lo dibuja su plantilla. */
final class CartasDelIncidente {

    private CartasDelIncidente() {}

    /** La cuenta y el reporte, que todos dicen. */
    record LoReportado(
            String organoNombre,
            String cuentaNombre,
            String direccion,
            String pasado,
            String conocido,
            String avisado,
            String demora,
            @Nullable String publicacion,
            boolean accesoPerdido,
            String descripcion) {}

    /** {@code constancia-de-incidente}. */
    record Constancia(LoReportado reporte, String horaConocido, String horaAvisado) {}

    /**
     * {@code vista} y {@code vista-a-sindicatura}.
     *
     * @param evidencia cada archivo, con su SHA-256
     * @param cierre cómo se cerró, si se cerró
     */
    record Vista(
            LoReportado reporte,
            String folio,
            int asientos,
            String cabeza,
            List<String> evidencia,
            @Nullable String cierre,
            @Nullable String motivo) {}

    /** {@code medida-preventiva}. */
    record MedidaPreventiva(LoReportado reporte, String medida, String fundamento, String motivo) {}
}
