package mx.municipio.redes.procedimientos.incidente;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;

/** Lo que el órgano hizo para contener un incidente. Ninguna contraseña pasa por aquí. */
@Hecho("incidente-contencion")
record Contencion(Tomadas tomadas, String medidas, boolean controlRecuperado, @Nullable Contrasenas contrasenas) {

    /** Las de la lista. */
    record Tomadas(
            boolean contrasenaCambiada,
            boolean sesionesCerradas,
            boolean accesosRetirados,
            boolean publicacionesAjenasRetiradas,
            boolean redAvisada) {

        String enPalabras() {
            String dichas = Stream.of(
                            contrasenaCambiada ? "se cambió la contraseña" : "",
                            sesionesCerradas ? "se cerraron las sesiones" : "",
                            accesosRetirados ? "se retiró el acceso a quien no está designado" : "",
                            publicacionesAjenasRetiradas ? "se retiraron las publicaciones ajenas" : "",
                            redAvisada ? "se avisó a la red" : "")
                    .filter(dicha -> !dicha.isEmpty())
                    .collect(Collectors.joining("; "));
            return dichas.isEmpty() ? "ninguna de la lista" : dichas;
        }
    }

    /** Lo que se hace constar de las nuevas. */
    record Contrasenas(LocalDate cambiadas, boolean longitud, boolean letras, boolean numeros, boolean especiales) {

        boolean completas() {
            return longitud && letras && numeros && especiales;
        }
    }

    boolean accesosRetirados() {
        return tomadas.accesosRetirados();
    }

    @Clausula("NT10-ADM-VII")
    boolean conContrasenasNuevas() {
        return controlRecuperado && contrasenas != null && contrasenas.completas();
    }

    /** @throws FormularioException si las contraseñas se cambiarían después de hoy */
    void exigirFecha(LocalDate hoy) {
        if (contrasenas != null && contrasenas.cambiadas().isAfter(hoy)) {
            throw FormularioException.de("cambiadaEl", "Fecha en que se cambiaron las contraseñas: aún no llega.");
        }
    }

    /** La constancia, como la lee una persona. */
    String constancia() {
        return contrasenas == null || !conContrasenasNuevas()
                ? "no consta"
                : "cambiadas el " + EnPalabras.fecha(contrasenas.cambiadas())
                        + ": largas, con letras, números y caracteres especiales";
    }

    /** Lo que de ella dice la bitácora. */
    String detalle() {
        return "Control " + (controlRecuperado ? "recuperado" : "no recuperado") + ". De la lista: "
                + tomadas.enPalabras() + ". Contraseñas nuevas: " + constancia() + ". " + medidas;
    }
}
