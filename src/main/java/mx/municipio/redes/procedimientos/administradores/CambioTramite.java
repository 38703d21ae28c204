package mx.municipio.redes.procedimientos.administradores;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import org.springframework.stereotype.Component;

/** El cambio de administradores como trámite. */
@Component
class CambioTramite implements Tramite {

    private final Cambios cambios;
    private final Motor motor;
    private final CambioEnPalabras enPalabras;
    private final Padron padron;
    private final ConcluirCambio concluir;
    private final AvisosDeCambio avisos;

    CambioTramite(
            Cambios cambios,
            Motor motor,
            CambioEnPalabras enPalabras,
            Padron padron,
            ConcluirCambio concluir,
            AvisosDeCambio avisos) {
        this.cambios = cambios;
        this.motor = motor;
        this.enPalabras = enPalabras;
        this.padron = padron;
        this.concluir = concluir;
        this.avisos = avisos;
    }

    @Override
    public String proceso() {
        return "cambio-administradores";
    }

    @Override
    public String nombre() {
        return "Cambio de administradores";
    }

    @Override
    public String ruta() {
        return "cambios-administradores";
    }

    @Override
    public String clase() {
        return "CAM";
    }

    @Override
    public Set<String> oficinas() {
        return Set.of("comunicacion-social");
    }

    @Override
    public String estadoEnPalabras(String estado) {
        return EstadoCambio.valueOf(estado).enPalabras();
    }

    @Override
    public String queSigue(Expediente expediente) {
        Cambio cambio = cambios.exigir(expediente.folio());
        return switch (cambio.estado()) {
            case PROGRAMADO ->
                "Surte efecto el " + EnPalabras.fecha(cambio.fechaEfectiva())
                        + ". Comunicación Social ya está notificada; no tiene que aprobarlo.";
            case POR_ROTAR ->
                "Quien entra, quien permanece o el titular del órgano cambia las contraseñas y lo declara en"
                        + " «Tareas». No hay plazo, pero hasta entonces quien sale conserva el acceso.";
            case REGISTRADO -> "El trámite concluyó: el padrón ya dice quién administra las cuentas." + queda(cambio);
            case NO_PROCEDE ->
                "El trámite concluyó: ya no cumplía los requisitos, o su cuenta ya no está en el padrón. Se puede notificar otro cambio.";
            case RETIRADO -> "El trámite concluyó: quien lo notificó lo retiró.";
        };
    }

    /** Lo que falta, ya registrado. */
    private String queda(Cambio cambio) {
        if (cambio.vacante()) {
            return padron.parejaDelOrgano(cambio.organo(), cambio.cuenta())
                    .map(pareja -> " La cuenta la administra la pareja del órgano: " + pareja.enPalabras() + ".")
                    .orElse(" El cargo está vacante: falta que el titular del órgano designe a alguien.");
        }
        return cambio.tipo().esDeAdministrador() && !cambio.aceptado()
                ? " Falta que " + enPalabras.nombre(cambio.entrante()) + " acepte su responsabilidad, en esta página."
                : "";
    }

    @Override
    public List<String> estados() {
        return Arrays.stream(EstadoCambio.values()).map(Enum::name).toList();
    }

    @Override
    public Map<String, Object> presentado(Expediente expediente) {
        Cambio cambio = cambios.exigir(expediente.folio());
        Map<String, Object> presentado = new LinkedHashMap<>();
        presentado.put("tipo", cambio.tipo().name());
        if (cambio.cuenta() != null) {
            presentado.put("cuenta", cambio.cuenta());
        }
        presentado.put("vacante", cambio.vacante());
        if (cambio.entrante() != null) {
            presentado.put("entrante", cambio.entrante());
        }
        presentado.put("fechaEfectiva", cambio.fechaEfectiva().toString());
        if (cambio.motivo() != null) {
            presentado.put("motivo", cambio.motivo());
        }
        return presentado;
    }

    @Override
    public boolean admiteRetiro(Expediente expediente) {
        return cambios.exigir(expediente.folio()).abierto();
    }

    @Override
    public void retirar(Expediente expediente, String motivo) {
        cambios.exigir(expediente.folio()).pasar(EstadoCambio.RETIRADO);
        motor.entregar("cambio.retirado", expediente.instanciaProceso(), Map.of("motivoRetiro", motivo));
    }

    @Override
    public void cuentaCancelada(Expediente expediente, String motivo) {
        Cambio cambio = cambios.exigir(expediente.folio());
        concluir.sinObjeto(cambio, motivo);
        avisos.noProcede(cambio, motivo);
    }
}
