package mx.municipio.redes.procedimientos.baja;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;

/** Una baja y lo que de ella se ha hecho. Cada paso pide los anteriores; ninguno se da dos veces. */
public record Baja(String folio, String cuenta, String motivo, List<Hecho> hechos, List<Evidencia> evidencias) {

    public Baja {
        hechos = List.copyOf(hechos);
        evidencias = List.copyOf(evidencias);
    }

    /** El paso que sigue; vacío si ya se dieron todos. */
    public Optional<Paso> pendiente() {
        return Stream.of(Paso.values()).filter(paso -> hecho(paso).isEmpty()).findFirst();
    }

    public Optional<Hecho> hecho(Paso paso) {
        return hechos.stream().filter(hecho -> hecho.paso() == paso).findFirst();
    }

    public List<Evidencia> evidenciasDe(Paso paso) {
        return evidencias.stream().filter(evidencia -> evidencia.paso() == paso).toList();
    }

    /** Si ese anexo del expediente, o el mismo archivo con otro nombre, ya probó un paso. */
    public boolean usado(String anexo, String sha256) {
        return evidencias.stream()
                .anyMatch(evidencia -> anexo.equals(evidencia.anexo()) || sha256.equals(evidencia.sha256()));
    }

    /**
     * Nada se cancela ni se borra sin un respaldo con su SHA-256, y nada se informa como cancelado si falta un paso.
     *
     * @throws ConflictoException si el paso ya se dio o si falta uno anterior
     * @throws ReglaException si lo que falta es el respaldo
     */
    @Clausula({"NT10-PAB-VII", "NT10-PAB-VIII-a", "NT10-PAB-VIII-b", "AMB-11"})
    public void exigirQueSigue(Paso paso) {
        if (hecho(paso).isPresent()) {
            throw new ConflictoException(paso.nombre() + " de la baja " + folio + " ya se asentó.", "NT10-PAB-VII");
        }
        if (paso != Paso.RESPALDO && evidenciasDe(Paso.RESPALDO).isEmpty()) {
            throw new ReglaException(
                    "NT10-PAB-VIII-b",
                    "Falta el respaldo de los contenidos con su SHA-256: sin él no se cancela la cuenta ni se borra nada"
                            + " (AMB-11).");
        }
        pendiente().filter(falta -> falta != paso).ifPresent(falta -> {
            throw new ConflictoException("Antes falta " + falta.accion() + ".", "NT10-PAB-VII");
        });
    }

    /** Dónde quedó el respaldo, como lo lee una persona. */
    public String respaldoEnPalabras() {
        List<Evidencia> respaldo = evidenciasDe(Paso.RESPALDO);
        long fuera =
                respaldo.stream().filter(evidencia -> evidencia.anexo() == null).count();
        long dentro = respaldo.size() - fuera;
        String enExpediente = dentro == 0 ? "" : archivos(dentro) + " en el expediente";
        String enOtroLugar = fuera == 0
                ? ""
                : archivos(fuera) + " en otro lugar: "
                        + hecho(Paso.RESPALDO).map(Hecho::lugar).orElse("");
        return enExpediente + (dentro > 0 && fuera > 0 ? " y " : "") + enOtroLugar;
    }

    private static String archivos(long cuantos) {
        return cuantos == 1 ? "1 archivo" : cuantos + " archivos";
    }
}
