package mx.municipio.redes.padron.domain;

import java.time.LocalDate;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/** Quién puede suplir al titular de un órgano, y cuándo. Un desconocido y alguien de otro órgano se responden igual. */
@Clausula({"NT10-SR-1", "NT10-SR-4"})
public record ReglaDeSuplencia(String organo, String titular, LocalDate hoy) {

    /** @param suplente nulo si «tecleado» no es de nadie */
    public void exigir(String tecleado, @Nullable Funcionario suplente, LocalDate desde, LocalDate hasta) {
        if (suplente == null || !suplente.activo() || !suplente.organo().equals(organo)) {
            throw new ReglaException(
                    "NT10-SR-1", "Suplente: «" + tecleado + "» no es una persona en funciones de ese órgano.");
        }
        if (suplente.usuario().equals(titular)) {
            throw new ReglaException("NT10-SR-1", "Suplente: el titular no se suple a sí mismo.");
        }
        if (hasta.isBefore(desde)) {
            throw FormularioException.de("hasta", "Hasta: es anterior al primer día.");
        }
        if (desde.isBefore(hoy)) {
            throw FormularioException.de("desde", "Desde: ya pasó; la suplencia empieza hoy o después.");
        }
    }
}
