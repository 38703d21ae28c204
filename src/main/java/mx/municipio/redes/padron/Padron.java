package mx.municipio.redes.padron;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.domain.Funcionario;
import mx.municipio.redes.padron.domain.Nivel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** El padrón de cuentas institucionales y de quienes responden de ellas. */
@Component
public class Padron {

    private static final String ADMINISTRADORES = "cargo IN ('ADMINISTRADOR_TITULAR', 'ADMINISTRADOR_SUPLENTE')";

    /** La designación {@code d} da hoy la administración de la cuenta {@code c}. */
    static final String ADMINISTRA =
            """
            d.organo = c.organo AND d.%s
              AND d.desde <= :hoy AND (d.hasta IS NULL OR d.hasta >= :hoy)
              AND (d.cuenta = c.clave OR (d.cuenta IS NULL AND NOT EXISTS (
                    SELECT 1 FROM designacion p WHERE p.cuenta = c.clave AND p.%s
                      AND p.desde <= :hoy AND (p.hasta IS NULL OR p.hasta >= :hoy))))"""
                    .formatted(ADMINISTRADORES, ADMINISTRADORES);

    static final String EN_FUNCIONES = " AND d.desde <= :hoy AND (d.hasta IS NULL OR d.hasta >= :hoy)";

    private static final String DE_LA_CUENTA = " FROM designacion d JOIN cuenta c ON " + ADMINISTRA
            + " JOIN persona q ON q.usuario = d.usuario WHERE c.clave = :cuenta%s ORDER BY d.cargo DESC";
    private static final String DE_LA_PERSONA =
            "SELECT c.* FROM cuenta c JOIN persona q ON q.usuario = :usuario AND q.organo = c.organo"
                    + " WHERE c.estado IN ('VIGENTE', 'INTERVENIDA') AND EXISTS ("
                    + "SELECT 1 FROM designacion d WHERE d.usuario = :usuario AND " + ADMINISTRA + ") ORDER BY c.clave";

    private static final String DEL_RESPONSABLE =
            "SELECT c.* FROM cuenta c JOIN persona q ON q.usuario = :usuario AND q.organo = c.organo WHERE EXISTS ("
                    + "SELECT 1 FROM designacion d WHERE d.usuario = :usuario AND " + ADMINISTRA + ") OR EXISTS ("
                    + "SELECT 1 FROM designacion d WHERE d.usuario = :usuario AND d.organo = c.organo"
                    + " AND d.cargo = 'TITULAR'" + EN_FUNCIONES + ") OR c.organo = :suple ORDER BY c.clave";

    private final JdbcClient jdbc;
    private final Clock reloj;
    private final ZoneId zona;

    Padron(JdbcClient jdbc, Clock reloj, ZoneId zona) {
        this.jdbc = jdbc;
        this.reloj = reloj;
        this.zona = zona;
    }

    public Optional<Persona> persona(String usuario) {
        return jdbc.sql("SELECT * FROM persona WHERE usuario = ?")
                .param(usuario)
                .query((fila, n) -> persona(fila))
                .optional();
    }

    /** El nombre de la persona; su clave de acceso si no está en el padrón, como el de una oficina. */
    public String nombre(String usuario) {
        return persona(usuario).map(Persona::nombre).orElse(usuario);
    }

    /** Los correos de esas personas; ninguno de quien no está en el padrón. */
    public List<String> correos(Collection<String> usuarios) {
        return usuarios.stream()
                .flatMap(usuario -> persona(usuario).stream())
                .map(Persona::correo)
                .toList();
    }

    public Optional<Cuenta> cuenta(String clave) {
        return jdbc.sql("SELECT * FROM cuenta WHERE clave = ?")
                .param(clave)
                .query((fila, n) -> cuenta(fila))
                .optional();
    }

