package mx.municipio.redes.procedimientos.administradores;

import static mx.municipio.redes.procedimientos.administradores.CambioProceso.CLAVE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.csv.ErroresDeHoja;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.csv.HojaCsv.Renglon;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Designaciones.Falta;
import mx.municipio.redes.padron.Padron;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notifica de una vez muchos cambios, como en un cambio de administración: todos o ninguno. */
@Component
public class NotificarLote {

    /** Un renglón ya notificado. */
    public record Notificado(int renglon, String folio, String cambio) {}

    /** @param lote con él se relacionan sus expedientes en la bitácora */
    public record Lote(String lote, List<Notificado> expedientes) {}

    private static final String ORGANO = "organo";
    private static final String CARGO = "cargo";
    private static final String CUENTA = "cuenta";
    private static final String ENTRANTE = "entrante";
    private static final String FECHA = "fecha";
    private static final String MOTIVO = "motivo";

    private final Cambios cambios;
    private final CambioEnPalabras palabras;
    private final Padron padron;
    private final Norma norma;
    private final Motor motor;
    private final UsuarioActual actual;

    NotificarLote(
            Cambios cambios, CambioEnPalabras palabras, Padron padron, Norma norma, Motor motor, UsuarioActual actual) {
        this.cambios = cambios;
        this.palabras = palabras;
        this.padron = padron;
        this.norma = norma;
        this.motor = motor;
        this.actual = actual;
    }

    /**
     * Un expediente por renglón. Los requisitos se miran en cómo queda cada órgano en cada fecha, no en el orden de los
     * renglones.
     *
     * @param csv UTF-8, con coma o punto y coma
     * @throws ProhibidoException si quien actúa no es titular en funciones ni supervisor
     * @throws FormularioException si el archivo no se entiende; dice qué falla en cada renglón
     * @throws ReglaException si algún renglón no cumple la norma; dice cuáles y por qué
     */
    @Transactional
    @Clausula({"NT10-PAB-V", "NT10-SR-1", "NT10-SR-2a", "NT10-SR-2b"})
    public Lote notificar(byte[] csv) {
        Usuario usuario = actual.exigir();
        Optional<String> propio = padron.organoDelTitular(usuario.id());
        if (propio.isEmpty() && !usuario.es("supervisores")) {
            throw new ProhibidoException(
                    "Solo el titular en funciones del órgano o el supervisor cargan un lote de cambios.", "NT10-PAB-V");
        }
        String lote = UUID.randomUUID().toString();
        List<Renglon> renglones = HojaCsv.leer(csv, List.of(CARGO, ENTRANTE), List.of(ORGANO, CUENTA, FECHA, MOTIVO));
        if (renglones.size() > 500) {
            throw HojaCsv.mal("trae " + renglones.size() + " renglones; el máximo es de 500.");
        }
        HojaCsv.exigirLlanas(renglones);
        Map<Cambio, Renglon> propuestos = proponer(renglones, propio, lote, usuario.id());
        exigirQueCumplan(propuestos);
        String procedencia = " En el lote " + lote + ", renglón %d; archivo con SHA-256 " + Huella.de(csv) + ".";
        List<Notificado> notificados = new ArrayList<>();
        // Los de hoy al final: cuando el titular cambia, lo demás de su órgano ya lo notificó él.
        List<Cambio> enOrden = propuestos.keySet().stream()
                .sorted(Comparator.comparing(Cambio::fechaEfectiva).reversed())
                .toList();
        for (Cambio cambio : enOrden) {
            Renglon renglon = Objects.requireNonNull(propuestos.get(cambio));
            List<Cambio> juntos = juntos(cambio, propuestos);
            boolean ultimo = juntos.get(juntos.size() - 1).equals(cambio);
            var enCurso = new LoteEnCurso(cambio, procedencia.formatted(renglon.numero()), ultimo);
            Motor.Inicio inicio = enCurso.mientras(() -> motor.iniciar(CLAVE, formulario(cambio, renglon)));
            notificados.add(new Notificado(renglon.numero(), inicio.folio(), palabras.completo(cambio)));
        }
        notificados.sort(Comparator.comparing(Notificado::renglon));
        return new Lote(lote, List.copyOf(notificados));
    }

