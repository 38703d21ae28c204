package mx.municipio.redes.procedimientos.regularizacion;

import java.util.List;
import mx.municipio.redes.procedimientos.regularizacion.Dictamen.Criterio;

/** Lo que la constancia dice, como la dibuja {@code templates/oficios/constancia-de-caracter.html}. */
record ConstanciaDeCaracter(
        String oficina,
        String resultado,
        String cuentaNombre,
        String cuentaClave,
        String red,
        String identificador,
        String direccion,
        String organoNombre,
        String abierta,
        String vigor,
        boolean vigorProvisional,
        String titular,
        String manifestadaEl,
        String sujecion,
        String manifestacion,
        List<Criterio> criterios,
        List<Renglon> ajustes,
        String pendientes,
        String fundamento,
        String motivo) {

    record Renglon(String texto, String valor) {}
}
