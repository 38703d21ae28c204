package mx.municipio.redes.procedimientos.evaluacion;

import java.util.Map;
import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Desenlace;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.procedimientos.evaluacion.Evaluacion.Estado;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La evaluación de una cuenta como trámite: la abre su ronda, y nadie la inicia por separado. */
@Component
class EvaluacionTramite implements Tramite {

    private final Instrumentos instrumentos;
    private final Expedientes expedientes;
    private final Motor motor;

    EvaluacionTramite(Instrumentos instrumentos, Expedientes expedientes, Motor motor) {
        this.instrumentos = instrumentos;
        this.expedientes = expedientes;
        this.motor = motor;
    }

    @Override
    public Ficha ficha() {
        Set<String> oficinas = Set.of(Instrumentos.OFICINA);
        return new Ficha(EvaluacionProceso.CLAVE, "evaluaciones-cuenta", "EVA", oficinas, Estado.values());
    }

    @Override
    public Map<String, Desenlace> desenlaces() {
        return Map.of(
                "CUENTA_EVALUADA", Desenlace.RESPUESTA,
                "EVALUACION_SIN_OBJETO", Desenlace.SIN_DECISION);
    }

    /**
     * El Departamento sigue sin los datos de una cuenta.
     *
     * @param folio el de la evaluación de la cuenta, no el de la ronda
     * @throws NoEncontradoException si no es de una evaluación, o no concierne a quien pide
     * @throws ConflictoException si es el de una ronda, o si la evaluación ya no espera datos
     */
    @Transactional
    @Clausula({"NT10-EV-1a", "NT10-EV-1b"})
    public void seguirSinDatos(String folio, @Nullable String motivo) {
        String proceso = expedientes.exigirVisible(folio).proceso();
        if (proceso.equals(RondaProceso.CLAVE)) {
            throw new ConflictoException(
                    folio + " es la ronda: se sigue sin datos con el folio de la evaluación de cada cuenta.");
        }
        if (!proceso.equals(EvaluacionProceso.CLAVE)) {
            throw new NoEncontradoException("No hay evaluación con el folio «" + folio + "».");
        }
        instrumentos.soloElDepartamento("Seguir sin datos lo decide el Departamento de Evaluación Gubernamental.");
        String porque = TextoLibre.exigir("motivo", "Motivo", motivo);
        Expediente expediente = expedientes.bloquear(folio);
        if (!expediente.estado().equals(Estado.POR_APORTAR.name())) {
            throw new ConflictoException("La evaluación " + folio + " ya no espera datos.", "NT10-EV-1b");
        }
        motor.entregar(EvaluacionProceso.SIN_DATOS, expediente.instanciaProceso(), Map.of("motivoSinDatos", porque));
    }

    @Override
    @Clausula({"NT10-EV-1a", "NT10-PAB-VII"})
    public void cuentaCancelada(Expediente expediente, String motivo) {
        motor.entregar(EvaluacionProceso.SIN_OBJETO, expediente.instanciaProceso(), Map.of("motivoSinObjeto", motivo));
    }
}
