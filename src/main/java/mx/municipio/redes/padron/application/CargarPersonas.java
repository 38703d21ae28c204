package mx.municipio.redes.padron.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.csv.ErroresDeHoja;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.csv.HojaCsv.Renglon;
import mx.municipio.redes.errores.DireccionDeCorreo;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.padron.TramitesAbiertos;
import mx.municipio.redes.padron.domain.Nivel;
import mx.municipio.redes.padron.domain.ReglaDelOrgano;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * El supervisor carga o pone al día a los funcionarios y llena los cargos vacantes. Sustituir a quien ya tiene un cargo
 * no es de aquí: se notifica con su trámite (PAB-V).
 */
@Component
public class CargarPersonas {

    /** Cuántas personas traía la hoja, cuántas no estaban y cuántos cargos se llenaron o se vaciaron. */
    public record Resultado(int personas, int nuevas, int designaciones, int bajas) {}

    private record Ficha(
            int renglon,
            String usuario,
            String nombre,
            String correo,
            String organo,
            String puesto,
            Nivel nivel,
            @Nullable Cargo cargo,
            @Nullable String oficina,
            LocalDate desde,
            @Nullable LocalDate hasta) {}

    private static final String LO_PROPIO =
            "Usuario: nadie cambia sus propios cargos, oficinas u órgano; lo hace otro supervisor.";

    static final List<String> OBLIGATORIAS = List.of("usuario", "nombre", "correo", "organo", "puesto", "nivel");
    static final List<String> OPCIONALES = List.of("cargo", "oficina", "desde", "hasta");

    private final JdbcClient jdbc;
    private final Padron padron;
    private final Designaciones designaciones;
    private final TramitesAbiertos tramites;
    private final AvisarVacantes avisarVacantes;
    private final Bitacora bitacora;
    private final Usuarios usuarios;
    private final UsuarioActual usuarioActual;
    private final Norma norma;
    private final ReglaDelOrgano organos;
    private final Clock reloj;
    private final ZoneId zona;
    private final TransactionTemplate aparte;

