package mx.municipio.redes.procedimientos.administradores;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.csv.Csv;
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
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
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

    private record Propuesto(Renglon renglon, Cambio cambio) {}

    private record Fallo(Renglon renglon, String clausula, String mensaje) {}

    private static final String ORGANO = "organo";
    private static final String CARGO = "cargo";
    private static final String CUENTA = "cuenta";
    private static final String ENTRANTE = "entrante";
    private static final String FECHA = "fecha";
    private static final String MOTIVO = "motivo";
    private static final int MAXIMO_DE_RENGLONES = 500;
    private static final String VACANTE = "VACANTE";
    private static final int LARGO_DEL_MOTIVO = 1000;

    private final Cambios cambios;
    private final RequisitosDelCambio requisitos;
    private final CambioEnPalabras enPalabras;
    private final LoteEnCurso loteEnCurso;
    private final Padron padron;
    private final Norma norma;
    private final Motor motor;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    NotificarLote(
            Cambios cambios,
            RequisitosDelCambio requisitos,
            CambioEnPalabras enPalabras,
            LoteEnCurso loteEnCurso,
            Padron padron,
            Norma norma,
            Motor motor,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.cambios = cambios;
        this.requisitos = requisitos;
        this.enPalabras = enPalabras;
        this.loteEnCurso = loteEnCurso;
        this.padron = padron;
        this.norma = norma;
        this.motor = motor;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
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
    public Lote ejecutar(byte[] csv) {
        Usuario usuario = usuarioActual.exigir();
        Optional<String> propio = organoPropio(usuario);
        LocalDate hoy = LocalDate.now(reloj.withZone(zona));
        String lote = UUID.randomUUID().toString();
        List<Renglon> renglones = HojaCsv.leer(csv, List.of(CARGO, ENTRANTE), List.of(ORGANO, CUENTA, FECHA, MOTIVO));
        exigirAdmisibles(renglones);
        List<Propuesto> propuestos = proponer(renglones, propio, lote, hoy);
        exigir(propuestos, hoy);
        String huella = Huella.de(csv);
        List<Notificado> notificados = new ArrayList<>();
        for (Propuesto propuesto : propuestos) {
            int numero = propuesto.renglon().numero();
            String procedencia = "En el lote " + lote + ", renglón " + numero + "; archivo con SHA-256 " + huella + ".";
            String folio = loteEnCurso.con(
                    new LoteEnCurso.Renglon(
                            lote, propuesto.cambio().organo(), procedencia, juntos(propuesto.cambio(), propuestos)),
                    () -> motor.iniciar("cambio-administradores", formulario(propuesto.cambio()))
                            .folio());
            notificados.add(new Notificado(numero, folio, enPalabras.completo(propuesto.cambio())));
        }
        return new Lote(lote, List.copyOf(notificados));
    }

    private static void exigirAdmisibles(List<Renglon> renglones) {
        if (renglones.size() > MAXIMO_DE_RENGLONES) {
            throw HojaCsv.mal("trae " + renglones.size() + " renglones; el máximo es de 500.");
        }
        var errores = new ErroresDeHoja();
        renglones.forEach(renglon -> renglon.celdas().forEach((columna, texto) -> {
            if (Csv.esFormula(texto)) {
                errores.agregar(
                        renglon, columna, "no puede empezar con =, +, - ni @: una hoja de cálculo lo ejecutaría.");
            }
        }));
        errores.exigirNinguno();
    }

    /** El del titular en funciones; vacío si es el supervisor, que carga los de todos. */
    private Optional<String> organoPropio(Usuario usuario) {
        Optional<String> propio = padron.organoDelTitular(usuario.id());
        if (propio.isEmpty() && !usuario.es("supervisores")) {
            throw new ProhibidoException(
                    "Solo el titular en funciones del órgano o el supervisor cargan un lote de cambios.", "NT10-PAB-V");
        }
        return propio;
    }

    private List<Propuesto> proponer(List<Renglon> renglones, Optional<String> propio, String lote, LocalDate hoy) {
        List<Propuesto> propuestos = new ArrayList<>();
        var errores = new ErroresDeHoja();
        Map<String, Integer> cargos = new HashMap<>();
        for (Renglon renglon : renglones) {
            String organo = organo(renglon, propio, errores);
            TipoDeCambio tipo = tipo(renglon, errores);
            LocalDate fecha = fecha(renglon, hoy, errores);
            String cuenta = cuenta(renglon, organo, errores);
            String entrante = entrante(renglon, errores);
            if (renglon.celda(MOTIVO).orElse("").length() > LARGO_DEL_MOTIVO) {
                errores.agregar(renglon, MOTIVO, "debe tener a lo más 1,000 caracteres.");
            }
            if (errores.hay(renglon.numero()) || tipo == null || fecha == null) {
                continue;
            }
            Integer otro = cargos.putIfAbsent(organo + "/" + cuenta + "/" + tipo + "/" + fecha, renglon.numero());
            if (otro != null) {
                errores.agregar(renglon, "", "ese cargo ya cambia en el renglón " + otro + ".");
                continue;
            }
            propuestos.add(new Propuesto(
                    renglon,
                    new Cambio(
                            "renglon " + renglon.numero(),
                            organo,
                            cuenta,
                            tipo,
                            padron.ejerce(organo, cuenta, Cargo.valueOf(tipo.name()))
                                    .map(Persona::usuario)
                                    .orElse(null),
                            entrante,
                            fecha,
                            renglon.celda(MOTIVO).orElse(""),
                            lote,
                            fecha.isAfter(hoy) ? EstadoCambio.PROGRAMADO : EstadoCambio.POR_ROTAR,
                            false)));
        }
        errores.exigirNinguno();
        return propuestos;
    }

    private void exigir(List<Propuesto> propuestos, LocalDate hoy) {
        Map<String, Map<LocalDate, List<Propuesto>>> porOrgano = new TreeMap<>();
        propuestos.forEach(p -> porOrgano
                .computeIfAbsent(p.cambio().organo(), organo -> new TreeMap<>())
                .computeIfAbsent(p.cambio().fechaEfectiva(), fecha -> new ArrayList<>())
                .add(p));
        List<Fallo> fallos = new ArrayList<>();
        porOrgano.forEach((organo, porFecha) -> fallos.addAll(fallos(organo, porFecha.values(), hoy)));
        if (fallos.isEmpty()) {
            return;
        }
        fallos.sort(Comparator.comparingInt(fallo -> fallo.renglon().numero()));
        var hallados = new ErroresDeHoja();
        fallos.forEach(fallo -> hallados.agregar(fallo.renglon(), "", fallo.mensaje()));
        List<ErrorCampo> errores = hallados.todos();
        throw new ReglaException(
                fallos.get(0).clausula(),
                "No se notificó ningún cambio: " + errores.size()
                        + (errores.size() == 1 ? " renglón no cumple" : " renglones no cumplen") + " los requisitos. "
                        + errores.get(0).mensaje(),
                errores);
    }

    /** Cómo queda el órgano en cada fecha, de la primera a la última. */
    private List<Fallo> fallos(String organo, Collection<List<Propuesto>> porFecha, LocalDate hoy) {
        cambios.bloquearOrgano(organo);
        List<Fallo> fallos = new ArrayList<>();
        List<Cambio> antes = new ArrayList<>();
        for (List<Propuesto> juntos : porFecha) {
            List<Cambio> delDia = juntos.stream().map(Propuesto::cambio).toList();
            List<Designaciones.Falta> faltas = requisitos.faltas(antes, delDia);
            for (Propuesto propuesto : juntos) {
                requisitos
                        .enCurso(propuesto.cambio(), hoy)
                        .ifPresent(otro -> fallos.add(
                                new Fallo(propuesto.renglon(), "NT10-PAB-V", RequisitosDelCambio.yaEnCurso(otro))));
                faltas.stream()
                        .filter(falta -> propuesto
                                .cambio()
                                .folio()
                                .equals(falta.movimiento().folio()))
                        .forEach(falta ->
                                fallos.add(new Fallo(propuesto.renglon(), falta.clausula(), falta.conClausula())));
            }
            antes.addAll(delDia);
        }
        return fallos;
    }

    private static List<Cambio> juntos(Cambio cambio, List<Propuesto> propuestos) {
        return propuestos.stream()
                .map(Propuesto::cambio)
                .filter(otro -> otro.organo().equals(cambio.organo())
                        && otro.fechaEfectiva().equals(cambio.fechaEfectiva()))
                .toList();
    }

    private String organo(Renglon renglon, Optional<String> propio, ErroresDeHoja errores) {
        String escrito = renglon.celda(ORGANO).orElse("").toUpperCase(Locale.ROOT);
        if (propio.isPresent()) {
            if (!escrito.isEmpty() && !escrito.equals(propio.get())) {
                errores.agregar(renglon, ORGANO, "usted solo notifica los cambios de su órgano.");
            }
            return propio.get();
        }
        if (!norma.clavesDeOrganos().contains(escrito)) {
            errores.agregar(
                    renglon,
                    ORGANO,
                    escrito.isEmpty() ? "falta su clave." : "«" + escrito + "» no es un órgano de este Ayuntamiento.");
        }
        return escrito;
    }

    private static @Nullable TipoDeCambio tipo(Renglon renglon, ErroresDeHoja errores) {
        try {
            return TipoDeCambio.valueOf(renglon.celda(CARGO).orElse("").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            errores.agregar(renglon, CARGO, "debe ser TITULAR, ADMINISTRADOR_TITULAR o ADMINISTRADOR_SUPLENTE.");
            return null;
        }
    }

    private static @Nullable LocalDate fecha(Renglon renglon, LocalDate hoy, ErroresDeHoja errores) {
        try {
            LocalDate fecha = renglon.fecha(FECHA).orElse(hoy);
            if (fecha.isBefore(hoy)) {
                errores.agregar(renglon, FECHA, "no puede ser una fecha pasada.");
                return null;
            }
            // El mismo tope que tiene el formulario de inicio.
            if (fecha.getYear() >= 3000) {
                errores.agregar(renglon, FECHA, "revise el año, «" + fecha.getYear() + "» no puede ser.");
                return null;
            }
            return fecha;
        } catch (DateTimeException e) {
            errores.agregar(renglon, FECHA, "escríbala como 2027-10-01, o déjela vacía si es hoy.");
            return null;
        }
    }

    private @Nullable String cuenta(Renglon renglon, String organo, ErroresDeHoja errores) {
        String escrita = renglon.celda(CUENTA).orElse("");
        if (escrita.isEmpty()) {
            return null;
        }
        Optional<String> cuenta = padron.cuentaAbierta(organo, escrita).map(Cuenta::clave);
        if (cuenta.isEmpty()) {
            errores.agregar(renglon, CUENTA, "«" + escrita + "» no es una cuenta abierta del órgano.");
        }
        return cuenta.orElse(null);
    }

    private static @Nullable String entrante(Renglon renglon, ErroresDeHoja errores) {
        String escrito = renglon.celda(ENTRANTE).orElse("");
        if (escrito.isEmpty() || escrito.length() > 64) {
            errores.agregar(renglon, ENTRANTE, "escriba el usuario de quien entra, o VACANTE si no entra nadie.");
        }
        return escrito.equalsIgnoreCase(VACANTE) ? null : escrito;
    }

    /** Lo mismo que enviaría el formulario de inicio. */
    private static Map<String, Object> formulario(Cambio cambio) {
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("tipo", cambio.tipo().name());
        if (cambio.cuenta() != null) {
            datos.put("cuenta", cambio.cuenta());
        }
        datos.put("vacante", cambio.vacante());
        if (cambio.entrante() != null) {
            datos.put("entrante", cambio.entrante());
        }
        datos.put("fechaEfectiva", cambio.fechaEfectiva().toString());
        if (cambio.motivo() != null && !cambio.motivo().isEmpty()) {
            datos.put("motivo", cambio.motivo());
        }
        return datos;
    }
}
