package mx.municipio.redes.padron;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.municipio.redes.motor.Usuario;

/**
 * De lo que se elige en un campo, en vez de teclear una clave. Ayuda y no decide: lo que se envía lo revisa la regla, y por
 * eso cada lista se declara junto a la suya.
 *
 * @param nombre con el que la pide un formulario, en las {@code properties} de su campo
 * @param para lo que puede elegir quien lo llena, en su orden; nunca lo que no le toca conocer
 */
public record Lista(String nombre, Function<Usuario, List<Elegible>> para) {

    /** @param sobreentendido si es lo que se entiende cuando no se elige nada */
    public record Elegible(String valor, String rotulo, boolean sobreentendido) {

        public Elegible(String valor, String rotulo) {
            this(valor, rotulo, false);
        }
    }

    /** Las cuentas de quien elige entre las suyas: se sobreentiende la única en uso o, si no la hay, la única. */
    public static List<Elegible> deCuentas(List<Cuenta> cuentas) {
        List<Cuenta> enUso = cuentas.stream().filter(Lista::enUso).toList();
        List<Cuenta> posibles = enUso.isEmpty() ? cuentas : enUso;
        return Stream.concat(enUso.stream(), cuentas.stream().filter(cuenta -> !enUso(cuenta)))
                .map(cuenta ->
                        new Elegible(cuenta.clave(), rotulo(cuenta), posibles.size() == 1 && posibles.contains(cuenta)))
                .toList();
    }

    /** Las cuentas de entre las que se dice siempre cuál. */
    public static List<Elegible> deCualquierCuenta(Stream<Cuenta> cuentas) {
        return cuentas.map(cuenta -> new Elegible(cuenta.clave(), rotulo(cuenta)))
                .toList();
    }

    /** Personas de un mismo órgano, por su nombre. */
    public static List<Elegible> dePersonas(List<Persona> personas) {
        return dePersonas(personas, persona -> "");
    }

    /** @param organo cómo se llama el de la persona; vacío si no hace falta decirlo */
    public static List<Elegible> dePersonas(List<Persona> personas, Function<Persona, String> organo) {
        return personas.stream()
                .map(persona -> new Elegible(persona.usuario(), rotulo(persona, organo.apply(persona))))
                .sorted(Comparator.comparing(Elegible::rotulo, Collator.getInstance(Locale.forLanguageTag("es-MX"))))
                .toList();
    }

    private static boolean enUso(Cuenta cuenta) {
        return cuenta.vigente() || cuenta.estado() == EstadoCuenta.INTERVENIDA;
    }

    private static String rotulo(Cuenta cuenta) {
        return cuenta.nombre() + ", en " + cuenta.red().enPalabras()
                + (cuenta.vigente() ? "" : ", " + cuenta.estado().entreComillas()) + " (" + cuenta.clave() + ")";
    }

    private static String rotulo(Persona persona, String organo) {
        String puesto = persona.puesto();
        return persona.nombre()
                + (puesto == null || puesto.isBlank() ? "" : ", " + puesto)
                + (organo.isEmpty() ? "" : ", " + organo)
                + (persona.hasta() == null ? "" : ", ya no labora") + " (" + persona.usuario() + ")";
    }
}
