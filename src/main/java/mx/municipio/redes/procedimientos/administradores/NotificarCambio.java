package mx.municipio.redes.procedimientos.administradores;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Firmas;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Lista;
import mx.municipio.redes.padron.Lista.Elegible;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** El titular del órgano notifica un cambio a Comunicación Social, que lo recibe y no lo aprueba. */
@Component
public class NotificarCambio {

    /**
     * Lo que dice el formulario, solo o en un renglón de un lote.
     *
     * @param entrante nulo si el cargo queda vacante
     * @param fecha en que surte efecto
     */
    record Solicitud(
            Cargo cargo,
            @Nullable String cuenta,
            @Nullable String entrante,
            LocalDate fecha,
            @Nullable String motivo) {}

    /** Lo que el oficio dice, como lo dibuja {@code templates/oficios/notificacion-de-cambio.html}. */
    private record DatosDelOficio(
            String cuentaNombre,
            String cargo,
            boolean administrador,
            String sale,
            String entra,
            String fechaEfectivaTexto,
            @Nullable String motivo) {}

    private static final String CLAUSULAS = "NT10-PAB-V NT10-SR-2a NT10-SR-2b";

    private final Recepcion recepcion;
    private final Oficios oficios;
    private final Firmas firmas;
    private final Expedientes expedientes;
    private final Cambios cambios;
    private final CambioEnPalabras palabras;
    private final Designaciones designaciones;
    private final Padron padron;
    private final Norma norma;
    private final UsuarioActual usuarioActual;

