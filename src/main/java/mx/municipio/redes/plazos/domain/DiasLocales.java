package mx.municipio.redes.plazos.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Los días inhábiles que declara el municipio, en su estado vigente. */
public interface DiasLocales {

    /** Por fecha, desde {@code fecha} inclusive, con los provisionales. */
    List<DiaInhabil> desde(LocalDate fecha);

    /** El día, si está declarado y no se ha retirado. */
    Optional<DiaInhabil> buscar(LocalDate fecha);

    /** Cada versión de cada día desde {@code fecha} inclusive, en el orden en que se registraron. */
    List<VersionDeDia> historia(LocalDate fecha);

    /** El número del último cambio del calendario; cero si no ha habido. */
    long ultimoCambio();
}
