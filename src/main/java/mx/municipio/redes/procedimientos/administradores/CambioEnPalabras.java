package mx.municipio.redes.procedimientos.administradores;

import java.util.List;
import java.util.stream.Collectors;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Un cambio como lo lee una persona, en una frase o en un correo. */
@Component
class CambioEnPalabras {

    private final Padron padron;
    private final Designaciones designaciones;
    private final Correos correos;

    CambioEnPalabras(Padron padron, Designaciones designaciones, Correos correos) {
        this.padron = padron;
        this.designaciones = designaciones;
        this.correos = correos;
    }

    /** Por ejemplo, «Administración titular: entra Ana Ruiz en lugar de Luis Mora». */
    String completo(Cambio cambio) {
        String cargo = cambio.cargo().enPalabras() + (cambio.cuenta() == null ? "" : " de " + cambio.cuenta()) + ": ";
        if (cambio.vacante()) {
            return cargo + "sale " + nombre(cambio.saliente()) + " y el cargo queda vacante";
        }
        String sale = nombre(cambio.saliente());
        return cargo + "entra " + nombre(cambio.entrante())
                + (sale.isEmpty() ? "; el cargo estaba vacante" : " en lugar de " + sale);
    }

    /** Los que valen juntos. */
    String completos(List<Cambio> cambios) {
        return cambios.stream().map(this::completo).collect(Collectors.joining("; "));
    }

    /** Las cuentas cuyas contraseñas hay que cambiar. */
    String cuentas(List<Cambio> cambios) {
        List<String> claves = cambios.stream()
                .flatMap(cambio ->
                        designaciones.cuentasQueAtiende(cambio.organo(), cambio.cuenta(), cambio.cargo()).stream())
                .distinct()
                .toList();
        return claves.isEmpty()
                ? "el órgano aún no tiene"
                : claves.stream().map(padron::enPalabras).collect(Collectors.joining("; "));
    }

    /** Vacío si no hay nadie. */
    String nombre(@Nullable String usuario) {
        return usuario == null ? "" : padron.nombre(usuario);
    }

    /** Uno que ya dice de qué cambio se trata. */
    Correos.Correo correo(Cambio cambio) {
        return correos.de(cambio.folio())
                .con("cuentaNombre", cuentas(List.of(cambio)))
                .con("cambio", completo(cambio))
                .con("cargo", cambio.cargo().enPalabras())
                .con("fechaEfectivaTexto", EnPalabras.fecha(cambio.fechaEfectiva()));
    }
}
