package mx.municipio.redes.baja.application;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.municipio.redes.baja.domain.EstadoBaja;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.NuevoExpediente;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.TipoDeOficio;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.Plazos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Un responsable de la cuenta hace constar que su órgano decidió dejar de usarla. */
@Component
public class IniciarBaja {

    /** Lo que el proceso necesita saber de la baja recién iniciada. */
    public record Iniciada(String folio, String organoNombre, Cuenta cuenta, Instant recordatorio) {}

    private final Expedientes expedientes;
    private final Oficios oficios;
    private final Bajas bajas;
    private final Padron padron;
    private final Cuentas cuentas;
    private final Plazos plazos;
    private final Norma norma;
    private final MetaDeBaja meta;
    private final AvisosDeBaja avisos;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    IniciarBaja(
            Expedientes expedientes,
            Oficios oficios,
            Bajas bajas,
            Padron padron,
            Cuentas cuentas,
            Plazos plazos,
            Norma norma,
            MetaDeBaja meta,
            AvisosDeBaja avisos,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.oficios = oficios;
        this.bajas = bajas;
        this.padron = padron;
        this.cuentas = cuentas;
        this.plazos = plazos;
        this.norma = norma;
        this.meta = meta;
        this.avisos = avisos;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * Abre el expediente y deja la cuenta en baja.
     *
     * @param claveCuenta vacía: la única cuenta vigente de la que responde quien inicia
     * @throws ReglaException si quien inicia no responde de la cuenta
     * @throws ConflictoException si la cuenta no está vigente, por ejemplo porque ya hay otra baja
     */
    @Transactional
    @Clausula({"NT10-PAB-VII", "NT10-SR-4"})
    public Iniciada ejecutar(String instancia, @Nullable String claveCuenta, String motivo) {
        String usuario = usuarioActual.exigir().id();
        Cuenta cuenta = padron.cuentaDeResponsable(usuario, claveCuenta);
        Instant recepcion = reloj.instant();
        Expediente expediente = expedientes.abrir(new NuevoExpediente(
                "baja-cuenta",
                cuenta.organo(),
                cuenta.clave(),
                usuario,
                "Baja de " + cuenta.enPalabras(),
                EstadoBaja.EN_BAJA.name(),
                instancia,
                recepcion,
                plazos.recepcionLegal(recepcion),
                null));
        String folio = expediente.folio();
        cuentas.iniciarBaja(cuenta.clave(), folio);
        bajas.agregar(folio, cuenta.clave(), motivo);
        expedientes.asentar(folio, "BAJA_INICIADA", "NT10-PAB-VII", "Cuenta " + cuenta.clave() + ". Motivo: " + motivo);
        oficios.emitir(acuse(expediente, cuenta));
        avisos.iniciada(folio, cuenta, motivo);
        return new Iniciada(folio, norma.nombreOrgano(cuenta.organo()), cuenta, meta.siguiente(recepcion));
    }

    private NuevoOficio acuse(Expediente expediente, Cuenta cuenta) {
        String solicitante =
                padron.persona(expediente.iniciador()).map(Persona::nombre).orElse(expediente.iniciador());
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("folio", expediente.folio());
        datos.put("organoNombre", norma.nombreOrgano(cuenta.organo()));
        datos.put("cuentaNombre", cuenta.enPalabras());
        datos.put("solicitante", solicitante);
        datos.put("recepcionTexto", EnPalabras.instante(expediente.recepcion(), zona));
        datos.put("recepcionLegalTexto", EnPalabras.fecha(expediente.recepcionLegal()));
        datos.put(
                "mensaje",
                "La cuenta quedó en baja. Siguen, en la bandeja de tareas de sus responsables, el respaldo, la"
                        + " cancelación, el borrado y la verificación, y después el oficio del titular. La norma no fija"
                        + " plazo. La baja no se puede retirar.");
        return NuevoOficio.delPrograma(
                expediente.folio(),
                TipoDeOficio.ACUSE,
                "NT10-PAB-VII",
                "Se inició la baja de una cuenta",
                new Destinatario(solicitante, norma.nombreOrgano(cuenta.organo())),
                datos);
    }
}
