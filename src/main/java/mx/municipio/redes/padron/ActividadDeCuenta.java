package mx.municipio.redes.padron;

import java.time.LocalDate;
import java.util.Map;

/** Lo que una parte del programa sabe de la actividad de una cuenta; quien la necesita junta lo de todas. */
public interface ActividadDeCuenta {

    /**
     * @param hasta inclusive
     * @return cuántos, por el nombre de lo que se cuenta: {@code publicaciones}, {@code comentariosRecibidos}…; lo que no
     *     sabe no está
     */
    Map<String, Long> entre(String cuenta, LocalDate desde, LocalDate hasta);
}
