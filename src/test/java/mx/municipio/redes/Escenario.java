package mx.municipio.redes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.application.IniciarTramite;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lo que las pruebas hacen como lo haría una persona: enviar, completar, dejar pasar el tiempo, y mirar qué quedó. */
@TestComponent
public record Escenario(
        ProcessEngine motor,
        Tramites tramites,
        IniciarTramite iniciarTramite,
        Expedientes expedientes,
        Bitacora bitacora,
        JdbcClient jdbc) {

    /** Pone el reloj del programa en ese instante; RFC 3339. */
    public void son(String instante) {
        ClockUtil.setCurrentTime(Date.from(OffsetDateTime.parse(instante).toInstant()));
    }

    public void son(Instant instante) {
        ClockUtil.setCurrentTime(Date.from(instante));
    }

    /** La fecha en Tijuana, como la escribe un formulario. */
    public String hoy() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("America/Tijuana"))
                .toString();
    }

    /** Hace algo con la sesión de esa persona. */
    public <T> T como(String usuario, Supplier<T> accion) {
        List<String> grupos = motor.getIdentityService().createGroupQuery().groupMember(usuario).list().stream()
                .map(grupo -> grupo.getId())
                .toList();
        motor.getIdentityService().setAuthentication(usuario, grupos);
        try {
            return accion.get();
        } finally {
            motor.getIdentityService().clearAuthentication();
        }
    }

    /** Inicia el trámite como esa persona y da su folio. */
    public String iniciar(String usuario, String proceso, Map<String, Object> datos) {
        return iniciar(usuario, proceso, datos, List.of());
    }

    /** Lo mismo, con archivos que son parte de lo que presenta. */
    public String iniciar(String usuario, String proceso, Map<String, Object> datos, List<Anexos.Enviado> archivos) {
        return como(usuario, () -> iniciarTramite
                .ejecutar(tramites.deProceso(proceso), datos, archivos)
                .folio());
    }

    public Expediente expediente(String folio) {
        return expedientes.buscar(folio).orElseThrow();
    }

    public String estado(String folio) {
        return expediente(folio).estado();
    }

    /**
     * El caso con esa clave, también si ya terminó; para decir dónde está con {@code ProcessEngineTests}.
     *
     * @param folio el del expediente o, si no lo lleva, la clave de negocio del caso
     */
    public ProcessInstance instancia(String folio) {
        HistoricProcessInstance historia = motor.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(folio)
                .singleResult();
        var caso = new ExecutionEntity();
        caso.setId(historia.getId());
        caso.setProcessInstance(caso);
        caso.setProcessDefinitionId(historia.getProcessDefinitionId());
        caso.setBusinessKey(historia.getBusinessKey());
        return caso;
    }

    /** Más de una, si el modelo abre una por persona. */
    public List<Task> tareas(String folio, String elemento) {
        return motor.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(folio)
                .taskDefinitionKey(elemento)
                .list();
    }

    public @Nullable Task tareaSiHay(String folio, String elemento) {
        return tareas(folio, elemento).stream().findFirst().orElse(null);
    }

    public Task tarea(String folio, String elemento) {
        return Objects.requireNonNull(
                tareaSiHay(folio, elemento), "No está abierta la tarea " + elemento + " de " + folio);
    }

    /** Completa la tarea, la suya si hay varias, como Tasklist: enviando su formulario con la sesión de esa persona. */
    public void completar(String usuario, String folio, String elemento, Map<String, Object> datos) {
        String tarea = tareas(folio, elemento).stream()
                .filter(abierta -> motor.getTaskService().getIdentityLinksForTask(abierta.getId()).stream()
                        .anyMatch(enlace -> usuario.equals(enlace.getUserId())))
                .findFirst()
                .orElseGet(() -> tarea(folio, elemento))
                .getId();
        como(usuario, () -> {
            motor.getFormService().submitTaskForm(tarea, datos);
            return true;
        });
    }

    public @Nullable Job temporizadorSiHay(String folio, String elemento) {
        return motor.getManagementService()
                .createJobQuery()
                .processInstanceId(instancia(folio).getId())
                .activityId(elemento)
                .singleResult();
    }

    public Job temporizador(String folio, String elemento) {
        return Objects.requireNonNull(
                temporizadorSiHay(folio, elemento), "No corre el temporizador " + elemento + " de " + folio);
    }

    /** Ejecuta el temporizador del elemento como lo haría el motor, con el reloj donde esté. */
    public void ejecutar(String folio, String elemento) {
        motor.getManagementService().executeJob(temporizador(folio, elemento).getId());
    }

    /** Lleva el reloj a la hora del temporizador y lo ejecuta. */
    public void dejarVencer(String folio, String elemento) {
        son(temporizador(folio, elemento).getDuedate().toInstant());
        ejecutar(folio, elemento);
    }

    public List<Asiento> bitacora(String folio) {
        return bitacora.leer(folio);
    }

    public List<String> sucesos(String folio) {
        return bitacora(folio).stream().map(Asiento::suceso).toList();
    }

    public Asiento asiento(String folio, String suceso) {
        return bitacora(folio).stream()
                .filter(asiento -> asiento.suceso().equals(suceso))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No hay asiento " + suceso + " en " + sucesos(folio)));
    }

    /** «plantilla a destinatario» de cada correo por salir o enviado. */
    public List<String> correos(String folio) {
        return jdbc.sql("SELECT plantilla, destinatario FROM aviso WHERE folio = ? ORDER BY creado, plantilla")
                .param(folio)
                .query((fila, n) -> fila.getString(1) + " a " + fila.getString(2))
                .list();
    }

    /**
     * Falla si la acción no se rechaza fundada en esa cláusula, o si algo cambió con el rechazo.
     *
     * @return el rechazo, para decir de qué clase es y con qué palabras
     */
    public AbstractThrowableAssert<?, ? extends Throwable> rechaza(String clausula, ThrowingCallable accion) {
        return rechaza(accion).isInstanceOfSatisfying(DominioException.class, rechazo -> assertThat(rechazo.clausula())
                .as(rechazo.mensaje())
                .isEqualTo(clausula));
    }

    /** Lo mismo, de un rechazo que no se funda en una cláusula: un formulario, un permiso, una tarea ya atendida. */
    public AbstractThrowableAssert<?, ? extends Throwable> rechaza(ThrowingCallable accion) {
        return nadaCambia(() -> assertThatThrownBy(accion));
    }

    /** Falla si la acción dejó algo escrito; para lo que se rechaza por HTTP, que no lanza nada. */
    public <T> T nadaCambia(Supplier<T> accion) {
        List<String> antes = LoEscrito.leer(jdbc, motor.getTaskService());
        T resultado = accion.get();
        assertThat(LoEscrito.leer(jdbc, motor.getTaskService()))
                .as("lo escrito tras el rechazo")
                .containsExactlyInAnyOrderElementsOf(antes);
        return resultado;
    }

    public long cuantos(String tabla) {
        return jdbc.sql("SELECT COUNT(*) FROM " + tabla).query(Long.class).single();
    }
}
