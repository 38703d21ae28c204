package mx.municipio.redes.motor.esquema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mx.municipio.redes.errores.TextoLibre;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Los textos que ya estaban escritos, como se guardan los que llegan. Quedan como están la bitácora y lo que se congela
 * con su huella: su texto exacto es su prueba.
 */
public final class V66__textos_limpios extends BaseJavaMigration {

    private record Tabla(String nombre, List<String> clave, List<String> textos) {}

    private static final List<Tabla> TABLAS = List.of(
            new Tabla("persona", List.of("usuario"), List.of("nombre", "correo", "puesto")),
            new Tabla(
                    "cuenta",
                    List.of("clave"),
                    List.of(
                            "nombre",
                            "identificador",
                            "direccion",
                            "correo",
                            "proposito",
                            "descripcion",
                            "lineas",
                            "horario")),
            new Tabla("expediente", List.of("folio"), List.of("asunto")),
            new Tabla("aval", List.of("cuenta", "numero"), List.of("linea", "motivo")),
            new Tabla("veda_periodo", List.of("clave"), List.of("territorio", "acuerdo")),
            new Tabla("ACT_ID_USER", List.of("ID_"), List.of("FIRST_", "LAST_", "EMAIL_")));

    private static final Set<String> DE_VARIAS_LINEAS =
            Set.of("proposito", "descripcion", "lineas", "motivo", "acuerdo");

    @Override
    public void migrate(Context contexto) throws SQLException {
        for (Tabla tabla : TABLAS) {
            limpiar(contexto.getConnection(), tabla);
        }
    }

    private static void limpiar(Connection conexion, Tabla tabla) throws SQLException {
        List<String> columnas =
                Stream.concat(tabla.textos.stream(), tabla.clave.stream()).toList();
        String cambio = "UPDATE " + tabla.nombre + " SET " + String.join(" = ?, ", tabla.textos) + " = ? WHERE "
                + String.join(" = ? AND ", tabla.clave) + " = ?";
        try (Statement lectura = conexion.createStatement();
                PreparedStatement escritura = conexion.prepareStatement(cambio);
                ResultSet filas =
                        lectura.executeQuery("SELECT " + String.join(", ", columnas) + " FROM " + tabla.nombre)) {
            while (filas.next()) {
                List<Object> limpios = new ArrayList<>();
                boolean igual = true;
                for (String columna : tabla.textos) {
                    String texto = filas.getString(columna);
                    String limpio = texto == null
                            ? null
                            : DE_VARIAS_LINEAS.contains(columna)
                                    ? TextoLibre.limpiar(texto)
                                    : TextoLibre.enLinea(texto);
                    igual &= Objects.equals(texto, limpio);
                    limpios.add(limpio);
                }
                if (!igual) {
                    for (String columna : tabla.clave) {
                        limpios.add(filas.getObject(columna));
                    }
                    for (int i = 0; i < limpios.size(); i++) {
                        escritura.setObject(i + 1, limpios.get(i));
                    }
                    escritura.addBatch();
                }
            }
            escritura.executeBatch();
        }
    }
}
