package mx.municipio.redes.procedimientos.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Versiones.Publicada;
import mx.municipio.redes.plazos.EnPalabras;

/**
 * Una versión de la norma que la Sindicatura hace constar publicada (TR-1). Obliga desde el inicio del día en que se publica,
 * también si su publicación está programada; la que ya constaba se corrige registrándola otra vez.
 *
 * @param textos los archivos del expediente que la contienen, como se asientan
 */
@Hecho("norma-version")
record Version(String version, LocalDate publicadaEl, String direccion, List<String> textos) {

    private static final String CLAUSULA = "NT10-TR-1";

    /**
     * Lo que la Sindicatura concluyó al revisar la norma (VIG-1).
     *
     * @param sugerencias los folios de las que se tomaron en cuenta y tuvo a la vista
     */
    @Hecho("norma-revisada")
    record Conclusion(boolean nuevaVersion, String motivo, List<String> sugerencias) {}

    /**
     * @param enElPortal si su dirección es de un sitio del municipio
     * @param folio el expediente en que se agrega el texto
     * @throws ReglaException si no está en el Portal de transparencia, o si falta su texto
     */
    @Clausula({"NT10-TR-1", "NT10-CG-XI"})
    void exigirPublicada(boolean enElPortal, String folio) {
        if (!enElPortal) {
            throw new ReglaException(
                    CLAUSULA, "Sin publicación en el Portal de transparencia la versión no entra en vigor.");
        }
        if (textos.isEmpty()) {
            throw new ReglaException(
                    CLAUSULA,
                    "Falta el texto de la versión: agréguelo primero en la página del expediente " + folio
                            + ", en «Archivos».");
        }
    }

    /**
     * @param publicadas lo ya registrado
     * @param desdeCuando desde qué día obliga cada una, la que el programa aplica incluida
     * @param delPerfil la que el programa aplica
     * @throws ConflictoException si así consta ya
     * @throws ReglaException si no es posterior a todas las demás o, de la que ya se aplica, si el día no llega
     */
    @Clausula({"NT10-TR-1", "NT10-VIG-3"})
    void exigirEnOrden(
            List<Publicada> publicadas, Map<String, LocalDate> desdeCuando, String delPerfil, LocalDate hoy) {
        if (publicadas.stream()
                .filter(otra -> otra.version().equals(version))
                .reduce((antes, ultima) -> ultima)
                .filter(ultima -> ultima.publicadaEl().equals(publicadaEl)
                        && ultima.direccion().equals(direccion))
                .isPresent()) {
            throw new ConflictoException("La versión " + version + " ya consta publicada ese día.", CLAUSULA);
        }
        if (version.equals(delPerfil)) {
            if (publicadaEl.isAfter(hoy)) {
                throw new ReglaException(
                        CLAUSULA, "La versión " + version + " ya rige: no pudo publicarse en un día que aún no llega.");
            }
            return;
        }
        desdeCuando.forEach((otra, desde) -> {
            if (!otra.equals(version) && !publicadaEl.isAfter(desde)) {
                throw new ReglaException(
                        CLAUSULA,
                        "La versión " + otra + " rige desde el " + EnPalabras.fecha(desde)
                                + ": una nueva se publica después. Para hacer constar la fecha exacta de la que el programa"
                                + " aplica, escriba «" + delPerfil + "».");
            }
        });
    }

    String detalle() {
        return "Versión " + version + ", publicada el " + EnPalabras.fecha(publicadaEl) + " en " + direccion
                + ": obliga desde ese día. Texto: " + String.join("; ", textos) + ".";
    }
}
