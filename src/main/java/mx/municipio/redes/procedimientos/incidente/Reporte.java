package mx.municipio.redes.procedimientos.incidente;

import java.time.Duration;
import java.time.Instant;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.AlMinuto;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;

/**
 * Lo que se reporta de una cuenta.
 *
 * @param conocido cuándo lo supo quien reporta
 * @param direccion de la publicación de que se trata, si es una
 * @param involucraTitular si el del órgano podría estarlo en un uso indebido
 */
@Hecho("incidente-reporte")
record Reporte(
        Tipo tipo,
        Instant conocido,
        String descripcion,
        @Nullable String direccion,
        boolean accesoPerdido,
        boolean involucraTitular) {

    enum Tipo {
        NO_AUTORIZADO("la operó alguien que no está autorizado"),
        INTERVENCION("la intervinieron"),
        USO_INDEBIDO("la usó indebidamente alguien que sí está autorizado");

        private final String enPalabras;

        Tipo(String enPalabras) {
            this.enPalabras = enPalabras;
        }

        String enPalabras() {
            return enPalabras;
        }
    }

    boolean usoIndebido() {
        return tipo == Tipo.USO_INDEBIDO;
    }

    /** Las que mandan reportarlo. */
    String clausulas() {
        return usoIndebido() ? "NT10-RESP-4 NT10-ML-I" : "NT10-CG-XXIII";
    }

    /**
     * Lo que pasó entre saberlo y avisarlo, que se muestra y no se juzga: la norma dice «tan pronto como».
     *
     * @throws ReglaException si se supo después de avisar
     */
    @Clausula({"NT10-CG-XXIII", "AMB-19"})
    String demora(Instant avisado) {
        if (AlMinuto.antes(avisado, conocido)) {
            throw new ReglaException(
                    "NT10-CG-XXIII", "La hora en que lo supo no puede ser posterior a la de este aviso.");
        }
        return EnPalabras.duracion(conocido.isBefore(avisado) ? Duration.between(conocido, avisado) : Duration.ZERO);
    }
}
