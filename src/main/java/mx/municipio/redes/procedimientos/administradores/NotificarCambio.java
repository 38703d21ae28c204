package mx.municipio.redes.procedimientos.administradores;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.Firmante;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.Plazos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** El titular del órgano notifica un cambio a Comunicación Social, que lo recibe y no lo aprueba. */
@Component
public class NotificarCambio {

    /**
     * Lo que el proceso necesita saber del cambio recién notificado.
     *
     * @param fechaEfectiva primer instante local del día en que surte efecto
     */
    public record Notificado(
            String folio,
            String organoNombre,
            String cambioTexto,
            String cuentasTexto,
            String fechaEfectivaTexto,
            Instant fechaEfectiva,
            boolean hoy) {}

    private static final String CLAUSULAS = "NT10-PAB-V NT10-SR-2a NT10-SR-2b";

    private final Expedientes expedientes;
    private final Oficios oficios;
    private final Recepcion recepcion;
    private final Cambios cambios;
    private final RequisitosDelCambio requisitos;
    private final Padron padron;
    private final Plazos plazos;
    private final Norma norma;
    private final CambioEnPalabras enPalabras;
    private final AvisosDeCambio avisos;
    private final LoteEnCurso loteEnCurso;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    NotificarCambio(
            Expedientes expedientes,
            Oficios oficios,
            Recepcion recepcion,
            Cambios cambios,
            RequisitosDelCambio requisitos,
            Padron padron,
            Plazos plazos,
            Norma norma,
            CambioEnPalabras enPalabras,
            AvisosDeCambio avisos,
            LoteEnCurso loteEnCurso,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.oficios = oficios;
        this.recepcion = recepcion;
        this.cambios = cambios;
        this.requisitos = requisitos;
        this.padron = padron;
        this.plazos = plazos;
        this.norma = norma;
        this.enPalabras = enPalabras;
        this.avisos = avisos;
        this.loteEnCurso = loteEnCurso;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * Abre el expediente, emite el acuse y el oficio, y avisa a Comunicación Social.
     *
     * @throws ReglaException si el cambio no dejaría a dos personas distintas del órgano, o a un administrador titular
     *     de mando medio o superior
     * @throws ConflictoException si el mismo cargo ya tiene otro cambio en curso
     */
    @Transactional
    @Clausula({"NT10-PAB-V", "NT10-SR-1", "NT10-SR-2a", "AMB-10"})
    public Notificado ejecutar(Instancia instancia, SolicitudDeCambio solicitud) {
        Usuario usuario = usuarioActual.exigir();
        Optional<LoteEnCurso.Renglon> renglon = loteEnCurso.renglon();
        String organo = renglon.map(LoteEnCurso.Renglon::organo).orElseGet(() -> organo(usuario, solicitud));
        LocalDate hoy = LocalDate.ofInstant(reloj.instant(), zona);
        LocalDate fecha = solicitud.fechaEfectiva() == null ? hoy : solicitud.fechaEfectiva();
        EstadoCambio estado = fecha.isAfter(hoy) ? EstadoCambio.PROGRAMADO : EstadoCambio.POR_ROTAR;
        Cuenta suya = cuenta(organo, solicitud.cuenta());
        String cuenta = suya == null ? null : suya.clave();
        // El folio se toma primero: su consecutivo deja pasar una notificación del órgano a la vez.
        Recepcion.Presentado presentado = suya == null
                ? recepcion.de(instancia).organo(organo)
                : recepcion.de(instancia).cuenta(suya);
        Expediente expediente = presentado
                .asunto(solicitud.tipo().enPalabras() + ": " + norma.nombreOrgano(organo))
                .abrir(estado);
        cambios.bloquearOrgano(organo);
        var cambio = new Cambio(
                expediente.folio(),
                organo,
                cuenta,
                solicitud.tipo(),
                padron.ejerce(organo, cuenta, Cargo.valueOf(solicitud.tipo().name()))
                        .map(Persona::usuario)
                        .orElse(null),
                solicitud.vacante() ? null : solicitud.entrante(),
                fecha,
                solicitud.motivo(),
                renglon.map(LoteEnCurso.Renglon::lote).orElse(null),
                estado,
                false);
        exigirUnoEnCurso(cambio, hoy);
        if (renglon.isEmpty()) {
            requisitos.exigir(List.of(cambio));
        }
        cambios.agregar(cambio);
        return notificar(cambio, expediente, hoy);
    }

    private Notificado notificar(Cambio cambio, Expediente expediente, LocalDate hoy) {
        String folio = cambio.folio();
        String cambioTexto = enPalabras.completo(cambio);
        boolean surteHoy = cambio.surteEfecto(hoy);
        String fechaTexto = EnPalabras.fecha(cambio.fechaEfectiva());
        expedientes.asentar(
                folio,
                "CAMBIO_NOTIFICADO",
                CLAUSULAS,
                cambioTexto + ". Surte efecto el " + fechaTexto + "."
                        + loteEnCurso
                                .renglon()
                                .map(renglon -> " " + renglon.procedencia())
                                .orElse(""));
        recepcion
                .acuse(expediente)
                .cuenta(enPalabras.cuentas(cambio))
                .fundamento("NT10-PAB-V")
                .asunto("Se recibió su notificación de cambio")
                .emitir(
                        "Comunicación Social queda notificada; la norma no pide que lo apruebe. El cambio se registra cuando se"
                                + " declara el cambio de contraseñas de las cuentas.");
        Oficio oficio = oficios.emitir(
                NuevoOficio.de("NOTIFICACION_DE_CAMBIO", folio)
                        .firma(cambio.organo(), firmante(expediente, cambio.organo()))
                        .fundamento(CLAUSULAS)
                        .asunto("Se notifica cambio de "
                                + (cambio.tipo().esDeAdministrador() ? "administrador" : "titular"))
                        .para(new Destinatario(
                                norma.oficina("comunicacion-social").nombre(), norma.nombre()))
                        .copias(
                                cambio.vacante()
                                        ? List.of(norma.oficina("sindicatura").nombre())
                                        : List.of()),
                datos(cambio));
        avisos.notificado(cambio, oficio.numero(), padron.persona(expediente.iniciador()));
        return new Notificado(
                folio,
                norma.nombreOrgano(cambio.organo()),
                cambioTexto,
                enPalabras.cuentas(cambio),
                fechaTexto,
                plazos.horaDe(cambio.fechaEfectiva(), LocalTime.MIN),
                surteHoy);
    }

    /**
     * El titular notifica lo de su órgano. El supervisor solo el cambio del titular, cuando el que sale ya no está para
     * hacerlo; el órgano es entonces el de quien entra.
     */
    private String organo(Usuario usuario, SolicitudDeCambio solicitud) {
        Optional<String> propio = padron.organoDelTitular(usuario.id());
        if (propio.isPresent()) {
            return propio.get();
        }
        if (!usuario.es("supervisores")) {
            throw new ReglaException("NT10-PAB-V", "Solo el titular en funciones del órgano notifica sus cambios.");
        }
        if (solicitud.tipo() != TipoDeCambio.TITULAR || solicitud.vacante() || solicitud.entrante() == null) {
            throw new ReglaException(
                    "NT10-PAB-V",
                    "El supervisor notifica de uno en uno solo quién entra como titular de un órgano; lo demás lo"
                            + " notifica el titular, o va en un lote.");
        }
        return padron.persona(solicitud.entrante())
                .map(Persona::organo)
                .orElseThrow(() -> new ReglaException(
                        "NT10-DEF-07", "«" + solicitud.entrante() + "» no está en el padrón de funcionarios."));
    }

    /** Una cuenta ajena y una que no existe se responden igual. */
    private @Nullable Cuenta cuenta(String organo, @Nullable String clave) {
        if (clave == null) {
            return null;
        }
        return padron.cuentaAbierta(organo, clave)
                .orElseThrow(() -> new ReglaException(
                        "NT10-SR-4", "Cuenta: «" + clave + "» no es una cuenta abierta del órgano."));
    }

    private void exigirUnoEnCurso(Cambio nuevo, LocalDate hoy) {
        requisitos.enCurso(nuevo, hoy).ifPresent(otro -> {
            throw new ConflictoException(RequisitosDelCambio.yaEnCurso(otro), "NT10-PAB-V");
        });
    }

    private Firmante firmante(Expediente expediente, String organo) {
        return new Firmante(
                padron.nombre(expediente.iniciador()),
                padron.esTitular(expediente.iniciador(), organo)
                        ? "Titular de " + norma.nombreOrgano(organo)
                        : "Por " + norma.nombreOrgano(organo) + ", la supervisión del registro");
    }

    private Map<String, Object> datos(Cambio cambio) {
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("organoNombre", norma.nombreOrgano(cambio.organo()));
        datos.put("cuentaNombre", enPalabras.cuentas(cambio));
        datos.put("cargo", cambio.tipo().enPalabras());
        datos.put("sale", enPalabras.nombre(cambio.saliente()));
        datos.put("entra", enPalabras.nombre(cambio.entrante()));
        datos.put("vacante", cambio.vacante());
        datos.put("administrador", cambio.tipo().esDeAdministrador());
        datos.put("fechaEfectivaTexto", EnPalabras.fecha(cambio.fechaEfectiva()));
        datos.put("motivo", cambio.motivo() == null ? "" : cambio.motivo());
        return datos;
    }
}
