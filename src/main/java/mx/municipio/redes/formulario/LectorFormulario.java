package mx.municipio.redes.formulario;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.municipio.redes.formulario.Formulario.Grupo;
import org.jspecify.annotations.Nullable;

/** Lee el JSON de form-js y se niega a lo que no sabe exigir. */
final class LectorFormulario {
    private static final JsonSetter.Value VACIO = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    /** Un lógico escrito como texto sería una expresión, y un entero con decimales se cortaría en silencio. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(LogicalType.Boolean, c -> c.setCoercion(CoercionInputShape.String, CoercionAction.Fail))
            .withConfigOverride(String.class, c -> c.setSetterInfo(VACIO))
            .withConfigOverride(List.class, c -> c.setSetterInfo(VACIO))
            .withConfigOverride(Map.class, c -> c.setSetterInfo(VACIO))
            .build();

    private static final Set<String> SIN_DATO = Set.of("html", "image", "spacer", "separator", "button", "table");
    private static final Pattern NOMBRE = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

    private final List<Grupo> grupos = new ArrayList<>();
    private final Map<String, Class<?>> clases = new LinkedHashMap<>();
    private final Set<String> expresiones = new LinkedHashSet<>();

    static Formulario leer(String json) {
        JsonNode raiz;
        try {
            raiz = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new FormularioInvalidoException("El formulario no es JSON", e);
        }
        String id = raiz.path("id").asText("");
        if (id.isBlank() || !raiz.path("components").isArray()) {
            throw new FormularioInvalidoException("El formulario debe tener «id» y «components»");
        }
        try {
            return new LectorFormulario().leer(id, JSON.treeToValue(raiz, Componente.class));
        } catch (JacksonException | FormularioInvalidoException e) {
            throw new FormularioInvalidoException("Formulario «" + id + "»: " + e.getMessage(), e);
        }
    }

    private Formulario leer(String id, Componente raiz) {
        partes(raiz, List.of(), List.of(), false);
        for (String clave : clases.keySet()) {
            if (clases.keySet().stream().anyMatch(otra -> otra.startsWith(clave + "."))) {
                throw new FormularioInvalidoException("«" + clave + "» es a la vez campo y grupo");
            }
        }
        Map<String, Condicion> condiciones = new LinkedHashMap<>();
        expresiones.forEach(expresion -> condiciones.put(expresion, Condicion.leer(expresion, clases)));
        return new Formulario(id, grupos, condiciones);
    }

    /** Las partes seguidas de un grupo quedan juntas; un grupo dentro de otro las separa. */
    private void partes(Componente padre, List<String> ruta, List<String> condiciones, boolean enGrupo) {
        List<Parte> seguidas = new ArrayList<>();
        for (Componente componente : padre.components()) {
            List<String> todas = condiciones(componente, condiciones);
            if (componente.type().equals("group")) {
                agrupar(padre, seguidas);
                seguidas = new ArrayList<>();
                partes(componente, componente.path().isEmpty() ? ruta : mas(ruta, componente.path()), todas, true);
            } else if (componente.type().equals("text")) {
                seguidas.add(new Explicacion(componente.text(), todas));
            } else if (!SIN_DATO.contains(componente.type())) {
                seguidas.add(campo(componente, ruta, todas, enGrupo));
            }
        }
        agrupar(padre, seguidas);
    }

    /** Sin rótulo que lo una, lo que se lee antes de lo primero que se llena queda aparte: en una tarea va a un lado. */
    private void agrupar(Componente padre, List<Parte> partes) {
        if (!padre.label().isEmpty()) {
            agregar(padre.label(), partes);
            return;
        }
        int seLeen = (int) partes.stream()
                .takeWhile(parte -> !(parte instanceof Campo campo) || campo.soloLectura())
                .count();
        agregar(null, partes.subList(0, seLeen));
        agregar(null, partes.subList(seLeen, partes.size()));
    }

    private void agregar(@Nullable String rotulo, List<Parte> partes) {
        if (!partes.isEmpty()) {
            grupos.add(new Grupo(rotulo, List.copyOf(partes)));
        }
    }

    private List<String> condiciones(Componente componente, List<String> delGrupo) {
        String suya =
                componente.conditional() == null ? "" : componente.conditional().hide();
        List<String> todas = suya.isBlank()
                ? delGrupo
                : Stream.concat(delGrupo.stream(), Stream.of(suya)).toList();
        expresiones.addAll(todas);
        return todas;
    }

    private Campo campo(Componente escrito, List<String> grupo, List<String> condiciones, boolean enGrupo) {
        TipoCampo tipo = TipoCampo.de(escrito);
        if (escrito.increment() != null && escrito.increment().signum() <= 0) {
            throw new FormularioInvalidoException("«increment» debe ser mayor que cero");
        }
        var campo = new Campo(
                mas(grupo, escrito.key()),
                tipo,
                escrito,
                tipo == TipoCampo.SELECCION || tipo == TipoCampo.LISTA ? opciones(escrito, enGrupo) : List.of(),
                Patron.de(escrito.reglas()),
                condiciones);
        if (campo.lista() != null && tipo != TipoCampo.TEXTO && tipo != TipoCampo.TEXTO_LARGO) {
            throw new FormularioInvalidoException(
                    "Solo un texto se elige de una lista, y «" + campo.clave() + "» no lo es");
        }
        if (clases.putIfAbsent(campo.clave(), campo.claseDeValor()) != null) {
            throw new FormularioInvalidoException("El campo «" + campo.clave() + "» se repite");
        }
        return campo;
    }

    private static List<Opcion> opciones(Componente escrito, boolean enGrupo) {
        if (!escrito.valuesExpression().isEmpty()) {
            throw new FormularioInvalidoException("«valuesExpression» no se puede exigir en el servidor");
        }
        boolean deVariable = !escrito.valuesKey().isEmpty();
        if (deVariable && enGrupo) {
            throw new FormularioInvalidoException("«valuesKey» no funciona dentro de un grupo");
        }
        List<Opcion> opciones = deVariable ? List.of() : Opcion.leer(escrito.values());
        if (opciones.isEmpty() && !deVariable) {
            throw new FormularioInvalidoException("«" + escrito.key() + "» no tiene opciones");
        }
        return opciones;
    }

    private static List<String> mas(List<String> ruta, String nombres) {
        if (!NOMBRE.matcher(nombres).matches()) {
            throw new FormularioInvalidoException("«key» o «path» inválido: «" + nombres + "»");
        }
        return Stream.concat(ruta.stream(), Stream.of(nombres.split("\\."))).toList();
    }
}
