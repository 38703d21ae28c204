package mx.municipio.redes.procedimientos.baja;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Tramite;
import org.springframework.stereotype.Component;

/** La baja de una cuenta como trámite. */
@Component
class BajaTramite implements Tramite {

    private final Bajas bajas;

    BajaTramite(Bajas bajas) {
        this.bajas = bajas;
    }

    @Override
    public String proceso() {
        return "baja-cuenta";
    }

    @Override
    public String nombre() {
        return "Baja de una cuenta";
    }

    @Override
    public String ruta() {
        return "bajas";
    }

    @Override
    public String clase() {
        return "BAJ";
    }

    @Override
    public Set<String> oficinas() {
        return Set.of("comunicacion-social", "informatica");
    }

    @Override
    public String estadoEnPalabras(String estado) {
        return EstadoBaja.valueOf(estado).enPalabras();
    }

    @Override
    public String queSigue(Expediente expediente) {
        return bajas.exigir(expediente.folio())
                .pendiente()
                .map(BajaTramite::queSigue)
                .orElse("El trámite concluyó: la cuenta está cancelada.");
    }

    private static String queSigue(Paso paso) {
        return switch (paso) {
            case FIRMA ->
                "El titular del órgano debe firmar el oficio de baja, en «Tareas». Comunicación Social lo"
                        + " recibe; no tiene que aprobarlo. La norma no fija plazo.";
            case VINCULO ->
                "La cuenta está cancelada y Comunicación Social ya fue informada. Informática debe retirar el vínculo"
                        + " de la página principal.";
            default ->
                "El titular o un administrador de la cuenta debe " + paso.accion()
                        + " y hacerlo constar en «Tareas». La norma no fija plazo. La baja no se puede"
                        + " retirar.";
        };
    }

    @Override
    public List<String> estados() {
        return Arrays.stream(EstadoBaja.values()).map(Enum::name).toList();
    }

    @Override
    public Map<String, Object> presentado(Expediente expediente) {
        Baja baja = bajas.exigir(expediente.folio());
        return Map.of("cuenta", baja.cuenta(), "motivo", baja.motivo(), "confirmo", true);
    }

    @Override
    public boolean admiteRepetirse() {
        return false;
    }

    /** Los estados de una cuenta no tienen camino de vuelta desde «en baja». */
    @Override
    public void retirar(Expediente expediente, String motivo) {
        throw new ConflictoException(
                "Una baja iniciada no se puede retirar: la norma no prevé que una cuenta en baja vuelva a estar"
                        + " vigente. Si hace falta otra, se pide con una apertura.",
                "NT10-PAB-VII");
    }
}
