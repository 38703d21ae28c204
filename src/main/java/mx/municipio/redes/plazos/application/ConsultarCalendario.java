package mx.municipio.redes.plazos.application;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.bitacora.Verificacion;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.DiasLocales;
import mx.municipio.redes.plazos.domain.LeyFederalDelTrabajo;
import org.springframework.stereotype.Component;

/** Los días inhábiles de un ejercicio: los de la ley y los locales, con los provisionales señalados. */
@Component
public class ConsultarCalendario {

    private final DiasLocales dias;
    private final Bitacora bitacora;

    ConsultarCalendario(DiasLocales dias, Bitacora bitacora) {
        this.dias = dias;
        this.bitacora = bitacora;
    }

    public List<DiaInhabil> del(int ejercicio) {
        List<DiaInhabil> ley = LeyFederalDelTrabajo.descansos(ejercicio);
        Stream<DiaInhabil> locales = dias.desde(ley.get(0).fecha()).stream()
                .filter(dia -> dia.fecha().getYear() == ejercicio);
        return Stream.concat(ley.stream(), locales)
                .sorted(Comparator.comparing(DiaInhabil::fecha))
                .toList();
    }

    /** Quién cambió el calendario, cuándo y con qué fundamento. */
    public List<Asiento> asientos() {
        return bitacora.leer(Registros.CALENDARIO);
    }

    public Verificacion verificacion() {
        return bitacora.verificar(Registros.CALENDARIO, List.of());
    }
}
