package mx.municipio.redes.procedimientos.administradores;

import java.time.Clock;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quien entró como administrador acepta su responsabilidad, si otro declaró el cambio de contraseñas. */
@Component
public class AceptarResponsabilidad {

    static final String SUCESO = "RESPONSABILIDAD_ACEPTADA";

    private final Expedientes expedientes;
    private final Cambios cambios;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;

    AceptarResponsabilidad(Expedientes expedientes, Cambios cambios, UsuarioActual usuarioActual, Clock reloj) {
        this.expedientes = expedientes;
        this.cambios = cambios;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
    }

    /**
     * @throws ProhibidoException si quien actúa no es quien entró como administrador
     * @throws ConflictoException si el cambio no está registrado, o si ya la aceptó
     */
    @Transactional
    @Clausula("NT10-RESP-I")
    public void ejecutar(String folio) {
        expedientes.exigirVisible(folio);
        expedientes.bloquear(folio);
        Cambio cambio = cambios.exigir(folio);
        if (!cambio.tipo().esDeAdministrador() || !usuarioActual.exigir().id().equals(cambio.entrante())) {
            throw new ProhibidoException(
                    "Solo quien entra como administrador acepta esta responsabilidad.", "NT10-RESP-I");
        }
        if (cambio.estado() != EstadoCambio.REGISTRADO || cambio.aceptado()) {
            throw new ConflictoException(
                    cambio.aceptado()
                            ? "Ya aceptó la responsabilidad del cambio " + folio + "."
                            : "El cambio " + folio + " no está registrado: "
                                    + cambio.estado().enPalabras() + ".",
                    "NT10-RESP-I");
        }
        cambios.anotarAceptacion(folio, reloj.instant());
        expedientes.asentar(
                folio, SUCESO, "NT10-RESP-I", "Quien entra acepta responder por la administración de las cuentas.");
    }
}
