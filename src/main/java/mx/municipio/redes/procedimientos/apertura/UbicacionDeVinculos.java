package mx.municipio.redes.procedimientos.apertura;

import java.time.Instant;
import java.util.List;

/**
 * El espacio que ocupan los vínculos a las cuentas en la página principal (TR-3).
 *
 * @param ubicacion dónde, dicho para quien los publica
 */
public record UbicacionDeVinculos(int numero, String ubicacion, List<Conformidad> conformidades) {

    /** Una de las dos jefaturas está conforme; la primera es la que lo propuso. */
    public record Conformidad(String oficina, String usuario, Instant instante) {}

    public UbicacionDeVinculos {
        conformidades = List.copyOf(conformidades);
    }

    public boolean conforme(String oficina) {
        return conformidades.stream()
                .anyMatch(conformidad -> conformidad.oficina().equals(oficina));
    }
}