    NotificarCambio(
            Recepcion recepcion,
            Oficios oficios,
            Firmas firmas,
            Expedientes expedientes,
            Cambios cambios,
            CambioEnPalabras palabras,
            Designaciones designaciones,
            Padron padron,
            Norma norma,
            UsuarioActual usuarioActual) {
        this.recepcion = recepcion;
        this.oficios = oficios;
        this.firmas = firmas;
        this.expedientes = expedientes;
        this.cambios = cambios;
        this.palabras = palabras;
        this.designaciones = designaciones;
        this.padron = padron;
        this.norma = norma;
        this.usuarioActual = usuarioActual;
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
    Cambio notificar(Instancia instancia, Solicitud solicitud) {
        Optional<Cambio> enLote = LoteEnCurso.actual().map(LoteEnCurso::cambio);
        String organo = enLote.map(Cambio::organo).orElseGet(() -> organo(solicitud));
        Optional<Cuenta> cuenta = Optional.ofNullable(solicitud.cuenta()).map(clave -> cuenta(organo, clave));
        // El folio se toma primero: su consecutivo deja pasar una notificación del órgano a la vez.
        Recepcion.Presentado presentado = recepcion.de(instancia).organo(organo);
        cuenta.ifPresent(presentado::cuenta);
        Expediente expediente = presentado
                .asunto(solicitud.cargo().enPalabras() + ": " + norma.nombreOrgano(organo))
                .abrir(EstadoCambio.PROGRAMADO);
        cambios.bloquearOrgano(organo);
        Optional<String> sale = cambios.sale(organo, expediente.cuenta(), solicitud.cargo());
        var cambio = new Cambio(
                expediente.folio(),
                organo,
                expediente.cuenta(),
                solicitud.cargo(),
                sale.orElse(null),
                solicitud.entrante(),
                solicitud.fecha(),
                enLote.map(Cambio::lote).orElse(null));
        cambios.impedimento(cambio).ifPresent(impedimento -> {
            throw new ConflictoException(impedimento.mensaje(), impedimento.clausula());
        });
        if (enLote.isEmpty()) {
            cambios.faltas(List.of(), List.of(cambio)).stream().findFirst().ifPresent(falta -> {
                throw new ReglaException(falta.clausula(), falta.mensaje());
            });
        }
        cambios.agregar(cambio);
        acusar(cambio, expediente);
        Oficio oficio = emitir(cambio, solicitud.motivo());
        palabras.correo(cambio)
                .con("oficio", oficio.numero())
                .aOficinas("cambio-notificado", "comunicacion-social")
                .enviar("cambio-acuse", padron.correos(List.of(expediente.iniciador())));
        return cambio;
    }

    /**
     * El titular notifica lo de su órgano. El supervisor solo el cambio del titular, cuando el que sale ya no está para
     * hacerlo; el órgano es entonces el de quien entra.
     */
    private String organo(Solicitud solicitud) {
        Usuario usuario = usuarioActual.exigir();
        Optional<String> propio = padron.organoDelTitular(usuario.id());
        if (propio.isPresent()) {
            return propio.get();
        }
        if (!usuario.es("supervisores")) {
            throw new ReglaException("NT10-PAB-V", "Solo el titular en funciones del órgano notifica sus cambios.");
        }
        String entrante = solicitud.entrante();
        if (solicitud.cargo() != Cargo.TITULAR || entrante == null) {
            throw new ReglaException(
                    "NT10-PAB-V",
                    "El supervisor notifica de uno en uno solo quién entra como titular de un órgano; lo demás lo"
                            + " notifica el titular, o va en un lote.");
        }
        return padron.persona(entrante)
                .map(Persona::organo)
                .orElseThrow(() ->
                        new ReglaException("NT10-DEF-07", "«" + entrante + "» no está en el padrón de funcionarios."));
    }

    /** Las cuentas que puede nombrar quien notifica: las abiertas de su órgano. */
    List<Elegible> cuentasQueNombra(Usuario quien) {
        return Lista.deCualquierCuenta(
                padron.organoDelTitular(quien.id()).stream().flatMap(organo -> padron.cuentas().stream()
                        .filter(cuenta -> cuenta.organo().equals(organo) && cuenta.hasta() == null)));
    }

    /** Quienes pueden entrar a algún cargo: del titular, los de su órgano; del supervisor, a ser titular de cualquiera. */
    List<Elegible> entrantes(Usuario quien) {
        Optional<String> propio = padron.organoDelTitular(quien.id());
        if (propio.isPresent()) {
            return Lista.dePersonas(elegibles(propio.get()).toList());
        }
        if (!quien.es("supervisores")) {
            return List.of();
        }
        Set<String> conCargo = padron.conCargo();
        return Lista.dePersonas(
                norma.organos().stream()
                        .flatMap(organo -> elegibles(organo.clave()))
                        .filter(persona -> !conCargo.contains(persona.usuario()))
                        .toList(),
                persona -> norma.nombreOrgano(persona.organo()));
    }

    /** A su titular no le queda cargo que ocupar en él. */
    private Stream<Persona> elegibles(String organo) {
        Optional<Persona> titular = padron.titular(organo);
        return designaciones.elegibles(organo, Cargo.TITULAR).filter(persona -> !titular.equals(Optional.of(persona)));
    }

    /** Una cuenta ajena y una que no existe se responden igual. */
    private Cuenta cuenta(String organo, String clave) {
        return padron.cuentaAbierta(organo, clave)
                .orElseThrow(() -> new ReglaException(
                        "NT10-SR-4", "Cuenta: «" + clave + "» no es una cuenta abierta del órgano."));
    }

    private void acusar(Cambio cambio, Expediente expediente) {
        expedientes.asentar(
                cambio.folio(),
                "CAMBIO_NOTIFICADO",
                CLAUSULAS,
                palabras.completo(cambio) + ". Surte efecto el " + EnPalabras.fecha(cambio.fechaEfectiva()) + "."
                        + LoteEnCurso.actual().map(LoteEnCurso::procedencia).orElse(""));
        recepcion
                .acuse(expediente)
                .cuenta(palabras.cuentas(List.of(cambio)))
                .fundamento("NT10-PAB-V")
                .asunto("Se recibió su notificación de cambio")
                .emitir("Comunicación Social queda notificada; la norma no pide que lo apruebe. Surte efecto el "
                        + EnPalabras.fecha(cambio.fechaEfectiva())
                        + ", sin más trámite; cambiar las contraseñas queda pendiente y no lo condiciona.");
    }

    /** El oficio con que el órgano notifica; de un cargo vacante, con copia a Sindicatura. */
    private Oficio emitir(Cambio cambio, @Nullable String motivo) {
        List<String> copias =
                cambio.vacante() ? List.of(norma.oficina("sindicatura").nombre()) : List.of();
        return oficios.emitir(
                NuevoOficio.de("NOTIFICACION_DE_CAMBIO", cambio.folio())
                        .firma(cambio.organo(), firmas.deOSuSuperior(cambio.organo()))
                        .fundamento(CLAUSULAS)
                        .asunto("Se notifica un cambio en la "
                                + (cambio.deAdministrador() ? "administración de cuentas" : "titularidad del órgano"))
                        .paraElTitular(norma.cuentas().organoCentral())
                        .copias(copias),
                new DatosDelOficio(
                        palabras.cuentas(List.of(cambio)),
                        cambio.cargo().enPalabras(),
                        cambio.deAdministrador(),
                        palabras.nombre(cambio.saliente()),
                        palabras.nombre(cambio.entrante()),
                        EnPalabras.fecha(cambio.fechaEfectiva()),
                        motivo));
    }
}
