package mx.municipio.redes.padron.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.busqueda.Palabras;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.padron.Persona;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lo que una persona puede leer del padrón: las oficinas que vigilan, todo; los responsables, lo de su órgano. */
@Component
public class ConsultarPadron {

    /** Filtro de la lista; vacío es no filtrar. {@code conAlerta}: solo las vivas a las que falta alguien, o con una señal. */
    public record Filtro(
            @Nullable String organo, @Nullable EstadoCuenta estado, @Nullable String q, boolean conAlerta) {

        public Filtro {
            organo = TextoLibre.oNulo(organo);
            q = TextoLibre.oNulo(q);
        }
    }

    /** {@code pagina} desde 0; {@code total} cuenta todas. */
    public record Lista(List<CuentaEnLista> cuentas, long total, int pagina, int tamano) {}

    /** Oficinas que ven todas las cuentas. */
    private static final List<String> VIGILAN =
            List.of("comunicacion-social", "sindicatura", "evaluacion", "supervisores");

    private static final String VIVAS = "c.estado IN ('VIGENTE', 'INTERVENIDA', 'EN_BAJA', 'PREEXISTENTE')";

    /** La cuenta nombró a alguno de sus propios administradores. */
    private static final String CON_PROPIOS = "EXISTS (SELECT 1 FROM designacion p WHERE p.cuenta = c.clave"
            + " AND p.cargo <> 'TITULAR' AND " + enFunciones("p") + ")";

    private static final String CON_ALERTA = VIVAS + " AND (NOT EXISTS (SELECT 1 FROM designacion d"
            + " WHERE d.organo = c.organo AND d.cargo = 'TITULAR' AND " + enFunciones("d") + ") OR "
            + "(CAST(:conPareja AS BOOLEAN) AND (" + falta("ADMINISTRADOR_TITULAR") + " OR "
            + falta("ADMINISTRADOR_SUPLENTE")
            + ")) OR EXISTS (SELECT 1 FROM senal_de_cuenta s WHERE s.cuenta = c.clave))";

    private final JdbcClient jdbc;
    private final Padron padron;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;
    private final Norma norma;

    ConsultarPadron(
            JdbcClient jdbc, Padron padron, UsuarioActual usuarioActual, Clock reloj, ZoneId zona, Norma norma) {
        this.jdbc = jdbc;
        this.padron = padron;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
        this.norma = norma;
    }

    /** Si quien mira puede abrir el padrón. */
    public boolean abierto() {
        return veTodas() || padron.organoQueAtiende(usuarioActual.exigir().id()).isPresent();
    }

    /** Si quien mira ve las cuentas de todos los órganos. */
    public boolean veTodas() {
        return vigila(usuarioActual.exigir());
    }

    /**
     * Las cuentas que le conciernen a quien pregunta, por órgano y clave.
     *
     * @throws ProhibidoException si no vigila ni responde de ninguna
     */
    public Lista listar(Filtro filtro, int pagina, int tamano) {
        Optional<String> suyo = suOrgano();
        List<String> palabras = Palabras.exigir(filtro.q);
        String donde = " FROM cuenta c WHERE (CAST(:suyo AS VARCHAR) IS NULL OR c.organo = :suyo)"
                + " AND (CAST(:organo AS VARCHAR) IS NULL OR c.organo = :organo)"
                + " AND (CAST(:estado AS VARCHAR) IS NULL OR c.estado = :estado)"
                + Palabras.condicion("c.busqueda", palabras)
                + (filtro.conAlerta ? " AND " + CON_ALERTA : "");
        long total = parametros(jdbc.sql("SELECT COUNT(*)" + donde), filtro, suyo)
                .query(Long.class)
                .single();
        List<String> claves = parametros(
                        jdbc.sql("SELECT c.clave" + donde + " ORDER BY c.organo, c.clave LIMIT :tamano OFFSET :salto"),
                        filtro,
                        suyo)
                .param("tamano", tamano)
                .param("salto", (long) pagina * tamano)
                .query(String.class)
                .list();
        Map<String, Optional<Persona>> titulares = new HashMap<>();
        List<CuentaEnLista> cuentas = claves.stream()
                .map(clave -> padron.cuenta(clave).orElseThrow())
                .map(cuenta -> enLista(cuenta, titulares.computeIfAbsent(cuenta.organo(), padron::titular)))
                .toList();
        return new Lista(cuentas, total, pagina, tamano);
    }

    /** Cuántas cuentas vivas, de las que le conciernen, tienen alguna alerta. */
    public long alertas() {
        return parametros(
                        jdbc.sql("SELECT COUNT(*) FROM cuenta c WHERE"
                                + " (CAST(:suyo AS VARCHAR) IS NULL OR c.organo = :suyo) AND " + CON_ALERTA),
                        new Filtro(null, null, null, true),
                        suOrgano())
                .query(Long.class)
                .single();
    }

