package mx.municipio.redes.procedimientos.administradores;

import static mx.municipio.redes.procedimientos.administradores.CambiosDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.administradores.CambiosDePrueba.cambio;
import static mx.municipio.redes.procedimientos.administradores.CambiosDePrueba.rotacion;
import static mx.municipio.redes.procedimientos.administradores.CambiosDePrueba.rotacionQueAcepta;
import static mx.municipio.redes.procedimientos.administradores.CambiosDePrueba.vacante;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.application.RetirarTramite;
import mx.municipio.redes.oficios.Firmante;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** El proceso entero: cada camino del modelo, con el padrón, la bitácora, los correos y los accesos que deja. */
@PruebaDeProceso(PROCESO)
class CambioAdministradoresProcesoTest {

    private static final String CS = "comunicacion.social@tecate.gob.mx";
    private static final String SINDICATURA = "sindicatura@tecate.gob.mx";
    private static final String HOY = "2026-11-12";

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Padron padron;

    @Autowired
    Oficios oficios;

    @Autowired
    Expedientes expedientes;

    @Autowired
    Tramites tramites;

    @Autowired
    RetirarTramite retirarTramite;

    @Autowired
    CambiarAdministradores cambiar;

    @Autowired
    NotificarLote notificarLote;

    @Autowired
    TaskService tareas;

    @Autowired
    RepositoryService repositorio;

    @BeforeEach
    @AfterEach
    void comoEstaba() {
        CambiosDePrueba.reponer(jdbc);
    }

    private String notificar(Map<String, Object> datos) {
        return escenario.iniciar("titular.obras", PROCESO, datos);
    }

    private void rotar(String usuario, String folio, Map<String, Object> datos) {
        escenario.completar(usuario, folio, "rotarCredenciales", datos);
    }

    private @Nullable String ocupa(String organo, Cargo cargo) {
        return padron.enFunciones(organo, null, cargo).map(Persona::usuario).orElse(null);
    }

