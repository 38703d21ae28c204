package mx.municipio.redes.procedimientos.administradores;

import static mx.municipio.redes.procedimientos.administradores.CambioProceso.CLAVE;
import static mx.municipio.redes.procedimientos.administradores.CambioProceso.MENSAJE_RETIRADO;
import static mx.municipio.redes.procedimientos.administradores.CambioProceso.MOTIVO_RETIRO;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.expediente.Desenlace;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import org.springframework.stereotype.Component;

/** El cambio de administradores como trámite. */
@Component
class CambioTramite implements Tramite {

    private final Cambios cambios;
    private final CambiarAdministradores cambiar;
    private final Padron padron;
    private final Motor motor;

    CambioTramite(Cambios cambios, CambiarAdministradores cambiar, Padron padron, Motor motor) {
        this.cambios = cambios;
        this.cambiar = cambiar;
        this.padron = padron;
        this.motor = motor;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(CLAVE, "cambios-administradores", "CAM", Set.of("comunicacion-social"), EstadoCambio.values());
    }

    @Override
    public List<Enlace> enlaces() {
        return List.of(new Enlace("LOTE", "/cambios-administradores/lote", Set.of("titulares", "supervisores")));
    }

    @Override
    public Map<String, Desenlace> desenlaces() {
        return Map.of(
                "CAMBIO_REGISTRADO", Desenlace.RESPUESTA,
                "CAMBIO_NO_PROCEDE", Desenlace.RESPUESTA,
                "CAMBIO_RETIRADO", Desenlace.SIN_DECISION);
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        Cambio cambio = cambios.exigir(expediente.folio());
        return switch (EstadoCambio.valueOf(expediente.estado())) {
            case PROGRAMADO ->
                new Sigue("PROGRAMADO", Map.of("fechaEfectiva", EnPalabras.fecha(cambio.fechaEfectiva())));
            case REGISTRADO -> registrado(expediente, cambio);
            default -> Sigue.caso(expediente.estado());
        };
    }

    /** Lo que queda pendiente, ya registrado: las contraseñas mientras siga abierto, y la responsabilidad de quien entró. */
    private Sigue registrado(Expediente expediente, Cambio cambio) {
        String rotar = expediente.cerrado() ? "" : "_SIN_ROTAR";
        String entrante = cambio.entrante();
        var ocupa = padron.enFunciones(cambio.organo(), cambio.cuenta(), cambio.cargo());
        if (entrante == null && ocupa.isEmpty()) {
            return padron.parejaDelOrgano(cambio.organo(), cambio.cuenta())
                    .map(pareja -> new Sigue("CON_PAREJA" + rotar, Map.of("pareja", pareja.enPalabras())))
                    .orElse(Sigue.caso((cambio.deAdministrador() ? "VACANTE" : "SIN_TITULAR") + rotar));
        }
        return entrante != null && cambio.deAdministrador() && !cambiar.aceptado(cambio.folio())
                ? new Sigue("SIN_ACEPTAR" + rotar, Map.of("entrante", padron.nombre(entrante)))
                : Sigue.caso("REGISTRADO" + rotar);
    }

    @Override
    public boolean admiteRetiro(Expediente expediente) {
        return expediente.estado().equals(EstadoCambio.PROGRAMADO.name())
                && !cambios.exigir(expediente.folio()).surteEfecto(padron.hoy());
    }

    @Override
    public void retirar(Expediente expediente, String motivo) {
        motor.entregar(MENSAJE_RETIRADO, expediente.instanciaProceso(), Map.of(MOTIVO_RETIRO.nombre(), motivo));
    }

    @Override
    public void cuentaCancelada(Expediente expediente, String motivo) {
        cambiar.dejarSinObjeto(expediente.folio(), motivo);
    }
}
