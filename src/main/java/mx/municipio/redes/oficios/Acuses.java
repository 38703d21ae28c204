package mx.municipio.redes.oficios;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.Plazo;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** El acuse que recibe quien inicia un trámite: cuándo se recibió, cuándo vence si hay plazo, y qué sigue. */
@Component
public class Acuses {

    private final Oficios oficios;
    private final Norma norma;
    private final ZoneId zona;

    Acuses(Oficios oficios, Norma norma, ZoneId zona) {
        this.oficios = oficios;
        this.norma = norma;
        this.zona = zona;
    }

    /**
     * Emite el acuse en la transacción de quien llama.
     *
     * @param solicitante el nombre de quien inició
     * @param cuenta la o las cuentas del trámite, como las lee una persona
     * @param clausula las que lo fundan, separadas por espacio
     * @param mensaje qué sigue, quién lo hace y si hay plazo
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void emitir(
            Expediente expediente, String solicitante, String cuenta, String clausula, String asunto, String mensaje) {
        emitir(expediente, solicitante, cuenta, clausula, asunto, mensaje, Map.of());
    }

    /**
     * Como el anterior, con lo que ese trámite agrega a su acuse.
     *
     * @param propios las variables de {@code templates/oficios/acuse.html} que no salen del expediente
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-CG-XI")
    public void emitir(
            Expediente expediente,
            String solicitante,
            String cuenta,
            String clausula,
            String asunto,
            String mensaje,
            Map<String, Object> propios) {
        String organo = norma.nombreOrgano(expediente.organo());
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("organoNombre", organo);
        datos.put("cuentaNombre", cuenta);
        datos.put("solicitante", solicitante);
        datos.put("recepcionTexto", EnPalabras.instante(expediente.recepcion(), zona));
        datos.put("recepcionLegalTexto", EnPalabras.fecha(expediente.recepcionLegal()));
        Plazo plazo = expediente.plazo();
        if (plazo != null) {
            datos.put("computo", plazo.explicar(zona));
            datos.put("vencimientoTexto", plazo.vencimientoTexto());
        }
        datos.putAll(propios);
        datos.put("mensaje", mensaje);
        oficios.emitir(NuevoOficio.delPrograma(
                expediente.folio(),
                TipoDeOficio.ACUSE,
                clausula,
                asunto,
                new Destinatario(solicitante, organo),
                datos));
    }
}
