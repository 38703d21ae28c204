package mx.municipio.redes.motor.ejecucion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.municipio.redes.errores.NoArrancaException;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.formulario.FormularioInvalidoException;
import mx.municipio.redes.norma.ArchivosPropios;
import mx.municipio.redes.norma.Norma;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Qué se despliega: los procedimientos que el perfil nombra, con sus formularios, y las tablas de decisión. Lo que el
 * municipio trae propio ocupa el lugar de lo común de su nombre.
 */
@Component
class Despliegue extends DefaultDeploymentConfiguration {

    private static final Pattern PREGUNTA_POR_EL_MUNICIPIO = Pattern.compile("<text>\\s*municipio\\s*</text>");

    private final Norma norma;
    private final ArchivosPropios propios;

    Despliegue(Norma norma, ArchivosPropios propios) {
        this.norma = norma;
        this.propios = propios;
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        Map<String, Resource> recursos = new TreeMap<>();
        super.getDeploymentResources().forEach(recurso -> recursos.put(nombre(recurso), recurso));
        propios.formularios().forEach(Despliegue::exigirQueSirva);
        Stream.of(propios.formularios(), propios.tablas())
                .flatMap(List::stream)
                .forEach(propio -> ponerEnSuLugar(propio, recursos));
        for (String proceso : norma.procesos()) {
            if (!recursos.containsKey(proceso + ".bpmn")) {
                throw new NoArrancaException(
                        "El perfil de la norma nombra el procedimiento «" + proceso + "», que el programa no trae.",
                        "Corrija «procesos» en el perfil.");
            }
        }
        recursos.keySet().removeIf(recurso -> !delPerfil(recurso));
        recursos.forEach(this::exigirQueConozcaAlMunicipio);
        return new LinkedHashSet<>(recursos.values());
    }

    private static void ponerEnSuLugar(Resource propio, Map<String, Resource> recursos) {
        if (recursos.replace(nombre(propio), propio) == null) {
            throw new NoArrancaException(
                    "El municipio trae «" + nombre(propio) + "», que no ocupa el lugar de ninguno de los del programa.",
                    "Corrija su nombre, o quítelo: " + propio.getDescription() + ".");
        }
    }

    /** Uno que no se sabe exigir, o que el modelo no encuentra por su «id», fallaría ante la primera persona. */
    private static void exigirQueSirva(Resource formulario) {
        String problema;
        try {
            String id = Formulario.leer(texto(formulario)).id();
            problema = nombre(formulario).equals(id + ".form") ? "" : "su «id» es «" + id + "»";
        } catch (FormularioInvalidoException e) {
            problema = Objects.toString(e.getMessage());
        }
        if (!problema.isEmpty()) {
            throw new NoArrancaException(
                    "El formulario «" + nombre(formulario) + "» del municipio no sirve: " + problema + ".",
                    "Corríjalo: " + formulario.getDescription() + ".");
        }
    }

    private boolean delPerfil(String recurso) {
        return recurso.endsWith(".dmn")
                || norma.procesos().stream()
                        .anyMatch(proceso -> recurso.equals(proceso + ".bpmn") || recurso.startsWith(proceso + "-"));
    }

    /** Una tabla que decide según el municipio y no nombra al del perfil dejaría sin respuesta cada caso. */
    private void exigirQueConozcaAlMunicipio(String nombre, Resource recurso) {
        if (!nombre.endsWith(".dmn")) {
            return;
        }
        String tabla = texto(recurso);
        if (PREGUNTA_POR_EL_MUNICIPIO.matcher(tabla).find() && !tabla.contains('"' + norma.clave() + '"')) {
            throw new NoArrancaException(
                    "La tabla «" + nombre + "» decide según el municipio y no dice nada de " + norma.clave() + ".",
                    "Ponga junto a su perfil una propia, tablas/" + nombre + ".");
        }
    }

    private static String nombre(Resource recurso) {
        return Objects.requireNonNull(recurso.getFilename());
    }

    private static String texto(Resource recurso) {
        try {
            return recurso.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
