package mx.municipio.redes.padron.domain;

import java.util.Set;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;

/** Toda persona y toda cuenta son de un órgano del municipio; una entidad estatal no puede tenerlas aquí. */
@Clausula("NT10-ANT-1")
public record ReglaDelOrgano(Set<String> organos) {

    public ReglaDelOrgano {
        organos = Set.copyOf(organos);
    }

    /** @throws ReglaException si no es un órgano del municipio */
    public void exigir(String organo) {
        if (!organos.contains(organo)) {
            throw new ReglaException("NT10-ANT-1", "Órgano: «" + organo + "» no es un órgano de este Ayuntamiento.");
        }
    }
}
