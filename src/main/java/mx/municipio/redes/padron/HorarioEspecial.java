package mx.municipio.redes.padron;

import java.time.LocalDate;

/**
 * El horario con que un órgano atiende sus cuentas en días en que no labora (SR-5).
 *
 * @param hasta inclusive
 */
public record HorarioEspecial(String organo, LocalDate desde, LocalDate hasta, String horario) {

    public boolean comprende(LocalDate dia) {
        return !dia.isBefore(desde) && !dia.isAfter(hasta);
    }
}
