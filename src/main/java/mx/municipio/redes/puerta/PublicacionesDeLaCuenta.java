package mx.municipio.redes.puerta;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.ActividadDeCuenta;
import org.springframework.stereotype.Component;

/** Cuánto se publicó en una cuenta. */
@Component
class PublicacionesDeLaCuenta implements ActividadDeCuenta {

    private final Publicaciones publicaciones;
    private final ZoneId zona;

    PublicacionesDeLaCuenta(Publicaciones publicaciones, ZoneId zona) {
        this.publicaciones = publicaciones;
        this.zona = zona;
    }

    @Override
    @Clausula({"NT10-EV-3", "NT10-CG-XVII"})
    public Map<String, Long> entre(String cuenta, LocalDate desde, LocalDate hasta) {
        return Map.of(
                "publicaciones",
                publicaciones.cuantas(
                        cuenta,
                        desde.atStartOfDay(zona).toInstant(),
                        hasta.plusDays(1).atStartOfDay(zona).toInstant()));
    }
}
