package mx.municipio.redes.formulario;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.formulario.ValorEnviado.Json;
import mx.municipio.redes.formulario.ValorEnviado.Logico;
import mx.municipio.redes.formulario.ValorEnviado.Numero;
import mx.municipio.redes.formulario.ValorEnviado.Texto;
import mx.municipio.redes.formulario.ValorEnviado.Vacio;
import org.jspecify.annotations.Nullable;

/** Las reglas de un campo ante un valor. Responde el mensaje sin la etiqueta, o nada si se acepta. */
record RevisorCampo(Campo campo, Map<String, ? extends @Nullable Object> existentes, LocalDate hoy) {
    private static final BigDecimal NUMERO_MAXIMO = new BigDecimal("1e15");

    private static final String NO_SE_PIDE = "no debe llenarse; el formulario no lo pide en este caso.";
    private static final String OPCION = "elija una de las opciones ofrecidas.";

    @Nullable
    String revisarOculto(ValorEnviado valor) {
        return vacio(valor) ? null : NO_SE_PIDE;
    }

    /** Si es de los que se deben llenar, y no se llenó. */
    boolean falta(ValorEnviado valor) {
        return campo.obligatorio() && !campo.soloLectura() && vacio(valor);
    }

    @Nullable
    String revisar(ValorEnviado valor, boolean presente) {
        if (campo.soloLectura()) {
            return !presente || mismoQueExistente(valor) ? null : "es de solo lectura y no puede cambiarse.";
        }
        boolean deVerdad = campo.tipo().esTexto() || campo.tipo() == TipoCampo.CASILLA;
        if (valor instanceof Vacio || (!deVerdad && vacio(valor))) {
            return null;
        }
        return switch (campo.tipo()) {
            case TEXTO, TEXTO_LARGO -> revisarTexto(valor);
            case NUMERO -> revisarNumero(valor);
            case CASILLA -> valor instanceof Logico ? null : "debe ser verdadero o falso.";
            case SELECCION -> esOpcion(valor) ? null : OPCION;
            case LISTA -> revisarLista(valor);
            case FECHA, HORA, FECHA_HORA -> revisarFecha(valor);
        };
    }

    /** Vacío como lo envía form-js según el tipo del campo; en blanco es vacío. Un valor de otro tipo no lo es. */
    private boolean vacio(ValorEnviado valor) {
        if (valor instanceof Vacio) {
            return true;
        }
        if (valor instanceof Texto texto) {
            return texto.texto().isEmpty()
                    || (campo.tipo() == TipoCampo.LISTA && texto.texto().equals("[]"));
        }
        if (valor instanceof Logico logico) {
            return campo.tipo() == TipoCampo.CASILLA && !logico.valor();
        }
        return valor instanceof Json json
                && campo.tipo() == TipoCampo.LISTA
                && json.nodo().isArray()
                && json.nodo().isEmpty();
    }

