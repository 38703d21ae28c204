package mx.municipio.redes.politica;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.municipio.redes.errores.ArchivoPdf;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.plazos.EnPalabras;

/**
 * Un acto que centraliza la difusión, de un día a otro, ambos incluidos.
 *
 * @param exceptuados claves de los órganos a los que no alcanza
 * @param fundamento el acto mismo: quién lo firmó, cuándo y con qué fundamento
 */
public record ActoDePolitica(LocalDate desde, LocalDate hasta, List<String> exceptuados, String fundamento) {

    private static final int LARGO = 1000;

    /** @throws FormularioException si algo falta o no es de este municipio */
    void exigirCorrecto(Set<String> organos, byte[] firmado) {
        List<ErrorCampo> errores = new ArrayList<>();
        if (hasta.isBefore(desde)) {
            errores.add(new ErrorCampo("hasta", "Hasta: no puede ser anterior a «desde»."));
        }
        exceptuados.stream()
                .filter(organo -> !organos.contains(organo))
                .map(organo ->
                        new ErrorCampo("exceptuados", "Exceptuados: «" + organo + "» no es un órgano del perfil."))
                .forEach(errores::add);
        String reparo = TextoLibre.reparo(fundamento, true);
        if (fundamento.isEmpty() || fundamento.length() > LARGO) {
            errores.add(new ErrorCampo("fundamento", "Fundamento: diga qué acto es, en 1,000 caracteres a lo más."));
        } else if (reparo != null) {
            errores.add(new ErrorCampo("fundamento", "Fundamento: " + reparo));
        }
        if (!ArchivoPdf.es(firmado)) {
            errores.add(new ErrorCampo("archivo", "Archivo: debe ser el acto firmado, en PDF."));
        }
        if (!errores.isEmpty()) {
            throw new FormularioException(errores);
        }
    }

    boolean rige(LocalDate dia) {
        return !dia.isBefore(desde) && !dia.isAfter(hasta);
    }

    String enPalabras() {
        return "Del " + EnPalabras.fecha(desde) + " al " + EnPalabras.fecha(hasta) + ", la difusión está centralizada: "
                + fundamento + ".";
    }
}