    /** Los que proponen sus renglones, en su orden y todavía sin folio. */
    private Map<Cambio, Renglon> proponer(List<Renglon> renglones, Optional<String> propio, String lote, String quien) {
        Map<Cambio, Renglon> propuestos = new LinkedHashMap<>();
        var errores = new ErroresDeHoja();
        for (Renglon renglon : renglones) {
            String organo = organo(renglon, propio, errores);
            Cargo cargo = cargo(renglon, errores);
            LocalDate fecha = fecha(renglon, errores);
            String cuenta = cuenta(renglon, organo, errores);
            String entrante = entrante(renglon, errores);
            if (propio.isEmpty() && quien.equals(entrante)) {
                errores.agregar(renglon, ENTRANTE, "nadie se da a sí mismo un cargo; lo hace otro supervisor.");
            }
            if (renglon.celda(MOTIVO).orElse("").length() > 1000) {
                errores.agregar(renglon, MOTIVO, "debe tener a lo más 1,000 caracteres.");
            }
            if (errores.hay(renglon.numero()) || cargo == null || fecha == null) {
                continue;
            }
            Optional<String> sale = cambios.sale(organo, cuenta, cargo);
            var nuevo = new Cambio("", organo, cuenta, cargo, sale.orElse(null), entrante, fecha, lote);
            propuestos.forEach((otro, suyo) -> {
                if (otro.mismoCargo(nuevo) && otro.mismaFecha(nuevo)) {
                    errores.agregar(renglon, "", "ese cargo ya cambia en el renglón " + suyo.numero() + ".");
                }
            });
            if (!errores.hay(renglon.numero())) {
                propuestos.put(nuevo, renglon);
            }
        }
        errores.exigirNinguno();
        return propuestos;
    }

    /** Se mira cómo queda cada órgano en cada fecha, con lo que ya cambió en las anteriores. */
    private void exigirQueCumplan(Map<Cambio, Renglon> propuestos) {
        propuestos.keySet().stream().map(Cambio::organo).distinct().sorted().forEach(cambios::bloquearOrgano);
        var errores = new ErroresDeHoja();
        List<String> clausulas = new ArrayList<>();
        Map<List<Cambio>, List<Falta>> faltas = new HashMap<>();
        propuestos.forEach((cambio, renglon) -> {
            List<Cambio> antes = anteriores(cambio, propuestos);
            Stream<Falta> suyas =
                    faltas.computeIfAbsent(juntos(cambio, propuestos), juntos -> cambios.faltas(antes, juntos)).stream()
                            .filter(falta -> falta.movimiento().equals(cambio.movimiento()));
            Stream.concat(cambios.impedimento(cambio).stream(), suyas).forEach(falta -> {
                errores.agregar(renglon, "", falta.conClausula());
                clausulas.add(falta.clausula());
            });
        });
        if (!clausulas.isEmpty()) {
            List<ErrorCampo> todos = errores.todos();
            String cuantos = todos.size() + (todos.size() == 1 ? " renglón no cumple" : " renglones no cumplen");
            throw new ReglaException(
                    clausulas.get(0),
                    "No se notificó ningún cambio: " + cuantos + " los requisitos. "
                            + todos.get(0).mensaje(),
                    todos);
        }
    }

    private static List<Cambio> juntos(Cambio cambio, Map<Cambio, Renglon> propuestos) {
        return propuestos.keySet().stream().filter(cambio::vaJuntoCon).toList();
    }

