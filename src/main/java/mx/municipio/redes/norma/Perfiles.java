package mx.municipio.redes.norma;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** El perfil con que corre el programa y los demás que trae. */
@Component
public class Perfiles {

    /**
     * Un perfil, con los formularios que pide distintos de los comunes.
     *
     * @param rige si es con el que corre el programa
     */
    public record Conocido(Norma norma, ArchivosPropios propios, boolean rige) {}

    private final String nombre;
    private final Norma norma;
    private final ArchivosPropios propios;

    Perfiles(@Value("${redes.norma}") String nombre, Norma norma, ArchivosPropios propios) {
        this.nombre = nombre;
        this.norma = norma;
        this.propios = propios;
    }

    /** El que rige, primero. */
    public List<Conocido> todos() {
        return Stream.concat(
                        Stream.of(new Conocido(norma, propios, true)),
                        Perfil.incluidos().stream()
                                .filter(otro -> !otro.equals(nombre))
                                .map(Perfiles::incluido))
                .toList();
    }

    private static Conocido incluido(String otro) {
        Norma leida = Perfil.leer(otro);
        return new Conocido(leida, ArchivosPropios.de(otro, leida), false);
    }
}
