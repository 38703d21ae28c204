package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.plazos.DiaDelPlazo;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.Plazo;
import mx.municipio.redes.plazos.Plazos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Un administrador consulta si procede publicar un contenido del que tiene duda. */
@Component
public class EnviarConsulta {

    /**
     * Lo que el proceso necesita saber de la consulta recién enviada.
     *
     * @param limiteTarea último segundo del plazo: así Tasklist muestra el día correcto
     */
    public record Enviada(
            String folio,
            String organoNombre,
            Cuenta cuenta,
            Instant vencimiento,
            String vencimientoTexto,
            Instant limiteTarea,
            Instant recordatorioDia1,
            Instant recordatorioDia2) {}

    private static final LocalTime HORA_DEL_RECORDATORIO = LocalTime.of(9, 0);

    private final Expedientes expedientes;
    private final Recepcion recepcion;
    private final Consultas consultas;
    private final Padron padron;
    private final Plazos plazos;
    private final Norma norma;
    private final AvisosDeConsulta avisos;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    EnviarConsulta(
            Expedientes expedientes,
            Recepcion recepcion,
            Consultas consultas,
            Padron padron,
            Plazos plazos,
            Norma norma,
            AvisosDeConsulta avisos,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.recepcion = recepcion;
        this.consultas = consultas;
        this.padron = padron;
        this.plazos = plazos;
        this.norma = norma;
        this.avisos = avisos;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * Abre el expediente, congela el contenido, emite el acuse y avisa a las dos oficinas.
     *
     * @param claveCuenta vacía: la única cuenta que administra quien consulta
     * @throws ReglaException si quien consulta no administra la cuenta
     */
    @Transactional
    @Clausula({"NT10-CG-VII-a", "NT10-CG-VII-b"})
    public Enviada ejecutar(Instancia instancia, @Nullable String claveCuenta, Contenido contenido) {
        String usuario = usuarioActual.exigir().id();
        Cuenta cuenta = padron.cuentaDe(usuario, claveCuenta);
        Expediente expediente = recepcion
                .de(instancia)
                .cuenta(cuenta)
                .asunto(asunto(contenido.texto()))
                .plazo(norma.plazoConsulta().dias())
                .abrir(EstadoConsulta.ENVIADA);
        String folio = expediente.folio();
        Plazo plazo = Objects.requireNonNull(expediente.plazo());
        String sha256 = Huella.de(contenido.texto());
        consultas.agregar(folio, contenido, sha256);
        expedientes.asentar(
                folio,
                "CONSULTA_RECIBIDA",
                "NT10-CG-VII-a NT10-CG-VII-b",
                "Cuenta " + cuenta.clave() + ". Contenido con SHA-256 " + sha256 + ". Recibida el "
                        + EnPalabras.instante(expediente.recepcion(), zona) + "; vence el " + plazo.vencimientoTexto()
                        + ".");
        Optional<Persona> solicitante = padron.persona(usuario);
        recepcion
                .acuse(expediente)
                .cuenta(cuenta.enPalabras())
                .fundamento("NT10-CG-VII-a NT10-CG-VII-b")
                .asunto("Se recibió su consulta de publicación")
                .huella(sha256)
                .emitir(
                        "La consulta se envió a la Jefatura de Comunicación Social y a la Unidad de Transparencia. Si no hay"
                                + " respuesta al vencer el plazo, la publicación no será procedente (NT10-CG-VII-c).");
        avisos.recibida(
                new Consulta(folio, cuenta.clave(), contenido, sha256, EstadoConsulta.ENVIADA, plazo),
                cuenta,
                solicitante.map(Persona::correo));
        return new Enviada(
                folio,
                norma.nombreOrgano(cuenta.organo()),
                cuenta,
                plazo.vencimiento(),
                plazo.vencimientoTexto(),
                limite(plazo),
                recordatorio(plazos, plazo, 1),
                recordatorio(plazos, plazo, 2));
    }

    static Instant limite(Plazo plazo) {
        return plazo.vencimiento().minusSeconds(1);
    }

    /** Las 09:00 locales del día hábil {@code dia} del plazo. */
    static Instant recordatorio(Plazos plazos, Plazo plazo, int dia) {
        return plazo.computo().stream()
                .filter(d -> Integer.valueOf(dia).equals(d.dia()))
                .map(DiaDelPlazo::fecha)
                .map(fecha -> plazos.horaDe(fecha, HORA_DEL_RECORDATORIO))
                .findFirst()
                .orElseThrow();
    }

    private static String asunto(String texto) {
        String linea = texto.strip().replaceAll("\\s+", " ");
        return linea.codePointCount(0, linea.length()) <= 120
                ? linea
                : linea.substring(0, linea.offsetByCodePoints(0, 119)) + "…";
    }
}
