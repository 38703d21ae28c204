package mx.municipio.redes.formulario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.errores.ErrorCampo;
import org.jspecify.annotations.Nullable;

/** Un formulario de form-js que el servidor exige. Inmutable; se puede guardar y compartir. */
public final class Formulario {
    private static final int MAXIMO_DE_ERRORES = 50;

    private final String id;
    private final Map<String, Campo> campos;
    private final Map<String, List<Condicion>> ocultoSi;

    Formulario(String id, Map<String, Campo> campos, Map<String, List<Condicion>> ocultoSi) {
        this.id = id;
        this.campos = new LinkedHashMap<>(campos);
        this.ocultoSi = Map.copyOf(ocultoSi);
    }

    /** Lee el contenido de un archivo {@code .form}; lanza {@link FormularioInvalidoException} si no lo sabe exigir. */
    public static Formulario leer(String json) {
        return LectorFormulario.leer(json);
    }

    public String id() {
        return id;
    }

    /** Los campos con dato, en el orden del formulario. */
    public List<Campo> campos() {
        return List.copyOf(campos.values());
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
            String mensaje = oculto(campo, porClave, existentes)
                    ? revisor.revisarOculto(valor)
                    : revisor.revisar(valor, porClave.containsKey(campo.clave()));
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
            String visible = Textos.mostrable(clave);
            errores.add(new ErrorCampo(visible, "«" + visible + "»: el formulario no ofrece este dato."));
        } else if (valor instanceof ValorEnviado.Json json && json.nodo().isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> partes = json.nodo().fields(); partes.hasNext(); ) {
                Map.Entry<String, JsonNode> parte = partes.next();
                repartir(clave + "." + parte.getKey(), ValorEnviado.de(parte.getValue()), porClave, errores);
            }
        } else if (!(valor instanceof ValorEnviado.Vacio)) {
            errores.add(new ErrorCampo(clave, "«" + clave + "»: debe ser un grupo de datos."));
        }
    }

    private boolean esGrupo(String clave) {
        return campos.keySet().stream().anyMatch(c -> c.startsWith(clave + "."));
    }

    private boolean oculto(
            Campo campo, Map<String, ValorEnviado> porClave, Map<String, ? extends @Nullable Object> existentes) {
        return ocultoSi.getOrDefault(campo.clave(), List.of()).stream()
                .anyMatch(condicion -> condicion.cumple(clave -> valorEnCondicion(clave, porClave, existentes)));
    }

    /** El valor que form-js vería: lo enviado; en un campo de solo lectura que no se envía, lo existente. */
    private @Nullable Object valorEnCondicion(
            String clave, Map<String, ValorEnviado> porClave, Map<String, ? extends @Nullable Object> existentes) {
        Campo campo = campos.get(clave);
        if (campo == null) {
            return null;
        }
        ValorEnviado valor = porClave.get(clave);
        if (valor == null) {
            valor = campo.soloLectura()
                    ? new RevisorCampo(campo, existentes, LocalDate.MIN).existente()
                    : new ValorEnviado.Vacio();
        }
        if (valor instanceof ValorEnviado.Texto texto) {
            boolean vacio =
                    texto.texto().isEmpty() && campo.tipo() != TipoCampo.TEXTO && campo.tipo() != TipoCampo.TEXTO_LARGO;
            return vacio ? null : texto.texto();
        }
        if (valor instanceof ValorEnviado.Logico logico) {
            return logico.valor();
        }
        if (valor instanceof ValorEnviado.Numero numero) {
            return numero.valor();
        }
        return switch (campo.tipo()) {
            case TEXTO, TEXTO_LARGO -> "";
            case CASILLA -> false;
            default -> null;
        };
    }
}
