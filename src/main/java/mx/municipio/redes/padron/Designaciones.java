package mx.municipio.redes.padron;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.motor.acceso.Grupos;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.domain.Funcionario;
import mx.municipio.redes.padron.domain.ReglaDeDesignacion;
import mx.municipio.redes.padron.domain.ReglaDelOrgano;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Quién responde de las cuentas de un órgano y quién las administra, y desde cuándo. */
@Component
public class Designaciones {

    /** La cadena de la bitácora en que queda toda designación, aunque el órgano aún no tenga cuentas. */
    public static final String CADENA = Registros.PADRON;

    private final JdbcClient jdbc;
    private final Bitacora bitacora;
    private final Padron padron;
    private final Usuarios usuarios;
    private final TramitesAbiertos tramites;
    private final ReglaDelOrgano organos;
    private final Norma norma;

    Designaciones(
            JdbcClient jdbc,
            Bitacora bitacora,
            Padron padron,
            Norma norma,
            Usuarios usuarios,
            TramitesAbiertos tramites) {
        this.jdbc = jdbc;
        this.bitacora = bitacora;
        this.padron = padron;
        this.usuarios = usuarios;
        this.tramites = tramites;
        this.organos = new ReglaDelOrgano(norma.clavesDeOrganos());
        this.norma = norma;
    }

    /** @throws ReglaException si esas dos personas no pueden ser los administradores de ese órgano */
    public void exigirPareja(String organo, String usuarioTitular, String usuarioSuplente) {
        organos.exigir(organo);
        new ReglaDeDesignacion(organo)
                .exigirPareja(
                        funcionario(organo, usuarioTitular, Cargo.ADMINISTRADOR_TITULAR),
                        funcionario(organo, usuarioSuplente, Cargo.ADMINISTRADOR_SUPLENTE),
                        usuarioDelTitular(organo));
    }

    /** A quienes del órgano no les falta nada para ese cargo; si ya lo ocupan, o si cabe con los demás, se mira aparte. */
    @Clausula({"NT10-SR-1", "NT10-SR-2a"})
    public Stream<Persona> elegibles(String organo, Cargo cargo) {
        String titular = usuarioDelTitular(organo);
        return padron.personas(organo).stream()
                .filter(persona -> puede(padron.funcionario(persona), organo, cargo, titular));
    }

    private static boolean puede(Funcionario quien, String organo, Cargo cargo, @Nullable String titular) {
        try {
            exigir(new ReglaDeDesignacion(organo), quien, cargo, titular);
            return true;
        } catch (ReglaException e) {
            return false;
        }
    }

    private static void exigir(ReglaDeDesignacion regla, Funcionario quien, Cargo cargo, @Nullable String titular) {
        switch (cargo) {
            case TITULAR -> regla.exigirTitular(quien);
            case ADMINISTRADOR_TITULAR -> regla.exigirAdministradorTitular(quien, titular);
            case ADMINISTRADOR_SUPLENTE -> regla.exigirAdministradorSuplente(quien, titular);
        }
    }

