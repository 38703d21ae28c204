package mx.municipio.redes.procedimientos.atencion;

import java.time.Instant;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.AlMinuto;
import org.jspecify.annotations.Nullable;

/**
 * Lo que una persona escribió en una cuenta. De ella, solo su nombre público en la red.
 *
 * @param direccion la del comentario, si se anotó
 * @param recibidoEl cuándo lo escribió: desde entonces se mide lo que tarda la respuesta, que se muestra y no se juzga
 * @param areaResponsable clave del órgano de quien es la información que pidió, si la cuenta la posee
 * @param atencionPrevia folio del bloqueo que pide revisar
 */
@Hecho("atencion-recibida")
@Clausula("NT10-DEF-15")
record Recibido(
        Tipo tipo,
        String usuario,
        String texto,
        @Nullable String direccion,
        Instant recibidoEl,
        @Nullable String areaResponsable,
        @Nullable String atencionPrevia) {

    enum Tipo {
        COMENTARIO("Comentario", "NT10-ADM-V NT10-CG-XIV"),
        DUDA("Duda", "NT10-ADM-V NT10-CG-XIV"),
        QUEJA("Queja o crítica", "NT10-ADM-V NT10-CG-XIV"),
        SUGERENCIA("Sugerencia", "NT10-ADM-V NT10-EV-2"),
        SOLICITUD_INFORMACION("Solicitud de información", "NT10-ADM-V NT10-CG-VI-a NT10-CG-VI-b"),
        OFENSA("Ofensa a otra persona", "NT10-ADM-V NT10-CG-XII"),
        REVISION_DE_BLOQUEO("Revisión de un bloqueo", "NT10-ADM-V NT10-CG-XII");

        private final String enPalabras;
        private final String clausulas;

        Tipo(String enPalabras, String clausulas) {
            this.enPalabras = enPalabras;
            this.clausulas = clausulas;
        }

        String enPalabras() {
            return enPalabras;
        }

        String clausulas() {
            return clausulas;
        }
    }

    /** Lo que se contestó en la red, y cuándo. */
    @Hecho("atencion-respuesta")
    record Respuesta(String texto, Instant respondidoEl) {}

    /**
     * Lo que se hizo en la red y aquí se anota ya pasó, y después de lo que la persona escribió.
     *
     * @throws FormularioException si no
     */
    void exigirDespues(String campo, String etiqueta, Instant hecho, Instant ahora) {
        boolean futuro = AlMinuto.antes(ahora, hecho);
        if (futuro || AlMinuto.antes(hecho, recibidoEl)) {
            String porque = futuro ? ": esa hora aún no llega." : ": es anterior a lo que la persona escribió.";
            throw FormularioException.de(campo, etiqueta + porque);
        }
    }
}
