package mx.municipio.redes.formulario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.errores.TextoLibre;
import org.jspecify.annotations.Nullable;

/** Un formulario de form-js, lo mismo para exigirlo que para dibujarlo. Inmutable; se puede guardar y compartir. */
public final class Formulario {
    private static final int MAXIMO_DE_ERRORES = 50;

    /** Partes seguidas; {@code rotulo} es el del grupo del formulario, si están en uno y lo tiene. */
    public record Grupo(@Nullable String rotulo, List<Parte> partes) {}

    /** Lo que cabe en un {@code long}; lo demás llega como se escribió, y lo rechaza la revisión. */
    private static final Pattern ENTERO = Pattern.compile("-?\\d{1,18}");

    private final String id;
    private final List<Grupo> grupos;
    private final Map<String, Campo> campos = new LinkedHashMap<>();
    private final Map<String, Condicion> condiciones;

    /** Las que dicen algo de un campo que se llena. */
    private final Set<String> deLoEscrito;

    /** @param condiciones todas las que sus partes nombran, por su expresión */
    Formulario(String id, List<Grupo> grupos, Map<String, Condicion> condiciones) {
        this.id = id;
        this.grupos = List.copyOf(grupos);
        this.condiciones = Map.copyOf(condiciones);
        partes().forEach(parte -> {
            if (parte instanceof Campo campo) {
                campos.put(campo.clave(), campo);
            }
        });
        deLoEscrito =
                condiciones.keySet().stream().filter(this::dependeDeLoEscrito).collect(Collectors.toUnmodifiableSet());
    }

    /** Lee el contenido de un archivo {@code .form}; lanza {@link FormularioInvalidoException} si no lo sabe exigir. */
    public static Formulario leer(String json) {
        return LectorFormulario.leer(json);
    }

    public String id() {
        return id;
    }

    /** Lo que muestra, en su orden. */
    public List<Grupo> grupos() {
        return grupos;
    }

    public Stream<Parte> partes() {
        return grupos.stream().flatMap(grupo -> grupo.partes().stream());
    }

