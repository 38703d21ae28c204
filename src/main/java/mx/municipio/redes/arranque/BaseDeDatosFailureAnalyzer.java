package mx.municipio.redes.arranque;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** La base que no responde, no existe o no deja entrar. De un fallo que no conoce calla, para que salga la traza. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class BaseDeDatosFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final Environment entorno;

    BaseDeDatosFailureAnalyzer(Environment entorno) {
        this.entorno = entorno;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable raiz, SQLException causa) {
        SQLException origen = origen(causa);
        String url = propiedad("spring.datasource.url").replaceFirst("[?;].*", "");
        String usuario = propiedad("spring.datasource.username");
        String estado = Objects.requireNonNullElse(origen.getSQLState(), "");
        boolean h2 = url.startsWith("jdbc:h2:");
        String remedio =
                switch (estado) {
                    case "08004", "28000", "28P01" ->
                        "La base no admite al usuario «" + usuario + "» con esa contraseña: revise REDES_BD_USUARIO y"
                                + " REDES_BD_CLAVE.";
                    case "3D000" ->
                        "Esa base no existe: créela vacía, con el usuario como dueño" + " (createdb -O " + usuario
                                + " -E UTF8 -T template0 …), o corrija REDES_BD_URL.";
                    case "42501" ->
                        "El usuario «" + usuario + "» no puede crear tablas en ella: hágalo dueño de la base"
                                + " (ALTER DATABASE … OWNER TO " + usuario + ").";
                    case "53300" ->
                        "El servidor no admite más conexiones; cada nodo abre hasta 20: suba max_connections.";
                    case "90020" -> "Otro proceso tiene abierto el archivo: detenga el que ya corre.";
                    case "90028", "90031", "90062" ->
                        "No se puede escribir el archivo: arranque en una carpeta donde su usuario escriba, o ponga otra"
                                + " en REDES_BD_URL.";
                    default ->
                        estado.startsWith("08") || estado.startsWith("57P") || h2 && estado.startsWith("90067")
                                ? "Compruebe que el servidor de la base esté encendido y que REDES_BD_URL diga bien su"
                                        + " nombre y su puerto."
                                : "";
                };
        if (remedio.isEmpty()) {
            return null;
        }
        return new FailureAnalysis(
                "No se pudo abrir la base de datos " + url + " (" + origen.getMessage() + ").", remedio, causa);
    }

    private String propiedad(String nombre) {
        return entorno.getProperty(nombre, "");
    }

    /** La base habla al final de la cadena; antes, quien la llamó. */
    private static SQLException origen(SQLException causa) {
        SQLException origen = causa;
        for (Throwable siguiente = causa.getCause(); siguiente != null; siguiente = siguiente.getCause()) {
            if (siguiente instanceof SQLException sql && sql.getSQLState() != null) {
                origen = sql;
            }
        }
        return origen;
    }
}
