package mx.municipio.redes.formulario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mx.municipio.redes.formulario.Campo.Opciones;
import mx.municipio.redes.formulario.Campo.Reglas;
import mx.municipio.redes.formulario.ValorEnviado.Json;
import mx.municipio.redes.formulario.ValorEnviado.Logico;
import mx.municipio.redes.formulario.ValorEnviado.Numero;
import mx.municipio.redes.formulario.ValorEnviado.Texto;
import mx.municipio.redes.formulario.ValorEnviado.Vacio;
import org.jspecify.annotations.Nullable;

/** Las reglas de un campo ante un valor. Responde el mensaje sin la etiqueta, o nada si se acepta. */
record RevisorCampo(Campo campo, Map<String, ? extends @Nullable Object> existentes, LocalDate hoy) {
    /** El de form-js 1.8.7. */
    private static final Pattern CORREO =
            Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

    private static final Pattern TELEFONO = Pattern.compile("(?:\\+|00)[1-9]\\d{6,23}");
    private static final BigDecimal NUMERO_MAXIMO = new BigDecimal("1e15");

    private static final String NO_SE_PIDE = "no debe llenarse; el formulario no lo pide en este caso.";
    private static final String OPCION = "elija una de las opciones ofrecidas.";

    @Nullable
    String revisarOculto(ValorEnviado valor) {
        return vacio(valor) && almacenable(valor) ? null : NO_SE_PIDE;
    }

