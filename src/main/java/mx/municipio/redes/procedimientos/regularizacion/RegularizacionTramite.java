package mx.municipio.redes.procedimientos.regularizacion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Tramite;
import org.springframework.stereotype.Component;

/** La regularización de una cuenta como trámite. */
@Component
class RegularizacionTramite implements Tramite {

    private final Regularizaciones regularizaciones;

    RegularizacionTramite(Regularizaciones regularizaciones) {
        this.regularizaciones = regularizaciones;
    }

    @Override
    public String proceso() {
        return "regularizacion-cuenta";
    }

    @Override
    public String nombre() {
        return "Regularización de una cuenta";
    }

    @Override
    public String ruta() {
        return "regularizaciones";
    }

    @Override
    public String clase() {
        return "REG";
    }

    @Override
    public Set<String> oficinas() {
        return Set.of("comunicacion-social");
    }

    @Override
    public String estadoEnPalabras(String estado) {
        return EstadoRegularizacion.valueOf(estado).enPalabras();
    }

    @Override
    public String queSigue(Expediente expediente) {
        return switch (EstadoRegularizacion.valueOf(expediente.estado())) {
            case POR_MANIFESTAR ->
                "El titular del órgano debe manifestar, en «Tareas», si los responsables de la cuenta se"
                        + " sujetan a la norma. La norma no fija plazo y nada caduca solo.";
            case POR_VERIFICAR ->
                "Comunicación Social debe verificar los criterios y hacer constar el carácter de la cuenta. La norma no"
                        + " fija plazo y nada caduca solo.";
            case VIGENTE -> "El trámite concluyó: la cuenta está vigente y aparece en el directorio.";
            case A_TITULO_PERSONAL ->
                "El trámite concluyó: la cuenta se considera a título personal y no aparece en el directorio.";
        };
    }

    @Override
    public List<String> estados() {
        return Arrays.stream(EstadoRegularizacion.values()).map(Enum::name).toList();
    }

    @Override
    public Map<String, Object> presentado(Expediente expediente) {
        CuentaPresentada cuenta = regularizaciones.presentada(expediente.folio());
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("red", cuenta.red().name());
        datos.put("nombre", cuenta.nombre());
        datos.put("identificador", cuenta.identificador());
        datos.put("direccion", cuenta.direccion());
        if (cuenta.correo() != null) {
            datos.put("correo", cuenta.correo());
        }
        datos.put("abierta", cuenta.abierta().toString());
        datos.put("proposito", cuenta.proposito());
        datos.put("descripcion", cuenta.descripcion());
        return datos;
    }

    @Override
    public boolean admiteRepetirse() {
        return false;
    }

    /** Una cuenta preexistente solo pasa a vigente o a título personal. */
    @Override
    public void retirar(Expediente expediente, String motivo) {
        throw new ConflictoException(
                "Una regularización no se retira: la cuenta existe y hay que hacer constar su carácter. Si su órgano no"
                        + " se sujetará a la norma, el titular lo manifiesta.",
                "NT10-TR-2");
    }
}
