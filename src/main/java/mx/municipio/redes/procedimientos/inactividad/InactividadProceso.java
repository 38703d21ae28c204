package mx.municipio.redes.procedimientos.inactividad;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import mx.municipio.redes.expediente.Seguimiento;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.plazos.EnPalabras;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El proceso {@code cuenta-inactiva}: los nombres de su modelo y su formulario, y lo que hace cada tarea. */
@Configuration(proxyBeanMethods = false)
class InactividadProceso {

    static final String CLAVE = "cuenta-inactiva";
    static final String INACTIVA = "cuenta.inactiva";
    static final String CON_ACTIVIDAD = "cuenta.con-actividad";
    static final String SIN_OBJETO = "inactividad.sin-objeto";

    static final Variable<String> CUENTA = Variable.texto("cuenta");
    static final Variable<String> CUENTA_NOMBRE = Variable.texto("cuentaNombre");
    static final Variable<String> ORGANO = Variable.texto(Seguimiento.ORGANO);
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> ASUNTO = Variable.texto("asunto");
    static final Variable<String> DESDE = Variable.texto("desde");
    static final Variable<String> DESDE_TEXTO = Variable.texto("desdeTexto");
    static final Variable<Date> META_INACTIVIDAD = Variable.instante("metaInactividad");
    static final Variable<String> DECISION = Variable.texto("decision");
    static final Variable<String> MOTIVO = Variable.texto("motivo");
    static final Variable<String> HASTA = Variable.texto("hasta");
    static final Variable<String> PROCEDIMIENTO = Variable.texto("procedimiento");

    /** Con lo que empieza un caso. */
    static Map<String, Object> datos(Cuenta cuenta, String organoNombre, LocalDate desde) {
        return Map.of(
                CUENTA.nombre(), cuenta.clave(),
                CUENTA_NOMBRE.nombre(), cuenta.enPalabras(),
                ORGANO.nombre(), cuenta.organo(),
                ORGANO_NOMBRE.nombre(), organoNombre,
                ASUNTO.nombre(), "Cuenta sin publicaciones: " + cuenta.enPalabras(),
                DESDE.nombre(), desde.toString(),
                DESDE_TEXTO.nombre(), EnPalabras.fecha(desde));
    }

    static void sinObjeto(Motor motor, Motor.Caso caso) {
        motor.entregar(SIN_OBJETO, caso.instancia(), Map.of());
    }

    @Bean
    JavaDelegate buscarInactivasDelegate(BuscarInactivas caso) {
        return e -> caso.revisar();
    }

    @Bean
    JavaDelegate presumirAbandonadaDelegate(AtenderInactividad caso) {
        return e -> META_INACTIVIDAD.escribir(
                e, Date.from(caso.presumir(CUENTA.exigir(e), LocalDate.parse(DESDE.exigir(e)))));
    }

    @Bean
    JavaDelegate recordarInactividadDelegate(AtenderInactividad caso) {
        return e -> caso.recordar(CUENTA.exigir(e));
    }

    @Bean
    JavaDelegate registrarReactivacionDelegate(AtenderInactividad caso) {
        return e -> caso.reactivar(CUENTA.exigir(e), MOTIVO.exigir(e));
    }

    @Bean
    JavaDelegate iniciarBajaDeInactivaDelegate(AtenderInactividad caso) {
        return e -> caso.darDeBaja(CUENTA.exigir(e), MOTIVO.exigir(e), PROCEDIMIENTO.exigir(e));
    }

    @Bean
    JavaDelegate registrarJustificacionDelegate(AtenderInactividad caso) {
        return e -> caso.justificar(CUENTA.exigir(e), MOTIVO.exigir(e), LocalDate.parse(HASTA.exigir(e)));
    }

    @Bean
    JavaDelegate registrarActividadDelegate(AtenderInactividad caso) {
        return e -> caso.conActividad(CUENTA.exigir(e));
    }

    @Bean
    JavaDelegate cerrarInactividadSinObjetoDelegate(AtenderInactividad caso) {
        return e -> caso.sinObjeto(CUENTA.exigir(e));
    }
}
