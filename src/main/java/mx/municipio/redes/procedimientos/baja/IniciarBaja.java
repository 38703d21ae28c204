package mx.municipio.redes.procedimientos.baja;

import java.time.Clock;
import java.time.Instant;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.MetasInternas;
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
    private final Recepcion recepcion;
    private final Bajas bajas;
    private final Padron padron;
    private final Cuentas cuentas;
    private final Plazos plazos;
    private final Norma norma;
    private final MetasInternas metas;
    private final AvisosDeBaja avisos;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;

    IniciarBaja(
            Expedientes expedientes,
            Recepcion recepcion,
            Bajas bajas,
            Padron padron,
            Cuentas cuentas,
            Plazos plazos,
            Norma norma,
            MetasInternas metas,
            AvisosDeBaja avisos,
            UsuarioActual usuarioActual,
            Clock reloj) {
        this.expedientes = expedientes;
        this.recepcion = recepcion;
        this.bajas = bajas;
        this.padron = padron;
        this.cuentas = cuentas;
        this.plazos = plazos;
        this.norma = norma;
        this.metas = metas;
        this.avisos = avisos;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
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
    public Iniciada ejecutar(Instancia instancia, @Nullable String claveCuenta, String motivo) {
        String usuario = usuarioActual.exigir().id();
        Cuenta cuenta = padron.cuentaDeResponsable(usuario, claveCuenta);
        Expediente expediente = recepcion
                .de(instancia)
                .cuenta(cuenta)
                .asunto("Baja de " + cuenta.enPalabras())
                .abrir(EstadoBaja.EN_BAJA);
        String folio = expediente.folio();
        cuentas.iniciarBaja(cuenta.clave(), folio);
        bajas.agregar(folio, cuenta.clave(), motivo);
        expedientes.asentar(folio, "BAJA_INICIADA", "NT10-PAB-VII", "Cuenta " + cuenta.clave() + ". Motivo: " + motivo);
        recepcion
                .acuse(expediente)
                .cuenta(cuenta.enPalabras())
                .fundamento("NT10-PAB-VII")
                .asunto("Se inició la baja de una cuenta")
                .emitir("La cuenta quedó en baja. Siguen, como tareas de sus responsables, el respaldo, la"
                        + " cancelación, el borrado y la verificación, y después el oficio del titular. La norma no fija"
                        + " plazo. La baja no se puede retirar.");
        avisos.iniciada(folio, cuenta, motivo);
        return new Iniciada(folio, norma.nombreOrgano(cuenta.organo()), cuenta, metas.recordatorio(RecordarBaja.META));
    }
}
