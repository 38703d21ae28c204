package mx.municipio.redes.procedimientos.baja;

import java.util.Map;
import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import org.springframework.stereotype.Component;

/** La baja de una cuenta como trámite. */
@Component
class BajaTramite implements Tramite {

    private final DarDeBaja bajas;

    BajaTramite(DarDeBaja bajas) {
        this.bajas = bajas;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(
                BajaProceso.CLAVE, "bajas", "BAJ", Set.of("comunicacion-social", "informatica"), Baja.Estado.values());
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        return bajas.leer(expediente)
                .pendiente()
                .map(paso -> new Sigue(
                        switch (paso) {
                            case FIRMA, VINCULO -> paso.name();
                            default -> "PASO";
                        },
                        Map.of("paso", paso.accion())))
                .orElse(Sigue.caso("NADA"));
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