    /** Todas, en cualquier estado, por clave. */
    public List<Cuenta> cuentas() {
        return jdbc.sql("SELECT * FROM cuenta ORDER BY clave")
                .query((fila, n) -> cuenta(fila))
                .list();
    }

    /** Todas las personas, también las que ya no laboran. */
    public List<Persona> personas() {
        return jdbc.sql("SELECT * FROM persona ORDER BY usuario")
                .query((fila, n) -> persona(fila))
                .list();
    }

    /** Las adscritas a ese órgano. */
    public List<Persona> personas(String organo) {
        return jdbc.sql("SELECT * FROM persona WHERE organo = ? ORDER BY usuario")
                .param(organo)
                .query((fila, n) -> persona(fila))
                .list();
    }

    /** Quienes hoy ocupan algún cargo. */
    public Set<String> conCargo() {
        return Set.copyOf(
                jdbc.sql("SELECT DISTINCT d.usuario FROM designacion d WHERE d.cargo IS NOT NULL" + EN_FUNCIONES)
                        .param("hoy", hoy())
                        .query(String.class)
                        .list());
    }

    /** La cuenta del órgano que aún no ha terminado, con esa clave escrita de cualquier modo; vacía si es ajena. */
    public Optional<Cuenta> cuentaAbierta(String organo, String clave) {
        return cuenta(clave.toUpperCase(Locale.ROOT))
                .filter(cuenta -> cuenta.organo().equals(organo) && cuenta.hasta() == null);
    }

    /** La cuenta como la lee una persona, por ejemplo «Obras Públicas Tecate (OBRAS-FB-1)». */
    public String enPalabras(String clave) {
        return cuenta(clave).map(Cuenta::enPalabras).orElse("Cuenta (" + clave + ")");
    }

    /** Quien responde hoy del órgano; vacío si nadie: sus cuentas están sin responsable. */
    @Clausula("NT10-SR-1")
    public Optional<Persona> titular(String organo) {
        return enFunciones(organo, null, Cargo.TITULAR);
    }

    /** Quienes hoy pueden actuar como titular del órgano: él, que conserva lo suyo aunque se ausente, y quien lo suple. */
    @Clausula("NT10-SR-4")
    public List<Persona> titulares(String organo) {
        return Stream.concat(
                        titular(organo).stream(),
                        suplencia(organo).map(Suplencia::suplente).flatMap(this::persona).stream())
                .toList();
    }

    /** La suplencia del titular del órgano que hoy rige. */
    public Optional<Suplencia> suplencia(String organo) {
        return suplencias(organo).stream().filter(una -> una.rige(hoy())).findFirst();
    }

    /**
     * Las suplencias que rigen o están por venir, del órgano o de todos si es nulo. Termina sola la de quien dejó el cargo
     * y la que haría quien ya no es del órgano.
     */
    public List<Suplencia> suplencias(@Nullable String organo) {
        return jdbc.sql(
                        "SELECT s.* FROM suplencia s JOIN designacion d ON d.organo = s.organo AND d.usuario = s.titular"
                                + " AND d.cargo = 'TITULAR'" + EN_FUNCIONES
                                + " JOIN persona q ON q.usuario = s.suplente"
                                + " AND q.organo = s.organo AND q.hasta IS NULL WHERE s.terminada IS NULL"
                                + (organo == null ? "" : " AND s.organo = :organo") + " ORDER BY s.desde, s.organo")
                .param("organo", organo)
                .param("hoy", hoy())
                .query(Suplencia.class)
                .list();
    }

    /** El órgano, que es el suyo, a cuyo titular la persona suple hoy. */
    public Optional<String> organoQueSuple(String usuario) {
        return persona(usuario)
                .flatMap(persona -> suplencia(persona.organo()))
                .filter(suplencia -> suplencia.suplente().equals(usuario))
                .map(Suplencia::organo);
    }

    /** Correos del titular del órgano y de quien lo suple; vacía si no hay. */
    public List<String> correosDelTitular(String organo) {
        return titulares(organo).stream().map(Persona::correo).toList();
    }