    /**
     * Designa a una persona en lugar de quien estuviera, que pierde su acceso en cuanto la transacción se confirma.
     *
     * @param cuenta nula: vale para todas las cuentas del órgano que no nombren a los suyos; siempre nula para el titular
     * @param desde hoy o antes; para una fecha por venir, se llama cuando llega
     * @throws ReglaException si la persona no puede ocupar ese cargo
     * @throws ConflictoException si la fecha está por venir o es anterior a la designación que sustituye
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-SR-2a")
    public void designar(
            String organo,
            @Nullable String cuenta,
            Cargo cargo,
            String usuario,
            LocalDate desde,
            @Nullable String folio) {
        organos.exigir(organo);
        padron.bloquear(organo);
        Funcionario quien = funcionario(organo, usuario, cargo);
        exigir(new ReglaDeDesignacion(organo), quien, cargo, usuarioDelTitular(organo));
        if (cargo == Cargo.TITULAR) {
            // Quien sube a titular deja vacante la administración que tuviera (AMB-20).
            terminar(usuario, Set.of(Cargo.ADMINISTRADOR_TITULAR, Cargo.ADMINISTRADOR_SUPLENTE), desde, folio);
        }
        otroDelPar(organo, cuenta, cargo)
                .filter(otro -> otro.usuario().equals(usuario))
                .ifPresent(otro -> {
                    throw new ReglaException(
                            "NT10-SR-2a",
                            otro.nombre() + " ya es el otro administrador: deben ser dos personas distintas.");
                });
        poner(organo, List.of(new Movimiento(cuenta, cargo, usuario, folio)), desde);
    }

    /** Designa a los dos administradores a la vez: así también pueden intercambiar su lugar. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void designarPareja(
            String organo,
            @Nullable String cuenta,
            String usuarioTitular,
            String usuarioSuplente,
            LocalDate desde,
            @Nullable String folio) {
        padron.bloquear(organo);
        exigirPareja(organo, usuarioTitular, usuarioSuplente);
        poner(
                organo,
                List.of(
                        new Movimiento(cuenta, Cargo.ADMINISTRADOR_TITULAR, usuarioTitular, folio),
                        new Movimiento(cuenta, Cargo.ADMINISTRADOR_SUPLENTE, usuarioSuplente, folio)),
                desde);
    }

    /**
     * Quien administra acepta responder de las cuentas que su designación le da: una vez, y vale para todas ellas.
     *
     * @param cuenta una de ellas; nula si quien administra es del par del órgano
     * @throws ProhibidoException si la persona no ocupa hoy ese cargo
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-RESP-I")
    public void aceptar(String organo, @Nullable String cuenta, Cargo cargo, String usuario) {
        String suya = cuenta == null
                ? "d.cuenta IS NULL" + Padron.EN_FUNCIONES
                : "EXISTS (SELECT 1 FROM cuenta c WHERE c.clave = :cuenta AND " + Padron.ADMINISTRA + ")";
        int aceptadas = jdbc.sql("UPDATE designacion d SET aceptada = COALESCE(aceptada, :hoy)"
                        + " WHERE d.organo = :organo AND d.cargo = :cargo AND d.usuario = :usuario AND " + suya)
                .param("organo", organo)
                .param("cuenta", cuenta)
                .param("cargo", cargo.name())
                .param("usuario", usuario)
                .param("hoy", padron.hoy())
                .update();
        if (aceptadas == 0) {
            throw new ProhibidoException(
                    "Acepta esta responsabilidad solo quien administra hoy la cuenta.", "NT10-RESP-I");
        }
    }

    /**
     * Termina todo lo que la persona tuviera a su cargo, sin que nadie la sustituya: sus cuentas siguen vigentes, con
     * alerta.
     *
     * @param desde primer día en que ya no tiene el cargo, hoy o antes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void terminar(String usuario, LocalDate desde, @Nullable String folio) {
        Set<String> alcanzados = new LinkedHashSet<>();
        padron.persona(usuario).map(Persona::organo).ifPresent(alcanzados::add);
        alcanzados.forEach(padron::bloquear);
        List<Suplencia> regian = alcanzados.stream()
                .flatMap(organo -> padron.suplencia(organo).stream())
                .toList();
        List<String> dejados = terminar(usuario, Set.of(Cargo.values()), desde, folio);
        ajustarAcceso(usuario);
        regian.forEach(this::terminarConElTitular);
        // Aunque no tuviera cargo: a quien preparó una solicitud también se le ofrecen tareas.
        alcanzados.addAll(dejados);
        alcanzados.forEach(organo -> tramites.reofrecer(organo, folio));
        tramites.soltar(usuario, usuario + " ya no labora");
    }

    /** La cuenta ya no está en el padrón: nadie tiene un cargo en ella. */
    @Transactional(propagation = Propagation.MANDATORY)
    void terminarLasDe(Cuenta cuenta, String folio) {
        padron.bloquear(cuenta.organo());
        Set<String> afectados = new LinkedHashSet<>();
        for (Cargo cargo : List.of(Cargo.ADMINISTRADOR_TITULAR, Cargo.ADMINISTRADOR_SUPLENTE)) {
            padron.enFunciones(cuenta.organo(), cuenta.clave(), cargo)
                    .map(Persona::usuario)
                    .ifPresent(usuario -> {
                        asentar(
                                cuenta.organo(),
                                cuenta.clave(),
                                cargo,
                                "CARGO_TERMINADO",
                                usuario + " deja el cargo porque la cuenta ya no está en el padrón",
                                folio);
                        cerrar(cuenta.organo(), cuenta.clave(), cargo, padron.hoy());
                        afectados.add(usuario);
                    });
        }
        afectados.forEach(this::ajustarAcceso);
        if (!afectados.isEmpty()) {
            tramites.reofrecer(cuenta.organo(), folio);
        }
    }

