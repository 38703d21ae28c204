package mx.municipio.redes.procedimientos.baja;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Antes de borrar nada se guarda una copia de lo publicado, con su SHA-256. */
@Component
public class RespaldarContenidos {

    private static final int ANEXOS_ENUMERADOS = 3;

    private final AsentarPaso asentarPaso;

    RespaldarContenidos(AsentarPaso asentarPaso) {
        this.asentarPaso = asentarPaso;
    }

    /**
     * El respaldo son los archivos que el órgano agregó al expediente hasta ahora.
     *
     * @return el respaldo en palabras
     * @throws ReglaException si no agregó ninguno
     */
    @Transactional
    @Clausula({"NT10-PAB-VIII-b", "AMB-11"})
    public String enExpediente(String folio, String alcance) {
        Baja baja = asentarPaso.tomar(folio, Paso.RESPALDO);
        List<Evidencia> archivos = asentarPaso.nuevas(baja, Paso.RESPALDO);
        if (archivos.isEmpty()) {
            throw new ReglaException(
                    "NT10-PAB-VIII-b",
                    "Falta el respaldo: agregue primero sus archivos en la página del expediente " + folio
                            + ", en «Archivos», o declare en qué otro lugar está y su SHA-256.");
        }
        return asentar(baja, alcance, null, archivos);
    }

    /**
     * El respaldo se guarda fuera del expediente; también cuentan los archivos que el órgano haya agregado.
     *
     * @param huellas un SHA-256 por renglón
     * @return el respaldo en palabras
     * @throws FormularioException si falta el lugar o una huella no lo es
     */
    @Transactional
    @Clausula({"NT10-PAB-VIII-b", "AMB-11"})
    public String enOtroLugar(String folio, String alcance, String lugar, String huellas) {
        Baja baja = asentarPaso.tomar(folio, Paso.RESPALDO);
        if (lugar.isBlank()) {
            throw FormularioException.de("lugar", "Lugar donde se guarda: es obligatorio.");
        }
        List<Evidencia> declaradas = HuellasDeclaradas.leer(huellas);
        return asentar(
                baja,
                alcance,
                lugar.strip(),
                Stream.concat(declaradas.stream(), asentarPaso.nuevas(baja, Paso.RESPALDO).stream())
                        .toList());
    }

    private String asentar(Baja baja, String alcance, @Nullable String lugar, List<Evidencia> archivos) {
        asentarPaso.anotar(baja, Paso.RESPALDO, alcance, null, lugar, archivos);
        asentarPaso.asentar(
                baja.folio(),
                "CONTENIDOS_RESPALDADOS",
                "NT10-PAB-VIII-b AMB-11",
                (lugar == null ? "" : "Guardado en: " + lugar + " ") + "Contiene: " + alcance + " Archivos: "
                        + enumerar(archivos) + ".");
        return asentarPaso.exigir(baja.folio()).respaldoEnPalabras();
    }

    /** Las huellas declaradas, todas; las de los anexos ya constan, cada una, en el asiento que lo agregó. */
    private static String enumerar(List<Evidencia> archivos) {
        long anexos =
                archivos.stream().filter(archivo -> archivo.anexo() != null).count();
        Stream<String> enumerados = archivos.stream()
                .sorted(Comparator.comparing(archivo -> archivo.anexo() != null))
                .limit(archivos.size() - Math.max(0, anexos - ANEXOS_ENUMERADOS))
                .map(archivo -> "«" + archivo.nombre() + "», SHA-256 " + archivo.sha256()
                        + (archivo.anexo() == null ? " (declarado)" : ""));
        String enTotal = enumerados.collect(Collectors.joining("; "));
        return anexos > ANEXOS_ENUMERADOS ? enTotal + "; y " + (anexos - ANEXOS_ENUMERADOS) + " más" : enTotal;
    }
}
