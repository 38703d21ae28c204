package mx.municipio.redes.procedimientos.regularizacion;

import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
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
