package mx.municipio.redes.procedimientos.atencion;

import java.util.Objects;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.padron.Cuenta;

/** La atención de lo que una persona escribió, y la cuenta como está. */
record Atencion(String folio, Estado estado, Cuenta cuenta, Recibido recibido) {

    enum Estado {
        RECIBIDA,
        EN_ANALISIS,
        POR_VALORAR,
        POR_RESPONDER,
        BLOQUEADO_POR_REVISAR,
        ATENDIDA,
        CANALIZADA,
        USUARIO_BLOQUEADO,
        DESBLOQUEADO;

        /** @param ruta la que decide {@code clasificacion-atencion.dmn} */
        static Estado segun(String ruta) {
            return switch (ruta) {
                case "ANALIZAR" -> EN_ANALISIS;
                case "VALORAR" -> POR_VALORAR;
                case "REVISAR" -> BLOQUEADO_POR_REVISAR;
                default -> POR_RESPONDER;
            };
        }
    }

    String clave() {
        return cuenta.clave();
    }

    String organo() {
        return cuenta.organo();
    }

    /** Lo dicho, sin el nombre de quien escribió: lo que se envía por correo sale del expediente, a veces a otro órgano. */
    String sinNombre(String dicho) {
        return TextoLibre.sin(recibido.usuario(), dicho);
    }

    /** El expediente en que se bloqueó: este o, si lo que se pide es revisarlo, el que dice. */
    String origen() {
        return Objects.requireNonNullElse(recibido.atencionPrevia(), folio);
    }
}
