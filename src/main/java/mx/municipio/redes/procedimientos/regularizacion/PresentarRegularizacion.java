package mx.municipio.redes.procedimientos.regularizacion;

import java.time.Clock;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.CuentaPreexistente;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.Plazos;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Un órgano presenta una cuenta suya que ya funcionaba cuando la norma entró en vigor. */
@Component
public class PresentarRegularizacion {

    /** Lo que el proceso necesita saber de la regularización recién presentada. */
    public record Presentada(String folio, String organo, String organoNombre, String cuenta, String cuentaNombre) {}

    private final Expedientes expedientes;
    private final Recepcion recepcion;
    private final Regularizaciones regularizaciones;
    private final Padron padron;
    private final Cuentas cuentas;
    private final Plazos plazos;
    private final Norma norma;
    private final AvisosDeRegularizacion avisos;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;

    PresentarRegularizacion(
            Expedientes expedientes,
            Recepcion recepcion,
            Regularizaciones regularizaciones,
            Padron padron,
            Cuentas cuentas,
            Plazos plazos,
            Norma norma,
            AvisosDeRegularizacion avisos,
            UsuarioActual usuarioActual,
            Clock reloj) {
        this.expedientes = expedientes;
        this.recepcion = recepcion;
        this.regularizaciones = regularizaciones;
        this.padron = padron;
        this.cuentas = cuentas;
        this.plazos = plazos;
        this.norma = norma;
        this.avisos = avisos;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
    }

    /**
     * Abre el expediente y registra la cuenta como preexistente.
     *
     * @throws ReglaException si quien presenta no atiende un órgano, o si la cuenta no es anterior a la norma
     * @throws ConflictoException si esa cuenta de la red ya está en el padrón
     */
    @Transactional
    @Clausula({"NT10-TR-2", "NT10-SR-4"})
    public Presentada ejecutar(Instancia instancia, CuentaPresentada presentada) {
        String usuario = usuarioActual.exigir().id();
        String organo = padron.organoQueAtiende(usuario)
                .orElseThrow(() -> new ReglaException(
                        "NT10-SR-4", "Usted no es titular ni administrador de las cuentas de ningún órgano."));
        Norma.Vigor vigor = norma.vigor();
        if (vigor == null) {
            throw new ReglaException(
                    "NT10-TR-2", "La norma de este municipio no prevé regularizar cuentas anteriores a ella.");
        }
        Regularizacion.exigirAnterior(presentada.abierta(), vigor.fecha(), vigor.provisional());
        Expediente expediente = recepcion
                .de(instancia)
                .organo(organo)
                .asunto("Regularización de " + presentada.nombre() + " en "
                        + presentada.red().enPalabras())
                .abrir(EstadoRegularizacion.POR_MANIFESTAR);
        String folio = expediente.folio();
        String cuenta = cuentas.declararPreexistente(
                folio,
                new CuentaPreexistente(
                        organo,
                        presentada.red(),
                        presentada.nombre(),
                        presentada.identificador(),
                        presentada.direccion(),
                        presentada.correo(),
                        presentada.proposito(),
                        presentada.descripcion(),
                        presentada.abierta()));
        expedientes.anotarCuenta(folio, cuenta);
        regularizaciones.agregar(folio, cuenta, presentada);
        expedientes.asentar(
                folio,
                "REGULARIZACION_PRESENTADA",
                "NT10-TR-2 NT10-TR-1",
                "Cuenta " + cuenta + ", «" + presentada.identificador() + "» en "
                        + presentada.red().enPalabras() + ", abierta el " + EnPalabras.fecha(presentada.abierta())
                        + ". La norma entró en vigor el "
                        + EnPalabras.fecha(vigor.fecha())
                        + (vigor.provisional() ? " (fecha provisional)." : "."));
        String cuentaNombre = padron.enPalabras(cuenta);
        recepcion
                .acuse(expediente)
                .cuenta(cuentaNombre)
                .fundamento("NT10-TR-2")
                .asunto("Se recibió la regularización de una cuenta")
                .emitir(
                        "Sigue la manifestación del titular y después la constancia de Comunicación Social. La norma no fija"
                                + " plazo y nada caduca solo.");
        avisos.recibida(folio);
        return new Presentada(folio, organo, norma.nombreOrgano(organo), cuenta, cuentaNombre);
    }
}