    private record Ocupado(String organo, @Nullable String cuenta, Cargo cargo) {}

    /** Devuelve los órganos en que deja alguno de esos cargos. */
    private List<String> terminar(String usuario, Set<Cargo> cargos, LocalDate desde, @Nullable String folio) {
        List<Ocupado> ocupados = jdbc
                .sql("SELECT organo, cuenta, cargo FROM designacion WHERE usuario = ? AND hasta IS NULL ORDER BY desde")
                .param(usuario)
                .query(Ocupado.class)
                .list()
                .stream()
                .filter(designacion -> cargos.contains(designacion.cargo))
                .toList();
        ocupados.forEach(designacion -> {
            asentar(
                    designacion.organo,
                    designacion.cuenta,
                    designacion.cargo,
                    "CARGO_VACANTE",
                    usuario + " deja el cargo el " + EnPalabras.fecha(desde) + " y nadie lo ocupa todavía",
                    folio);
            cerrar(designacion.organo, designacion.cuenta, designacion.cargo, desde);
        });
        ocupados.forEach(designacion -> decirSiPasaAlOrgano(designacion.organo, designacion.cuenta, folio));
        return ocupados.stream().map(Ocupado::organo).distinct().toList();
    }

    /** Un requisito que unos movimientos no cumplen. */
    public record Falta(Movimiento movimiento, String clausula, String mensaje) {

        public String conClausula() {
            return mensaje + " (" + clausula + ")";
        }
    }

    /**
     * Lo que les falta a unos movimientos de un órgano para valer juntos: se mira cómo quedaría, no el orden en que vienen.
     *
     * @param previos los que se supone que ya ocurrieron; de ellos no se dice nada
     */
    @Clausula({"NT10-SR-2a", "NT10-DEF-07", "AMB-20", "AMB-27"})
    public List<Falta> faltas(String organo, List<Movimiento> previos, List<Movimiento> movimientos) {
        organos.exigir(organo);
        var antes = new CuadroDelOrgano(organo, padron).con(previos);
        var despues = antes.con(movimientos);
        List<Falta> faltas = new ArrayList<>();
        for (Movimiento movimiento : movimientos) {
            try {
                exigir(organo, movimiento, antes, despues);
            } catch (ReglaException e) {
                faltas.add(new Falta(movimiento, String.valueOf(e.clausula()), e.mensaje()));
            }
        }
        return List.copyOf(faltas);
    }

    private void exigir(String organo, Movimiento movimiento, CuadroDelOrgano antes, CuadroDelOrgano despues) {
        String usuario = movimiento.usuario();
        String anterior = antes.ocupante(movimiento.cuenta(), movimiento.cargo());
        if (movimiento.cargo() == Cargo.TITULAR && movimiento.cuenta() != null) {
            throw new ReglaException("NT10-SR-1", "El titular lo es de todo el órgano: deje vacía la cuenta.");
        }
        if (Objects.equals(usuario, anterior)) {
            throw new ReglaException(
                    "NT10-PAB-V",
                    usuario == null ? "Ese cargo ya está vacante." : padron.nombre(usuario) + " ya ocupa ese cargo.");
        }
        if (movimiento.cuenta() != null
                && padron.cuenta(movimiento.cuenta())
                        .filter(cuenta -> cuenta.hasta() == null)
                        .isEmpty()) {
            throw new ReglaException("NT10-PAB-V", "La cuenta " + movimiento.cuenta() + " ya no está en el padrón.");
        }
        despues.exigirParDeLaCuenta(movimiento, antes);
        if (usuario == null) {
            return;
        }
        Funcionario quien = funcionario(organo, usuario, movimiento.cargo());
        exigir(new ReglaDeDesignacion(organo), quien, movimiento.cargo(), despues.ocupante(null, Cargo.TITULAR));
        if (despues.otrosCargos(movimiento).contains(usuario)) {
            throw new ReglaException(
                    "NT10-SR-2a",
                    movimiento.cargo() == Cargo.TITULAR
                            ? quien.nombre()
                                    + " es administrador de las cuentas: el titular del órgano no cuenta como uno"
                                    + " de los dos; designe a la vez a quien lo sustituya."
                            : "El administrador titular y el suplente deben ser dos personas distintas: "
                                    + quien.nombre() + " quedaría en los dos cargos.");
        }
    }

