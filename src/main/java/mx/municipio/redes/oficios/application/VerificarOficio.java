package mx.municipio.redes.oficios.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.municipio.redes.bitacora.Cabeza;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.OficioCotejado;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.textos.Textos;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dice a cualquiera si un oficio es auténtico, sin nada personal: ni a quién se dirige, ni quién firma, ni qué dice. */
@Component
public class VerificarOficio {

    /**
     * @param veredicto por ejemplo, «El acuse es auténtico»
     * @param organo el que lo emitió; el municipio, si lo emitió el programa
     * @param cabeza cuántos asientos tenía la bitácora al emitirlo y la huella del último, como el documento los trae
     * @param sha256Pdf los de los PDF que se han entregado de él
     */
    public record Respuesta(
            String codigo,
            String numero,
            String tipo,
            String tipoEnPalabras,
            String veredicto,
            String organo,
            LocalDate fecha,
            String estado,
            boolean autentico,
            boolean bitacora,
            @Nullable LocalDate anulado,
            @Nullable String sustituidoPor,
            String sha256,
            List<String> sha256Pdf,
            Cabeza cabeza) {}

    private final Oficios oficios;
    private final Norma norma;
    private final Textos textos;
    private final JdbcClient jdbc;
    private final ZoneId zona;

    VerificarOficio(Oficios oficios, Norma norma, Textos textos, JdbcClient jdbc, ZoneId zona) {
        this.oficios = oficios;
        this.norma = norma;
        this.textos = textos;
        this.jdbc = jdbc;
        this.zona = zona;
    }

    /** Vacía si no hay oficio con ese código, escrito como lo haya escrito una persona. */
    public Optional<Respuesta> ejecutar(String codigo) {
        return oficios.comprobar(codigo).map(this::respuesta);
    }

    private Respuesta respuesta(OficioCotejado cotejado) {
        Oficio oficio = cotejado.oficio();
        return new Respuesta(
                oficio.codigo(),
                oficio.numero(),
                oficio.tipo(),
                textos.oficio(oficio.tipo()),
                veredicto(cotejado),
                oficio.organo() == null ? norma.nombre() : norma.nombreOrgano(oficio.organo()),
                oficio.fecha(),
                cotejado.estado(),
                cotejado.autentico(),
                cotejado.consta(),
                oficio.anulacion() == null
                        ? null
                        : LocalDate.ofInstant(oficio.anulacion().instante(), zona),
                oficio.anulacion() == null ? null : oficio.anulacion().sustituto(),
                oficio.sha256(),
                jdbc.sql("SELECT sha256 FROM oficio_pdf WHERE codigo = ? ORDER BY dibujado")
                        .param(oficio.codigo())
                        .query(String.class)
                        .list(),
                oficio.cabeza());
    }

    /** Un acuse o una constancia sin número hace constar lo que ocurrió: es auténtico o no, y nunca deja de regir. */
    private String veredicto(OficioCotejado cotejado) {
        Oficio oficio = cotejado.oficio();
        if (!cotejado.autentico()) {
            return "No se puede confirmar: los registros no coinciden";
        }
        // Se le llama por la primera palabra de su tipo: «la constancia», «el oficio».
        String sustantivo = textos.oficio(oficio.tipo()).split(" ")[0].toLowerCase(Locale.ROOT);
        boolean femenino = sustantivo.endsWith("a") || sustantivo.endsWith("ción");
        String autentico = femenino ? "La " + sustantivo + " es auténtica" : "El " + sustantivo + " es auténtico";
        if (oficio.anulado()) {
            return autentico + ", pero está " + (femenino ? "anulada" : "anulado");
        }
        if (oficio.porFirmar()) {
            return autentico + ", pero todavía espera la firma de quien ocupe el cargo";
        }
        return oficio.numerado() ? autentico + " y está vigente" : autentico;
    }
}
