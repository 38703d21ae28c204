package mx.municipio.redes.procedimientos.vistobueno;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.puerta.Declaracion;
import mx.municipio.redes.puerta.Excepcion;
import org.jspecify.annotations.Nullable;

/** Lo que un área envía para que se le otorgue el visto bueno y se publique (COATZA-3 a 5). Nada lo decide solo. */
record VistoBueno(String folio, String organo, Estado estado, Contenido contenido) {

    enum Estado {
        ENVIADO,
        CON_OBSERVACIONES,
        CON_VB,
        PUBLICADO,
        SIN_VB,
        NO_REQUERIDO,
        RETIRADO
    }

    /**
     * Una versión de lo enviado, congelada al llegar.
     *
     * @param version la primera es 1; cada corrección, otra
     * @param archivos los que lo acompañan, como se asientan
     * @param advertencias las que se le hicieron a quien lo envió
     */
    @Hecho("contenido-para-visto-bueno")
    record Contenido(
            int version,
            String texto,
            String fuente,
            @Nullable LocalDate fechaPrevista,
            Declaracion declaracion,
            List<String> archivos,
            List<String> advertencias) {

        /** @throws ReglaException si declara información confidencial */
        @Clausula("COATZA-8")
        void exigirPublicable() {
            if (declaracion.reservada()) {
                throw new ReglaException("COATZA-8", "Declaró información confidencial: no se envía a publicación.");
            }
        }

        Contenido recibido(List<String> acompanan, List<String> hechas) {
            return new Contenido(version, texto, fuente, fechaPrevista, declaracion, acompanan, hechas);
        }

        Contenido corregido(String nuevo) {
            return new Contenido(version + 1, nuevo, fuente, fechaPrevista, declaracion, archivos, advertencias);
        }
    }

    /**
     * Dónde y cuándo lo publicó Comunicación Social.
     *
     * @param excepcion por qué cabe en una excepción de la veda, si rige alguna
     */
    @Hecho("visto-bueno-publicado")
    record Publicacion(String cuenta, String direccion, Instant publicadoEl, Excepcion excepcion) {}

    /** @throws ConflictoException si no es el suyo */
    @Clausula("COATZA-4")
    void exigir(Estado esperado) {
        exigir(estado == esperado);
    }

    /**
     * @throws ReglaException si no se le ha otorgado, o si se le negó
     * @throws ConflictoException si ya se publicó, se retiró o no lo necesita
     */
    @Clausula("COATZA-9")
    void exigirOtorgado() {
        switch (estado) {
            case CON_VB -> {}
            case ENVIADO, CON_OBSERVACIONES, SIN_VB ->
                throw new ReglaException("COATZA-9", "Sin visto bueno no se publica.");
            case PUBLICADO, NO_REQUERIDO, RETIRADO -> exigir(false);
        }
    }

    /** @throws ConflictoException si ya concluyó */
    @Clausula("COATZA-4")
    void exigirAbierto() {
        exigir(abierto());
    }

    boolean abierto() {
        return switch (estado) {
            case ENVIADO, CON_OBSERVACIONES, CON_VB -> true;
            case PUBLICADO, SIN_VB, NO_REQUERIDO, RETIRADO -> false;
        };
    }

    private void exigir(boolean loAdmite) {
        if (!loAdmite) {
            throw new ConflictoException(
                    abierto()
                            ? "El visto bueno " + folio + " ya no lo admite."
                            : "El visto bueno " + folio + " ya concluyó.",
                    "COATZA-4");
        }
    }
}
