package mx.municipio.redes.motor.guardia;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mx.municipio.redes.formulario.Campo;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.formulario.ValorEnviado;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** Entre las variables del motor y los valores de la biblioteca de formularios. */
public final class Valores {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SIMPLES =
            Set.of("string", "boolean", "integer", "long", "short", "double", "null");

    private Valores() {}

    /** Las mismas con sus textos limpios: así se revisan y así se guardan. */
    static VariableMap limpias(Map<String, Object> variables) {
        VariableMap conTipo = Variables.fromMap(variables);
        VariableMap limpias = Variables.createVariables();
        conTipo.keySet().forEach(nombre -> {
            TypedValue valor = conTipo.getValueTyped(nombre);
            ValorEnviado enviado = enviado(valor);
            if (enviado instanceof ValorEnviado.Texto texto) {
                limpias.putValue(nombre, texto.texto());
            } else if (enviado instanceof ValorEnviado.Json json) {
                limpias.putValueTyped(
                        nombre, SpinValues.jsonValue(json.nodo().toString()).create());
            } else {
                limpias.putValueTyped(nombre, valor);
            }
        });
        return limpias;
    }

    static Map<String, ValorEnviado> enviados(@Nullable Map<String, Object> variables) {
        Map<String, ValorEnviado> enviados = new LinkedHashMap<>();
        if (variables != null) {
            VariableMap conTipo = Variables.fromMap(variables);
            conTipo.keySet().forEach(nombre -> enviados.put(nombre, enviado(conTipo.getValueTyped(nombre))));
        }
        return enviados;
    }

    private static ValorEnviado enviado(@Nullable TypedValue valor) {
        if (valor == null) {
            return new ValorEnviado.Vacio();
        }
        if (valor.isTransient()) {
            // Pasaría por «obligatorio» y no se guardaría.
            return new ValorEnviado.Ajeno("transitorio");
        }
        String tipo = valor.getType() == null ? "" : valor.getType().getName();
        if (tipo.equals("json") && valor instanceof SerializableValue json) {
            return ValorEnviado.deJson(texto(json));
        }
        if (valor.getType() == null || SIMPLES.contains(tipo)) {
            Object plano = valor.getValue();
            return plano instanceof SpinJsonNode nodo ? ValorEnviado.deJson(nodo.toString()) : ValorEnviado.de(plano);
        }
        return new ValorEnviado.Ajeno(tipo);
    }

    private static @Nullable String texto(SerializableValue json) {
        String serializado = json.getValueSerialized();
        if (serializado != null) {
            return serializado;
        }
        Object valor = json.isDeserialized() ? json.getValue() : null;
        return valor == null ? null : valor.toString();
    }

    /** Solo las variables que el formulario necesita para revisar: opciones y campos de solo lectura. */
    static Map<String, @Nullable Object> existentes(Formulario formulario, TaskEntity tarea) {
        Set<String> nombres = new TreeSet<>();
        for (Campo campo : formulario.campos()) {
            if (campo.soloLectura()) {
                nombres.add(campo.variable());
            }
            if (campo.variableDeOpciones() != null) {
                nombres.add(campo.variableDeOpciones());
            }
        }
        Map<String, @Nullable Object> existentes = new LinkedHashMap<>();
        nombres.forEach(nombre -> existentes.put(nombre, existente(tarea.getVariableTyped(nombre, false))));
        return existentes;
    }

    /** Todas las que la tarea tiene a la vista, como las muestra Tasklist. */
    public static Map<String, @Nullable Object> visibles(TaskEntity tarea) {
        Map<String, @Nullable Object> visibles = new LinkedHashMap<>();
        VariableMap variables = tarea.getVariablesTyped(false);
        variables.keySet().forEach(nombre -> visibles.put(nombre, existente(variables.getValueTyped(nombre))));
        return visibles;
    }

    private static @Nullable Object existente(@Nullable TypedValue valor) {
        if (valor instanceof SerializableValue serializable) {
            String texto = texto(serializable);
            try {
                return texto == null ? null : JSON.readTree(texto);
            } catch (JacksonException e) {
                return null;
            }
        }
        Object plano = valor == null ? null : valor.getValue();
        return plano instanceof Date fecha ? fecha.toInstant().toString() : plano;
    }
}
