package mx.municipio.redes.directorio.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.Red;
import org.jspecify.annotations.Nullable;

/** Las cuentas del padrón que se publican. */
@Clausula({"NT10-TR-2", "NT10-TR-3"})
public interface CuentasPublicas {

    /**
     * Las oficiales, y las que dejaron de serlo. No las que aún no se abren, ni las que la norma considera personales
     * (TR-2), ni las anteriores a ella que no se han regularizado.
     */
    Set<EstadoCuenta> PUBLICADOS =
            Set.of(EstadoCuenta.VIGENTE, EstadoCuenta.INTERVENIDA, EstadoCuenta.EN_BAJA, EstadoCuenta.CANCELADA);

    /** Una palabra buscada: en lo que la cuenta dice de sí, o en el nombre de uno de esos órganos. */
    record Palabra(String texto, List<String> organos) {}

    record Filtro(@Nullable String organo, @Nullable Red red, @Nullable EstadoCuenta estado, List<Palabra> palabras) {}

    long contar(Filtro filtro);

    /** Por clave, desde la que ocupa ese lugar. */
    List<CuentaPublica> listar(Filtro filtro, long desde, int cuantas);

    /** Por clave, las que siguen a esa. */
    List<CuentaPublica> siguientes(String clave, int cuantas);

    Optional<CuentaPublica> buscar(String clave);

    /** Las de esas direcciones: primero las vigentes, luego la que dejó de serlo más tarde. */
    List<CuentaPublica> deDireccion(Collection<String> clavesDeDireccion);

    /** Si de algún canal de YouTube oficial no consta la dirección que empieza así, y otra de ellas podría ser la suya. */
    boolean hayDeYoutubeSin(String forma);

    boolean hayDelOrgano(String organo);

    /** Órganos con alguna cuenta publicada. */
    List<String> organos();
}