    @Nullable
    String revisar(ValorEnviado valor, boolean presente) {
        if (campo.soloLectura()) {
            return !presente || mismoQueExistente(valor) ? null : "es de solo lectura y no puede cambiarse.";
        }
        if (campo.reglas().obligatorio() && vacio(valor)) {
            return campo.tipo() == TipoCampo.CASILLA ? "debe marcarse." : "es obligatorio.";
        }
        if (valor instanceof Vacio) {
            return null;
        }
        return switch (campo.tipo()) {
            case TEXTO, TEXTO_LARGO -> revisarTexto(valor);
            case NUMERO -> revisarNumero(valor);
            case CASILLA -> valor instanceof Logico ? null : "debe ser verdadero o falso.";
            case SELECCION -> vacio(valor) || esOpcion(valor) ? null : OPCION;
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
            return Textos.enBlanco(texto.texto())
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
        Reglas reglas = campo.reglas();
        Integer maxima = reglas.longitudMaxima();
        if (texto.length() > Textos.LONGITUD_MAXIMA) {
            return masCorto(maxima == null ? Textos.LONGITUD_MAXIMA : Math.min(maxima, Textos.LONGITUD_MAXIMA));
        }
        if (!Textos.almacenable(texto, campo.tipo() == TipoCampo.TEXTO_LARGO)) {
            return campo.tipo() == TipoCampo.TEXTO && Textos.almacenable(texto, true)
                    ? "debe escribirse en una sola línea."
                    : "contiene caracteres no permitidos.";
        }
        if (vacio(valor)) {
            return null;
        }
        int longitud = texto.strip().length();
        Integer minima = reglas.longitudMinima();
        if (minima != null && longitud < minima) {
            return "debe tener al menos " + minima + (minima == 1 ? " carácter." : " caracteres.");
        }
        if (maxima != null && longitud > maxima) {
            return masCorto(maxima);
        }
        if (reglas.correo() && !CORREO.matcher(texto).matches()) {
            return "debe ser una dirección de correo válida.";
        }
        if (reglas.telefono() && !TELEFONO.matcher(texto).matches()) {
            return "debe ser un teléfono internacional (por ejemplo, +526656541234).";
        }
        Patron patron = reglas.patron();
        return patron != null && !patron.admite(texto) ? patron.mensaje() : null;
    }

    private static String masCorto(int maxima) {
        return "no debe pasar de " + maxima + (maxima == 1 ? " carácter." : " caracteres.");
    }

    private @Nullable String revisarNumero(ValorEnviado valor) {
        Reglas reglas = campo.reglas();
        if (vacio(valor)) {
            return null;
        }
        BigDecimal numero = numero(valor, reglas.comoTexto());
        if (numero == null) {
            return "debe ser un número.";
        }
        if (numero.abs().compareTo(NUMERO_MAXIMO) > 0
                || numero.stripTrailingZeros().scale() > 30) {
            return "es un número fuera de lo admitido.";
        }
        Integer decimales = reglas.decimales();
        if (decimales != null && numero.stripTrailingZeros().scale() > decimales) {
            return decimales == 0
                    ? "debe ser un número entero."
                    : "no debe tener más de " + decimales + (decimales == 1 ? " decimal." : " decimales.");
        }
        if (reglas.minimo() != null && numero.compareTo(reglas.minimo()) < 0) {
            return "debe ser " + reglas.minimo().toPlainString() + " o más.";
        }
        if (reglas.maximo() != null && numero.compareTo(reglas.maximo()) > 0) {
            return "debe ser " + reglas.maximo().toPlainString() + " o menos.";
        }
        if (reglas.incremento() != null && numero.remainder(reglas.incremento()).signum() != 0) {
            return "debe ser múltiplo de " + reglas.incremento().toPlainString() + ".";
        }
        return null;
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
        if (vacio(valor)) {
            return null;
        }
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
        return opciones().stream().anyMatch(opcion -> iguales(valor, ValorEnviado.de(opcion)));
    }

    private List<JsonNode> opciones() {
        Opciones opciones = campo.opciones();
        if (opciones == null) {
            return List.of();
        }
        String variable = opciones.variable();
        return variable == null
                ? opciones.fijas()
                : LectorFormulario.valoresDeOpciones(arbol(existentes.get(variable)));
    }

    private @Nullable String revisarFecha(ValorEnviado valor) {
        if (vacio(valor)) {
            return null;
        }
        if (!(valor instanceof Texto enviado)) {
            return "debe ser una fecha escrita como texto.";
        }
        String texto = enviado.texto();
        if (campo.tipo() == TipoCampo.HORA) {
            return FechasFormulario.hora(texto) == null ? "debe ser una hora válida (hh:mm)." : null;
        }
        LocalDate fecha;
        if (campo.tipo() == TipoCampo.FECHA) {
            fecha = FechasFormulario.fecha(texto);
            if (fecha == null) {
                return "debe ser una fecha válida (aaaa-mm-dd).";
            }
        } else {
            LocalDateTime fechaHora = FechasFormulario.fechaHora(texto);
            if (fechaHora == null) {
                return "debe ser una fecha y hora válidas (aaaa-mm-ddThh:mm).";
            }
            fecha = fechaHora.toLocalDate();
        }
        return campo.reglas().sinFechasPasadas() && fecha.isBefore(hoy) ? "no puede ser anterior a hoy." : null;
    }

    /** El valor de la variable, o el inicial del formulario mientras no exista. */
    ValorEnviado existente() {
        JsonNode nodo = arbol(existentes.get(campo.variable()));
        for (String parte : campo.ruta().subList(1, campo.ruta().size())) {
            nodo = nodo.path(parte);
        }
        JsonNode inicial = campo.inicial();
        return ValorEnviado.de((nodo.isMissingNode() || nodo.isNull()) && inicial != null ? inicial : nodo);
    }

    private boolean mismoQueExistente(ValorEnviado enviado) {
        ValorEnviado existente = existente();
        if (vacio(enviado) && vacio(existente)) {
            return almacenable(enviado);
        }
        if (enviado instanceof Texto texto && existente instanceof Numero numero) {
            return texto.texto().equals(numero.valor().toPlainString());
        }
        return iguales(enviado, existente);
    }

    /** Un carácter nulo parece vacío, pero se guardaría con el envío, y PostgreSQL no lo admite. */
    private static boolean almacenable(ValorEnviado valor) {
        return !(valor instanceof Texto texto) || Textos.almacenable(texto.texto(), true);
    }

    private static boolean iguales(ValorEnviado a, ValorEnviado b) {
        return a instanceof Numero x && b instanceof Numero y ? x.valor().compareTo(y.valor()) == 0 : a.equals(b);
    }

    private static JsonNode arbol(@Nullable Object valor) {
        return valor == null ? MissingNode.getInstance() : ValorEnviado.MAPPER.valueToTree(valor);
    }
}
