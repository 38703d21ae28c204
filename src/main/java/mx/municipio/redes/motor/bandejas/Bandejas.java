package mx.municipio.redes.motor.bandejas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.municipio.redes.motor.acceso.ArranqueUnico;
import mx.municipio.redes.motor.acceso.Grupos;
import mx.municipio.redes.motor.acceso.Permisos;
import mx.municipio.redes.norma.Norma;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Las bandejas de Tasklist, por función. Cada arranque las deja como aquí se dicen. Lo que una bandeja no restringe lo
 * restringe el motor: nadie ve en ella una tarea de la que no es candidato.
 */
@Component
class Bandejas implements SmartInitializingSingleton {

    private static final Set<String> QUIENES_TRABAJAN = Set.of(
            Grupos.TITULARES,
            Grupos.ADMINISTRADORES,
            Grupos.FUNCIONARIOS,
            Grupos.COMUNICACION_SOCIAL,
            Grupos.TRANSPARENCIA,
            Grupos.INFORMATICA,
            Grupos.SINDICATURA,
            Grupos.EVALUACION);

    private static final String VENCEN_HOY = "Vencen hoy";

    private final ArranqueUnico arranque;
    private final FilterService filterService;
    private final TaskService taskService;
    private final Permisos permisos;
    private final Norma norma;

    Bandejas(
            ArranqueUnico arranque,
            FilterService filterService,
            TaskService taskService,
            Permisos permisos,
            Norma norma) {
        this.arranque = arranque;
        this.filterService = filterService;
        this.taskService = taskService;
        this.permisos = permisos;
        this.norma = norma;
    }

    @Override
    public void afterSingletonsInstantiated() {
        arranque.ejecutar(() -> {
            asegurar(
                    "Mi bandeja",
                    "Lo que puedo tomar y lo que ya es mío.",
                    0,
                    taskService
                            .createTaskQuery()
                            .or()
                            .taskCandidateUserExpression("${currentUser()}")
                            .taskAssigneeExpression("${currentUser()}")
                            .endOr(),
                    QUIENES_TRABAJAN);
            if (norma.plazoConsulta() == null) {
                // Nada vence donde la norma no pone plazo.
                buscar(VENCEN_HOY).ifPresent(sobra -> filterService.deleteFilter(sobra.getId()));
            } else {
                asegurar(
                        VENCEN_HOY,
                        "Lo que hay que resolver antes de que termine el día.",
                        10,
                        taskService.createTaskQuery().dueBeforeExpression("${diaLocal.fin}"),
                        Set.of(Grupos.COMUNICACION_SOCIAL));
            }
            asegurar(
                    "Todas las pendientes",
                    "También las que ya tomó un colega.",
                    20,
                    taskService.createTaskQuery(),
                    QUIENES_TRABAJAN);
            asegurar(
                    "Todas",
                    "Las tareas abiertas de todos los órganos.",
                    30,
                    taskService.createTaskQuery(),
                    Set.of(Grupos.SUPERVISORES));
        });
    }

    private Optional<Filter> buscar(String nombre) {
        return Optional.ofNullable(filterService
                .createTaskFilterQuery()
                .filterName(nombre)
                .filterResourceType(EntityTypes.TASK)
                .singleResult());
    }

    private void asegurar(String nombre, String descripcion, int prioridad, TaskQuery consulta, Set<String> grupos) {
        Filter bandeja = buscar(nombre).orElseGet(() -> filterService.newTaskFilter(nombre));
        // El orden de la bandeja va antes que el de Tasklist. A igual vencimiento, lo que llegó primero.
        bandeja.setQuery(consulta.orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc());
        bandeja.setProperties(propiedades(descripcion, prioridad));
        filterService.saveFilter(bandeja);
        for (String grupo : grupos) {
            permisos.otorgar(grupo, Resources.FILTER, bandeja.getId(), Permissions.READ);
        }
    }

    private static Map<String, Object> propiedades(String descripcion, int prioridad) {
        Map<String, Object> propiedades = new LinkedHashMap<>();
        propiedades.put("description", descripcion);
        propiedades.put("priority", prioridad);
        propiedades.put("refresh", true);
        propiedades.put("showUndefinedVariable", false);
        propiedades.put(
                "variables",
                List.of(
                        Map.of("name", DatosEnLaLista.ASUNTO, "label", "Asunto"),
                        Map.of("name", DatosEnLaLista.FOLIO, "label", "Folio"),
                        Map.of("name", DatosEnLaLista.ORGANO, "label", "Órgano"),
                        Map.of("name", DatosEnLaLista.VENCIMIENTO, "label", "Vence")));
        return propiedades;
    }
}
