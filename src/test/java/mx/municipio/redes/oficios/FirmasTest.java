package mx.municipio.redes.oficios;

import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.rechazo;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.solicitud;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinDisparadores;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.oficios.application.ImprimirOficio;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Designaciones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Quién firma: quien ocupa el cargo, complete la tarea quien la complete. */
@PruebaDeIntegracion
@DisplayName("Firma de los oficios")
class FirmasTest {

    private static final LocalDate HOY = LocalDate.of(2026, 11, 13);

    @LocalServerPort
    int puerto;

    @Autowired
    Escenario escenario;

    @Autowired
    Oficios oficios;

    @Autowired
    ImprimirOficio imprimir;

    @Autowired
    Designaciones designaciones;

    @Autowired
    Usuarios usuarios;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transacciones;

    @Autowired
    Peticiones peticiones;

    @BeforeEach
    void preparar() {
        escenario.son("2026-11-13T10:00:00-08:00");
        persona("analista.cs", "Analista de Prueba Comunicación", "CS", "comunicacion-social");
    }

    @AfterEach
    void comoEstaba() {
        PadronDePrueba.sinConservar(jdbc, () -> {
            jdbc.sql("DELETE FROM designacion WHERE usuario IN ('presidenta', 'analista.cs') OR desde = ?")
                    .param(HOY)
                    .update();
            jdbc.sql("UPDATE designacion SET hasta = NULL WHERE usuario IN ('comsocial', 'titular.obras')")
                    .update();
        });
        usuarios.ajustarGrupos("comsocial", Set.of("titulares"), Set.of("funcionarios"));
        usuarios.ajustarGrupos("titular.obras", Set.of("titulares"), Set.of("funcionarios"));
    }

    private void persona(String usuario, String nombre, String organo, String grupo) {
        usuarios.asegurar(usuario, nombre, "", usuario + "@tecate.gob.mx", "demo", Set.of(grupo));
        jdbc.sql("INSERT INTO persona (usuario, nombre, correo, organo, nivel) SELECT ?, ?, ?, ?, 'SUPERIOR' WHERE NOT"
                        + " EXISTS (SELECT 1 FROM persona WHERE usuario = ?)")
                .params(usuario, nombre, usuario + "@tecate.gob.mx", organo, usuario)
                .update();
    }

    private void enElPadron(Consumer<Designaciones> accion) {
        new TransactionTemplate(transacciones).executeWithoutResult(estado -> accion.accept(designaciones));
    }

    /** La resolución que ella preparó. */
    private Oficio resolucion() {
        String folio = escenario.iniciar("admin.obras", PROCESO, solicitud());
        escenario.completar("titular.obras", folio, "firmarOficioPropuesta", Map.of("firma", true));
        escenario.completar("analista.cs", folio, "evaluarPropuesta", rechazo());
        return oficios.delExpediente(folio).stream()
                .filter(oficio -> oficio.tipo().equals("RESOLUCION"))
                .findFirst()
                .orElseThrow();
    }

    private String enPapel(Oficio oficio) {
        return OficiosDePrueba.texto(escenario
                .como("supervisor", () -> imprimir.ejecutar(oficio.codigo()))
                .pdf());
    }

    @Test
    @DisplayName("NT10-SR-1, NT10-PAB-III-a, AMB-01: firma quien ocupa la Jefatura, aunque resuelva otra persona de su"
            + " oficina; el oficio dice quién lo elaboró")
    void firmaElTitular() throws Exception {
        Oficio resolucion = resolucion();
        assertThat(resolucion.firmante())
                .isEqualTo(new Firmante(
                        "Jefa de Prueba Comunicación",
                        "Titular de la Jefatura de Comunicación Social",
                        null,
                        "Analista de Prueba Comunicación"));
        assertThat(enPapel(resolucion))
                .contains("Jefa de Prueba Comunicación", "Elaboró: Analista de Prueba Comunicación");

        Oficio propuesta = oficios.delExpediente(resolucion.folio()).get(1);
        assertThat(propuesta.firmante())
                .as("quien firma lo suyo no lo elaboró otra persona")
                .isEqualTo(new Firmante("Titular de Prueba Obras", "Titular de la Dirección de Obras Públicas"));
        assertThat(enPapel(propuesta)).doesNotContain("Elaboró");
    }