    /**
     * Pone en su cargo a quien entra, o lo deja vacante; quien sale pierde su acceso en cuanto la transacción se confirma.
     *
     * @return cuántas tareas abiertas del órgano cambiaron de manos
     * @throws ReglaException si juntos no cumplen los requisitos
     * @throws ConflictoException si la fecha está por venir o es anterior a la designación que sustituye
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula({"NT10-PAB-V", "AMB-10"})
    public int mover(String organo, List<Movimiento> movimientos, LocalDate desde) {
        padron.bloquear(organo);
        faltas(organo, List.of(), movimientos).stream().findFirst().ifPresent(falta -> {
            throw new ReglaException(falta.clausula(), falta.mensaje());
        });
        return poner(organo, movimientos, desde);
    }

    /** Las claves de las cuentas abiertas de las que responde o que administra quien ocupa ese cargo. */
    public List<String> cuentasQueAtiende(String organo, @Nullable String cuenta, Cargo cargo) {
        if (cuenta != null) {
            return List.of(cuenta);
        }
        return jdbc.sql("SELECT c.clave FROM cuenta c WHERE c.organo = :organo AND c.hasta IS NULL"
                        + (cargo == Cargo.TITULAR
                                ? ""
                                : " AND NOT EXISTS (SELECT 1 FROM designacion d WHERE d.cuenta = c.clave"
                                        + " AND d.hasta IS NULL)")
                        + " ORDER BY c.clave")
                .param("organo", organo)
                .query(String.class)
                .list();
    }

    /** @throws ReglaException si la cuenta no tiene hoy sus dos administradores, donde la norma los pide */
    @Clausula("NT10-SR-2a")
    void exigirParejaEnFunciones(String organo, String cuenta) {
        if (!norma.conoce("NT10-SR-2a")) {
            return;
        }
        Pareja pareja = padron.pareja(organo, cuenta);
        if (pareja.titular() == null || pareja.suplente() == null) {
            throw new ReglaException(
                    "NT10-SR-2a",
                    "Administradores: la cuenta necesita dos en funciones, un titular y un suplente; falta el "
                            + (pareja.titular() == null ? "titular" : "suplente") + ".");
        }
        exigirPareja(organo, pareja.titular().usuario(), pareja.suplente().usuario());
    }

    private int poner(String organo, List<Movimiento> movimientos, LocalDate desde) {
        if (desde.isAfter(padron.hoy())) {
            throw new ConflictoException("La designación surte efecto el " + EnPalabras.fecha(desde)
                    + "; se registra cuando llegue ese día.");
        }
        Optional<Suplencia> regia = padron.suplencia(organo);
        // Al final y una vez por persona: quien cambia de un cargo a otro no pierde el acceso entre los dos.
        Set<String> afectados = new LinkedHashSet<>();
        List<Optional<String>> salientes = movimientos.stream()
                .map(m -> padron.ejerce(organo, m.cuenta(), m.cargo()).map(Persona::usuario))
                .toList();
        for (int i = 0; i < movimientos.size(); i++) {
            Movimiento movimiento = movimientos.get(i);
            salientes.get(i).ifPresent(afectados::add);
            poner(organo, movimiento, salientes.get(i), desde);
            if (movimiento.usuario() != null) {
                afectados.add(movimiento.usuario());
            }
        }
        afectados.forEach(this::ajustarAcceso);
        regia.ifPresent(this::terminarConElTitular);
        Movimiento uno = movimientos.get(0);
        movimientos.stream()
                .filter(movimiento -> movimiento.usuario() == null)
                .map(Movimiento::cuenta)
                .distinct()
                .forEach(cuenta -> decirSiPasaAlOrgano(organo, cuenta, uno.folio()));
        return tramites.reofrecer(organo, uno.folio());
    }