    /** Los datos del trámite que sus textos dicen y que no son campos suyos: van con {@link #sinMarcas}. */
    public Set<String> dichos() {
        return partes().filter(Explicacion.class::isInstance)
                .flatMap(parte -> ((Explicacion) parte).dichos().stream())
                .filter(dato -> !campos.containsKey(dato))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lo que alguien escribió, para decirlo en un texto del formulario sin que nada de ello sea Markdown. */
    public static String sinMarcas(String escrito) {
        return Explicacion.sinMarcas(escrito);
    }

    /** Los campos con dato, en el orden del formulario. */
    public List<Campo> campos() {
        return List.copyOf(campos.values());
    }

    /** Los que se mostraron a quien envió eso: lo que no se le preguntó no es una respuesta suya. */
    public List<Campo> respondidos(Map<String, ? extends @Nullable Object> enviado) {
        Map<String, ValorEnviado> porClave = new LinkedHashMap<>();
        enviado.forEach((clave, valor) -> porClave.put(clave, ValorEnviado.de(valor)));
        return campos.values().stream()
                .filter(campo -> enviado.containsKey(campo.clave()) && !oculta(campo, porClave, Map.of()))
                .toList();
    }

    /** Si en el grupo nadie escribe, y lo que muestra no depende de lo que se escriba en otro. */
    public boolean soloSeLee(Grupo grupo) {
        return grupo.partes().stream()
                .allMatch(parte -> (!(parte instanceof Campo campo) || campo.soloLectura())
                        && parte.condiciones().stream().noneMatch(deLoEscrito::contains));
    }

    private boolean dependeDeLoEscrito(String condicion) {
        return campos.values().stream()
                .anyMatch(campo -> !campo.soloLectura()
                        && Pattern.compile("\\b" + Pattern.quote(campo.clave()) + "\\b")
                                .matcher(condicion)
                                .find());
    }

    /** Si con esas variables, y sin nada escrito, la parte no se muestra. */
    public boolean oculta(Parte parte, Map<String, ? extends @Nullable Object> existentes) {
        return oculta(parte, Map.of(), existentes);
    }

    /** Lo enviado por una forma HTML: de un campo que va varias veces, como una lista de casillas, un valor por renglón. */
    public static Map<String, String> enRenglones(Map<String, List<String>> enviado) {
        Map<String, String> unidos = new LinkedHashMap<>();
        enviado.forEach((clave, valores) -> unidos.put(clave, String.join("\n", valores)));
        return unidos;
    }

    /** Lo enviado por una forma HTML, con el tipo que cada campo pide. Una casilla que no llega está sin marcar. */
    public Map<String, Object> datos(Map<String, String> enviado) {
        Map<String, Object> datos = new LinkedHashMap<>();
        campos.forEach((clave, campo) -> {
            if (campo.soloLectura()) {
                return;
            }
            String valor = TextoLibre.oNulo(enviado.get(clave));
            if (campo.tipo() == TipoCampo.CASILLA) {
                datos.put(clave, enviado.containsKey(clave));
            } else if (valor != null
                    && campo.tipo() == TipoCampo.NUMERO
                    && ENTERO.matcher(valor).matches()) {
                datos.put(clave, Long.valueOf(valor));
            } else if (valor != null) {
                datos.put(clave, campo.elegido(valor));
            }
        });
        return datos;
    }

    /**
     * Lo que no se admitió, cada cosa en su campo. Una regla no sabe de campos, pero su mensaje empieza por el rótulo del
     * que habla; la que no habla de uno queda sin campo.
     */
    public List<ErrorCampo> enSusCampos(DominioException rechazo) {
        return rechazo.erroresO(campos().stream()
                .filter(campo -> rechazo.mensaje().startsWith(campo.etiqueta().replaceFirst(" \\([^)]*\\)$", "") + ":"))
                .map(Campo::clave)
                .findFirst()
                .orElse(""));
    }

    /**
     * Revisa un envío completo.
     *
     * @param enviado las variables enviadas, por nombre
     * @param existentes las variables que el proceso ya tiene (opciones de {@code valuesKey}, solo lectura): textos, números,
     *     lógicos, listas, mapas o nodos de Jackson
     * @param hoy la fecha local, para {@code disallowPassedDates}
     * @return los errores en el orden del formulario; vacío si se acepta
     */
    public List<ErrorCampo> revisar(
            Map<String, ValorEnviado> enviado, Map<String, ? extends @Nullable Object> existentes, LocalDate hoy) {
        List<ErrorCampo> errores = new ArrayList<>();
        Map<String, ValorEnviado> porClave = new LinkedHashMap<>();
        enviado.forEach((nombre, valor) -> repartir(nombre, valor, porClave, errores));

        for (Campo campo : campos.values()) {
            ValorEnviado valor = porClave.getOrDefault(campo.clave(), new ValorEnviado.Vacio());
            RevisorCampo revisor = new RevisorCampo(campo, existentes, hoy);
            boolean oculto = oculta(campo, porClave, existentes);
            if (!oculto && revisor.falta(valor)) {
                errores.add(new ErrorCampo(campo.clave(), campo.siFalta()));
                continue;
            }
            String mensaje =
                    oculto ? revisor.revisarOculto(valor) : revisor.revisar(valor, porClave.containsKey(campo.clave()));
            if (mensaje != null) {
                errores.add(new ErrorCampo(campo.clave(), campo.etiqueta() + ": " + mensaje));
            }
        }
        return List.copyOf(errores.size() > MAXIMO_DE_ERRORES ? errores.subList(0, MAXIMO_DE_ERRORES) : errores);
    }

    /** Baja por los grupos hasta los campos; lo que no es campo ni grupo no lo ofrece el formulario. */
    private void repartir(
            String clave, ValorEnviado valor, Map<String, ValorEnviado> porClave, List<ErrorCampo> errores) {
        if (errores.size() >= MAXIMO_DE_ERRORES) {
            return;
        }
        if (campos.containsKey(clave)) {
            porClave.put(clave, valor);
        } else if (!esGrupo(clave)) {
            String visible = TextoEnviado.mostrable(clave);
            errores.add(new ErrorCampo(visible, "«" + visible + "»: el formulario no ofrece este dato."));
        } else if (valor instanceof ValorEnviado.Json json && json.nodo().isObject()) {
            for (Map.Entry<String, JsonNode> parte : json.nodo().properties()) {
                repartir(clave + "." + parte.getKey(), ValorEnviado.de(parte.getValue()), porClave, errores);
            }
        } else if (!(valor instanceof ValorEnviado.Vacio)) {
            errores.add(new ErrorCampo(clave, "«" + clave + "»: debe ser un grupo de datos."));
        }
    }

    private boolean esGrupo(String clave) {
        return campos.keySet().stream().anyMatch(c -> c.startsWith(clave + "."));
    }

    private boolean oculta(
            Parte parte, Map<String, ValorEnviado> porClave, Map<String, ? extends @Nullable Object> existentes) {
        return parte.condiciones().stream()
                .map(condiciones::get)
                .anyMatch(condicion -> condicion.cumple(clave -> valorEnCondicion(clave, porClave, existentes)));
    }

    /** El valor que form-js vería: lo enviado; en un campo de solo lectura, lo existente, diga lo que diga el envío. */
    private @Nullable Object valorEnCondicion(
            String clave, Map<String, ValorEnviado> porClave, Map<String, ? extends @Nullable Object> existentes) {
        Campo campo = Objects.requireNonNull(campos.get(clave));
        ValorEnviado valor = campo.soloLectura() ? campo.existente(existentes) : porClave.get(clave);
        boolean escrito = campo.tipo().esTexto();
        if (valor instanceof ValorEnviado.Texto texto
                && (escrito || !texto.texto().isEmpty())) {
            return texto.texto();
        }
        if (valor instanceof ValorEnviado.Logico logico) {
            return logico.valor();
        }
        if (valor instanceof ValorEnviado.Numero numero) {
            return numero.valor();
        }
        return escrito ? "" : campo.tipo() == TipoCampo.CASILLA ? false : null;
    }
}
