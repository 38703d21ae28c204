package mx.municipio.redes.procedimientos.incidente;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;

/**
 * Lo que el órgano hizo para contener un incidente. Ninguna contraseña pasa por aquí.
 *
 * @param cambiadas cuándo se cambiaron las contraseñas, que es con lo que se recupera el control; nulo si no se recuperó
 */
@Hecho("incidente-contencion")
record Contencion(List<Tomada> tomadas, String medidas, @Nullable LocalDate cambiadas) {

    /** Las de la lista, y la casilla en que cada una se hace constar. */
    enum Tomada {
        NUEVA_CLAVE("contrasenaCambiada", "se cambió la contraseña"),
        SESIONES("sesionesCerradas", "se cerraron las sesiones"),
        ACCESOS("accesosRetirados", "se retiró el acceso a quien no está designado"),
        PUBLICACIONES("publicacionesAjenasRetiradas", "se retiraron las publicaciones ajenas"),
        RED("redAvisada", "se avisó a la red");

        private final String casilla;
        private final String enPalabras;

        Tomada(String casilla, String enPalabras) {
            this.casilla = casilla;
            this.enPalabras = enPalabras;
        }

        String casilla() {
            return casilla;
        }
    }

    String control() {
        return cambiadas == null ? "no recuperado" : "recuperado";
    }

    /** @throws FormularioException si las contraseñas se cambiarían después de hoy */
    void exigirFecha(LocalDate hoy) {
        if (cambiadas != null && cambiadas.isAfter(hoy)) {
            throw FormularioException.de("cambiadaEl", "Fecha en que se cambiaron las contraseñas: aún no llega.");
        }
    }

    /**
     * Con el control recuperado se cierra solo si consta con qué: contraseñas nuevas, que el formulario pide completas, y,
     * si la operó alguien no autorizado, que se le retiró el acceso.
     *
     * @throws ReglaException si falta alguna
     */
    @Clausula({"NT10-ADM-VII", "NT10-SR-4"})
    void exigirControl(Reporte.Tipo tipo) {
        if (cambiadas == null) {
            throw new ReglaException(
                    "NT10-ADM-VII",
                    "Falta la constancia de contraseñas nuevas (larga, con letras, números y caracteres especiales): no se"
                            + " cierra como control recuperado.");
        }
        if (tipo == Reporte.Tipo.NO_AUTORIZADO && !tomadas.contains(Tomada.ACCESOS)) {
            throw new ReglaException(
                    "NT10-SR-4", "Falta hacer constar que se retiró el acceso a quien no está designado.");
        }
    }

    /** Las de la lista, como las lee una persona. */
    String enPalabras() {
        return tomadas.isEmpty()
                ? "ninguna de la lista"
                : tomadas.stream().map(tomada -> tomada.enPalabras).collect(Collectors.joining("; "));
    }

    /** La constancia, como la lee una persona. */
    String constancia() {
        return cambiadas == null
                ? "no consta"
                : "cambiadas el " + EnPalabras.fecha(cambiadas)
                        + ": largas, con letras, números y caracteres especiales";
    }
}
