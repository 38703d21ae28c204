package mx.municipio.redes.padron;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** El padrón de cuentas institucionales y de quienes las administran. */
@Component
public class Padron {

    private static final String ADMINISTRADORES = "cargo IN ('ADMINISTRADOR_TITULAR', 'ADMINISTRADOR_SUPLENTE')";

    /** La designación {@code d} da hoy la administración de la cuenta {@code c}. */
    private static final String ADMINISTRA =
            """
            d.organo = c.organo AND d.%s
              AND d.desde <= :hoy AND (d.hasta IS NULL OR d.hasta >= :hoy)
              AND (d.cuenta = c.clave OR (d.cuenta IS NULL AND NOT EXISTS (
                    SELECT 1 FROM designacion p WHERE p.cuenta = c.clave AND p.%s
                      AND p.desde <= :hoy AND (p.hasta IS NULL OR p.hasta >= :hoy))))"""
                    .formatted(ADMINISTRADORES, ADMINISTRADORES);

    private static final String DE_LA_CUENTA = " FROM designacion d JOIN cuenta c ON " + ADMINISTRA
            + " JOIN persona q ON q.usuario = d.usuario" + " WHERE c.clave = :cuenta ORDER BY d.cargo DESC";
    private static final String DE_LA_PERSONA =
            "SELECT c.* FROM cuenta c WHERE c.organo = :organo AND c.estado = 'VIGENTE' AND EXISTS ("
                    + "SELECT 1 FROM designacion d WHERE d.usuario = :usuario AND " + ADMINISTRA + ") ORDER BY c.clave";

    private final JdbcClient jdbc;
    private final Clock reloj;
    private final ZoneId zona;

    Padron(JdbcClient jdbc, Clock reloj, ZoneId zona) {
        this.jdbc = jdbc;
        this.reloj = reloj;
        this.zona = zona;
    }

    public Optional<Persona> persona(String usuario) {
        return jdbc.sql("SELECT usuario, nombre, correo, organo, nivel FROM persona WHERE usuario = ?")
                .param(usuario)
                .query(Persona.class)
                .optional();
    }

    public Optional<Cuenta> cuenta(String clave) {
        return jdbc.sql("SELECT * FROM cuenta WHERE clave = ?")
                .param(clave)
                .query(Cuenta.class)
                .optional();
    }

    /** La cuenta como la lee una persona, por ejemplo «Obras Públicas Tecate (OBRAS-FB-1)». */
    public String enPalabras(String clave) {
        return cuenta(clave).map(Cuenta::enPalabras).orElse("Cuenta (" + clave + ")");
    }

    /** Claves de acceso de los administradores vigentes de la cuenta, el titular primero (SR-2a, AMB-27). */
    @Clausula({"NT10-SR-2a", "AMB-27"})
    public List<String> administradores(String cuenta) {
        return jdbc.sql("SELECT d.usuario" + DE_LA_CUENTA)
                .param("cuenta", cuenta)
                .param("hoy", hoy())
                .query(String.class)
                .list();
    }

    /** Correos de los administradores vigentes de la cuenta. */
    public List<String> correosDeAdministradores(String cuenta) {
        return jdbc.sql("SELECT q.correo" + DE_LA_CUENTA)
                .param("cuenta", cuenta)
                .param("hoy", hoy())
                .query(String.class)
                .list();
    }

    /**
     * La cuenta sobre la que actúa quien inicia un trámite. Su órgano sale de su adscripción, nunca de lo tecleado;
     * sin clave, es la única cuenta que administra.
     *
     * @throws ReglaException si no administra ninguna, si hay varias y no dijo cuál, o si la clave no es de las suyas:
     *     la respuesta es la misma para una cuenta ajena y para una que no existe
     */
    @Clausula({"NT10-CG-VII-a", "NT10-SR-4"})
    public Cuenta cuentaDe(String usuario, @Nullable String clave) {
        String organo = persona(usuario)
                .map(Persona::organo)
                .orElseThrow(() ->
                        new ReglaException("NT10-SR-2a", "Su usuario no está adscrito a ningún órgano del padrón."));
        List<Cuenta> propias = jdbc.sql(DE_LA_PERSONA)
                .param("organo", organo)
                .param("usuario", usuario)
                .param("hoy", hoy())
                .query(Cuenta.class)
                .list();
        if (propias.isEmpty()) {
            throw new ReglaException("NT10-SR-2a", "Usted no es administrador de ninguna cuenta vigente de su órgano.");
        }
        if (clave == null || clave.isBlank()) {
            if (propias.size() > 1) {
                throw new ReglaException(
                        "NT10-CG-VII-a",
                        "Cuenta: su órgano tiene varias; indique una de estas claves: " + claves(propias) + ".");
            }
            return propias.get(0);
        }
        return propias.stream()
                .filter(cuenta -> cuenta.clave().equalsIgnoreCase(clave.strip()))
                .findFirst()
                .orElseThrow(() -> new ReglaException(
                        "NT10-CG-VII-a",
                        "Cuenta: «" + clave.strip() + "» no es una cuenta vigente que usted administre. Las suyas: "
                                + claves(propias) + "."));
    }

    private LocalDate hoy() {
        return LocalDate.now(reloj.withZone(zona));
    }

    private static String claves(List<Cuenta> cuentas) {
        return String.join(", ", cuentas.stream().map(Cuenta::clave).toList());
    }
}
