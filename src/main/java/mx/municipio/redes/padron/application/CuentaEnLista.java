package mx.municipio.redes.padron.application;

import java.util.List;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.padron.Persona;
import org.jspecify.annotations.Nullable;

/**
 * Una cuenta con quien responde de ella y lo que le falta.
 *
 * @param sinResponsable su órgano no tiene titular en funciones (SR-1)
 * @param alertas en palabras; ninguna altera su estado
 */
public record CuentaEnLista(
        Cuenta cuenta, @Nullable Persona titular, Pareja pareja, boolean sinResponsable, List<String> alertas) {}
