package mx.municipio.redes.cabezas;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.municipio.redes.bitacora.DeCadena;
import mx.municipio.redes.csv.Csv;
import mx.municipio.redes.csv.ErroresDeHoja;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.csv.HojaCsv.Renglon;
import mx.municipio.redes.errores.FormularioException;

/** La lista de las cabezas y la hoja en que se guarda: los mismos octetos en el correo y al descargarla. */
record ListaDeCabezas(List<DeCadena> cabezas) {

    private static final List<String> COLUMNAS = List.of("cadena", "asientos", "hash");
    private static final int LARGO = 64;

    /** Cuántos asientos resguarda. */
    long asientos() {
        return cabezas.stream().mapToLong(DeCadena::asientos).sum();
    }

    byte[] csv() {
        var hoja = new StringWriter();
        try {
            hoja.write(Csv.MARCA_UTF8);
            Csv.renglon(hoja, COLUMNAS.toArray());
            for (DeCadena cabeza : cabezas) {
                Csv.renglon(hoja, cabeza.cadena(), cabeza.asientos(), cabeza.hash());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hoja.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws FormularioException con todo lo que está mal, renglón por renglón */
    static ListaDeCabezas leer(byte[] csv) {
        var errores = new ErroresDeHoja();
        Set<String> vistas = new HashSet<>();
        List<DeCadena> cabezas = new ArrayList<>();
        for (Renglon renglon : HojaCsv.leerEntera(csv, COLUMNAS)) {
            String cadena = renglon.celda("cadena").orElse("");
            String asientos = renglon.celda("asientos").orElse("");
            String hash = renglon.celda("hash").orElse("");
            if (cadena.isEmpty() || cadena.length() > LARGO) {
                errores.agregar(renglon, "cadena", "debe ser el folio, la cuenta o el registro.");
            } else if (!vistas.add(cadena)) {
                errores.agregar(renglon, "cadena", "«" + cadena + "» se repite.");
            }
            if (!asientos.matches("[1-9]\\d{0,8}")) {
                errores.agregar(renglon, "asientos", "debe ser un número, de 1 en adelante.");
            }
            if (!hash.matches("[0-9a-f]{64}")) {
                errores.agregar(renglon, "hash", "debe tener 64 cifras hexadecimales en minúsculas.");
            }
            if (!errores.hay(renglon.numero())) {
                cabezas.add(new DeCadena(cadena, Integer.parseInt(asientos), hash));
            }
        }
        errores.exigirNinguno();
        return new ListaDeCabezas(cabezas);
    }
}