    private static List<Cambio> anteriores(Cambio cambio, Map<Cambio, Renglon> propuestos) {
        return propuestos.keySet().stream()
                .filter(otro -> otro.organo().equals(cambio.organo()))
                .filter(otro -> otro.fechaEfectiva().isBefore(cambio.fechaEfectiva()))
                .sorted(Comparator.comparing(Cambio::fechaEfectiva))
                .toList();
    }

    /** El titular puede omitirlo: es el suyo. */
    private String organo(Renglon renglon, Optional<String> propio, ErroresDeHoja errores) {
        String escrito = renglon.celda(ORGANO)
                .map(clave -> clave.toUpperCase(Locale.ROOT))
                .or(() -> propio)
                .orElse("");
        if (propio.isPresent() && !escrito.equals(propio.get())) {
            errores.agregar(renglon, ORGANO, "usted solo notifica los cambios de su órgano.");
        } else if (escrito.isEmpty()) {
            errores.agregar(renglon, ORGANO, "falta su clave.");
        } else if (propio.isEmpty() && !norma.clavesDeOrganos().contains(escrito)) {
            errores.agregar(renglon, ORGANO, "«" + escrito + "» no es un órgano de este Ayuntamiento.");
        }
        return propio.orElse(escrito);
    }

    private static @Nullable Cargo cargo(Renglon renglon, ErroresDeHoja errores) {
        try {
            return Cargo.valueOf(renglon.celda(CARGO).orElse("").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            errores.agregar(renglon, CARGO, "debe ser TITULAR, ADMINISTRADOR_TITULAR o ADMINISTRADOR_SUPLENTE.");
            return null;
        }
    }

    private @Nullable LocalDate fecha(Renglon renglon, ErroresDeHoja errores) {
        try {
            LocalDate hoy = padron.hoy();
            LocalDate fecha = renglon.fecha(FECHA).orElse(hoy);
            if (fecha.isBefore(hoy)) {
                errores.agregar(renglon, FECHA, "no puede ser una fecha pasada.");
            } else if (fecha.getYear() >= 3000) {
                // El mismo tope que tiene el formulario de inicio.
                errores.agregar(renglon, FECHA, "revise el año, «" + fecha.getYear() + "» no puede ser.");
            }
            return fecha;
        } catch (DateTimeException e) {
            errores.agregar(renglon, FECHA, "escríbala como 2027-10-01, o déjela vacía si es hoy.");
            return null;
        }
    }

    private @Nullable String cuenta(Renglon renglon, String organo, ErroresDeHoja errores) {
        Optional<String> escrita = renglon.celda(CUENTA);
        Optional<Cuenta> cuenta = escrita.flatMap(clave -> padron.cuentaAbierta(organo, clave));
        if (escrita.isPresent() && cuenta.isEmpty()) {
            errores.agregar(renglon, CUENTA, "«" + escrita.get() + "» no es una cuenta abierta del órgano.");
        }
        return cuenta.map(Cuenta::clave).orElse(null);
    }

    private static @Nullable String entrante(Renglon renglon, ErroresDeHoja errores) {
        String escrito = renglon.celda(ENTRANTE).orElse("");
        if (escrito.isEmpty() || escrito.length() > 64) {
            errores.agregar(renglon, ENTRANTE, "escriba el usuario de quien entra, o VACANTE si no entra nadie.");
        }
        return escrito.equalsIgnoreCase("VACANTE") ? null : escrito;
    }

    /** Lo mismo que enviaría el formulario de inicio. */
    private static Map<String, Object> formulario(Cambio cambio, Renglon renglon) {
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("tipo", cambio.cargo().name());
        datos.put("vacante", cambio.vacante());
        datos.put("fechaEfectiva", cambio.fechaEfectiva().toString());
        Optional.ofNullable(cambio.cuenta()).ifPresent(cuenta -> datos.put("cuenta", cuenta));
        Optional.ofNullable(cambio.entrante()).ifPresent(entrante -> datos.put("entrante", entrante));
        renglon.celda(MOTIVO).ifPresent(motivo -> datos.put("motivo", motivo));
        return datos;
    }
}
