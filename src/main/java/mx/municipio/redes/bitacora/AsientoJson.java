package mx.municipio.redes.bitacora;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Un asiento como lo da la API, con la hora del municipio. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AsientoJson(
        int numero,
        OffsetDateTime instante,
        String actor,
        String suceso,
        @Nullable String clausula,
        String detalle,
        String hash) {

    public static AsientoJson de(Asiento asiento, ZoneId zona) {
        return new AsientoJson(
                asiento.numero(),
                asiento.instante().atZone(zona).toOffsetDateTime(),
                asiento.actor(),
                asiento.suceso(),
                asiento.clausula(),
                asiento.detalle(),
                asiento.hash());
    }
}
