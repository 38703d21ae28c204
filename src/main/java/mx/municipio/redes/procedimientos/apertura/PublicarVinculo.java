package mx.municipio.redes.procedimientos.apertura;

import java.time.Clock;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cuentas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Informática publica el vínculo de la cuenta en el espacio acordado de la página principal. */
@Component
public class PublicarVinculo {

    private final Expedientes expedientes;
    private final Aperturas aperturas;
    private final Cuentas cuentas;
    private final AcordarUbicacion ubicaciones;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;

    PublicarVinculo(
            Expedientes expedientes,
            Aperturas aperturas,
            Cuentas cuentas,
            AcordarUbicacion ubicaciones,
            UsuarioActual usuarioActual,
            Clock reloj) {
        this.expedientes = expedientes;
        this.aperturas = aperturas;
        this.cuentas = cuentas;
        this.ubicaciones = ubicaciones;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
    }

    /** @throws ReglaException si Comunicación Social e Informática no han acordado dónde van los vínculos */
    @Transactional
    @Clausula("NT10-TR-3")
    public void ejecutar(String folio, String vinculo) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.exigirVigente();
        UbicacionDeVinculos ubicacion = ubicaciones
                .vigente()
                .orElseThrow(() -> new ReglaException(
                        "NT10-TR-3",
                        "Comunicación Social e Informática aún no acuerdan el espacio de los vínculos en la página"
                                + " principal. Regístrenlo las dos en «Ubicación de los vínculos» (/vinculos) y"
                                + " concluya después esta tarea."));
        String detalle = vinculo + ", en el espacio acordado (" + ubicacion.numero() + "): " + ubicacion.ubicacion();
        aperturas.anotarVinculo(
                folio, vinculo, ubicacion.numero(), usuarioActual.exigir().id(), reloj.instant());
        expedientes.asentar(folio, "VINCULO_PUBLICADO", "NT10-TR-3", detalle);
        cuentas.asentar(apertura.exigirCuenta(), "VINCULO_PUBLICADO", "NT10-TR-3", vinculo, folio);
    }
}
