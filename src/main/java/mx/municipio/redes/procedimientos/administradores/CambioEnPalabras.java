package mx.municipio.redes.procedimientos.administradores;

import java.util.List;
import java.util.stream.Collectors;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Padron;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Un cambio como lo lee una persona. */
@Component
class CambioEnPalabras {

    private final Padron padron;
    private final Designaciones designaciones;

    CambioEnPalabras(Padron padron, Designaciones designaciones) {
        this.padron = padron;
        this.designaciones = designaciones;
    }

    /** Por ejemplo, «Administrador titular: entra Ana Ruiz en lugar de Luis Mora». */
    String completo(Cambio cambio) {
        String cargo = cambio.tipo().enPalabras() + (cambio.cuenta() == null ? "" : " de " + cambio.cuenta()) + ": ";
        if (cambio.vacante()) {
            return cargo + "sale " + nombre(cambio.saliente()) + " y el cargo queda vacante";
        }
        return cargo
                + "entra " + nombre(cambio.entrante())
                + (cambio.saliente() == null
                        ? "; el cargo estaba vacante"
                        : " en lugar de " + nombre(cambio.saliente()));
    }

    /** Las cuentas cuyas contraseñas hay que cambiar. */
    String cuentas(Cambio cambio) {
        List<String> claves = designaciones.cuentasQueAtiende(
                cambio.organo(), cambio.cuenta(), Cargo.valueOf(cambio.tipo().name()));
        return claves.isEmpty()
                ? "el órgano aún no tiene"
                : claves.stream().map(padron::enPalabras).collect(Collectors.joining("; "));
    }

    String nombre(@Nullable String usuario) {
        return usuario == null ? "" : padron.nombre(usuario);
    }

    /** Con el cargo, por ejemplo «el administrador suplente». */
    static String cargo(TipoDeCambio tipo) {
        return "el " + tipo.enPalabras().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + tipo.enPalabras().substring(1);
    }
}
