package mx.municipio.redes.padron;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Asientos;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.UsoDeCuenta.Intervencion;
import org.springframework.stereotype.Component;

/** Lo que la bitácora de una cuenta dice de cuándo ha podido usarse. */
@Component
public class UsoDeCuentas {

    private static final List<String> EN_USO = List.of("CUENTA_REGULARIZADA", "BAJA_RETIRADA");
    private static final List<String> INTERVENIDA = List.of("CUENTA_INTERVENIDA", "CUENTA_PERDIDA");
    private static final String RECUPERADA = "CUENTA_RECUPERADA";

    private static final List<String> SUCESOS = Stream.of(EN_USO, INTERVENIDA, List.of(RECUPERADA))
            .flatMap(List::stream)
            .toList();

    private final Asientos asientos;
    private final ZoneId zona;

    UsoDeCuentas(Asientos asientos, ZoneId zona) {
        this.asientos = asientos;
        this.zona = zona;
    }

    @Clausula("NT10-CG-XXIII")
    public UsoDeCuenta de(Cuenta cuenta) {
        LocalDate desde = asientos.desde(cuenta.clave())
                .map(this::dia)
                .filter(cuenta.desde()::isBefore)
                .orElse(cuenta.desde());
        List<Intervencion> intervenciones = new ArrayList<>();
        LocalDate intervenida = null;
        for (Asiento asiento : asientos.de(cuenta.clave(), SUCESOS)) {
            LocalDate dia = dia(asiento.instante());
            if (EN_USO.contains(asiento.suceso())) {
                desde = Stream.of(desde, dia).max(Comparator.naturalOrder()).orElseThrow();
            } else if (INTERVENIDA.contains(asiento.suceso())) {
                intervenida = intervenida == null ? dia : intervenida;
            } else if (intervenida != null) {
                intervenciones.add(new Intervencion(intervenida, dia));
                intervenida = null;
            }
        }
        if (intervenida != null) {
            intervenciones.add(new Intervencion(intervenida, null));
        }
        return new UsoDeCuenta(desde, List.copyOf(intervenciones));
    }

    private LocalDate dia(Instant instante) {
        return LocalDate.ofInstant(instante, zona);
    }
}