    private List<String> candidatos(Task tarea) {
        return tareas.getIdentityLinksForTask(tarea.getId()).stream()
                .map(enlace -> enlace.getUserId())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private NotificarLote.Lote lote(String usuario, String csv) {
        return escenario.como(usuario, () -> notificarLote.notificar(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("NT10-PAB-V, AMB-10, criterio 10: dado un cambio, cuando el titular lo notifica, hay acuse, oficio y"
            + " correo a Comunicación Social, y ninguna tarea de aprobación")
    void seNotificaYNoSeAprueba() {
        String folio = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));

        assertThat(folio).matches("CAM-OBRAS-2026-\\d{4}");
        assertThat(escenario.expediente(folio).vencimiento()).isNull();
        assertThat(escenario.sucesos(folio))
                .startsWith("CAMBIO_NOTIFICADO", "ACUSE_EMITIDO", "NOTIFICACION_DE_CAMBIO_EMITIDO");
        assertThat(escenario.asiento(folio, "CAMBIO_NOTIFICADO").actor()).isEqualTo("titular.obras");
        assertThat(escenario.asiento(folio, "CAMBIO_NOTIFICADO").detalle())
                .isEqualTo("Administración titular: entra Jefa de Prueba Obras en lugar de Administradora de Prueba"
                        + " Obras. Surte efecto el jueves 12 de noviembre de 2026.");
        assertThat(escenario.correos(folio))
                .contains("cambio-notificado a " + CS, "cambio-acuse a titular.obras@tecate.gob.mx");
        assertThat(escenario.como("comsocial", () -> tareas.createTaskQuery()
                        .processInstanceBusinessKey(folio)
                        .count()))
                .isZero();
        assertThat(oficios.delExpediente(folio))
                .extracting(Oficio::tipo)
                .containsExactly("ACUSE", "NOTIFICACION_DE_CAMBIO");
        assertThat(oficios.delExpediente(folio).get(1).numero()).matches("\\w+/RS/\\d{4}/2026");
    }

    @Test
    @DisplayName("NT10-PAB-V, AMB-10: el modelo no pone nada en el carril de Comunicación Social más que el acuse")
    void nadaLeTocaAComunicacionSocial() {
        assertThat(repositorio
                        .getBpmnModelInstance(repositorio
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(PROCESO)
                                .latestVersion()
                                .singleResult()
                                .getId())
                        .getModelElementsByType(Lane.class))
                .filteredOn(carril -> carril.getName().equals("Comunicación Social"))
                .flatExtracting(Lane::getFlowNodeRefs)
                .extracting(FlowNode::getId)
                .containsExactly("registrarNotificacion");
    }

    @Test
    @DisplayName("NT10-PAB-V, NT10-SR-4: para hoy surte efecto al notificarse: el padrón dice quién entra, y las"
            + " contraseñas quedan pendientes para quienes atienden hoy las cuentas, no para quien salió")
    void surteEfectoAlNotificarse() {
        String folio = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));

        assertThat(escenario.estado(folio)).isEqualTo("REGISTRADO");
        assertThat(escenario.expediente(folio).cerrado()).isFalse();
        assertThat(escenario.instancia(folio)).isWaitingAt("rotarCredenciales").hasNotPassed("fechaEfectiva");
        assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_TITULAR)).isEqualTo("jefe.obras");
        assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_SUPLENTE)).isEqualTo("suplente.obras");
        assertThat(jdbc.sql("SELECT desde, hasta FROM designacion WHERE usuario = 'admin.obras'")
                        .query((fila, n) -> fila.getObject("hasta", LocalDate.class))
                        .single())
                .isEqualTo(LocalDate.of(2026, 11, 11));
        assertThat(candidatos(escenario.tarea(folio, "rotarCredenciales")))
                .containsExactly("jefe.obras", "suplente.obras", "titular.obras");
        assertThat(escenario.sucesos(folio)).endsWith("CAMBIO_REGISTRADO");
        assertThat(escenario.asiento(folio, "CAMBIO_REGISTRADO").detalle())
                .contains("jefe.obras", "Pierde el acceso admin.obras");
        assertThat(escenario.correos(folio))
                .filteredOn(correo -> !correo.startsWith("cambio-notificado") && !correo.startsWith("cambio-acuse"))
                .containsExactlyInAnyOrder(
                        "cambio-registrado a " + CS,
                        "cambio-registrado a titular.obras@tecate.gob.mx",
                        "cambio-registrado a suplente.obras@tecate.gob.mx",
                        "cambio-registrado a jefe.obras@tecate.gob.mx",
                        "cambio-registrado a admin.obras@tecate.gob.mx");
        assertThat(tramites.queSigue(escenario.expediente(folio)))
                .contains("surtió efecto", "pendiente cambiar las contraseñas", "No hay plazo");
    }

    @Test
    @DisplayName("NT10-ADM-VII, NT10-RESP-I: cuando quien entró declara que cambió las contraseñas y acepta su"
            + " responsabilidad, el trámite concluye y el padrón no se mueve")
    void seDeclaranLasContrasenas() {
        String folio = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));
        int correos = escenario.correos(folio).size();
        rotar("jefe.obras", folio, rotacionQueAcepta(HOY));

        assertThat(escenario.estado(folio)).isEqualTo("REGISTRADO");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio))
                .isEnded()
                .hasPassed("contrasenasCambiadas")
                .hasNotPassed("recordatorioEnviado", "concluidoConSuLote");
        assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_TITULAR)).isEqualTo("jefe.obras");
        assertThat(escenario.sucesos(folio)).endsWith("CREDENCIALES_ROTADAS", "RESPONSABILIDAD_ACEPTADA");
        assertThat(escenario.asiento(folio, "CREDENCIALES_ROTADAS").detalle())
                .startsWith("Contraseñas cambiadas el jueves 12 de noviembre de 2026")
                .contains("jefe.obras");
        assertThat(escenario.correos(folio)).hasSize(correos);
        assertThat(tramites.queSigue(escenario.expediente(folio))).doesNotContain("pendiente");
    }

    @Test
    @DisplayName(
            "NT10-SR-4: notificado el cambio, quien sale ya no puede consultar ni ver lo de su órgano, y quien entra"
                    + " sí")
    void elAccesoCambiaDeManos() {
        String consulta = escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta());
        String folio = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));

        escenario
                .rechaza(
                        () -> escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta()))
                .isInstanceOf(ProhibidoException.class);
        for (String ajeno : List.of(consulta, folio)) {
            assertThatThrownBy(() -> escenario.como("admin.obras", () -> expedientes.exigirVisible(ajeno)))
                    .isInstanceOf(NoEncontradoException.class);
        }
        assertThat(escenario.como(
                        "admin.obras",
                        () -> expedientes.listar(new Expedientes.Filtro(null, null, null, consulta), 0, 10)))
                .satisfies(pagina -> assertThat(pagina.total()).isZero());
        assertThat(escenario.iniciar("jefe.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta()))
                .startsWith("CON-OBRAS-");
        assertThat(escenario.como("jefe.obras", () -> expedientes.exigirVisible(consulta)))
                .isNotNull();
    }

    @Test
    @DisplayName(
            "NT10-PAB-V, requisitos 10: las tareas abiertas de quien sale, ofrecidas o tomadas, pasan a quien entra;"
                    + " la consulta ya enviada conserva su plazo")
    void lasTareasPasan() {
        String consulta = escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta());
        String enEspera = escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta());
        String ajena = escenario.iniciar(
                "admin.dif", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta("cuenta", "DIF-FB-1"));
        for (String procedente : List.of(consulta, ajena)) {
            escenario.completar(
                    "comsocial", procedente, "responderConsulta", ConsultasDePrueba.respuesta("PROCEDENTE"));
        }
        Task publicar = escenario.tarea(consulta, "publicarContenido");
        escenario.como("admin.obras", () -> {
            tareas.claim(publicar.getId(), "admin.obras");
            return true;
        });
        Instant vencimiento =
                Objects.requireNonNull(escenario.expediente(enEspera).vencimiento());

        String folio = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));

        Task despues = escenario.tarea(consulta, "publicarContenido");
        assertThat(despues.getAssignee()).isNull();
        assertThat(candidatos(despues)).containsOnly("jefe.obras", "suplente.obras", "titular.obras");
        assertThat(escenario.asiento(consulta, "TAREA_TRASPASADA").detalle())
                .contains("admin.obras", "jefe.obras", folio);
        assertThat(escenario.asiento(folio, "CAMBIO_REGISTRADO").detalle()).contains("tareas abiertas que pasan");
        assertThat(candidatos(escenario.tarea(ajena, "publicarContenido")))
                .containsExactly("admin.dif", "suplente.dif", "titular.dif");
        assertThat(escenario.expediente(enEspera).vencimiento()).isEqualTo(vencimiento);
        assertThat(escenario.temporizador(enEspera, "plazoVencido").getDuedate())
                .isEqualTo(vencimiento);
        assertThat(escenario.como(
                        "admin.obras",
                        () -> tareas.createTaskQuery().taskId(publicar.getId()).count()))
                .isZero();
        escenario
                .rechaza(() -> escenario.completar(
                        "admin.obras",
                        consulta,
                        "publicarContenido",
                        ConsultasDePrueba.publicacion("2026-11-12T09:30-08:00")))
                .isNotNull();
        escenario.completar(
                "jefe.obras", consulta, "publicarContenido", ConsultasDePrueba.publicacion("2026-11-12T09:30-08:00"));
        assertThat(escenario.estado(consulta)).isEqualTo("PUBLICADA");
    }

    @Test
    @DisplayName("NT10-SR-2a, criterio 7: la misma persona como administrador titular y suplente se rechaza, y nada se"
            + " escribe")
    void laMismaPersona() {
        escenario
                .rechaza("NT10-SR-2a", () -> notificar(cambio("ADMINISTRADOR_SUPLENTE", "admin.obras")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("dos personas distintas");
    }

    @Test
    @DisplayName("NT10-SR-2b, criterio 7: un operativo no puede ser administrador titular, y sí suplente")
    void elNivel() {
        escenario
                .rechaza("NT10-SR-2b", () -> notificar(cambio("ADMINISTRADOR_TITULAR", "operativo.obras")))
                .isInstanceOf(ReglaException.class);

        notificar(cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras"));
        assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_SUPLENTE)).isEqualTo("operativo.obras");
    }

    @Test
    @DisplayName(
            "NT10-SR-2a, NT10-DEF-07, AMB-20: quien es de otro órgano, quien ya no labora, quien no está en el padrón,"
                    + " quien ya tiene el cargo y el titular del órgano no pueden entrar")
    void quienNoPuedeEntrar() {
        escenario
                .rechaza(() -> notificar(cambio("ADMINISTRADOR_TITULAR", "admin.dif")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("no está adscrito");
        escenario
                .rechaza(() -> notificar(cambio("ADMINISTRADOR_TITULAR", "nadie.obras")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("padrón de funcionarios");
        escenario
                .rechaza(() -> notificar(cambio("ADMINISTRADOR_TITULAR", "admin.obras")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("ya ocupa ese cargo");
        escenario
                .rechaza(() -> notificar(cambio("ADMINISTRADOR_TITULAR", "titular.obras")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("titular del órgano");
        escenario
                .rechaza(() -> notificar(cambio("TITULAR", "admin.obras")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("es administrador de las cuentas");
        jdbc.sql("UPDATE persona SET hasta = DATE '2026-11-11' WHERE usuario = 'jefe.obras'")
                .update();
        escenario
                .rechaza(() -> notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("ya no labora");
    }

    @Test
    @DisplayName(
            "NT10-PAB-V: solo el titular en funciones notifica lo de su órgano; un administrador no, y el supervisor"
                    + " solo el cambio del titular que ya no está")
    void quienNotifica() {
        escenario
                .rechaza(() ->
                        escenario.iniciar("admin.obras", PROCESO, cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras")))
                .isInstanceOf(ProhibidoException.class);
        escenario
                .rechaza(() -> escenario.iniciar("supervisor", PROCESO, cambio("ADMINISTRADOR_TITULAR", "jefe.obras")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("El supervisor notifica de uno en uno solo quién entra como titular");
        jdbc.sql("UPDATE designacion SET hasta = DATE '2026-11-01' WHERE usuario = 'titular.dif'")
                .update();
        escenario
                .rechaza(() ->
                        escenario.iniciar("titular.dif", PROCESO, cambio("ADMINISTRADOR_TITULAR", "suplente.dif")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("titular en funciones");

        String folio = escenario.iniciar("supervisor", PROCESO, cambio("TITULAR", "jefe.obras"));
        assertThat(folio).startsWith("CAM-OBRAS-");
        assertThat(oficios.delExpediente(folio).get(1).firmante())
                .as("firma el titular en funciones, aunque lo notifique otra persona")
                .isEqualTo(new Firmante(
                        "Titular de Prueba Obras",
                        "Titular de la Dirección de Obras Públicas",
                        null,
                        "Supervisora de Prueba"));
        assertThat(ocupa("OBRAS", Cargo.TITULAR)).isEqualTo("jefe.obras");
        assertThat(escenario.iniciar("jefe.obras", PROCESO, cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras")))
                .startsWith("CAM-OBRAS-");
        escenario
                .rechaza(() -> notificar(cambio("ADMINISTRADOR_TITULAR", "suplente.obras")))
                .isInstanceOf(ProhibidoException.class);
    }

    @Test
    @DisplayName(
            "NT10-PAB-V, NT10-SR-1: el titular notifica su propio relevo; sin vuelta atrás, deja de ver lo del órgano")
    void elTitularSeReleva() {
        String folio = notificar(cambio("TITULAR", "jefe.obras"));

        assertThat(ocupa("OBRAS", Cargo.TITULAR)).isEqualTo("jefe.obras");
        assertThat(Objects.requireNonNull(
                                oficios.delExpediente(folio).get(1).carta().firma())
                        .cargo())
                .startsWith("Titular de");
        assertThat(candidatos(escenario.tarea(folio, "rotarCredenciales")))
                .containsExactly("admin.obras", "jefe.obras", "suplente.obras");
        assertThatThrownBy(() -> escenario.como("titular.obras", () -> expedientes.exigirVisible(folio)))
                .isInstanceOf(NoEncontradoException.class);
    }

    @Test
    @DisplayName(
            "NT10-ADM-VII, NT10-SR-4: una constancia incompleta o con fecha imposible se rechaza con su cláusula, la"
                    + " tarea sigue abierta y el padrón no cambia")
    void laConstanciaCompleta() {
        String folio = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));
        for (String casilla : List.of("longitud", "letras", "numeros", "especiales")) {
            Map<String, Object> datos = rotacion(HOY);
            datos.put(casilla, false);
            escenario
                    .rechaza("NT10-ADM-VII", () -> rotar("suplente.obras", folio, datos))
                    .isInstanceOf(ReglaException.class);
        }
        Map<String, Object> conAccesos = rotacion(HOY);
        conAccesos.put("accesosRevocados", false);
        escenario
                .rechaza("NT10-SR-4", () -> rotar("suplente.obras", folio, conAccesos))
                .isInstanceOf(ReglaException.class);
        for (String fecha : List.of("2026-11-11", "2026-11-13")) {
            escenario
                    .rechaza(() -> rotar("suplente.obras", folio, rotacion(fecha)))
                    .isInstanceOf(ReglaException.class)
                    .hasMessageContaining("Fecha en que se cambiaron");
        }
        escenario
                .rechaza("NT10-RESP-I", () -> rotar("jefe.obras", folio, rotacion(HOY)))
                .isInstanceOf(ReglaException.class);
        Map<String, Object> conClave = rotacion(HOY);
        conClave.put("contrasena", "secreta");
        escenario.rechaza(() -> rotar("suplente.obras", folio, conClave)).isInstanceOf(FormularioException.class);
    }

    @Test
    @DisplayName("NT10-ADM-VII: ninguna tabla ni formulario de este trámite tiene dónde guardar una contraseña")
    void sinContrasenas() {
        assertThat(jdbc.sql("SELECT LOWER(column_name) FROM information_schema.columns"
                                + " WHERE LOWER(table_name) = 'cambio_administradores'")
                        .query(String.class)
                        .list())
                .contains("entrante")
                .noneMatch(columna -> columna.contains("clave") || columna.contains("contras"));
    }

    @Test
    @DisplayName("NT10-SR-4, NT10-ADM-VII: declaran las contraseñas quienes atienden hoy las cuentas: lo que un cambio"
            + " posterior quita, también aquí")
    void declaranQuienesAtiendenHoy() {
        String primero = notificar(cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras"));
        notificar(cambio("ADMINISTRADOR_SUPLENTE", "suplente.obras"));

        assertThat(candidatos(escenario.tarea(primero, "rotarCredenciales")))
                .containsExactly("admin.obras", "suplente.obras", "titular.obras");
        tareas.addCandidateUser(escenario.tarea(primero, "rotarCredenciales").getId(), "operativo.obras");
        escenario
                .rechaza("NT10-SR-4", () -> rotar("operativo.obras", primero, rotacion(HOY)))
                .isInstanceOf(ProhibidoException.class);
    }

    @Test
    @DisplayName("NT10-RESP-I: quien entra acepta su responsabilidad en cuanto el cambio surte efecto, una vez y solo"
            + " él; aceptada, ya no se le pide al declarar las contraseñas")
    void aceptaAparte() {
        String programado = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras", "2026-12-01"));
        escenario.rechaza(() -> aceptarComo("jefe.obras", programado)).isInstanceOf(NoEncontradoException.class);
        escenario.rechaza(() -> aceptarComo("comsocial", programado)).isInstanceOf(ProhibidoException.class);
        String folio = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));
        assertThat(tramites.queSigue(escenario.expediente(folio)))
                .contains("pendiente", "Falta también que Jefa de Prueba Obras acepte su responsabilidad");
        escenario
                .rechaza("NT10-RESP-I", () -> aceptarComo("jefe.obras", programado))
                .isInstanceOf(ConflictoException.class);
        escenario.rechaza(() -> aceptarComo("suplente.obras", folio)).isInstanceOf(ProhibidoException.class);
        escenario.rechaza(() -> aceptarComo("comsocial", folio)).isInstanceOf(ProhibidoException.class);

        aceptarComo("jefe.obras", folio);

        assertThat(escenario.asiento(folio, "RESPONSABILIDAD_ACEPTADA").actor()).isEqualTo("jefe.obras");
        assertThat(tramites.queSigue(escenario.expediente(folio))).doesNotContain("acepte");
        escenario.rechaza(() -> aceptarComo("jefe.obras", folio)).isInstanceOf(ConflictoException.class);
        rotar("jefe.obras", folio, rotacion(HOY));
        assertThat(escenario.sucesos(folio)).containsOnlyOnce("RESPONSABILIDAD_ACEPTADA");
    }

    @Test
    @DisplayName("NT10-RESP-I: si otra persona declaró las contraseñas, falta que quien entró acepte, y se dice")
    void aceptaDespues() {
        String folio = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));
        rotar("titular.obras", folio, rotacion(HOY));
        assertThat(tramites.queSigue(escenario.expediente(folio)))
                .contains("concluyó", "Falta que Jefa de Prueba Obras acepte su responsabilidad");
        aceptarComo("jefe.obras", folio);
        assertThat(tramites.queSigue(escenario.expediente(folio))).doesNotContain("Falta");
    }

    private void aceptarComo(String usuario, String folio) {
        escenario.como(usuario, () -> {
            cambiar.aceptar(folio);
            return true;
        });
    }

    @Test
    @DisplayName("NT10-PAB-V: con fecha próxima el cambio espera a las 00:00 locales de ese día, también el día en que"
            + " cambia el horario, y entonces surte efecto: padrón, acceso y tareas a la vez")
    void conFecha() {
        String folio = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras", "2027-03-14"));
        String consulta = escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta());
        escenario.completar("comsocial", consulta, "responderConsulta", ConsultasDePrueba.respuesta("PROCEDENTE"));
        assertThat(escenario.estado(folio)).isEqualTo("PROGRAMADO");
        assertThat(escenario.instancia(folio)).isWaitingAt("fechaEfectiva").isNotWaitingAt("rotarCredenciales");
        assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_TITULAR)).isEqualTo("admin.obras");
        assertThat(escenario.temporizador(folio, "fechaEfectiva").getDuedate())
                .isEqualTo(Instant.parse("2027-03-14T08:00:00Z"));
        assertThat(tramites.queSigue(escenario.expediente(folio))).contains("domingo 14 de marzo de 2027");
        String siguiente = notificar(cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras", "2027-03-15"));
        assertThat(escenario.temporizador(siguiente, "fechaEfectiva").getDuedate())
                .isEqualTo(Instant.parse("2027-03-15T07:00:00Z"));

        escenario.dejarVencer(folio, "fechaEfectiva");
        assertThat(escenario.estado(folio)).isEqualTo("REGISTRADO");
        assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_TITULAR)).isEqualTo("jefe.obras");
        assertThat(candidatos(escenario.tarea(consulta, "publicarContenido")))
                .containsExactly("jefe.obras", "suplente.obras", "titular.obras");
        escenario
                .rechaza(
                        () -> escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta()))
                .isInstanceOf(ProhibidoException.class);
        rotar("jefe.obras", folio, rotacionQueAcepta("2027-03-14"));
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
    }

    @Test
    @DisplayName("NT10-PAB-V: una fecha pasada se rechaza; la de hoy surte efecto hoy")
    void lasFechas() {
        escenario
                .rechaza(() -> notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras", "2026-11-11")))
                .isInstanceOf(FormularioException.class);
        assertThat(escenario.estado(notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras", HOY))))
                .isEqualTo("REGISTRADO");
    }

    @Test
    @DisplayName(
            "NT10-SR-2a, NT10-DEF-07: si al llegar la fecha quien entra ya no labora, el cambio no procede, se dice por"
                    + " qué al titular y a Comunicación Social, y el padrón sigue igual")
    void alLlegarNoProcede() {
        String folio = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras", "2026-12-01"));
        jdbc.sql("UPDATE persona SET hasta = DATE '2026-11-20' WHERE usuario = 'jefe.obras'")
                .update();

        escenario.dejarVencer(folio, "fechaEfectiva");

        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDE");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("noProcede").hasNotPassed("rotarCredenciales");
        assertThat(escenario.asiento(folio, "CAMBIO_NO_PROCEDE").detalle())
                .contains("ya no labora", "(NT10-SR-2a)", "sigue en él");
        assertThat(escenario.correos(folio))
                .contains(
                        "cambio-no-procede a " + CS,
                        "cambio-no-procede a titular.obras@tecate.gob.mx",
                        "cambio-no-procede a jefe.obras@tecate.gob.mx");
        assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_TITULAR)).isEqualTo("admin.obras");
    }

    private void retirar(String usuario, String folio) {
        escenario.como(usuario, () -> {
            retirarTramite.ejecutar(tramites.deProceso(PROCESO), folio, "Se decidió otra cosa.");
            return true;
        });
    }

    @Test
    @DisplayName("NT10-PAB-V: quien lo notificó lo retira antes de que surta efecto, con aviso; otro no puede, ni"
            + " después, aunque falten las contraseñas")
    void seRetira() {
        String folio = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras", "2026-12-01"));
        escenario.rechaza(() -> retirar("comsocial", folio)).isInstanceOf(ProhibidoException.class);

        retirar("titular.obras", folio);

        assertThat(escenario.estado(folio)).isEqualTo("RETIRADO");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("retirado");
        assertThat(escenario.temporizadorSiHay(folio, "fechaEfectiva")).isNull();
        assertThat(escenario.correos(folio)).contains("cambio-retirado a " + CS);
        escenario.rechaza(() -> retirar("titular.obras", folio)).isInstanceOf(ConflictoException.class);

        String otro = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));
        assertThat(tramites.deProceso(PROCESO).admiteRetiro(escenario.expediente(otro)))
                .isFalse();
        escenario.rechaza("NT10-PAB-V", () -> retirar("titular.obras", otro)).isInstanceOf(ConflictoException.class);
        assertThat(escenario.instancia(otro)).isWaitingAt("rotarCredenciales");
    }

    @Test
    @DisplayName(
            "AMB-03, NT10-ADM-VII: la meta interna recuerda que faltan las contraseñas, lo dice como tal, y no decide"
                    + " nada")
    void seRecuerda() {
        String folio = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));
        // Tres días hábiles; el lunes 16 es inhábil.
        assertThat(escenario.temporizador(folio, "recordatorioRotacion").getDuedate())
                .isEqualTo(Instant.parse("2026-11-18T17:00:00Z"));

        escenario.dejarVencer(folio, "recordatorioRotacion");

        assertThat(escenario.asiento(folio, "RECORDATORIO_INTERNO").clausula()).contains("AMB-03");
        assertThat(escenario.asiento(folio, "RECORDATORIO_INTERNO").detalle()).contains("Meta interna, no normativa");
        assertThat(escenario.asiento(folio, "RECORDATORIO_INTERNO").instante())
                .isEqualTo(Instant.parse("2026-11-18T17:00:00Z"));
        assertThat(escenario.correos(folio))
                .filteredOn(correo -> correo.startsWith("cambio-rotacion"))
                .containsExactlyInAnyOrder(
                        "cambio-rotacion a titular.obras@tecate.gob.mx",
                        "cambio-rotacion a suplente.obras@tecate.gob.mx",
                        "cambio-rotacion a jefe.obras@tecate.gob.mx");
        rotar("jefe.obras", folio, rotacionQueAcepta("2026-11-18"));
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
    }

    @Test
    @DisplayName(
            "AMB-03: apagada la meta interna no se recuerda nada, y pasado un año las contraseñas siguen pendientes:"
                    + " nada caduca ni se deshace")
    void nadaCaduca() {
        System.setProperty("redes.administradores.meta-dias", "0");
        try {
            String folio = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));
            escenario.dejarVencer(folio, "recordatorioRotacion");
            escenario.son("2027-11-12T10:00:00-08:00");

            assertThat(escenario.sucesos(folio)).doesNotContain("RECORDATORIO_INTERNO");
            assertThat(escenario.correos(folio))
                    .filteredOn(correo -> correo.startsWith("cambio-rotacion"))
                    .isEmpty();
            assertThat(escenario.instancia(folio)).isWaitingAt("rotarCredenciales");
            assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_TITULAR)).isEqualTo("jefe.obras");
        } finally {
            System.clearProperty("redes.administradores.meta-dias");
        }
    }

    @Test
    @DisplayName(
            "NT10-SR-2a: un cambio notificado que aún no surte efecto cuenta para el siguiente: la misma persona no puede"
                    + " entrar a los dos cargos en dos notificaciones")
    void loNotificadoCuenta() {
        notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras", "2026-12-01"));
        escenario
                .rechaza(() -> notificar(cambio("ADMINISTRADOR_SUPLENTE", "jefe.obras", "2026-12-02")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("quedaría en los dos cargos");
    }

    @Test
    @DisplayName("NT10-SR-2a, requisitos 10: quien renuncia deja el cargo vacante, con alerta a Comunicación Social y a"
            + " Sindicatura; la cuenta sigue vigente y las tareas quedan con quien permanece")
    void quedaVacante() {
        String consulta = escenario.iniciar("suplente.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta());
        escenario.completar("comsocial", consulta, "responderConsulta", ConsultasDePrueba.respuesta("PROCEDENTE"));
        String folio = notificar(vacante("ADMINISTRADOR_SUPLENTE"));
        assertThat(candidatos(escenario.tarea(folio, "rotarCredenciales")))
                .containsExactly("admin.obras", "titular.obras");
        assertThat(tramites.queSigue(escenario.expediente(folio))).contains("El cargo está vacante", "Queda pendiente");
        assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_SUPLENTE)).isNull();
        assertThat(padron.pareja("OBRAS", null).completa()).isFalse();
        assertThat(padron.cuenta("OBRAS-FB-1").orElseThrow().estado().name()).isEqualTo("VIGENTE");
        assertThat(escenario.correos(folio)).contains("cargo-vacante a " + CS, "cargo-vacante a " + SINDICATURA);
        assertThat(candidatos(escenario.tarea(consulta, "publicarContenido")))
                .containsExactly("admin.obras", "titular.obras");
        rotar("admin.obras", folio, rotacion(HOY));
        assertThat(tramites.queSigue(escenario.expediente(folio))).contains("El cargo está vacante");
        escenario
                .rechaza(() -> notificar(vacante("ADMINISTRADOR_SUPLENTE")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("ya está vacante");

        String cubierto = notificar(cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras"));
        assertThat(escenario.asiento(cubierto, "CAMBIO_NOTIFICADO").detalle()).contains("el cargo estaba vacante");
        assertThat(padron.pareja("OBRAS", null).completa()).isTrue();
        assertThat(tramites.queSigue(escenario.expediente(folio)))
                .as("ya lo ocupó alguien")
                .doesNotContain("vacante");
    }

    @Test
    @DisplayName("NT10-SR-1, NT10-PAB-V: si queda vacante el titular, no se espera que él mismo designe a alguien")
    void quedaVacanteElTitular() {
        String folio = notificar(vacante("TITULAR"));
        assertThat(tramites.queSigue(escenario.expediente(folio)))
                .contains("El órgano está sin titular", "lo notifica el supervisor")
                .doesNotContain("designe a alguien");
    }

    @Test
    @DisplayName(
            "NT10-PAB-V: dos cambios del mismo cargo para la misma fecha no pueden estar notificados; para otra fecha"
                    + " sí, y el anterior que se quedó atrás ya no procede ni deshace el posterior")
    void dosDelMismoCargo() {
        String primero = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras", "2026-12-01"));
        escenario
                .rechaza(() -> notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras", "2026-12-01")))
                .isInstanceOf(ConflictoException.class)
                .hasMessageContaining(primero);
        jdbc.sql("UPDATE persona SET nivel = 'MANDO_MEDIO' WHERE usuario = 'operativo.obras'")
                .update();
        try {
            String antes = notificar(cambio("ADMINISTRADOR_TITULAR", "operativo.obras", "2026-11-30"));
            escenario.son("2026-11-30T00:00:00-08:00");
            escenario
                    .rechaza(() -> notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras", "2027-01-04")))
                    .isInstanceOf(ConflictoException.class)
                    .hasMessageContaining(antes);
            escenario.dejarVencer(primero, "fechaEfectiva");
            escenario.ejecutar(antes, "fechaEfectiva");
            assertThat(escenario.estado(antes)).isEqualTo("NO_PROCEDE");
            assertThat(escenario.asiento(antes, "CAMBIO_NO_PROCEDE").detalle())
                    .contains("Otro cambio posterior de ese cargo, " + primero);
            assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_TITULAR)).isEqualTo("jefe.obras");
        } finally {
            jdbc.sql("UPDATE persona SET nivel = 'OPERATIVO' WHERE usuario = 'operativo.obras'")
                    .update();
        }
    }

    @Test
    @DisplayName(
            "AMB-27: una cuenta puede tener administradores propios, nombrados los dos a la vez; los del órgano siguen"
                    + " en las demás")
    void parPropio() {
        Map<String, Object> uno = cambio("ADMINISTRADOR_TITULAR", "jefe.obras");
        uno.put("cuenta", "OBRAS-FB-1");
        escenario
                .rechaza(() -> notificar(uno))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("los dos a la vez");
        Map<String, Object> ajena = cambio("ADMINISTRADOR_TITULAR", "jefe.obras");
        ajena.put("cuenta", "DIF-FB-1");
        escenario.rechaza(() -> notificar(ajena)).hasMessageContaining("no es una cuenta abierta del órgano");

        var lote = lote(
                "titular.obras",
                """
                cargo;cuenta;entrante
                ADMINISTRADOR_TITULAR;OBRAS-FB-1;jefe.obras
                ADMINISTRADOR_SUPLENTE;OBRAS-FB-1;operativo.obras
                """);
        assertThat(lote.expedientes()).hasSize(2);
        assertThat(padron.administradores("OBRAS-FB-1")).containsExactly("jefe.obras", "operativo.obras");
        assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_TITULAR)).isEqualTo("admin.obras");

        Map<String, Object> relevo = cambio("ADMINISTRADOR_SUPLENTE", "suplente.obras");
        relevo.put("cuenta", "obras-fb-1");
        assertThat(candidatos(escenario.tarea(notificar(relevo), "rotarCredenciales")))
                .containsExactly("jefe.obras", "suplente.obras", "titular.obras");
        assertThat(padron.administradores("OBRAS-FB-1")).containsExactly("jefe.obras", "suplente.obras");
    }

    @Test
    @DisplayName(
            "NT10-PAB-V, NT10-SR-2a: en un lote los requisitos se miran en cómo queda el órgano: un intercambio de"
                    + " cargos y un relevo completo valen, en cualquier orden, surten efecto juntos y queda una sola constancia pendiente")
    void loteEntero() {
        var lote = lote(
                "supervisor",
                """
                organo,cargo,entrante,fecha
                OBRAS,TITULAR,admin.obras,2027-10-01
                OBRAS,ADMINISTRADOR_SUPLENTE,operativo.obras,2027-10-01
                OBRAS,ADMINISTRADOR_TITULAR,jefe.obras,2027-10-01
                DIF,ADMINISTRADOR_SUPLENTE,VACANTE,
                """);
        assertThat(lote.expedientes()).hasSize(4);
        List<String> obras = lote.expedientes().subList(0, 3).stream()
                .map(NotificarLote.Notificado::folio)
                .toList();
        assertThat(obras).allSatisfy(folio -> {
            assertThat(escenario.estado(folio)).isEqualTo("PROGRAMADO");
            assertThat(escenario.asiento(folio, "CAMBIO_NOTIFICADO").detalle()).contains(lote.lote(), "SHA-256");
        });
        assertThat(ocupa("DIF", Cargo.ADMINISTRADOR_SUPLENTE)).isNull();
        escenario.dejarVencer(obras.get(2), "fechaEfectiva");

        assertThat(obras)
                .allSatisfy(folio -> assertThat(escenario.estado(folio)).isEqualTo("REGISTRADO"));
        for (String otro : obras.subList(0, 2)) {
            assertThat(escenario.instancia(otro)).isEnded().hasPassed("concluidoConSuLote");
            assertThat(escenario.asiento(otro, "CAMBIO_REGISTRADO").detalle()).contains(obras.get(2));
        }
        Task rotar = escenario.tarea(obras.get(2), "rotarCredenciales");
        assertThat(candidatos(rotar)).containsExactly("admin.obras", "jefe.obras", "operativo.obras");
        assertThat(tareas.getVariable(rotar.getId(), "cambioTexto").toString())
                .contains(
                        "Titular del órgano: entra", "Administración suplente: entra", "Administración titular: entra");
        rotar("jefe.obras", obras.get(2), rotacionQueAcepta("2027-10-01"));
        assertThat(escenario.instancia(obras.get(2))).isEnded();
        assertThat(ocupa("OBRAS", Cargo.TITULAR)).isEqualTo("admin.obras");
        assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_TITULAR)).isEqualTo("jefe.obras");
        assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_SUPLENTE)).isEqualTo("operativo.obras");
        assertThat(escenario.iniciar("admin.obras", PROCESO, vacante("ADMINISTRADOR_SUPLENTE")))
                .startsWith("CAM-OBRAS-2027");
    }

    @Test
    @DisplayName("NT10-SR-2a: dos administradores intercambian su cargo en un lote y ninguno pierde el acceso")
    void intercambio() {
        jdbc.sql("UPDATE persona SET nivel = 'MANDO_MEDIO' WHERE usuario = 'suplente.obras'")
                .update();
        try {
            var lote = lote(
                    "titular.obras",
                    """
                    cargo,entrante
                    ADMINISTRADOR_TITULAR,suplente.obras
                    ADMINISTRADOR_SUPLENTE,admin.obras
                    """);
            assertThat(lote.expedientes()).hasSize(2);
        } finally {
            jdbc.sql("UPDATE persona SET nivel = 'OPERATIVO' WHERE usuario = 'suplente.obras'")
                    .update();
        }
        assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_TITULAR)).isEqualTo("suplente.obras");
        assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_SUPLENTE)).isEqualTo("admin.obras");
        for (String usuario : List.of("admin.obras", "suplente.obras")) {
            assertThat(escenario.iniciar(usuario, ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta()))
                    .startsWith("CON-OBRAS-");
        }
    }

    @Test
    @DisplayName(
            "NT10-PAB-V, NT10-SR-4: un relevo de los dos administradores para hoy surte efecto entero con su lote; las"
                    + " tareas pasan a quienes entran y ninguno de los que salen puede declarar las contraseñas")
    void relevoDeLosDos() {
        String consulta = escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta());
        escenario.completar("comsocial", consulta, "responderConsulta", ConsultasDePrueba.respuesta("PROCEDENTE"));
        var lote = lote(
                "titular.obras",
                """
                cargo,entrante
                ADMINISTRADOR_TITULAR,jefe.obras
                ADMINISTRADOR_SUPLENTE,operativo.obras
                """);

        List<String> folios = folios(lote);
        assertThat(folios)
                .allSatisfy(folio -> assertThat(escenario.estado(folio)).isEqualTo("REGISTRADO"));
        assertThat(candidatos(escenario.tarea(consulta, "publicarContenido")))
                .containsExactly("jefe.obras", "operativo.obras", "titular.obras");
        assertThat(escenario.instancia(folios.get(0))).isEnded().hasPassed("concluidoConSuLote");
        assertThat(escenario.temporizadorSiHay(folios.get(0), "fechaEfectiva")).isNull();
        assertThat(candidatos(escenario.tarea(folios.get(1), "rotarCredenciales")))
                .containsExactly("jefe.obras", "operativo.obras", "titular.obras");
        rotar("operativo.obras", folios.get(1), rotacionQueAcepta(HOY));
        assertThat(escenario.sucesos(folios.get(1))).endsWith("CREDENCIALES_ROTADAS", "RESPONSABILIDAD_ACEPTADA");
        assertThat(escenario.sucesos(folios.get(0))).doesNotContain("RESPONSABILIDAD_ACEPTADA");
    }

    @Test
    @DisplayName(
            "NT10-PAB-V: el titular que en un lote se releva hoy firma también los cambios para después, y quien lo"
                    + " releva no hereda ninguna firma suya")
    void elTitularSeRelevaEnLote() {
        var lote = lote(
                "titular.obras",
                """
                cargo,entrante,fecha
                TITULAR,jefe.obras,
                ADMINISTRADOR_SUPLENTE,operativo.obras,2027-10-01
                """);

        assertThat(ocupa("OBRAS", Cargo.TITULAR)).isEqualTo("jefe.obras");
        assertThat(lote.expedientes())
                .extracting(NotificarLote.Notificado::renglon)
                .containsExactly(2, 3);
        assertThat(folios(lote)).allSatisfy(folio -> assertThat(Objects.requireNonNull(
                                oficios.delExpediente(folio).get(1).carta().firma())
                        .cargo())
                .startsWith("Titular de"));
    }

    private static List<String> folios(NotificarLote.Lote lote) {
        return lote.expedientes().stream().map(NotificarLote.Notificado::folio).toList();
    }

    @Test
    @DisplayName("NT10-SR-2a: si al llegar la fecha uno del lote ya no cumple, ninguno de ese órgano y fecha procede")
    void loteQueNoProcede() {
        var lote = lote(
                "titular.obras",
                """
                cargo,entrante,fecha
                ADMINISTRADOR_TITULAR,jefe.obras,2026-12-01
                ADMINISTRADOR_SUPLENTE,operativo.obras,2026-12-01
                """);
        jdbc.sql("UPDATE persona SET hasta = DATE '2026-11-20' WHERE usuario = 'operativo.obras'")
                .update();
        String primero = lote.expedientes().get(0).folio();
        String segundo = lote.expedientes().get(1).folio();

        escenario.dejarVencer(primero, "fechaEfectiva");

        assertThat(escenario.estado(primero)).isEqualTo("NO_PROCEDE");
        assertThat(escenario.estado(segundo)).isEqualTo("NO_PROCEDE");
        assertThat(escenario.instancia(segundo)).isEnded();
        assertThat(ocupa("OBRAS", Cargo.ADMINISTRADOR_TITULAR)).isEqualTo("admin.obras");
    }

    @Test
    @DisplayName("NT10-PAB-V: lo notificado no se cambia ni se borra, tampoco en la base")
    void congelado() {
        String folio = notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));
        assertThatThrownBy(() -> jdbc.sql("UPDATE cambio_administradores SET entrante = 'admin.obras' WHERE folio = ?")
                        .param(folio)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM cambio_administradores WHERE folio = ?")
                        .param(folio)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