    private @Nullable String revisarTexto(ValorEnviado valor) {
        if (!(valor instanceof Texto enviado)) {
            return "debe ser un texto.";
        }
        String texto = enviado.texto();
        if (texto.isEmpty()) {
            return null;
        }
        int maxima = Math.min(Objects.requireNonNullElse(campo.maximo(), TextoLibre.MAXIMO), TextoLibre.MAXIMO);
        if (texto.length() > maxima) {
            return "no debe pasar de " + maxima + (maxima == 1 ? " carácter." : " caracteres.");
        }
        String reparo = TextoLibre.reparo(texto, campo.tipo() == TipoCampo.TEXTO_LARGO);
        if (reparo != null) {
            return reparo;
        }
        Integer minima = campo.escrito().reglas().minLength();
        if (minima != null && texto.length() < minima) {
            return "debe tener al menos " + minima + (minima == 1 ? " carácter." : " caracteres.");
        }
        return campo.patrones().stream()
                .filter(patron -> !patron.admite(texto))
                .map(Patron::mensaje)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String revisarNumero(ValorEnviado valor) {
        BigDecimal numero = numero(valor, campo.escrito().serializeToString());
        if (numero == null) {
            return "debe ser un número.";
        }
        int escala = numero.stripTrailingZeros().scale();
        if (numero.abs().compareTo(NUMERO_MAXIMO) > 0 || escala > 30) {
            return "es un número fuera de lo admitido.";
        }
        Integer decimales = campo.escrito().decimalDigits();
        if (decimales != null && escala > decimales) {
            return decimales == 0
                    ? "debe ser un número entero."
                    : "no debe tener más de " + decimales + (decimales == 1 ? " decimal." : " decimales.");
        }
        BigDecimal minimo = campo.escrito().reglas().min();
        if (minimo != null && numero.compareTo(minimo) < 0) {
            return "debe ser " + minimo.toPlainString() + " o más.";
        }
        BigDecimal maximo = campo.escrito().reglas().max();
        if (maximo != null && numero.compareTo(maximo) > 0) {
            return "debe ser " + maximo.toPlainString() + " o menos.";
        }
        BigDecimal incremento = campo.escrito().increment();
        return incremento != null && numero.remainder(incremento).signum() != 0
                ? "debe ser múltiplo de " + incremento.toPlainString() + "."
                : null;
    }

    private static @Nullable BigDecimal numero(ValorEnviado valor, boolean comoTexto) {
        if (!comoTexto) {
            return valor instanceof Numero numero ? numero.valor() : null;
        }
        boolean escrito = valor instanceof Texto texto
                && texto.texto().length() <= 40
                && texto.texto().matches("-?\\d+(\\.\\d+)?");
        return escrito ? new BigDecimal(((Texto) valor).texto()) : null;
    }

    private @Nullable String revisarLista(ValorEnviado valor) {
        if (!(valor instanceof Json json) || !json.nodo().isArray()) {
            return "debe ser una lista de opciones.";
        }
        List<JsonNode> vistas = new ArrayList<>();
        for (JsonNode elemento : json.nodo()) {
            if (!esOpcion(ValorEnviado.de(elemento))) {
                return "elija solo entre las opciones ofrecidas.";
            }
            if (vistas.contains(elemento)) {
                return "tiene una opción repetida.";
            }
            vistas.add(elemento);
        }
        return null;
    }

    private boolean esOpcion(ValorEnviado valor) {
        return campo.opciones(existentes).stream().anyMatch(opcion -> iguales(valor, ValorEnviado.de(opcion.valor())));
    }

    private @Nullable String revisarFecha(ValorEnviado valor) {
        if (!(valor instanceof Texto enviado)) {
            return "debe ser una fecha escrita como texto.";
        }
        String texto = enviado.texto();
        return switch (campo.tipo()) {
            case HORA -> FechasFormulario.hora(texto) == null ? "debe ser una hora válida (hh:mm)." : null;
            case FECHA -> revisarDia(FechasFormulario.fecha(texto), "debe ser una fecha válida (aaaa-mm-dd).");
            default -> {
                LocalDateTime fechaHora = FechasFormulario.fechaHora(texto);
                yield revisarDia(
                        fechaHora == null ? null : fechaHora.toLocalDate(),
                        "debe ser una fecha y hora válidas (aaaa-mm-ddThh:mm).");
            }
        };
    }

    private @Nullable String revisarDia(@Nullable LocalDate dia, String invalido) {
        if (dia == null) {
            return invalido;
        }
        return campo.escrito().disallowPassedDates() && dia.isBefore(hoy) ? "no puede ser anterior a hoy." : null;
    }

    private boolean mismoQueExistente(ValorEnviado enviado) {
        ValorEnviado existente = campo.existente(existentes);
        if (vacio(enviado) && vacio(existente)) {
            return true;
        }
        if (enviado instanceof Texto texto && existente instanceof Numero numero) {
            return texto.texto().equals(numero.valor().toPlainString());
        }
        return iguales(enviado, existente);
    }

    private static boolean iguales(ValorEnviado a, ValorEnviado b) {
        return a instanceof Numero x && b instanceof Numero y ? x.valor().compareTo(y.valor()) == 0 : a.equals(b);
    }
}