    /** Sin ninguno de los suyos, la cuenta queda con los administradores del órgano: eso no ocurre en silencio. */
    private void decirSiPasaAlOrgano(String organo, @Nullable String cuenta, @Nullable String folio) {
        padron.parejaDelOrgano(organo, cuenta)
                .ifPresent(pareja -> bitacora.asentar(
                        Objects.requireNonNull(cuenta),
                        "PAREJA_DEL_ORGANO",
                        "NT10-SR-2a AMB-27",
                        "La cuenta se queda sin administradores propios: la administra desde hoy la pareja del órgano, "
                                + pareja.enPalabras() + (folio == null ? "." : " (" + folio + ").")));
    }

    private void poner(String organo, Movimiento movimiento, Optional<String> saliente, LocalDate desde) {
        String cuenta = movimiento.cuenta();
        Cargo cargo = movimiento.cargo();
        String usuario = movimiento.usuario();
        String suceso = cargo == Cargo.TITULAR ? "TITULAR_DESIGNADO" : "ADMINISTRADOR_DESIGNADO";
        asentar(
                organo,
                cuenta,
                cargo,
                usuario == null ? "CARGO_VACANTE" : suceso,
                (usuario == null ? "vacante" : usuario) + ", desde el " + EnPalabras.fecha(desde)
                        + saliente.map(antes -> ", en lugar de " + antes).orElse(""),
                movimiento.folio());
        cerrar(organo, cuenta, cargo, desde);
        if (usuario != null) {
            jdbc.sql("INSERT INTO designacion (organo, cuenta, cargo, usuario, desde, folio) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(organo, cuenta, cargo.name(), usuario, desde, movimiento.folio())
                    .update();
        }
    }

    /** En el registro de designaciones y en la bitácora de cada cuenta a la que alcanza. */
    private void asentar(
            String organo,
            @Nullable String cuenta,
            Cargo cargo,
            String suceso,
            String detalle,
            @Nullable String folio) {
        String clausula = cargo == Cargo.TITULAR ? "NT10-SR-1 NT10-PAB-V" : "NT10-SR-2a NT10-PAB-V";
        String completo = cargo.enPalabras() + (cuenta == null ? " de " + organo : " de la cuenta " + cuenta) + ": "
                + detalle + (folio == null ? "." : " (" + folio + ").");
        bitacora.asentar(CADENA, suceso, clausula, completo);
        cuentasQueAtiende(organo, cuenta, cargo).forEach(clave -> bitacora.asentar(clave, suceso, clausula, completo));
    }

    private void cerrar(String organo, @Nullable String cuenta, Cargo cargo, LocalDate desde) {
        String vigentes = " WHERE organo = :organo AND cargo = :cargo AND "
                + (cuenta == null ? "cuenta IS NULL" : "cuenta = :cuenta") + " AND hasta IS NULL";
        boolean posterior = jdbc.sql("SELECT COUNT(*) FROM designacion" + vigentes + " AND desde > :desde")
                        .param("organo", organo)
                        .param("cuenta", cuenta)
                        .param("cargo", cargo.name())
                        .param("desde", desde)
                        .query(Integer.class)
                        .single()
                > 0;
        if (posterior) {
            throw new ConflictoException(
                    "Ya hay una designación posterior al " + EnPalabras.fecha(desde) + " para ese cargo.");
        }
        jdbc.sql("UPDATE designacion SET hasta = :hasta" + vigentes)
                .param("hasta", desde.minusDays(1))
                .param("organo", organo)
                .param("cuenta", cuenta)
                .param("cargo", cargo.name())
                .update();
    }

    /** Quien se ausentaba dejó el cargo: ya nadie lo suple. */
    private void terminarConElTitular(Suplencia suplencia) {
        if (padron.suplencia(suplencia.organo()).isEmpty()) {
            seguir(suplencia, "SUPLENCIA_TERMINADA", "el titular dejó el cargo");
        }
    }

    /** Asienta lo que pasó con una suplencia; si ya empezó, la siguen el acceso de quien suple y las tareas del órgano. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-SR-4")
    public void seguir(Suplencia suplencia, String suceso, String detalle) {
        String suplente = suplencia.suplente();
        String completo = suplente + " suple a " + suplencia.titular() + ", titular de " + suplencia.organo() + ": "
                + detalle + ".";
        bitacora.asentar(CADENA, suceso, "NT10-SR-1 NT10-SR-4", completo);
        cuentasQueAtiende(suplencia.organo(), null, Cargo.TITULAR)
                .forEach(clave -> bitacora.asentar(clave, suceso, "NT10-SR-1 NT10-SR-4", completo));
        if (suplencia.desde().isAfter(padron.hoy())) {
            return;
        }
        Set<String> prestado = suplencia.presta() == null ? Set.of() : Set.of(suplencia.presta());
        boolean rige = padron.organoQueSuple(suplente).isPresent();
        usuarios.ajustarGrupos(suplente, rige ? prestado : Set.of(), rige ? Set.of() : prestado);
        ajustarAcceso(suplente);
        tramites.reofrecer(suplencia, rige);
        if (!rige && !prestado.isEmpty()) {
            tramites.soltar(suplente, "terminó la suplencia de " + suplente);
        }
    }

    /** Los grupos del motor siguen a las designaciones y suplencias que rigen hoy. */
    @Clausula("NT10-SR-4")
    private void ajustarAcceso(String usuario) {
        Set<String> cargos = new HashSet<>(jdbc.sql("SELECT DISTINCT cargo FROM designacion WHERE usuario = :usuario"
                        + " AND desde <= :hoy AND (hasta IS NULL OR hasta >= :hoy)")
                .param("usuario", usuario)
                .param("hoy", padron.hoy())
                .query(String.class)
                .list());
        Set<String> agregar = new HashSet<>();
        Set<String> quitar = new HashSet<>(Set.of(Grupos.TITULARES, Grupos.ADMINISTRADORES));
        if (cargos.remove(Cargo.TITULAR.name())
                || padron.organoQueSuple(usuario).isPresent()) {
            agregar.add(Grupos.TITULARES);
        }
        if (!cargos.isEmpty()) {
            agregar.add(Grupos.ADMINISTRADORES);
        }
        boolean labora = padron.persona(usuario)
                .filter(persona -> persona.hasta() == null)
                .isPresent();
        if (!labora) {
            quitar.add(Grupos.FUNCIONARIOS);
        } else if (agregar.isEmpty()) {
            agregar.add(Grupos.FUNCIONARIOS);
        }
        quitar.removeAll(agregar);
        usuarios.ajustarGrupos(usuario, agregar, quitar);
    }

    private Optional<Persona> otroDelPar(String organo, @Nullable String cuenta, Cargo cargo) {
        return switch (cargo) {
            case TITULAR -> Optional.empty();
            case ADMINISTRADOR_TITULAR -> padron.enFunciones(organo, cuenta, Cargo.ADMINISTRADOR_SUPLENTE);
            case ADMINISTRADOR_SUPLENTE -> padron.enFunciones(organo, cuenta, Cargo.ADMINISTRADOR_TITULAR);
        };
    }

    private @Nullable String usuarioDelTitular(String organo) {
        return padron.titular(organo).map(Persona::usuario).orElse(null);
    }

    private Funcionario funcionario(String organo, String usuario, Cargo cargo) {
        return padron.funcionario(usuario)
                .filter(hallado -> hallado.organo().equals(organo))
                .orElseThrow(() -> new ReglaException(
                        cargo == Cargo.TITULAR ? "NT10-SR-1" : "NT10-SR-2a", ReglaDeDesignacion.ajeno(usuario)));
    }
}
