package mx.municipio.redes.procedimientos.horario;

import java.util.List;
import mx.municipio.redes.expediente.Seguimiento;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import org.springframework.stereotype.Component;

/** El aviso de horarios de un órgano: consta en la bitácora de todas sus cuentas. */
@Component
class HorarioSeguimiento implements Seguimiento {

    private final Padron padron;

    HorarioSeguimiento(Padron padron) {
        this.padron = padron;
    }

    @Override
    public String proceso() {
        return HorarioProceso.CLAVE;
    }

    @Override
    public List<String> cuentas(String caso) {
        return padron.cuentasQuePublica(Periodo.organo(caso)).stream()
                .map(Cuenta::clave)
                .toList();
    }
}