    CargarPersonas(
            JdbcClient jdbc,
            Padron padron,
            Designaciones designaciones,
            TramitesAbiertos tramites,
            AvisarVacantes avisarVacantes,
            Bitacora bitacora,
            Usuarios usuarios,
            UsuarioActual usuarioActual,
            Norma norma,
            Clock reloj,
            ZoneId zona,
            PlatformTransactionManager transacciones) {
        this.jdbc = jdbc;
        this.padron = padron;
        this.designaciones = designaciones;
        this.tramites = tramites;
        this.avisarVacantes = avisarVacantes;
        this.bitacora = bitacora;
        this.usuarios = usuarios;
        this.usuarioActual = usuarioActual;
        this.norma = norma;
        this.organos = new ReglaDelOrgano(norma.clavesDeOrganos());
        this.reloj = reloj;
        this.zona = zona;
        this.aparte = new TransactionTemplate(transacciones);
        aparte.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Todo o nada.
     *
     * @throws FormularioException con lo que está mal en cada renglón
     * @throws ProhibidoException si no es el supervisor
     */
    @Transactional
    @Clausula("NT10-DEF-07")
    public Resultado ejecutar(byte[] csv) {
        Usuario quien = usuarioActual.exigir();
        if (!quien.es("supervisores")) {
            throw new ProhibidoException("Solo el supervisor carga personas al padrón.");
        }
        var errores = new ErroresDeHoja();
        List<Ficha> fichas = HojaCsv.leer(csv, OBLIGATORIAS, OPCIONALES).stream()
                .flatMap(renglon -> leer(renglon, errores).stream())
                .toList();
        repetidas(fichas, errores);
        fichas.stream()
                .filter(ficha -> ficha.usuario.equals(quien.id()) && cambiaLoSuyo(ficha))
                .forEach(ficha -> errores.agregar(ficha.renglon, LO_PROPIO));
        errores.exigirNinguno();
        // En el orden de toda designación: las personas, el registro del padrón y el de accesos.
        fichas.stream().map(Ficha::organo).distinct().sorted().forEach(padron::bloquear);
        bitacora.reservar(Designaciones.CADENA);

        int nuevas = 0;
        Set<String> dejados = new TreeSet<>();
        for (Ficha ficha : fichas) {
            Optional<Persona> previa = padron.persona(ficha.usuario);
            nuevas += previa.isEmpty() ? 1 : 0;
            intentar(ficha, errores, () -> guardar(ficha, previa));
            previa.map(Persona::organo)
                    .filter(organo -> !organo.equals(ficha.organo))
                    .ifPresent(dejados::add);
        }
        errores.exigirNinguno();
        int bajas = 0;
        List<AvisarVacantes.Ocupado> vacantes = new ArrayList<>();
        for (Ficha ficha : fichas) {
            if (ficha.hasta != null) {
                vacantes.addAll(avisarVacantes.ocupadosPor(ficha.usuario));
                LocalDate desde = ficha.hasta.plusDays(1);
                intentar(ficha, errores, () -> dejarCargos(ficha, desde));
                bajas++;
            }
        }
        int designadas = 0;
        // El titular primero: de quién sea depende quién puede ser administrador (AMB-20).
        for (Ficha ficha : fichas.stream()
                .filter(ficha -> ficha.cargo != null)
                .sorted(Comparator.comparing(ficha -> Objects.requireNonNull(ficha.cargo)))
                .toList()) {
            designadas += designar(ficha, Objects.requireNonNull(ficha.cargo), errores) ? 1 : 0;
        }
        errores.exigirNinguno();
        dejados.forEach(organo -> tramites.reofrecer(organo, null));
        avisarVacantes.avisar(vacantes);
        bitacora.asentar(
                Designaciones.CADENA,
                quien.id(),
                "PERSONAS_CARGADAS",
                "NT10-DEF-07 NT10-SR-2a",
                fichas.size() + " personas, " + nuevas + " nuevas, " + designadas + " designaciones, " + bajas
                        + " bajas. Archivo con SHA-256 " + Huella.de(csv) + ".");
        return new Resultado(fichas.size(), nuevas, designadas, bajas);
    }

    /** Si le da o le quita a esa persona un cargo, una oficina, un órgano o un grupo. */
    private boolean cambiaLoSuyo(Ficha ficha) {
        boolean otroCargo = ficha.cargo != null
                && padron.enFunciones(ficha.organo, null, ficha.cargo)
                        .filter(suyo -> suyo.usuario().equals(ficha.usuario))
                        .isEmpty();
        boolean otroOrgano = padron.persona(ficha.usuario)
                .filter(antes -> antes.organo().equals(ficha.organo))
                .isEmpty();
        return ficha.hasta != null
                || otroCargo
                || otroOrgano
                || (ficha.oficina != null && !usuarios.es(ficha.usuario, ficha.oficina));
    }

    private void dejarCargos(Ficha ficha, LocalDate desde) {
        avisarVacantes
                .ocupadosPor(ficha.usuario)
                .forEach(cargo -> asentar(
                        "CARGO_RETIRADO",
                        ficha,
                        cargo.cargo().enPalabras() + " de "
                                + (cargo.cuenta() == null ? cargo.organo() : cargo.cuenta())));
        designaciones.terminar(ficha.usuario, desde, null);
    }

    /** Lo que la hoja cambia de una persona. Lo de su usuario y sus grupos lo asienta el motor al cambiarlo. */
    private void asentarCambios(Ficha ficha, @Nullable Persona antes) {
        if (antes == null) {
            asentar("PERSONA_REGISTRADA", ficha, ficha.puesto + " en " + ficha.organo);
            return;
        }
        Usuarios.Datos usuario = usuarios.datos(ficha.usuario).orElse(null);
        if (usuario != null && usuario.nombre().equals(ficha.nombre)) {
            cambio(ficha, "nombre", antes.nombre(), ficha.nombre);
        }
        if (usuario != null && ficha.correo.equals(usuario.correo())) {
            cambio(ficha, "correo", antes.correo(), ficha.correo);
        }
        cambio(ficha, "órgano", antes.organo(), ficha.organo);
        cambio(ficha, "puesto", Objects.requireNonNullElse(antes.puesto(), ""), ficha.puesto);
        cambio(ficha, "nivel", antes.nivel(), ficha.nivel.name());
        cambio(ficha, "hasta", enDia(antes.hasta()), enDia(ficha.hasta));
    }

    private void cambio(Ficha ficha, String dato, String antes, String ahora) {
        if (!antes.equals(ahora)) {
            asentar("PERSONA_MODIFICADA", ficha, dato + ": «" + antes + "» → «" + ahora + "»");
        }
    }

    private static String enDia(@Nullable LocalDate hasta) {
        return hasta == null ? "en funciones" : hasta.toString();
    }

    private void asentar(String suceso, Ficha ficha, String detalle) {
        bitacora.asentar(Registros.ACCESOS, suceso, null, "usuario " + ficha.usuario + ", " + detalle);
    }

    /** Un renglón mal se deshace solo, para poder revisar los que siguen. */
    private boolean intentar(Ficha ficha, ErroresDeHoja errores, Runnable accion) {
        return errores.intentar(ficha.renglon, () -> aparte.executeWithoutResult(anidada -> accion.run()));
    }

    private void guardar(Ficha ficha, Optional<Persona> previa) {
        boolean cambiaDeOrgano =
                previa.filter(antes -> !antes.organo().equals(ficha.organo)).isPresent();
        if (cambiaDeOrgano && padron.organoQueAtiende(ficha.usuario).isPresent()) {
            throw FormularioException.de(
                    "organo",
                    "Órgano: tiene un cargo en otro órgano; antes debe dejarlo (columna «hasta») o sustituirse.");
        }
        asentarCambios(ficha, previa.orElse(null));
        int renglones = jdbc.sql("UPDATE persona SET nombre = ?, correo = ?, organo = ?, nivel = ?, puesto = ?,"
                        + " hasta = ? WHERE usuario = ?")
                .params(
                        ficha.nombre,
                        ficha.correo,
                        ficha.organo,
                        ficha.nivel.name(),
                        ficha.puesto,
                        ficha.hasta,
                        ficha.usuario)
                .update();
        if (renglones == 0) {
            jdbc.sql("INSERT INTO persona (usuario, nombre, correo, organo, nivel, puesto, hasta)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            ficha.usuario,
                            ficha.nombre,
                            ficha.correo,
                            ficha.organo,
                            ficha.nivel.name(),
                            ficha.puesto,
                            ficha.hasta)
                    .update();
        }
        int corte = ficha.nombre.indexOf(' ');
        usuarios.registrar(
                ficha.usuario,
                corte < 0 ? ficha.nombre : ficha.nombre.substring(0, corte),
                corte < 0 ? "" : ficha.nombre.substring(corte + 1),
                ficha.correo);
        Set<String> oficinas = norma.oficinas().keySet();
        if (ficha.hasta != null) {
            usuarios.ajustarGrupos(ficha.usuario, Set.of(), conFuncionarios(oficinas));
        } else if (ficha.oficina != null) {
            usuarios.ajustarGrupos(ficha.usuario, Set.of(ficha.oficina), Set.of());
        } else if (ficha.cargo == null && previa.isEmpty()) {
            usuarios.ajustarGrupos(ficha.usuario, Set.of("funcionarios"), Set.of());
        }
    }

    private static Set<String> conFuncionarios(Set<String> oficinas) {
        Set<String> todos = new HashSet<>(oficinas);
        todos.add("funcionarios");
        return todos;
    }

    /** Si el cargo estaba vacante y quedó lleno; volver a cargar a quien ya lo tiene no cambia nada. */
    private boolean designar(Ficha ficha, Cargo cargo, ErroresDeHoja errores) {
        Optional<Persona> actual = padron.enFunciones(ficha.organo, null, cargo);
        if (actual.isEmpty()) {
            return intentar(ficha, errores, () -> {
                designaciones.designar(ficha.organo, null, cargo, ficha.usuario, ficha.desde, null);
                asentar("CARGO_OTORGADO", ficha, cargo.enPalabras() + " de " + ficha.organo);
            });
        }
        if (!actual.get().usuario().equals(ficha.usuario)) {
            String fundamento = norma.fundamento("NT10-PAB-V");
            errores.agregar(
                    ficha.renglon,
                    "Cargo: ya lo tiene " + actual.get().nombre()
                            + "; para sustituirlo se notifica el cambio con su trámite"
                            + (fundamento.isEmpty() ? "." : " (" + fundamento + ")."));
        }
        return false;
    }

    private Optional<Ficha> leer(Renglon renglon, ErroresDeHoja errores) {
        var lectura = new Lectura(renglon, errores);
        String usuario = lectura.texto("usuario", "Usuario", 64);
        if (!usuario.isEmpty() && !usuario.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            lectura.mal("Usuario: solo minúsculas, números, punto, guion y guion bajo; «" + usuario + "» no.");
        }
        String nombre = lectura.texto("nombre", "Nombre", 200);
        String correo = lectura.texto("correo", "Correo", 254);
        if (!correo.isEmpty() && !DireccionDeCorreo.admite(correo)) {
            lectura.mal("Correo: «" + correo + "» no es una dirección de correo.");
        }
        String organo = lectura.texto("organo", "Órgano", 12).toUpperCase(Locale.ROOT);
        if (!organo.isEmpty()) {
            errores.intentar(renglon.numero(), () -> organos.exigir(organo));
        }
        String puesto = lectura.texto("puesto", "Puesto", 200);
        Nivel nivel = lectura.opcion("nivel", "Nivel", Nivel.class, true);
        Cargo cargo = lectura.opcion("cargo", "Cargo", Cargo.class, false);
        String oficina = renglon.celda("oficina").orElse(null);
        if (oficina != null && !norma.oficinas().containsKey(oficina)) {
            lectura.mal("Oficina: «" + oficina + "» no es una de "
                    + String.join(
                            ", ", norma.oficinas().keySet().stream().sorted().toList()) + ".");
        }
        LocalDate dia = LocalDate.now(reloj.withZone(zona));
        LocalDate desde = lectura.fecha("desde", "Desde").orElse(dia);
        if (desde.isAfter(dia)) {
            lectura.mal("Desde: está por venir; cárguelo ese día.");
        }
        LocalDate hasta = lectura.fecha("hasta", "Hasta").orElse(null);
        if (hasta != null && !hasta.isBefore(dia)) {
            lectura.mal("Hasta: es el último día de la persona; cárguelo cuando haya pasado.");
        }
        if (hasta != null && cargo != null) {
            lectura.mal("Hasta: quien ya no labora no tiene cargo; deje vacía una de las dos celdas.");
        }
        return lectura.hayErrores() || nivel == null
                ? Optional.empty()
                : Optional.of(new Ficha(
                        renglon.numero(),
                        usuario,
                        nombre,
                        correo,
                        organo,
                        puesto,
                        nivel,
                        cargo,
                        oficina,
                        desde,
                        hasta));
    }

    private static void repetidas(List<Ficha> fichas, ErroresDeHoja errores) {
        Map<String, Integer> usuarios = new TreeMap<>();
        Map<String, Integer> cargos = new TreeMap<>();
        for (Ficha ficha : fichas) {
            Integer otro = usuarios.putIfAbsent(ficha.usuario, ficha.renglon);
            if (otro != null) {
                errores.agregar(ficha.renglon, "Usuario: «" + ficha.usuario + "» ya está en el renglón " + otro + ".");
            }
            if (ficha.cargo != null) {
                Integer antes = cargos.putIfAbsent(ficha.organo + ficha.cargo, ficha.renglon);
                if (antes != null) {
                    errores.agregar(
                            ficha.renglon,
                            "Cargo: " + ficha.organo + " ya tiene "
                                    + ficha.cargo.enPalabras().toLowerCase(Locale.ROOT) + " en el renglón " + antes
                                    + ".");
                }
            }
        }
    }
}
