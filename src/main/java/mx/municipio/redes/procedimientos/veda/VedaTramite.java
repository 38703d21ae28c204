package mx.municipio.redes.procedimientos.veda;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.procedimientos.veda.Veda.Estado;
import mx.municipio.redes.puerta.PeriodoDeVeda;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La veda electoral como trámite. */
@Component
class VedaTramite implements Tramite {

    private final LlevarVeda vedas;
    private final Expedientes expedientes;
    private final Motor motor;
    private final UsuarioActual usuarioActual;

    VedaTramite(LlevarVeda vedas, Expedientes expedientes, Motor motor, UsuarioActual usuarioActual) {
        this.vedas = vedas;
        this.expedientes = expedientes;
        this.motor = motor;
        this.usuarioActual = usuarioActual;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(
                VedaProceso.CLAVE, "vedas", "VED", Set.of("comunicacion-social", "transparencia"), Estado.values());
    }

    /** Obliga en todas las cuentas, y a cada una se le pide su revisión. */
    @Override
    @Clausula("NT10-RESP-5")
    public boolean deTodosLosOrganos() {
        return true;
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        PeriodoDeVeda periodo = periodo(expediente);
        boolean porConfirmar = !expediente.cerrado() && periodo.provisional();
        List<String> faltan = vedas.sinRevisar(expediente.folio());
        String pendientes = faltan.isEmpty()
                ? "No queda ninguna por revisar."
                : "Faltan por revisar: " + String.join(", ", faltan) + ".";
        String caso = expediente.estado() + (porConfirmar ? "_PROVISIONAL" : "");
        return new Sigue(caso, Map.of("periodo", periodo.fechas(), "pendientes", pendientes));
    }

    @Override
    public List<String> advertencias(Expediente expediente) {
        return expediente.cerrado()
                ? List.of()
                : periodo(expediente).advertencia().stream().toList();
    }

    @Override
    public boolean admiteRepetirse(Expediente expediente) {
        return false;
    }

    /** El calendario es de la oficina, y no de quien capturó. */
    @Override
    public boolean loRetira(Expediente expediente, String usuario) {
        return usuarioActual.exigir().es("sindicatura");
    }

    @Override
    public boolean admiteRetiro(Expediente expediente) {
        return vedas.leer(expediente).esperaInicio();
    }

    @Override
    public void retirar(Expediente expediente, String motivo) {
        motor.entregar(
                VedaProceso.RETIRADA,
                expediente.instanciaProceso(),
                Map.of(VedaProceso.MOTIVO_RETIRO.nombre(), motivo));
    }

    /**
     * La Sindicatura corrige las fechas, o confirma las provisionales con su acuerdo.
     *
     * @throws NoEncontradoException si el expediente no es de una veda, o no concierne a quien pide
     * @throws ProhibidoException si quien pide no es de la Sindicatura
     * @throws ConflictoException si la veda ya concluyó, o si comenzó y su inicio quedaría en el futuro
     */
    @Transactional
    @Clausula("NT10-RESP-5")
    public void corregir(String folio, Correccion correccion) {
        if (!expedientes.exigirVisible(folio).proceso().equals(VedaProceso.CLAVE)) {
            throw new NoEncontradoException("No hay veda electoral con el folio «" + folio + "».");
        }
        if (!usuarioActual.exigir().es("sindicatura")) {
            throw new ProhibidoException("Las fechas de una veda las corrige la Sindicatura.", "NT10-RESP-5");
        }
        motor.entregar(
                VedaProceso.CORREGIDA,
                expedientes.bloquear(folio).instanciaProceso(),
                Map.of(
                        VedaProceso.INICIO.nombre(), correccion.desde().toString(),
                        VedaProceso.FIN.nombre(), correccion.hasta().toString(),
                        VedaProceso.ACUERDO.nombre(), correccion.porque()));
    }

    /** El periodo como consta hoy, que su página ofrece corregir. */
    public PeriodoDeVeda periodo(Expediente expediente) {
        return vedas.leer(expediente).periodo();
    }
}
