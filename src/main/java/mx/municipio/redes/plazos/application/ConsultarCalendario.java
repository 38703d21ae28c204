package mx.municipio.redes.plazos.application;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.DiasLocales;
import mx.municipio.redes.plazos.domain.LeyFederalDelTrabajo;
import org.springframework.stereotype.Component;

/** Los días inhábiles de un ejercicio: los de la ley y los locales, con los provisionales señalados. */
@Component
public class ConsultarCalendario {

    private final DiasLocales dias;

    ConsultarCalendario(DiasLocales dias) {
        this.dias = dias;
    }

    public List<DiaInhabil> del(int ejercicio) {
        List<DiaInhabil> ley = LeyFederalDelTrabajo.descansos(ejercicio);
        Stream<DiaInhabil> locales = dias.desde(ley.get(0).fecha()).stream()
                .filter(dia -> dia.fecha().getYear() == ejercicio);
        return Stream.concat(ley.stream(), locales)
                .sorted(Comparator.comparing(DiaInhabil::fecha))
                .toList();
    }
}
