package mx.municipio.redes.procedimientos.inactividad;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.municipio.redes.expediente.Seguimiento;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.puerta.Publicaciones.Publicada;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Los casos de las cuentas que se presumen abandonadas: lo que pasa fuera de ellos y los alcanza. */
@Component
class InactividadSeguimiento implements Seguimiento {

    private static final Pattern CASO = Pattern.compile("(.+)/\\d{4}-\\d{2}-\\d{2}");

    private final Motor motor;

    InactividadSeguimiento(Motor motor) {
        this.motor = motor;
    }

    /** Su clave de negocio: cuál cuenta y qué día se presumió. */
    static String caso(String cuenta, LocalDate dia) {
        return cuenta + "/" + dia;
    }

    @Override
    public String proceso() {
        return InactividadProceso.CLAVE;
    }

    @Override
    public List<String> cuentas(String caso) {
        Matcher suyo = CASO.matcher(caso);
        return suyo.matches() && !abiertos(suyo.group(1)).isEmpty() ? List.of(suyo.group(1)) : List.of();
    }

    @Override
    public void cuentaTerminada(Cuenta cuenta, String motivo) {
        abiertos(cuenta.clave()).forEach(caso -> InactividadProceso.sinObjeto(motor, caso));
    }

    /** Publicar es lo que desmiente el abandono. */
    @EventListener
    @Clausula({"NT10-PAB-VIII-c", "NT10-CG-XVII"})
    void publicada(Publicada publicada) {
        abiertos(publicada.cuenta().clave())
                .forEach(caso -> motor.entregar(InactividadProceso.CON_ACTIVIDAD, caso.instancia(), Map.of()));
    }

    private List<Motor.Caso> abiertos(String cuenta) {
        return motor.abiertos(proceso(), InactividadProceso.CUENTA.nombre(), cuenta);
    }
}
