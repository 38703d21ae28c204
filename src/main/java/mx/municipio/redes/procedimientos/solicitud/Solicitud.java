package mx.municipio.redes.procedimientos.solicitud;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.puerta.Declaracion;
import mx.municipio.redes.puerta.Excepcion;

/** Lo que un órgano pide publicar en las cuentas centrales (ADM-I, PAB-I). Se decide una vez; nada la decide sola. */
record Solicitud(String folio, String organo, Estado estado, Contenido contenido) {

    enum Estado {
        ENVIADA,
        PUBLICADA,
        NO_PUBLICADA,
        SIN_OBJETO
    }

    /**
     * Lo que se pide publicar, congelado al enviarse.
     *
     * @param excepcion lo que se adelantó por si rige una veda
     * @param advertencias las que se le hicieron a quien la envió
     */
    @Hecho("contenido-solicitado")
    record Contenido(
            String texto,
            String fuente,
            LocalDate fechaPrevista,
            Declaracion declaracion,
            Excepcion excepcion,
            List<String> advertencias) {

        Contenido advertido(List<String> hechas) {
            return new Contenido(texto, fuente, fechaPrevista, declaracion, excepcion, hechas);
        }
    }

    /**
     * Dónde y cuándo la publicó Comunicación Social.
     *
     * @param excepcion por qué cabe en una excepción de la veda, si rige alguna
     */
    @Hecho("solicitud-publicada")
    record Publicacion(String cuenta, String direccion, Instant publicadoEl, Excepcion excepcion) {}

    /** @throws ConflictoException si ya se publicó, se negó o se retiró */
    @Clausula("NT10-ADM-I-b")
    void exigirAbierta() {
        if (!abierta()) {
            throw new ConflictoException("La solicitud " + folio + " ya concluyó.", "NT10-ADM-I-b");
        }
    }

    boolean abierta() {
        return estado == Estado.ENVIADA;
    }
}
