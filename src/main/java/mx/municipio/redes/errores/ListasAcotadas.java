package mx.municipio.redes.errores;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Objects;

/** Nadie pide con miles de identificadores; y a la base, cada uno le cuesta una condición más. */
public final class ListasAcotadas {

    static final int MAXIMO = 2_000;

    private static final String TODO = "cuerpo";

    private static final JsonFactory JSON = new JsonFactory();

    private ListasAcotadas() {}

    /**
     * De lo que no es JSON no dice nada: lo dirá quien lo lea.
     *
     * @throws FormularioException si alguna lista pasa de {@value #MAXIMO}, con el dato que la lleva
     */
    public static void exigir(byte[] cuerpo) throws IOException {
        var nombres = new ArrayDeque<String>();
        var cuentas = new ArrayDeque<int[]>();
        try (JsonParser lector = JSON.createParser(cuerpo)) {
            for (JsonToken token = lector.nextToken(); token != null; token = lector.nextToken()) {
                if (token.isStructEnd()) {
                    nombres.pop();
                    cuentas.pop();
                    continue;
                }
                boolean enLista = token != JsonToken.FIELD_NAME && !cuentas.isEmpty() && cuentas.peek().length > 0;
                if (enLista && ++cuentas.peek()[0] > MAXIMO) {
                    String campo = nombres.peek().length() > 64 ? TODO : nombres.peek();
                    throw FormularioException.de(campo, campo + ": son demasiados; a lo más 2,000.");
                }
                if (token.isStructStart()) {
                    nombres.push(Objects.requireNonNullElse(
                            lector.currentName(), nombres.isEmpty() ? TODO : nombres.peek()));
                    cuentas.push(token == JsonToken.START_ARRAY ? new int[1] : new int[0]);
                }
            }
        } catch (JsonProcessingException | CharConversionException e) {
            // No es JSON.
        }
    }
}
