package mx.municipio.redes.padron;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.publicacion;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import mx.municipio.redes.BaseDePrueba;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.motor.acceso.Usuarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PruebaDeIntegracion
@DisplayName("El padrón en línea: quién ve qué, y la bitácora de cada cuenta")
class PadronEnLineaTest {

    @Autowired
    Escenario escenario;

    @Autowired
    Designaciones designaciones;

    @Autowired
    Padron padron;

    @Autowired
    Usuarios usuarios;

    @Autowired
    Bitacora bitacora;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transacciones;

    @Autowired
    Peticiones peticiones;

    @BeforeEach
    void preparar() {
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    private String pagina(String usuario, String ruta) {
        var navegador = peticiones.navegador(usuario);
        return navegador.get(ruta).body();
    }

    private int estado(String usuario, String ruta) {
        var navegador = peticiones.navegador(usuario);
        return navegador.get(ruta).statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"comsocial", "sindicatura", "evaluacion", "supervisor"})
    @DisplayName(
            "NT10-SR-1, NT10-SR-2a: las oficinas que vigilan ven todas las cuentas, y que a ninguna le falta alguien")
    void vigilan(String usuario) {
        String todas = pagina(usuario, "/padron");
        assertThat(todas)
                .contains("OBRAS-FB-1", "DIF-FB-1", "DIF-X-1", "CS-FB-1", "Titular de Prueba Obras", "Padrón</a>")
                .contains("Suplente: Suplente de Prueba DIF")
                .doesNotContain("le falta");
        assertThat(pagina(usuario, "/padron?alerta=true")).contains("No hay cuentas con ese filtro");
        assertThat(pagina(usuario, "/padron?q=dif&estado=VIGENTE&organo=DIF"))
                .contains("2 en total")
                .doesNotContain("OBRAS-FB-1");
        assertThat(pagina(usuario, "/padron?estado=CANCELADA&organo=DIF")).contains("No hay cuentas con ese filtro");
        assertThat(pagina(usuario, "/padron?q=%25&pagina=x")).contains("No hay cuentas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"titular.obras", "admin.obras", "suplente.obras"})
    @DisplayName("NT10-SR-4: quien responde de una cuenta ve las de su órgano, y ni su lista ni su clave revelan otra")
    void losSuyos(String usuario) {
        assertThat(pagina(usuario, "/padron?organo=DIF")).doesNotContain("DIF-FB-1");
        assertThat(pagina(usuario, "/padron"))
                .contains("OBRAS-FB-1", "Cuentas de su órgano")
                .doesNotContain("DIF-");
        assertThat(pagina(usuario, "/padron/OBRAS-FB-1"))
                .contains("Íntegra", "obras.publicas@tecate.gob.mx", "Directora de Obras Públicas");
        assertThat(pagina(usuario, "/padron/OBRAS-FB-1/bitacora?suceso=CUENTA_REGISTRADA"))
                .contains("Cuenta registrada", "1 asiento<");
        assertThat(estado(usuario, "/padron/DIF-FB-1")).isEqualTo(404);
        assertThat(estado(usuario, "/padron/NO-FB-1")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jefe.obras", "operativo.obras"})
    @DisplayName("NT10-SR-4: quien ni responde de una cuenta ni las vigila no ve el padrón")
    void losDemas(String usuario) {
        assertThat(estado(usuario, "/padron")).isEqualTo(403);
        assertThat(estado(usuario, "/padron/OBRAS-FB-1")).isEqualTo(404);
        peticiones.get(usuario, "/api/v1/cuentas/OBRAS-FB-1/bitacora").esProblema(404);
    }

    @Test
    @DisplayName("NT10-EV-3, NT10-SR-4: la bitácora de una cuenta la leen sus responsables, Comunicación Social, la"
            + " Sindicatura y el supervisor; para los demás, ajena y desconocida son lo mismo")
    void quienLaLee() {
        for (String usuario :
                Set.of("titular.obras", "admin.obras", "suplente.obras", "comsocial", "sindicatura", "supervisor")) {
            peticiones.get(usuario, "/api/v1/cuentas/OBRAS-FB-1/bitacora").es(200);
        }
        for (String usuario : Set.of("admin.dif", "titular.dif", "evaluacion", "operativo.obras")) {
            Respuesta ajena = peticiones
                    .get(usuario, "/api/v1/cuentas/OBRAS-FB-1/bitacora")
                    .esProblema(404);
            Respuesta desconocida = peticiones
                    .get(usuario, "/api/v1/cuentas/OBRAS-FB-9/bitacora")
                    .esProblema(404);
            assertThat(ajena.texto("detail").replace("FB-1", ""))
                    .isEqualTo(desconocida.texto("detail").replace("FB-9", ""));
            peticiones.get(usuario, "/api/v1/cuentas/OBRAS-FB-1/bitacora.csv").es(404);
            peticiones.get(usuario, "/api/v1/cuentas/OBRAS-FB-1/bitacora.pdf").es(404);
            assertThat(estado(usuario, "/padron/OBRAS-FB-1/bitacora")).isEqualTo(404);
            peticiones
                    .get(usuario, "/api/v1/cuentas/OBRAS-FB-1/bitacora/verificacion")
                    .esProblema(404);
        }
        peticiones
                .enviar(peticiones.pedir("/api/v1/cuentas/OBRAS-FB-1/bitacora").GET())
                .es(401);
        assertThat(pagina("evaluacion", "/padron/OBRAS-FB-1"))
                .contains("OBRAS-FB-1")
                .doesNotContain("Cuenta registrada", "Abrir la bitácora");
    }

    @Test
    @DisplayName(
            "NT10-EV-3, NT10-CG-XI: dado un contenido publicado, queda en la bitácora de la cuenta además de la de su"
                    + " expediente; se lee por la API y en CSV")
    void publicado() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));
        escenario.completar("admin.obras", folio, "publicarContenido", publicacion("2026-11-12T09:00:00-08:00"));

        JsonNode asientos = peticiones.json("sindicatura", "/api/v1/cuentas/OBRAS-FB-1/bitacora");
        JsonNode ultimo = asientos.get(asientos.size() - 1);
        assertThat(ultimo.path("suceso").asText()).isEqualTo("CONTENIDO_PUBLICADO");
        assertThat(ultimo.path("actor").asText()).isEqualTo("admin.obras");
        assertThat(ultimo.path("clausula").asText()).contains("NT10-EV-3");
        assertThat(ultimo.path("detalle").asText()).contains(folio, "https://www.facebook.com/ObrasTecate/posts/1");
        assertThat(ultimo.path("instante").asText()).isEqualTo("2026-11-12T10:00:00-08:00");
        assertThat(escenario.sucesos(folio)).contains("CONTENIDO_PUBLICADO");

        Respuesta csv = peticiones.get("admin.obras", "/api/v1/cuentas/OBRAS-FB-1/bitacora.csv");
        assertThat(csv.es(200).cuerpo())
                .startsWith("\uFEFFnumero,instante,actor,suceso,clausula,detalle,hash")
                .contains("CONTENIDO_PUBLICADO", folio);
        assertThat(csv.cuerpo().lines().count()).isEqualTo(asientos.size() + 1L);
        assertThat(csv.cabeceras().firstValue("Content-Disposition").orElse("")).contains("bitacora-OBRAS-FB-1.csv");
        assertThat(peticiones
                        .get("sindicatura", "/api/v1/cuentas/OBRAS-FB-1/bitacora/verificacion")
                        .json()
                        .path("integra")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("NT10-EV-3: toda cuenta vigente del padrón tiene su bitácora, que la Sindicatura lee y está íntegra")
    void todasTienenBitacora() {
        List<String> vigentes = jdbc.sql("SELECT clave FROM cuenta WHERE estado = 'VIGENTE'")
                .query(String.class)
                .list();
        assertThat(vigentes)
                .contains("OBRAS-FB-1", "DIF-FB-1", "DIF-X-1", "CS-FB-1")
                .allSatisfy(clave -> {
                    String ruta = "/api/v1/cuentas/" + clave + "/bitacora";
                    assertThat(peticiones.json("sindicatura", ruta)).isNotEmpty();
                    assertThat(peticiones
                                    .json("sindicatura", ruta + "/verificacion")
                                    .path("integra")
                                    .asBoolean())
                            .isTrue();
                });
    }

    @Test
    @DisplayName("NT10-EV-3: dada la bitácora de una cuenta en CSV, ninguna celda es una fórmula")
    void sinFormulas() {
        new TransactionTemplate(transacciones)
                .executeWithoutResult(estado -> bitacora.asentar(
                        "OBRAS-FB-1", "sistema", "CONTENIDO_PUBLICADO", "NT10-EV-3", "=HYPERLINK(\"http://mal\")"));
        assertThat(peticiones
                        .get("admin.obras", "/api/v1/cuentas/OBRAS-FB-1/bitacora.csv")
                        .es(200)
                        .cuerpo())
                .contains("'=HYPERLINK")
                .doesNotContain(",=HYPERLINK", ",\"=HYPERLINK");
    }

    @Test
    @DisplayName("NT10-EV-3, NT10-CG-XI: dada la bitácora de una cuenta alterada por debajo, se dice cuál asiento")
    void alterada() {
        Asiento primero = escenario.bitacora("DIF-X-1").get(0);
        alterar("otro", primero.numero());
        try {
            JsonNode verificacion = peticiones
                    .get("sindicatura", "/api/v1/cuentas/DIF-X-1/bitacora/verificacion")
                    .json();
            assertThat(verificacion.path("integra").asBoolean()).isFalse();
            assertThat(verificacion.path("primeraRuptura").asInt()).isEqualTo(1);
            assertThat(pagina("sindicatura", "/padron/DIF-X-1")).contains("La bitácora está alterada");
        } finally {
            alterar(primero.detalle(), primero.numero());
        }
        assertThat(peticiones
                        .get("sindicatura", "/api/v1/cuentas/DIF-X-1/bitacora/verificacion")
                        .json()
                        .path("integra")
                        .asBoolean())
                .isTrue();
    }

    private void alterar(String detalle, int numero) {
        boolean pg = BaseDePrueba.postgresql();
        jdbc.sql(pg ? "ALTER TABLE bitacora DISABLE TRIGGER USER" : "DROP TRIGGER bitacora_inalterable")
                .update();
        jdbc.sql("UPDATE bitacora SET detalle = ? WHERE cadena = 'DIF-X-1' AND numero = ?")
                .params(detalle, numero)
                .update();
        jdbc.sql(
                        pg
                                ? "ALTER TABLE bitacora ENABLE TRIGGER USER"
                                : "CREATE TRIGGER bitacora_inalterable BEFORE UPDATE, DELETE ON bitacora FOR EACH ROW"
                                        + " CALL \"mx.municipio.redes.bitacora.TablaInalterable\"")
                .update();
    }

    @Test
    @DisplayName("NT10-SR-1, NT10-SR-2a: dado un órgano que pierde a su titular o a un administrador, su cuenta sigue"
            + " vigente con alerta")
    void alertas() {
        var transaccion = new TransactionTemplate(transacciones);
        try {
            transaccion.executeWithoutResult(estado -> {
                designaciones.terminar("titular.dif", padron.hoy(), null);
                designaciones.terminar("suplente.dif", padron.hoy(), null);
            });
            assertThat(pagina("sindicatura", "/padron?alerta=true"))
                    .contains("DIF-FB-1", "DIF-X-1", "2 cuentas tienen alguna alerta", "2 en total")
                    .doesNotContain("OBRAS-FB-1", "CS-FB-1");
            assertThat(pagina("admin.dif", "/padron/DIF-X-1"))
                    .contains(
                            "Vigente",
                            "Sin responsable",
                            "Falta la administración suplente",
                            "Vacante",
                            "Cargo vacante")
                    .doesNotContain("Falta la administración titular");
            assertThat(padron.cuenta("DIF-X-1").orElseThrow().vigente()).isTrue();
            assertThat(estado("suplente.dif", "/padron")).isEqualTo(403);
        } finally {
            PadronDePrueba.sinConservar(jdbc, () -> jdbc.sql(
                            "UPDATE designacion SET hasta = NULL WHERE usuario IN ('titular.dif', 'suplente.dif')")
                    .update());
            usuarios.ajustarGrupos("titular.dif", Set.of("titulares"), Set.of("funcionarios"));
            usuarios.ajustarGrupos("suplente.dif", Set.of("administradores"), Set.of("funcionarios"));
        }
    }
}
