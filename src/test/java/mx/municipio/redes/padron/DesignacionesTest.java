package mx.municipio.redes.padron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PruebaDeIntegracion
@DisplayName("Padrón: designaciones")
class DesignacionesTest {

    private static final String FOLIO = "CAM-OBRAS-2026-0001";

    private final Designaciones designaciones;
    private final Padron padron;
    private final CandidatosCuenta candidatos;
    private final Bitacora bitacora;
    private final Escenario escenario;
    private final IdentityService identidades;
    private final Usuarios usuarios;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaccion;

    @Autowired
    Peticiones peticiones;

    @Autowired
    DesignacionesTest(
            Designaciones designaciones,
            Padron padron,
            CandidatosCuenta candidatos,
            Bitacora bitacora,
            Escenario escenario,
            IdentityService identidades,
            Usuarios usuarios,
            JdbcClient jdbc,
            PlatformTransactionManager transacciones) {
        this.designaciones = designaciones;
        this.padron = padron;
        this.candidatos = candidatos;
        this.bitacora = bitacora;
        this.escenario = escenario;
        this.identidades = identidades;
        this.usuarios = usuarios;
        this.jdbc = jdbc;
        this.transaccion = new TransactionTemplate(transacciones);
    }

    @BeforeEach
    void unDia() {
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    private void enTransaccion(Runnable accion) {
        transaccion.executeWithoutResult(estado -> {
            estado.setRollbackOnly();
            accion.run();
        });
    }

    private void designar(@Nullable String cuenta, Cargo cargo, String usuario) {
        escenario.como("titular.obras", () -> {
            designaciones.designar("OBRAS", cuenta, cargo, usuario, padron.hoy(), FOLIO);
            return true;
        });
    }

    private Set<String> grupos(String usuario) {
        return identidades.createGroupQuery().groupMember(usuario).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private void rechaza(String clausula, String mensaje, Runnable accion) {
        assertThatThrownBy(accion::run)
                .isInstanceOfSatisfying(
                        DominioException.class, e -> assertThat(e.clausula()).isEqualTo(clausula))
                .hasMessageContaining(mensaje);
    }

    @Test
    @DisplayName("NT10-RESP-I, AMB-27, NT10-EV-3: quien administra acepta una vez y vale para todas las cuentas de su"
            + " designación, no para las de otra; nadie acepta por otra persona, y la base no deja cambiarlo")
    void responsabilidad() {
        enTransaccion(() -> {
            var ambos = List.of(Cargo.ADMINISTRADOR_TITULAR, Cargo.ADMINISTRADOR_SUPLENTE);
            assertThat(padron.porAceptar("DIF-FB-1")).isEqualTo(ambos);
            rechaza(
                    "NT10-RESP-I",
                    "solo quien administra hoy la cuenta",
                    () -> designaciones.aceptar("DIF", "DIF-FB-1", Cargo.ADMINISTRADOR_TITULAR, "suplente.dif"));
            rechaza(
                    "NT10-RESP-I",
                    "solo quien administra hoy la cuenta",
                    () -> designaciones.aceptar("DIF", null, Cargo.ADMINISTRADOR_TITULAR, "titular.dif"));

            designaciones.aceptar("DIF", "DIF-FB-1", Cargo.ADMINISTRADOR_TITULAR, "admin.dif");

            for (String cuenta : List.of("DIF-FB-1", "DIF-X-1")) {
                assertThat(padron.porAceptar(cuenta)).containsExactly(Cargo.ADMINISTRADOR_SUPLENTE);
            }
            assertThatThrownBy(() -> jdbc.sql("UPDATE designacion SET aceptada = NULL WHERE usuario = 'admin.dif'")
                            .update())
                    .hasStackTraceContaining("El padrón se conserva");
        });
        enTransaccion(() -> {
            designaciones.aceptar("OBRAS", null, Cargo.ADMINISTRADOR_TITULAR, "admin.obras");
            assertThat(padron.aceptada(FOLIO)).isFalse();
            designar(null, Cargo.ADMINISTRADOR_TITULAR, "jefe.obras");
            assertThat(padron.porAceptar("OBRAS-FB-1")).contains(Cargo.ADMINISTRADOR_TITULAR);
            designaciones.aceptar("OBRAS", null, Cargo.ADMINISTRADOR_TITULAR, "jefe.obras");
            assertThat(padron.aceptada(FOLIO)).isTrue();
        });
    }

    @Test
    @DisplayName(
            "NT10-SR-4, NT10-PAB-V, AMB-10: dado un cambio, quien entra administra y quien sale ya no, sin que nadie"
                    + " apruebe; queda desde y hasta cuándo")
    void cambio() {
        enTransaccion(() -> {
            designar(null, Cargo.ADMINISTRADOR_TITULAR, "jefe.obras");

            assertThat(padron.administradores("OBRAS-FB-1")).containsExactly("jefe.obras", "suplente.obras");
            assertThat(padron.organoQueAtiende("admin.obras")).isEmpty();
            assertThat(padron.organoQueAtiende("jefe.obras")).contains("OBRAS");
            rechaza("NT10-SR-2a", "no es administrador", () -> padron.cuentaDe("admin.obras", null));
            assertThat(grupos("jefe.obras")).contains("administradores");
            assertThat(grupos("admin.obras")).containsExactly("funcionarios");
            assertThat(candidatos.responsables("OBRAS-FB-1"))
                    .containsExactly("jefe.obras", "suplente.obras", "titular.obras");
            assertThat(jdbc.sql("SELECT hasta FROM designacion WHERE usuario = 'admin.obras'")
                            .query(LocalDate.class)
                            .single())
                    .isEqualTo("2026-11-11");
        });
    }

    @Test
    @DisplayName(
            "NT10-EV-3: dada una designación, queda en la bitácora de cada cuenta a la que alcanza y en la del padrón")
    void enLaBitacora() {
        enTransaccion(() -> {
            designar(null, Cargo.ADMINISTRADOR_TITULAR, "jefe.obras");
            // El último: la cuenta es de todas las pruebas.
            List<Asiento> asientos = escenario.bitacora("OBRAS-FB-1");
            Asiento asiento = asientos.get(asientos.size() - 1);
            assertThat(asiento.suceso()).isEqualTo("ADMINISTRADOR_DESIGNADO");
            assertThat(asiento.actor()).isEqualTo("titular.obras");
            assertThat(asiento.clausula()).contains("NT10-SR-2a", "NT10-PAB-V");
            assertThat(asiento.detalle())
                    .contains(
                            "Administración titular de OBRAS: jefe.obras",
                            "12 de noviembre de 2026",
                            "en lugar de" + " admin.obras",
                            FOLIO);
            assertThat(escenario.sucesos(Designaciones.CADENA)).contains("ADMINISTRADOR_DESIGNADO");

            designaciones.designarPareja("OBRAS", "OBRAS-FB-1", "admin.obras", "operativo.obras", padron.hoy(), FOLIO);
            int propios = escenario.bitacora("OBRAS-FB-1").size();
            designar(null, Cargo.ADMINISTRADOR_SUPLENTE, "admin.obras");
            assertThat(escenario.bitacora("OBRAS-FB-1")).as("ya no la alcanza").hasSize(propios);
            designar(null, Cargo.TITULAR, "jefe.obras");
            assertThat(escenario.asiento("OBRAS-FB-1", "TITULAR_DESIGNADO").detalle())
                    .contains("jefe.obras");
            assertThat(bitacora.verificar("OBRAS-FB-1", List.of()).integra()).isTrue();
        });
    }

    @Test
    @DisplayName(
            "NT10-SR-2a, NT10-SR-1: un desconocido y alguien de otro órgano se responden igual, en cualquier cargo y"
                    + " con quien sea")
    void ajenos() {
        enTransaccion(() -> {
            for (Cargo cargo : Cargo.values()) {
                assertThat(rechazo(() -> designar(null, cargo, "admin.dif")).replace("admin.dif", "?"))
                        .isEqualTo(rechazo(() -> designar(null, cargo, "nadie")).replace("nadie", "?"))
                        .doesNotContain("Prueba");
                assertThat(faltas(cargo, "titular.dif").replace("titular.dif", "?"))
                        .isEqualTo(faltas(cargo, "nadie").replace("nadie", "?"));
            }
            for (String[] pareja : new String[][] {
                {"?", "?"},
                {"?", "nada"},
                {"?", "operativo.obras"},
                {"operativo.obras", "?"},
                {"jefe.obras", "?"},
                {"?", "admin.dif"}
            }) {
                assertThat(rechazo(() -> conPareja(pareja, "titular.dif")).replace("titular.dif", "?"))
                        .isEqualTo(rechazo(() -> conPareja(pareja, "nadie")).replace("nadie", "?"));
            }
        });
    }

    private void conPareja(String[] pareja, String quien) {
        designaciones.exigirPareja("OBRAS", pareja[0].replace("?", quien), pareja[1].replace("?", quien));
    }

    private String faltas(Cargo cargo, String usuario) {
        return designaciones
                .faltas("OBRAS", List.of(), List.of(new Movimiento(null, cargo, usuario, FOLIO)))
                .toString();
    }

    private static String rechazo(Runnable accion) {
        try {
            accion.run();
        } catch (ReglaException e) {
            return e.clausula() + " " + e.mensaje();
        }
        throw new AssertionError("Se admitió");
    }

    @Test
    @DisplayName("NT10-SR-2a, NT10-SR-2b, NT10-SR-1, NT10-ANT-1: dado quien no puede, no se le designa")
    void rechazos() {
        enTransaccion(() -> {
            rechaza("NT10-SR-2b", "mando medio", () -> designar(null, Cargo.ADMINISTRADOR_TITULAR, "operativo.obras"));
            rechaza("NT10-SR-2a", "no está adscrito", () -> designar(null, Cargo.ADMINISTRADOR_SUPLENTE, "admin.dif"));
            rechaza("NT10-SR-2a", "no está en el padrón", () -> designar(null, Cargo.ADMINISTRADOR_TITULAR, "nadie"));
            rechaza("NT10-SR-2a", "dos personas", () -> designar(null, Cargo.ADMINISTRADOR_SUPLENTE, "admin.obras"));
            rechaza(
                    "NT10-SR-2a",
                    "titular del órgano",
                    () -> designar(null, Cargo.ADMINISTRADOR_SUPLENTE, "titular.obras"));
            rechaza("NT10-SR-1", "no está adscrito", () -> designar(null, Cargo.TITULAR, "titular.dif"));
            rechaza(
                    "NT10-ANT-1",
                    "«CESPTE»",
                    () -> designaciones.designar("CESPTE", null, Cargo.TITULAR, "jefe.obras", padron.hoy(), FOLIO));
            rechaza(
                    "NT10-SR-2a",
                    "dos personas distintas",
                    () -> designaciones.exigirPareja("OBRAS", "jefe.obras", "jefe.obras"));
            assertThat(padron.administradores("OBRAS-FB-1")).containsExactly("admin.obras", "suplente.obras");
        });
    }

    @Test
    @DisplayName("NT10-PAB-V: dada una fecha por venir, o anterior a la designación que sustituye, no se registra")
    void fechas() {
        for (LocalDate mala : List.of(LocalDate.of(2026, 11, 13), LocalDate.of(2021, 9, 30))) {
            enTransaccion(() -> assertThatThrownBy(() -> designaciones.designar(
                            "OBRAS", null, Cargo.ADMINISTRADOR_TITULAR, "jefe.obras", mala, FOLIO))
                    .isInstanceOf(ConflictoException.class));
        }
        enTransaccion(() -> {
            designaciones.designar(
                    "OBRAS", null, Cargo.ADMINISTRADOR_TITULAR, "jefe.obras", LocalDate.of(2026, 10, 1), FOLIO);
            assertThat(jdbc.sql("SELECT hasta FROM designacion WHERE usuario = 'admin.obras'")
                            .query(LocalDate.class)
                            .single())
                    .isEqualTo("2026-09-30");
        });
    }

    @Test
    @DisplayName(
            "NT10-SR-2a: dados los dos administradores, pueden intercambiar su lugar si ambos pueden ser titulares")
    void intercambio() {
        enTransaccion(() -> {
            designar(null, Cargo.ADMINISTRADOR_SUPLENTE, "jefe.obras");
            designaciones.designarPareja("OBRAS", null, "jefe.obras", "admin.obras", padron.hoy(), FOLIO);
            assertThat(padron.administradores("OBRAS-FB-1")).containsExactly("jefe.obras", "admin.obras");
            assertThat(grupos("suplente.obras")).doesNotContain("administradores");
        });
    }

    @Test
    @DisplayName("AMB-20: dado un administrador que sube a titular, su lugar queda vacante y la cuenta sigue vigente")
    void ascenso() {
        enTransaccion(() -> {
            designar(null, Cargo.TITULAR, "admin.obras");
            assertThat(candidatos.titular("OBRAS")).containsExactly("admin.obras");
            assertThat(padron.administradores("OBRAS-FB-1")).containsExactly("suplente.obras");
            assertThat(padron.pareja("OBRAS", null).completa()).isFalse();
            assertThat(padron.cuenta("OBRAS-FB-1").orElseThrow().vigente()).isTrue();
            assertThat(grupos("admin.obras")).contains("titulares").doesNotContain("administradores");
            assertThat(grupos("titular.obras")).doesNotContain("titulares");
            assertThat(padron.organoQueAtiende("titular.obras")).isEmpty();
            assertThat(padron.correosDelTitular("OBRAS")).containsExactly("admin.obras@tecate.gob.mx");
            assertThat(escenario.sucesos("OBRAS-FB-1")).contains("CARGO_VACANTE", "TITULAR_DESIGNADO");
        });
    }

    @Test
    @DisplayName(
            "NT10-SR-4: dado un cambio confirmado, quien sale pierde al instante su sesión de trabajo: ni consulta, ni"
                    + " expedientes, ni bitácora; quien entra los tiene")
    void porHttp() {
        String folio = escenario.iniciar("suplente.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta());
        peticiones.get("admin.obras", "/api/v1/expedientes/" + folio).es(200);
        peticiones.get("jefe.obras", "/api/v1/expedientes/" + folio).es(404);
        peticiones
                .web("admin.obras", "GET", "/api/v1/cuentas/OBRAS-FB-1/bitacora", null)
                .es(200);
        try {
            transaccion.executeWithoutResult(estado -> designar(null, Cargo.ADMINISTRADOR_TITULAR, "jefe.obras"));

            peticiones.get("admin.obras", "/api/v1/expedientes/" + folio).esProblema(404);
            peticiones
                    .web("admin.obras", "GET", "/api/v1/cuentas/OBRAS-FB-1/bitacora", null)
                    .es(404);
            peticiones
                    .post("admin.obras", "/api/v1/consultas", ConsultasDePrueba.consulta())
                    .esProblema(403);
            assertThat(peticiones
                            .json("admin.obras", "/api/v1/expedientes?q=" + folio)
                            .path("total")
                            .asInt())
                    .isZero();
            peticiones.get("jefe.obras", "/api/v1/expedientes/" + folio).es(200);
            peticiones.get("jefe.obras", "/api/v1/cuentas/OBRAS-FB-1/bitacora").es(200);
            peticiones
                    .post("jefe.obras", "/api/v1/consultas", ConsultasDePrueba.consulta())
                    .es(201);
        } finally {
            PadronDePrueba.sinConservar(jdbc, () -> {
                jdbc.sql("DELETE FROM designacion WHERE folio = ?").param(FOLIO).update();
                jdbc.sql("UPDATE designacion SET hasta = NULL WHERE usuario = 'admin.obras'")
                        .update();
            });
            usuarios.ajustarGrupos("admin.obras", Set.of("administradores"), Set.of("funcionarios"));
            usuarios.ajustarGrupos("jefe.obras", Set.of("funcionarios"), Set.of("administradores"));
        }
    }
}
