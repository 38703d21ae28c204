package mx.municipio.redes.directorio.application;

import java.util.List;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.DireccionDeCuenta;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** «¿Es cuenta oficial?» */
@Component
@Clausula("NT10-TR-3")
public class VerificarDireccion {

    public enum Resultado {
        OFICIAL,
        BAJA,
        DESCONOCIDA,
        /** No está, y sin embargo puede ser una de las que están: la dirección no dice a qué cuenta lleva. */
        INDETERMINADA
    }

    /**
     * La respuesta.
     *
     * @param cuentas la cuenta, si la hay; varias si lo preguntado es un identificador que usan en varias redes
     * @param deIdentificador si lo preguntado es un identificador como {@code @DIFTecate}, que no dice de qué red
     * @param dentro si lo preguntado es una publicación o una sección de la cuenta: la respuesta es sobre la cuenta
     */
    public record Verificacion(
            Resultado resultado, List<CuentaPublica> cuentas, boolean deIdentificador, boolean dentro) {

        public @Nullable CuentaPublica cuenta() {
            return cuentas.isEmpty() ? null : cuentas.get(0);
        }
    }

    private final CuentasPublicas publicas;

    VerificarDireccion(CuentasPublicas publicas) {
        this.publicas = publicas;
    }

    /** @throws FormularioException si no es una dirección ni un identificador con arroba */
    public Verificacion ejecutar(@Nullable String direccion) {
        DireccionDeCuenta.Lectura lectura = DireccionDeCuenta.leer(direccion == null ? "" : direccion)
                .orElseThrow(() -> FormularioException.de(
                        "direccion",
                        "Dirección: escriba la dirección completa de la cuenta, como https://www.facebook.com/NombreDeLaCuenta,"
                                + " o su identificador con arroba, como @NombreDeLaCuenta."));
        // La dirección de una cuenta cancelada puede ser hoy de otra: manda la que está en vigor.
        List<CuentaPublica> halladas = lectura.claves().isEmpty() ? List.of() : publicas.deDireccion(lectura.claves());
        List<CuentaPublica> oficiales =
                halladas.stream().filter(cuenta -> !cuenta.deBaja()).toList();
        boolean deIdentificador = lectura.claves().size() > 1;
        if (!oficiales.isEmpty()) {
            return new Verificacion(Resultado.OFICIAL, oficiales, deIdentificador, lectura.dentro());
        }
        return new Verificacion(
                halladas.isEmpty() ? noEsta(lectura) : Resultado.BAJA, halladas, deIdentificador, lectura.dentro());
    }

    private Resultado noEsta(DireccionDeCuenta.Lectura lectura) {
        boolean quiza = lectura.callada()
                || lectura.claves().stream()
                        .flatMap(clave -> DireccionDeCuenta.forma(clave).stream())
                        .anyMatch(publicas::hayDeYoutubeSin);
        return quiza ? Resultado.INDETERMINADA : Resultado.DESCONOCIDA;
    }
}
