package mx.municipio.redes.procedimientos.incidente;

import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/**
 * Un incidente y lo último que de él consta.
 *
 * @param contencion lo que el órgano hizo constar; nulo si aún nada
 */
record Incidente(
        String folio, String organo, String cuenta, Estado estado, Reporte reporte, @Nullable Contencion contencion) {

    enum Estado {
        REPORTADO,
        CONTENIDO,
        CERRADO_RECUPERADA,
        CERRADO_PERDIDA,
        SIN_INCIDENTE,
        CON_VISTA,
        CONCLUIDO_CON_MEDIDA,
        CONCLUIDO_SIN_MEDIDA
    }

    /** Cómo lo cierra Comunicación Social, y en qué estado queda. */
    enum Resultado {
        CONTROL_RECUPERADO("control recuperado", Estado.CERRADO_RECUPERADA),
        CUENTA_PERDIDA("cuenta perdida", Estado.CERRADO_PERDIDA),
        SIN_INCIDENTE("sin incidente", Estado.SIN_INCIDENTE),
        PENDIENTE("pendiente", Estado.REPORTADO);

        private final String enPalabras;
        private final Estado estado;

        Resultado(String enPalabras, Estado estado) {
            this.enPalabras = enPalabras;
            this.estado = estado;
        }

        String enPalabras() {
            return enPalabras;
        }

        Estado estado() {
            return estado;
        }

        /** Si la cuenta vuelve a lo que era. */
        boolean devuelveLaCuenta() {
            return this == CONTROL_RECUPERADO || this == SIN_INCIDENTE;
        }
    }

    /** @throws ConflictoException si está en otro estado */
    void exigirEstado(Estado esperado) {
        if (estado != esperado) {
            throw new ConflictoException(
                    "El incidente " + folio + " ya no lo admite.",
                    reporte.tipo().clausulas().split(" ")[0]);
        }
    }

    /**
     * Con el control recuperado se cierra solo si consta con qué: contraseñas nuevas y, si la operó alguien no autorizado,
     * que se le retiró el acceso.
     *
     * @throws ReglaException si falta alguna
     */
    @Clausula({"NT10-ADM-VII", "NT10-SR-4"})
    void exigirCerrable(Resultado resultado) {
        if (resultado != Resultado.CONTROL_RECUPERADO) {
            return;
        }
        if (contencion == null || !contencion.conContrasenasNuevas()) {
            throw new ReglaException(
                    "NT10-ADM-VII",
                    "Falta la constancia de contraseñas nuevas (larga, con letras, números y caracteres especiales): no se"
                            + " cierra como control recuperado.");
        }
        if (reporte.tipo() == Reporte.Tipo.NO_AUTORIZADO && !contencion.accesosRetirados()) {
            throw new ReglaException(
                    "NT10-SR-4", "Falta hacer constar que se retiró el acceso a quien no está designado.");
        }
    }
}
