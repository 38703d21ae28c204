package mx.municipio.redes.padron.domain;

import java.util.List;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;

/** Una cuenta sirve al menos a uno de los fines de la norma, si ella los enumera. */
public record ReglaDeLosFines(List<String> catalogo) {

    public ReglaDeLosFines {
        catalogo = List.copyOf(catalogo);
    }

    /**
     * @return los invocados, sin repetir y en el orden de la norma
     * @throws ReglaException si no invoca ninguno o invoca uno que no existe
     */
    @Clausula({"NT10-FIN-I", "NT10-PAB-II-b"})
    public List<String> exigir(List<String> invocados) {
        if (invocados.isEmpty() && !catalogo.isEmpty()) {
            throw new ReglaException("NT10-PAB-II-b", "Fines: invoque al menos uno de los que enumera la norma.");
        }
        invocados.stream().filter(fin -> !catalogo.contains(fin)).findFirst().ifPresent(ajeno -> {
            throw new ReglaException("NT10-PAB-II-b", "Fines: «" + ajeno + "» no es un fin de la norma.");
        });
        return catalogo.stream().filter(invocados::contains).toList();
    }
}
