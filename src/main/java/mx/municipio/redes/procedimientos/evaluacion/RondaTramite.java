package mx.municipio.redes.procedimientos.evaluacion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.expediente.Desenlace;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.procedimientos.evaluacion.Ronda.Estado;
import mx.municipio.redes.procedimientos.evaluacion.Ronda.Renglon;
import org.springframework.stereotype.Component;

/** La ronda de un semestre como trámite. */
@Component
class RondaTramite implements Tramite {

    /** Cuentas que se nombran en un aviso. */
    private static final int CABEN = 20;

    private final Evaluar caso;
    private final Rondas rondas;
    private final Instrumentos instrumentos;
    private final Expedientes expedientes;

    RondaTramite(Evaluar caso, Rondas rondas, Instrumentos instrumentos, Expedientes expedientes) {
        this.caso = caso;
        this.rondas = rondas;
        this.instrumentos = instrumentos;
        this.expedientes = expedientes;
    }

    @Override
    public Ficha ficha() {
        Set<String> oficinas = Set.of(Instrumentos.OFICINA, "comunicacion-social");
        return new Ficha(RondaProceso.CLAVE, "evaluaciones-semestrales", "EVA", oficinas, Estado.values());
    }

    @Override
    public Map<String, Desenlace> desenlaces() {
        return Map.of("INFORME_APROBADO", Desenlace.RESPUESTA);
    }

    /** Alcanza a todas las cuentas, y los titulares de cualquier órgano atienden lo que se les recomendó. */
    @Override
    @Clausula("NT10-EV-1a")
    public boolean deTodosLosOrganos() {
        return true;
    }

    @Override
    public boolean admiteRepetirse(Expediente expediente) {
        return false;
    }

    @Override
    @Clausula("NT10-EV-1a")
    public List<String> avisos(Usuario usuario) {
        List<Cuenta> cuentas = usuario.es(Instrumentos.OFICINA) ? rondas.sinEvaluar() : List.of();
        if (cuentas.isEmpty()) {
            return List.of();
        }
        String claves = cuentas.stream().limit(CABEN).map(Cuenta::clave).collect(Collectors.joining(", "));
        String demas = cuentas.size() <= CABEN
                ? "."
                : " y " + (cuentas.size() - CABEN) + " más; cada una lo dice en el padrón, con su alerta.";
        return List.of("Sin evaluar desde hace más de seis meses: " + claves + demas);
    }

    /**
     * Las cuentas de la ronda, cuando ya se informó de ellas.
     *
     * @throws NoEncontradoException si el expediente no es de una ronda, o no concierne a quien pide
     * @throws ConflictoException si el informe aún no se aprueba
     */
    public List<Renglon> informe(String folio) {
        Expediente expediente = expedientes.exigirVisible(folio);
        if (!expediente.proceso().equals(RondaProceso.CLAVE)) {
            throw new NoEncontradoException("No hay ronda de evaluación con el folio «" + folio + "».");
        }
        if (!expediente.estado().equals(Estado.INFORMADA.name())) {
            throw new ConflictoException("El informe de " + folio + " aún no se aprueba.", "NT10-EV-1b");
        }
        return caso.renglones(folio);
    }

    /** Lo que de cada cuenta consta, esté como esté la ronda. */
    public List<Renglon> renglones(Expediente expediente) {
        return caso.renglones(expediente.folio());
    }

    /** El instrumento con que se califica o, si aún no lo hay, el que el programa propone. */
    public Instrumento instrumento(Expediente expediente) {
        return caso.instrumentoDe(expediente.folio()).orElseGet(instrumentos::propuesta);
    }
}
