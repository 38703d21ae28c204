package mx.municipio.redes.regularizacion.application;

import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.regularizacion.domain.Consta;
import org.springframework.stereotype.Component;

/** Lo que el padrón ya dice de una cuenta que se verifica. */
@Component
class LoQueConsta {

    private final Cuentas cuentas;
    private final Padron padron;

    LoQueConsta(Cuentas cuentas, Padron padron) {
        this.cuentas = cuentas;
        this.padron = padron;
    }

    Consta de(Cuenta cuenta) {
        return new Consta(
                cuentas.correoMunicipal(cuenta),
                cuentas.sufijoEnX(cuenta).orElse(null),
                padron.pareja(cuenta.organo(), cuenta.clave()).completa());
    }
}
