package mx.municipio.redes.procedimientos.administradores;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;

/**
 * Lo que se declara al cambiar las contraseñas de las cuentas. Ninguna contraseña pasa por aquí.
 *
 * @param accesosRevocados quien sale ya no puede entrar a las cuentas en la red social
 */
@Hecho("constancia-de-contrasenas")
public record Constancia(
        LocalDate cambiadaEl,
        boolean longitud,
        boolean letras,
        boolean numeros,
        boolean especiales,
        boolean accesosRevocados) {

    /**
     * @param desde antes de esa fecha quien sale todavía podía conocerlas
     * @throws ReglaException si falta algo de lo que pide la norma, o la fecha no puede ser
     */
    @Clausula({"NT10-ADM-VII", "NT10-SR-4"})
    public void exigirCompleta(LocalDate desde, LocalDate hoy) {
        String falta = Stream.of(
                        longitud ? "" : "que sean largas",
                        letras ? "" : "que lleven letras",
                        numeros ? "" : "que lleven números",
                        especiales ? "" : "que lleven caracteres especiales")
                .filter(requisito -> !requisito.isEmpty())
                .collect(Collectors.joining(", "));
        if (!falta.isEmpty()) {
            throw new ReglaException(
                    "NT10-ADM-VII",
                    "Contraseñas nuevas: falta declarar " + falta + ". Si no lo cumplen, cámbielas de nuevo.");
        }
        if (!accesosRevocados) {
            throw new ReglaException(
                    "NT10-SR-4",
                    "Quien sale ya no puede entrar: falta declararlo. Cierre sus sesiones y quítele los permisos en"
                            + " cada red social.");
        }
        if (cambiadaEl.isAfter(hoy) || cambiadaEl.isBefore(desde)) {
            throw new ReglaException(
                    "NT10-ADM-VII",
                    "Fecha en que se cambiaron las contraseñas: debe ser del " + EnPalabras.fecha(desde) + " al "
                            + EnPalabras.fecha(hoy) + ".");
        }
    }
}