    @Test
    @DisplayName("NT10-SR-1: vacante el cargo, el oficio se emite con su número y espera; lo firma después quien lo"
            + " ocupa, y solo él, una vez")
    void vacante() throws Exception {
        enElPadron(padron -> padron.terminar("comsocial", HOY, null));
        Oficio resolucion = resolucion();
        String ruta = "/api/v1/oficios/" + resolucion.codigo();

        assertThat(resolucion.porFirmar()).isTrue();
        assertThat(resolucion.numero()).startsWith("CS/RS/");
        assertThat(enPapel(resolucion))
                .contains("Vacante el cargo; pendiente de la firma de quien lo ocupe")
                .contains("Titular de la Jefatura de Comunicación Social", "Elaboró: Analista de Prueba Comunicación");
        assertThat(peticiones
                        .get("titular.obras", ruta)
                        .es(200)
                        .json()
                        .path("porFirmar")
                        .asBoolean())
                .isTrue();
        assertThat(pagina("admin.obras", "/expedientes/" + resolucion.folio())).contains("espera firma");
        for (String otro : new String[] {"titular.obras", "analista.cs", "supervisor", "sindicatura"}) {
            assertThat(escenario
                            .nadaCambia(() -> peticiones.post(otro, ruta + "/firma", null))
                            .estado())
                    .as(otro)
                    .isEqualTo(403);
        }
        peticiones.post("titular.dif", ruta + "/firma", null).es(404);

        enElPadron(padron -> padron.designar("CS", null, Cargo.TITULAR, "comsocial", HOY, null));
        escenario.son("2026-11-16T09:30:00-08:00");
        assertThat(pagina("comsocial", "/")).contains("Esperan su firma", resolucion.numero());
        assertThat(pagina("comsocial", "/oficios/" + resolucion.codigo())).contains("Firmar el oficio");
        var firmado =
                peticiones.post("comsocial", ruta + "/firma", null).es(200).json();

        assertThat(firmado.path("porFirmar").asBoolean()).isFalse();
        assertThat(firmado.at("/firmado/firmante/nombre").asText()).isEqualTo("Jefa de Prueba Comunicación");
        assertThat(firmado.at("/firmado/instante").asText()).startsWith("2026-11-16T09:30");
        assertThat(firmado.path("sha256").asText()).as("lo que dice no cambia").isEqualTo(resolucion.sha256());
        assertThat(enPapel(resolucion))
                .contains("Jefa de Prueba Comunicación", "Firmado el lunes 16 de noviembre de 2026, 09:30")
                .doesNotContain("pendiente de la firma");
        assertThat(escenario.asiento(resolucion.folio(), "OFICIO_FIRMADO").detalle())
                .contains(resolucion.numero(), "Jefa de Prueba Comunicación, Titular de la Jefatura de", "(comsocial)");
        peticiones.post("comsocial", ruta + "/firma", null).esProblema(409, "no espera firma");
        assertThat(pagina("comsocial", "/")).doesNotContain("Esperan su firma");

        SinDisparadores.hacer(
                jdbc,
                () -> jdbc.sql("DELETE FROM oficio_firma WHERE codigo = ?")
                        .param(resolucion.codigo())
                        .update(),
                "oficio_firma");
        assertThat(peticiones
                        .get("supervisor", ruta + "/verificacion")
                        .json()
                        .path("estado")
                        .asText())
                .as("una firma quitada por debajo se nota")
                .isEqualTo("ALTERADO");
    }

    @Test
    @DisplayName("NT10-SR-1, NT10-CG-XI: el que sustituye a uno emitido con el cargo vacante lo firma quien hoy lo"
            + " ocupa; si sigue vacante, espera")
    void sustituto() {
        enElPadron(padron -> padron.terminar("comsocial", HOY, null));
        Oficio resolucion = resolucion();
        anular("analista.cs", resolucion);
        Oficio segundo = ultimo(resolucion.folio());
        assertThat(segundo.porFirmar()).isTrue();
        enElPadron(padron -> padron.designar("CS", null, Cargo.TITULAR, "comsocial", HOY, null));
        peticiones
                .post("comsocial", "/api/v1/oficios/" + segundo.codigo() + "/firma", null)
                .es(200);
        anular("comsocial", segundo);

        Oficio tercero = ultimo(resolucion.folio());
        assertThat(tercero.porFirmar()).isFalse();
        assertThat(tercero.firmante())
                .isEqualTo(
                        new Firmante("Jefa de Prueba Comunicación", "Titular de la Jefatura de Comunicación Social"));
        assertThat(escenario.bitacora(tercero.folio()))
                .filteredOn(asiento -> asiento.detalle().contains("Sustituye al oficio " + segundo.numero()))
                .singleElement()
                .satisfies(asiento -> assertThat(asiento.detalle()).doesNotContain("Vacante"));
    }

    private void anular(String usuario, Oficio oficio) {
        peticiones
                .post(
                        usuario,
                        "/api/v1/oficios/" + oficio.codigo() + "/anulacion",
                        Map.of("motivo", "Emitido por error"))
                .es(200);
    }

    private Oficio ultimo(String folio) {
        var todos = oficios.delExpediente(folio);
        return todos.get(todos.size() - 1);
    }

    @Test
    @DisplayName("NT10-PAB-V: vacante el titular, notifica el cambio su superior jerárquico; si tampoco lo hay, espera;"
            + " nunca firma la supervisión del registro")
    void elSuperior() {
        enElPadron(padron -> padron.terminar("titular.obras", HOY, null));
        assertThat(notificacion().porFirmar()).isTrue();

        persona("presidenta", "Presidenta de Prueba", "PRES", "titulares");
        enElPadron(padron -> padron.designar("PRES", null, Cargo.TITULAR, "presidenta", HOY, null));
        assertThat(notificacion().firmante())
                .isEqualTo(new Firmante(
                        "Presidenta de Prueba",
                        "Presidenta o Presidente Municipal",
                        "superior jerárquico; vacante el cargo de Titular de la Dirección de Obras Públicas",
                        "Supervisora de Prueba"));
    }

    private Oficio notificacion() {
        String folio = escenario.iniciar(
                "supervisor",
                "cambio-administradores",
                Map.of("tipo", "TITULAR", "entrante", "jefe.obras", "fechaEfectiva", "2026-11-20"));
        Oficio oficio = oficios.delExpediente(folio).get(1);
        peticiones
                .post("supervisor", "/api/v1/cambios-administradores/" + folio + "/retiro", Map.of("motivo", "Prueba"))
                .es(200);
        return oficio;
    }

    private String pagina(String usuario, String ruta) {
        var navegador = new Navegador(puerto);
        navegador.entrar(usuario, "demo");
        return navegador.get(ruta).body();
    }
}
