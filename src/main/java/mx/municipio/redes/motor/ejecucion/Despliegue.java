package mx.municipio.redes.motor.ejecucion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mx.municipio.redes.errores.NoArrancaException;
import mx.municipio.redes.norma.Norma;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Qué se despliega: los procedimientos que el perfil nombra, con sus formularios, y las tablas de decisión. Un formulario de
 * {@code forms/<perfil>} ocupa el lugar del común de su nombre.
 */
@Component
class Despliegue extends DefaultDeploymentConfiguration {

    private final Norma norma;

    Despliegue(Norma norma) {
        this.norma = norma;
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        Map<String, Resource> comunes = new TreeMap<>();
        Map<String, Resource> propios = new TreeMap<>();
        for (Resource recurso : super.getDeploymentResources()) {
            String[] ruta = ruta(recurso);
            String nombre = ruta[ruta.length - 1];
            String carpeta = ruta[ruta.length - 2];
            if (Set.of("bpmn", "forms").contains(carpeta)) {
                comunes.put(nombre, recurso);
            } else if (carpeta.equals(norma.clave().toLowerCase(Locale.ROOT))) {
                propios.put(nombre, recurso);
            }
        }
        comunes.putAll(propios);
        for (String proceso : norma.procesos()) {
            if (!comunes.containsKey(proceso + ".bpmn")) {
                throw new NoArrancaException(
                        "El perfil de la norma nombra el procedimiento «" + proceso + "», que el programa no trae.",
                        "Corrija «procesos» en el perfil.");
            }
        }
        comunes.keySet().removeIf(recurso -> !delPerfil(recurso));
        return new LinkedHashSet<>(comunes.values());
    }

    private boolean delPerfil(String recurso) {
        return recurso.endsWith(".dmn")
                || norma.procesos().stream()
                        .anyMatch(proceso -> recurso.equals(proceso + ".bpmn") || recurso.startsWith(proceso + "-"));
    }

    private static String[] ruta(Resource recurso) {
        try {
            return recurso.getURL().getPath().split("/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
