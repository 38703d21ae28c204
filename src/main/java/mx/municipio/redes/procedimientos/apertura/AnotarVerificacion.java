package mx.municipio.redes.procedimientos.apertura;

import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Autenticidad;
import mx.municipio.redes.padron.CandidatosCuenta;
import mx.municipio.redes.padron.Cuentas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Los administradores pidieron a la red que verifique la cuenta, o dicen en qué quedó. */
@Component
public class AnotarVerificacion {

    private final Expedientes expedientes;
    private final Aperturas aperturas;
    private final Cuentas cuentas;
    private final CandidatosCuenta candidatos;
    private final UsuarioActual usuarioActual;

    AnotarVerificacion(
            Expedientes expedientes,
            Aperturas aperturas,
            Cuentas cuentas,
            CandidatosCuenta candidatos,
            UsuarioActual usuarioActual) {
        this.expedientes = expedientes;
        this.aperturas = aperturas;
        this.cuentas = cuentas;
        this.candidatos = candidatos;
        this.usuarioActual = usuarioActual;
    }

    /**
     * @throws ConflictoException si la cuenta ya no está vigente
     * @throws ProhibidoException si quien lo anota no responde hoy de la cuenta
     */
    @Transactional
    @Clausula({"NT10-CG-XXII", "NT10-SR-4"})
    public void ejecutar(String folio, Autenticidad autenticidad, String nota) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.exigirVigente();
        if (!candidatos
                .responsables(apertura.exigirCuenta())
                .contains(usuarioActual.exigir().id())) {
            throw new ProhibidoException("Usted no responde hoy de esta cuenta.", "NT10-SR-4");
        }
        cuentas.autenticidad(apertura.exigirCuenta(), folio, autenticidad);
        expedientes.asentar(
                folio,
                "VERIFICACION_ANOTADA",
                "NT10-CG-XXII",
                autenticidad.enPalabras() + (nota.isEmpty() ? "." : ". " + nota));
    }
}
