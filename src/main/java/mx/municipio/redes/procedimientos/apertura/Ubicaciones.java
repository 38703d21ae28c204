package mx.municipio.redes.procedimientos.apertura;

import java.time.Instant;
import java.util.List;
import mx.municipio.redes.errores.ConflictoException;

/** Dónde se guarda lo que las dos jefaturas acuerdan sobre los vínculos (TR-3). */
public interface Ubicaciones {

    /** De la más reciente a la más antigua. */
    List<UbicacionDeVinculos> todas();

    /**
     * @return su número
     * @throws ConflictoException si otra persona propuso al mismo tiempo
     */
    int proponer(String ubicacion);

    /** @throws ConflictoException si esa oficina ya la dio */
    void conformar(int numero, String oficina, String usuario, Instant cuando);
}
