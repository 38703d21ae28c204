package mx.municipio.redes.procedimientos.administradores;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Lista;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El proceso {@code cambio-administradores} en código: los nombres del modelo y sus formularios, y sus delegados. */
@Configuration(proxyBeanMethods = false)
public class CambioProceso {

    static final String CLAVE = "cambio-administradores";
    static final String MENSAJE_RETIRADO = "cambio.retirado";
    static final String MENSAJE_CONCLUIDO = "cambio.concluido";

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> TIPO = Variable.texto("tipo");
    static final Variable<String> CUENTA = Variable.texto("cuenta");
    static final Variable<Boolean> VACANTE = Variable.logica("vacante");
    static final Variable<String> ENTRANTE = Variable.texto("entrante");
    static final Variable<String> FECHA_EFECTIVA = Variable.texto("fechaEfectiva");
    static final Variable<String> MOTIVO = Variable.texto("motivo");
    static final Variable<String> CAMBIO_TEXTO = Variable.texto("cambioTexto");
    static final Variable<String> FECHA_EFECTIVA_TEXTO = Variable.texto("fechaEfectivaTexto");
    static final Variable<String> CUENTAS_TEXTO = Variable.texto("cuentasTexto");
    static final Variable<String> SURTE_EFECTO = Variable.texto("surteEfecto");
    static final Variable<Date> FECHA_INSTANTE = Variable.instante("fechaEfectivaInstante");
    static final Variable<String> REQUISITOS = Variable.texto("requisitos");
    static final Variable<String> MOTIVO_NO_PROCEDE = Variable.texto("motivoNoProcede");
    static final Variable<Date> RECORDATORIO_INSTANTE = Variable.instante("recordatorioRotacionInstante");
    static final Variable<String> CAMBIADA_EL = Variable.texto("cambiadaEl");
    static final Variable<Boolean> LONGITUD = Variable.logica("longitud");
    static final Variable<Boolean> LETRAS = Variable.logica("letras");
    static final Variable<Boolean> NUMEROS = Variable.logica("numeros");
    static final Variable<Boolean> ESPECIALES = Variable.logica("especiales");
    static final Variable<Boolean> ACCESOS_REVOCADOS = Variable.logica("accesosRevocados");
    static final Variable<Boolean> ACEPTA = Variable.logica("aceptaResponsabilidad");
    static final Variable<String> MOTIVO_RETIRO = Variable.texto("motivoRetiro");

    @Bean
    Lista cuentasQueNombra(NotificarCambio caso) {
        return new Lista("cuentas-que-nombra", caso::cuentasQueNombra);
    }

    @Bean
    Lista entrantes(NotificarCambio caso) {
        return new Lista("personas-que-entran", caso::entrantes);
    }

    @Bean
    JavaDelegate registrarNotificacionDelegate(NotificarCambio caso, Padron padron, Norma norma) {
        return e -> {
            Cambio cambio = caso.notificar(Instancia.de(e), solicitud(e, padron.hoy()));
            LocalDate fecha = cambio.fechaEfectiva();
            Instancia.anotarFolio(e, cambio.folio());
            ORGANO_NOMBRE.escribir(e, norma.nombreOrgano(cambio.organo()));
            FECHA_EFECTIVA_TEXTO.escribir(e, EnPalabras.fecha(fecha));
            FECHA_INSTANTE.escribir(
                    e, Date.from(fecha.atStartOfDay(norma.zona()).toInstant()));
            boolean conLosSuyos = LoteEnCurso.actual().map(LoteEnCurso::ultimo).orElse(true);
            SURTE_EFECTO.escribir(e, cambio.surteEfecto(padron.hoy()) && conLosSuyos ? "SI" : "NO");
        };
    }

    @Bean
    JavaDelegate revisarRequisitosDelegate(CambiarAdministradores caso) {
        return e -> {
            Optional<String> incumplido = caso.incumplido(FOLIO.exigir(e));
            REQUISITOS.escribir(e, incumplido.isEmpty() ? "SI" : "NO");
            incumplido.ifPresent(motivo -> MOTIVO_NO_PROCEDE.escribir(e, motivo));
        };
    }

    @Bean
    JavaDelegate declararNoProcedeDelegate(CambiarAdministradores caso) {
        return e -> caso.declararNoProcede(FOLIO.exigir(e), MOTIVO_NO_PROCEDE.exigir(e));
    }

    @Bean
    JavaDelegate registrarCambioDelegate(CambiarAdministradores caso, CambioEnPalabras palabras, MetasInternas metas) {
        return e -> {
            List<Cambio> juntos = caso.registrar(FOLIO.exigir(e));
            CAMBIO_TEXTO.escribir(e, palabras.completos(juntos));
            CUENTAS_TEXTO.escribir(e, palabras.cuentas(juntos));
            RECORDATORIO_INSTANTE.escribir(e, Date.from(metas.recordatorio(CambiarAdministradores.META)));
        };
    }

    @Bean
    JavaDelegate recordarRotacionDelegate(CambiarAdministradores caso) {
        return e -> caso.recordarRotacion(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate registrarRotacionDelegate(CambiarAdministradores caso) {
        return e -> caso.rotar(FOLIO.exigir(e), constancia(e), ACEPTA.buscar(e).orElse(false));
    }

    @Bean
    JavaDelegate registrarRetiroDelegate(CambiarAdministradores caso) {
        return e -> caso.retirar(FOLIO.exigir(e), MOTIVO_RETIRO.exigir(e));
    }

    private static NotificarCambio.Solicitud solicitud(DelegateExecution e, LocalDate hoy) {
        return new NotificarCambio.Solicitud(
                Cargo.valueOf(TIPO.exigir(e)),
                texto(CUENTA, e).orElse(null),
                VACANTE.buscar(e).orElse(false) ? null : texto(ENTRANTE, e).orElse(null),
                texto(FECHA_EFECTIVA, e).map(LocalDate::parse).orElse(hoy),
                texto(MOTIVO, e).orElse(null));
    }

    private static Constancia constancia(DelegateExecution e) {
        return new Constancia(
                LocalDate.parse(CAMBIADA_EL.exigir(e)),
                LONGITUD.buscar(e).orElse(false),
                LETRAS.buscar(e).orElse(false),
                NUMEROS.buscar(e).orElse(false),
                ESPECIALES.buscar(e).orElse(false),
                ACCESOS_REVOCADOS.buscar(e).orElse(false));
    }

    private static Optional<String> texto(Variable<String> variable, DelegateExecution e) {
        return variable.buscar(e).filter(texto -> !texto.isEmpty());
    }
}
