package mx.municipio.redes.apertura.application;

import mx.municipio.redes.apertura.domain.Apertura;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Autenticidad;
import mx.municipio.redes.padron.Cuentas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Los administradores pidieron a la red que verifique la cuenta, o dicen en qué quedó. */
@Component
public class AnotarVerificacion {

    private final Expedientes expedientes;
    private final Aperturas aperturas;
    private final Cuentas cuentas;

    AnotarVerificacion(Expedientes expedientes, Aperturas aperturas, Cuentas cuentas) {
        this.expedientes = expedientes;
        this.aperturas = aperturas;
        this.cuentas = cuentas;
    }

    /** @throws ConflictoException si la cuenta ya no está vigente */
    @Transactional
    @Clausula("NT10-CG-XXII")
    public void ejecutar(String folio, Autenticidad autenticidad, String nota) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.exigirVigente();
        cuentas.autenticidad(apertura.exigirCuenta(), folio, autenticidad);
        expedientes.asentar(
                folio,
                "VERIFICACION_ANOTADA",
                "NT10-CG-XXII",
                autenticidad.enPalabras() + (nota.isEmpty() ? "." : ". " + nota));
    }
}