    /** Si la persona actúa hoy como titular del órgano: lo es, o lo suple. */
    public boolean esTitular(String usuario, String organo) {
        return titulares(organo).stream().anyMatch(persona -> persona.usuario().equals(usuario));
    }

    /** El órgano en que la persona actúa hoy como titular. */
    public Optional<String> organoDelTitular(String usuario) {
        return persona(usuario).map(Persona::organo).filter(organo -> esTitular(usuario, organo));
    }

    /**
     * Los administradores en funciones del órgano, o los de esa cuenta: los suyos si nombró a alguno y, si no, los del
     * órgano.
     */
    @Clausula("AMB-27")
    public Pareja pareja(String organo, @Nullable String cuenta) {
        if (cuenta != null) {
            Pareja propia = new Pareja(
                    enFunciones(organo, cuenta, Cargo.ADMINISTRADOR_TITULAR).orElse(null),
                    enFunciones(organo, cuenta, Cargo.ADMINISTRADOR_SUPLENTE).orElse(null));
            if (propia.titular() != null || propia.suplente() != null) {
                return propia;
            }
        }
        return new Pareja(
                enFunciones(organo, null, Cargo.ADMINISTRADOR_TITULAR).orElse(null),
                enFunciones(organo, null, Cargo.ADMINISTRADOR_SUPLENTE).orElse(null));
    }

    /** Claves de acceso de los administradores vigentes de la cuenta, el titular primero (SR-2a, AMB-27). */
    public List<String> administradores(String cuenta) {
        return jdbc.sql("SELECT d.usuario" + DE_LA_CUENTA.formatted(""))
                .param("cuenta", cuenta)
                .param("hoy", hoy())
                .query(String.class)
                .list();
    }

    /** Correos de los administradores vigentes de la cuenta. */
    public List<String> correosDeAdministradores(String cuenta) {
        return jdbc.sql("SELECT q.correo" + DE_LA_CUENTA.formatted(""))
                .param("cuenta", cuenta)
                .param("hoy", hoy())
                .query(String.class)
                .list();
    }

    /** Los cargos de quienes administran hoy la cuenta y aún no aceptan responder de ella, el titular primero. */
    @Clausula({"NT10-RESP-I", "AMB-27"})
    public List<Cargo> porAceptar(String cuenta) {
        return jdbc.sql("SELECT d.cargo" + DE_LA_CUENTA.formatted(" AND d.aceptada IS NULL"))
                .param("cuenta", cuenta)
                .param("hoy", hoy())
                .query(Cargo.class)
                .list();
    }

