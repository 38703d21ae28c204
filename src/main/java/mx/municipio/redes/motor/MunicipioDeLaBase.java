package mx.municipio.redes.motor;

import mx.municipio.redes.errores.NoArrancaException;
import mx.municipio.redes.motor.acceso.ArranqueUnico;
import mx.municipio.redes.norma.Norma;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Una base es de un municipio: con el perfil de otro, sus órganos, plazos y oficios serían ajenos. */
@Component
final class MunicipioDeLaBase implements SmartInitializingSingleton {

    private static final String MUNICIPIO = "redes.municipio";

    private final ManagementService managementService;
    private final ArranqueUnico arranque;
    private final Norma norma;

    MunicipioDeLaBase(ManagementService managementService, ArranqueUnico arranque, Norma norma) {
        this.managementService = managementService;
        this.arranque = arranque;
        this.norma = norma;
    }

    @Override
    public void afterSingletonsInstantiated() {
        arranque.ejecutar(() -> {
            String anotado = managementService.getProperties().get(MUNICIPIO);
            if (anotado == null) {
                managementService.setProperty(MUNICIPIO, norma.clave());
            } else if (!anotado.equals(norma.clave())) {
                throw new NoArrancaException(
                        "La base de datos es de " + anotado + " y el perfil de la norma, de " + norma.clave() + ".",
                        "Corrija REDES_NORMA, o ponga otra base en REDES_BD_URL.");
            }
        });
    }
}
