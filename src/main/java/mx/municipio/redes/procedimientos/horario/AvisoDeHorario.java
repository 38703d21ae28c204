package mx.municipio.redes.procedimientos.horario;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Persona;

/**
 * Lo que el órgano dice de su aviso de horarios.
 *
 * @param guardia clave de acceso de quien estará al pendiente esos días
 * @param direcciones de las publicaciones, una por renglón
 */
record AvisoDeHorario(String horario, String guardia, String monitoreo, String direcciones, Instant publicadoEl) {

    /**
     * Quien queda de guardia: alguien que hoy labora en el órgano. Nombrarlo no le da acceso a ninguna cuenta.
     *
     * @param hallado lo que de esa clave consta en el padrón
     * @throws ReglaException si no lo es
     */
    @Clausula({"NT10-SR-5b", "NT10-SR-4"})
    Persona exigirGuardia(Optional<Persona> hallado, String organo) {
        return hallado.filter(
                        persona -> persona.hasta() == null && persona.organo().equals(organo))
                .orElseThrow(
                        () -> new ReglaException("NT10-SR-5b", guardia + " no es funcionario en activo del órgano."));
    }

    /**
     * Dónde se publicó en cada cuenta. Un renglón es de la cuenta cuya clave lleva al principio o, si no lleva ninguna, de
     * la que su dirección nombra: hay redes en que la de una publicación no dice de qué cuenta es.
     *
     * @param cuentas las vigentes del órgano
     * @return por clave de la cuenta
     * @throws ReglaException si a una le falta, o si un renglón no es de ninguna
     */
    @Clausula("NT10-SR-5a")
    Map<String, String> porCuenta(List<Cuenta> cuentas) {
        Map<String, String> halladas = new LinkedHashMap<>();
        List<String> renglones = direcciones
                .lines()
                .map(TextoLibre::limpiar)
                .filter(r -> !r.isEmpty())
                .toList();
        for (Cuenta cuenta : cuentas) {
            String suyas = String.join(
                    ", ",
                    renglones.stream()
                            .flatMap(renglon -> direccion(renglon, cuenta).stream())
                            .toList());
            if (suyas.isEmpty()) {
                throw new ReglaException("NT10-SR-5a", "Falta la dirección del aviso en " + cuenta.clave() + ".");
            }
            halladas.put(cuenta.clave(), suyas);
        }
        renglones.stream()
                .filter(renglon -> cuentas.stream()
                        .allMatch(cuenta -> direccion(renglon, cuenta).isEmpty()))
                .findFirst()
                .ifPresent(deNinguna -> {
                    throw new ReglaException(
                            "NT10-SR-5a",
                            "«" + deNinguna + "» no es la dirección de un aviso en una cuenta vigente del órgano. Si la"
                                    + " dirección no dice de qué cuenta es, escriba antes la clave de la cuenta.");
                });
        return halladas;
    }

    private static Optional<String> direccion(String renglon, Cuenta cuenta) {
        String[] partes = renglon.split("[\\s:]+", 2);
        if (partes[0].equalsIgnoreCase(cuenta.clave())) {
            return Optional.of(partes)
                    .filter(dos -> dos.length == 2 && dos[1].matches("https?://[^\\s/]+\\.\\S+"))
                    .map(dos -> dos[1]);
        }
        return cuenta.laNombra(renglon) ? Optional.of(renglon) : Optional.empty();
    }
}