    /** Si quien entró con ese trámite ya aceptó su responsabilidad. */
    public boolean aceptada(String folio) {
        return jdbc.sql("SELECT COUNT(*) FROM designacion WHERE folio = ? AND aceptada IS NOT NULL")
                        .param(folio)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Correos de los administradores vigentes de la cuenta y del titular de su órgano, sin repetir. */
    public List<String> correosDeResponsables(Cuenta cuenta) {
        return Stream.concat(
                        correosDeAdministradores(cuenta.clave()).stream(), correosDelTitular(cuenta.organo()).stream())
                .distinct()
                .toList();
    }

    /** Correos de quienes hoy son titulares de un órgano, lo suplen o administran alguna cuenta, sin repetir. */
    public List<String> correosDeResponsables() {
        return Stream.concat(
                        jdbc
                                .sql(
                                        "SELECT DISTINCT q.correo FROM designacion d JOIN persona q ON q.usuario = d.usuario"
                                                + " AND q.organo = d.organo WHERE q.hasta IS NULL" + EN_FUNCIONES
                                                + " ORDER BY q.correo")
                                .param("hoy", hoy())
                                .query(String.class)
                                .list()
                                .stream(),
                        suplencias(null).stream()
                                .filter(suplencia -> suplencia.rige(hoy()))
                                .flatMap(suplencia -> correos(List.of(suplencia.suplente())).stream()))
                .distinct()
                .toList();
    }

    /** Las cuentas que hoy están a la vista del público en su red, por clave. */
    public List<Cuenta> cuentasQuePublican() {
        return jdbc.sql("SELECT * FROM cuenta WHERE estado IN ('VIGENTE', 'INTERVENIDA', 'EN_BAJA') ORDER BY clave")
                .query((fila, n) -> cuenta(fila))
                .list();
    }

    /** Las de ese órgano, por clave. */
    public List<Cuenta> cuentasQuePublica(String organo) {
        return cuentasQuePublican().stream()
                .filter(cuenta -> cuenta.organo().equals(organo))
                .toList();
    }

    /** El órgano que la persona atiende hoy, como titular, supliéndolo o como administrador de alguna de sus cuentas. */
    @Clausula("NT10-SR-4")
    public Optional<String> organoQueAtiende(String usuario) {
        return jdbc.sql("SELECT DISTINCT d.organo FROM designacion d JOIN persona q ON q.usuario = d.usuario"
                        + " AND q.organo = d.organo WHERE d.usuario = :usuario" + EN_FUNCIONES)
                .param("usuario", usuario)
                .param("hoy", hoy())
                .query(String.class)
                .optional()
                .or(() -> organoQueSuple(usuario));
    }

    /** Si la persona ya no labora en ese órgano, o dejó en él su cargo: tampoco ve lo que allí inició. */
    @Clausula("NT10-SR-4")
    public boolean dejo(String usuario, String organo) {
        return organosQueDejo(usuario).contains(organo)
                || persona(usuario)
                        .filter(persona ->
                                persona.hasta() != null || !persona.organo().equals(organo))
                        .isPresent();
    }

    /** Los órganos de los que la persona fue titular o administrador y ya no lo es. */
    public List<String> organosQueDejo(String usuario) {
        return jdbc.sql("SELECT DISTINCT p.organo FROM designacion p WHERE p.usuario = :usuario AND p.hasta < :hoy"
                        + " AND NOT EXISTS (SELECT 1 FROM designacion d WHERE d.usuario = p.usuario"
                        + " AND d.organo = p.organo" + EN_FUNCIONES + ")")
                .param("usuario", usuario)
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
        List<Cuenta> propias = queAdministra(usuario);
        if (propias.isEmpty()) {
            throw new ReglaException(
                    "NT10-SR-2a",
                    persona(usuario).isEmpty()
                            ? "Su usuario no está adscrito a ningún órgano del padrón."
                            : "Usted no es administrador de ninguna cuenta vigente de su órgano.");
        }
        if (clave == null || clave.isEmpty()) {
            if (propias.size() > 1) {
                throw new ReglaException(
                        "NT10-CG-VII-a",
                        "Cuenta: su órgano tiene varias; indique una de estas claves: " + claves(propias) + ".");
            }
            return propias.get(0);
        }
        return propias.stream()
                .filter(cuenta -> cuenta.clave().equalsIgnoreCase(clave))
                .findFirst()
                .orElseThrow(() -> new ReglaException(
                        "NT10-CG-VII-a",
                        "Cuenta: «" + clave + "» no es una cuenta vigente que usted administre. Las suyas: "
                                + claves(propias) + "."));
    }

    /** Las cuentas en uso que la persona administra, por clave. */
    public List<Cuenta> queAdministra(String usuario) {
        return jdbc.sql(DE_LA_PERSONA)
                .param("usuario", usuario)
                .param("hoy", hoy())
                .query((fila, n) -> cuenta(fila))
                .list();
    }

    /**
     * La cuenta que nombra quien no responde de ninguna, por ejemplo una oficina; la clave, escrita de cualquier modo.
     *
     * @throws ReglaException si no dijo cuál, o si no es una del padrón
     */
    @Clausula("NT10-SR-4")
    public Cuenta cuentaNombrada(@Nullable String clave) {
        if (clave == null || clave.isEmpty()) {
            throw new ReglaException("NT10-SR-4", "Cuenta: diga de cuál se trata; escriba su clave.");
        }
        return cuenta(clave.toUpperCase(Locale.ROOT))
                .orElseThrow(
                        () -> new ReglaException("NT10-SR-4", "Cuenta: «" + clave + "» no es una cuenta del padrón."));
    }

    /** Las cuentas de que la persona responde hoy, como administrador o como titular de su órgano, en cualquier estado. */
    public List<Cuenta> delResponsable(String usuario) {
        return jdbc.sql(DEL_RESPONSABLE)
                .param("usuario", usuario)
                .param("suple", organoQueSuple(usuario).orElse("-"))
                .param("hoy", hoy())
                .query((fila, n) -> cuenta(fila))
                .list();
    }

    /**
     * La cuenta sobre la que actúa quien responde de ella, como administrador o como titular de su órgano. Con su clave,
     * en cualquier estado; sin ella, la única en uso, también si está intervenida, o la única que queda.
     *
     * @throws ReglaException como {@link #cuentaDe}
     */
    @Clausula("NT10-SR-4")
    public Cuenta cuentaDeResponsable(String usuario, @Nullable String clave) {
        List<Cuenta> propias = delResponsable(usuario);
        List<Cuenta> vivas =
                propias.stream().filter(cuenta -> cuenta.hasta() == null).toList();
        List<Cuenta> vigentes = vivas.stream()
                .filter(cuenta -> cuenta.vigente() || cuenta.estado() == EstadoCuenta.INTERVENIDA)
                .toList();
        if (clave != null && !clave.isEmpty()) {
            return propias.stream()
                    .filter(cuenta -> cuenta.clave().equalsIgnoreCase(clave))
                    .findFirst()
                    .orElseThrow(() -> new ReglaException(
                            "NT10-SR-4",
                            "Cuenta: «" + clave + "» no es una cuenta de la que usted responda."
                                    + (vigentes.isEmpty()
                                            ? " Suya no hay ninguna vigente."
                                            : " Las suyas: " + claves(vigentes) + ".")));
        }
        List<Cuenta> posibles = vigentes.isEmpty() ? vivas : vigentes;
        if (posibles.isEmpty()) {
            throw new ReglaException("NT10-SR-4", "Usted no responde de ninguna cuenta vigente de su órgano.");
        }
        if (posibles.size() > 1 && vigentes.isEmpty()) {
            throw new ReglaException(
                    "NT10-SR-4", "Cuenta: de las cuentas de las que usted responde, ninguna está vigente.");
        }
        if (posibles.size() > 1) {
            throw new ReglaException(
                    "NT10-SR-4",
                    "Cuenta: su órgano tiene varias; indique una de estas claves: " + claves(posibles) + ".");
        }
        return posibles.get(0);
    }

    /** Quien hoy ejerce ese cargo sobre la cuenta, lo tenga de ella o de su órgano; sin cuenta, sobre las del órgano. */
    public Optional<Persona> ejerce(String organo, @Nullable String cuenta, Cargo cargo) {
        return switch (cargo) {
            case TITULAR -> titular(organo);
            case ADMINISTRADOR_TITULAR ->
                Optional.ofNullable(pareja(organo, cuenta).titular());
            case ADMINISTRADOR_SUPLENTE ->
                Optional.ofNullable(pareja(organo, cuenta).suplente());
        };
    }

    /** Quien ocupa hoy ese cargo, del órgano entero o de esa cuenta en particular. */
    public Optional<Persona> enFunciones(String organo, @Nullable String cuenta, Cargo cargo) {
        return jdbc.sql("SELECT q.* FROM designacion d JOIN persona q ON q.usuario = d.usuario"
                        + " WHERE d.organo = :organo AND d.cargo = :cargo AND "
                        + (cuenta == null ? "d.cuenta IS NULL" : "d.cuenta = :cuenta") + EN_FUNCIONES)
                .param("organo", organo)
                .param("cargo", cargo.name())
                .param("cuenta", cuenta)
                .param("hoy", hoy())
                .query((fila, n) -> persona(fila))
                .optional();
    }

    /** La pareja del órgano, si es la que administra la cuenta porque esta no nombra a ninguno de los suyos (AMB-27). */
    public Optional<Pareja> parejaDelOrgano(String organo, @Nullable String cuenta) {
        return Optional.ofNullable(cuenta)
                .filter(clave -> !conParPropio(organo).contains(clave))
                .map(clave -> pareja(organo, clave));
    }

    /** Las cuentas abiertas del órgano que nombran a sus propios administradores (AMB-27). */
    List<String> conParPropio(String organo) {
        return jdbc.sql("SELECT DISTINCT d.cuenta FROM designacion d JOIN cuenta c ON c.clave = d.cuenta"
                        + " AND c.hasta IS NULL WHERE d.organo = :organo" + EN_FUNCIONES)
                .param("organo", organo)
                .param("hoy", hoy())
                .query(String.class)
                .list();
    }

    /** Lo que una designación mira de la persona; vacío si no está en el padrón. */
    public Optional<Funcionario> funcionario(String usuario) {
        return persona(usuario).map(this::funcionario);
    }

    Funcionario funcionario(Persona persona) {
        return new Funcionario(
                persona.usuario(),
                persona.nombre(),
                persona.organo(),
                Nivel.valueOf(persona.nivel()),
                persona.hasta() == null || !persona.hasta().isBefore(hoy()));
    }

    /** El órgano en que esa persona labora hoy; vacío si no está en el padrón o ya no labora. */
    public Optional<String> organoDe(String usuario) {
        return funcionario(usuario).filter(Funcionario::activo).map(Funcionario::organo);
    }

    /** Las designaciones y suplencias de un órgano se hacen de una en una. */
    public void bloquear(String organo) {
        jdbc.sql("SELECT usuario FROM persona WHERE organo = ? ORDER BY usuario FOR UPDATE")
                .param(organo)
                .query(String.class)
                .list();
    }

    /** El día de hoy en el municipio. */
    public LocalDate hoy() {
        return LocalDate.now(reloj.withZone(zona));
    }

    static Cuenta cuenta(ResultSet fila) throws SQLException {
        String periodicidad = fila.getString("periodicidad");
        String fines = Objects.requireNonNullElse(fila.getString("fines"), "");
        return new Cuenta(
                fila.getString("clave"),
                fila.getString("organo"),
                Red.valueOf(fila.getString("red")),
                fila.getString("nombre"),
                fila.getString("identificador"),
                fila.getString("direccion"),
                fila.getString("correo"),
                fila.getString("proposito"),
                fila.getString("descripcion"),
                fines.isEmpty() ? List.of() : List.of(fines.split(" ")),
                fila.getString("lineas"),
                periodicidad == null ? null : Periodicidad.valueOf(periodicidad),
                fila.getString("horario"),
                Autenticidad.valueOf(fila.getString("autenticidad")),
                EstadoCuenta.valueOf(fila.getString("estado")),
                fila.getObject("desde", LocalDate.class),
                fila.getObject("hasta", LocalDate.class));
    }

    private static Persona persona(ResultSet fila) throws SQLException {
        return new Persona(
                fila.getString("usuario"),
                fila.getString("nombre"),
                fila.getString("correo"),
                fila.getString("organo"),
                fila.getString("nivel"),
                fila.getString("puesto"),
                fila.getObject("hasta", LocalDate.class));
    }

    private static String claves(List<Cuenta> cuentas) {
        return String.join(", ", cuentas.stream().map(Cuenta::clave).toList());
    }
}