    /** @throws NoEncontradoException si no existe o no le concierne, sin decir cuál de las dos */
    public CuentaEnLista cuenta(String clave) {
        Optional<String> suyo;
        try {
            suyo = suOrgano();
        } catch (ProhibidoException e) {
            throw ninguna(clave);
        }
        return padron.cuenta(clave)
                .filter(cuenta -> suyo.isEmpty() || suyo.get().equals(cuenta.organo()))
                .map(cuenta -> enLista(cuenta, padron.titular(cuenta.organo())))
                .orElseThrow(() -> ninguna(clave));
    }

    /**
     * Si quien pregunta puede leer la bitácora de esa cuenta. SR-4 reserva a sus responsables el acceso a la cuenta, no a
     * lo que de ella consta: Comunicación Social lo lee para coordinarlas.
     */
    @Clausula({"NT10-EV-3", "NT10-SR-4"})
    public boolean leeLaBitacora(Cuenta cuenta) {
        Usuario usuario = usuarioActual.exigir();
        return Registros.revisa(usuario)
                || usuario.es("comunicacion-social")
                || padron.administradores(cuenta.clave()).contains(usuario.id())
                || padron.esTitular(usuario.id(), cuenta.organo());
    }

    /** Lo mismo, de la cuenta con esa clave, si la hay. */
    public boolean leeLaBitacora(@Nullable String clave) {
        return clave != null && padron.cuenta(clave).filter(this::leeLaBitacora).isPresent();
    }

    /**
     * La cuenta cuya bitácora puede leer quien pregunta.
     *
     * @throws NoEncontradoException si no existe o no le concierne, sin decir cuál de las dos
     */
    public Cuenta exigirBitacora(String clave) {
        return padron.cuenta(clave).filter(this::leeLaBitacora).orElseThrow(() -> ninguna(clave));
    }

    @Clausula({"NT10-SR-1", "NT10-SR-2a"})
    private CuentaEnLista enLista(Cuenta cuenta, Optional<Persona> titular) {
        Pareja pareja = padron.pareja(cuenta.organo(), cuenta.clave());
        boolean viva =
                switch (cuenta.estado()) {
                    case VIGENTE, INTERVENIDA, EN_BAJA, PREEXISTENTE -> true;
                    default -> false;
                };
        List<String> alertas = new ArrayList<>();
        if (viva && titular.isEmpty()) {
            alertas.add("Sin responsable: el órgano no tiene titular");
        }
        if (viva && pidePareja() && pareja.titular() == null) {
            alertas.add("Falta la administración titular");
        }
        if (viva && pidePareja() && pareja.suplente() == null) {
            alertas.add("Falta la administración suplente");
        }
        if (viva) {
            alertas.addAll(senales(cuenta.clave()));
        }
        return new CuentaEnLista(cuenta, titular.orElse(null), pareja, viva && titular.isEmpty(), alertas);
    }

    @Clausula("NT10-SR-2a")
    private boolean pidePareja() {
        return norma.conoce("NT10-SR-2a");
    }

    private List<String> senales(String clave) {
        return jdbc.sql("SELECT palabras FROM senal_de_cuenta WHERE cuenta = ? ORDER BY desde, senal")
                .param(clave)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec parametros(
            JdbcClient.StatementSpec consulta, Filtro filtro, Optional<String> suyo) {
        EstadoCuenta estado = filtro.estado;
        List<String> palabras = Palabras.exigir(filtro.q);
        for (int i = 0; i < palabras.size(); i++) {
            consulta.param("p" + i, Palabras.patron(palabras.get(i)));
        }
        return consulta.param("suyo", suyo.orElse(null))
                .param("organo", filtro.organo)
                .param("conPareja", pidePareja())
                .param("estado", estado == null ? null : estado.name())
                .param("hoy", LocalDate.now(reloj.withZone(zona)));
    }

    private static String enFunciones(String alias) {
        return "%1$s.desde <= :hoy AND (%1$s.hasta IS NULL OR %1$s.hasta >= :hoy)".formatted(alias);
    }

    /** Ni la cuenta ni, si ella no nombró a nadie, su órgano tienen ese administrador. */
    private static String falta(String cargo) {
        return "NOT EXISTS (SELECT 1 FROM designacion d WHERE d.organo = c.organo AND d.cargo = '" + cargo
                + "' AND (d.cuenta = c.clave OR (d.cuenta IS NULL AND NOT " + CON_PROPIOS + ")) AND "
                + enFunciones("d") + ")";
    }

    /** Vacío: todos. */
    private Optional<String> suOrgano() {
        Usuario usuario = usuarioActual.exigir();
        if (vigila(usuario)) {
            return Optional.empty();
        }
        return Optional.of(padron.organoQueAtiende(usuario.id())
                .orElseThrow(() -> new ProhibidoException(
                        "El padrón lo ven los responsables de cada cuenta y las oficinas que las vigilan.",
                        "NT10-SR-4")));
    }

    private static boolean vigila(Usuario usuario) {
        return VIGILAN.stream().anyMatch(usuario::es);
    }

    private static NoEncontradoException ninguna(String clave) {
        return new NoEncontradoException("No hay cuenta con la clave «" + clave + "».");
    }
}
