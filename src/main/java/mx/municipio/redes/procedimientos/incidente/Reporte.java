package mx.municipio.redes.procedimientos.incidente;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;

/**
 * Lo que se reporta de una cuenta.
 *
 * @param conocido cuándo lo supo quien reporta
 * @param avisado cuándo lo recibió el programa, que es cuando avisa
 * @param direccion de la publicación de que se trata, si es una
 */
@Hecho("incidente-reporte")
record Reporte(
        Tipo tipo,
        Instant conocido,
        Instant avisado,
        String descripcion,
        @Nullable String direccion,
        boolean accesoPerdido,
        boolean involucraTitular) {

    enum Tipo {
        NO_AUTORIZADO("la operó alguien que no está autorizado", "NT10-CG-XXIII"),
        INTERVENCION("la intervinieron", "NT10-CG-XXIII"),
        USO_INDEBIDO("la usó indebidamente alguien que sí está autorizado", "NT10-RESP-4 NT10-ML-I");

        private final String enPalabras;
        private final String clausulas;

        Tipo(String enPalabras, String clausulas) {
            this.enPalabras = enPalabras;
            this.clausulas = clausulas;
        }

        String enPalabras() {
            return enPalabras;
        }

        /** Las que mandan reportarlo. */
        String clausulas() {
            return clausulas;
        }
    }

    Reporte {
        exigirSabido(conocido, avisado);
    }

    /** @throws ReglaException si se supo después de avisar */
    @Clausula("NT10-CG-XXIII")
    private static void exigirSabido(Instant conocido, Instant avisado) {
        if (conocido.isAfter(avisado)) {
            throw new ReglaException(
                    "NT10-CG-XXIII", "La hora en que lo supo no puede ser posterior a la de este aviso.");
        }
    }

    boolean usoIndebido() {
        return tipo == Tipo.USO_INDEBIDO;
    }

    /** Lo que pasó entre saberlo y avisarlo, que se muestra y no se juzga: la norma dice «tan pronto como». */
    @Clausula("AMB-19")
    String demora() {
        return EnPalabras.duracion(Duration.between(conocido, avisado));
    }

    /** Lo que de él dice la bitácora. */
    String detalle(String cuenta, ZoneId zona) {
        return "Cuenta " + cuenta + ": " + tipo.enPalabras + ". Se supo el " + EnPalabras.instante(conocido, zona)
                + "; se avisó el " + EnPalabras.instante(avisado, zona) + "; entre una hora y otra, " + demora() + ". "
                + (accesoPerdido ? "Se perdió el acceso. " : "")
                + (direccion == null ? "" : "Publicación en " + direccion + ". ")
                + descripcion;
    }
}
