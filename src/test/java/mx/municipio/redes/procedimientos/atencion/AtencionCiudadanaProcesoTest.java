package mx.municipio.redes.procedimientos.atencion;

import static mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba.analisis;
import static mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba.atencion;
import static mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba.bloqueo;
import static mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba.con;
import static mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba.decision;
import static mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba.informacion;
import static mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba.levantamiento;
import static mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba.respuesta;
import static mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba.revision;
import static mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba.sinCausal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import mx.municipio.redes.procedimientos.baja.RecorridoDeBaja;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** La atención de principio a fin: cada camino del modelo, con la bitácora, el padrón y los correos. */
@PruebaDeProceso(PROCESO)
class AtencionCiudadanaProcesoTest {

    private static final String HOY = "2026-11-12";
    private static final String ADMIN = "admin.dif@tecate.gob.mx";
    private static final String SUPLENTE = "suplente.dif@tecate.gob.mx";
    private static final String TITULAR = "titular.dif@tecate.gob.mx";
    private static final String TRANSPARENCIA = "transparencia@tecate.gob.mx";
    private static final String META_RESPUESTA = "redes.atencion.meta-respuesta-dias";
    private static final String META_BLOQUEO = "redes.atencion.meta-bloqueo-dias";

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    RecorridoDeBaja bajas;

    @Autowired
    Anexos anexos;

    @Autowired
    Oficios oficios;

    @Autowired
    Bitacora bitacora;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tramites tramites;

    @Autowired
    ProcessEngine motor;

    @BeforeEach
    void elJuevesALasDiez() {
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    @AfterEach
    void limpiar() {
        System.clearProperty(META_RESPUESTA);
        System.clearProperty(META_BLOQUEO);
        BajasDePrueba.retirarCuentas(jdbc);
    }

    private String recibir(Map<String, Object> datos) {
        return escenario.iniciar("admin.dif", PROCESO, datos);
    }

    private void completar(String usuario, String folio, String tarea, Map<String, Object> datos) {
        escenario.completar(usuario, folio, tarea, datos);
    }

    /** Un bloqueo que el titular confirmó. */
    private String bloqueado() {
        String folio = recibir(atencion("OFENSA", HOY));
        AtencionesDePrueba.captura(escenario, anexos, folio);
        completar("admin.dif", folio, "bloquearUsuario", bloqueo(HOY));
        completar("titular.dif", folio, "revisarBloqueo", decision("CONFIRMAR"));
        return folio;
    }

    private List<String> deLaCuenta(String folio) {
        return bitacora.leer("DIF-FB-1").stream()
                .filter(asiento -> asiento.detalle().contains(folio))
                .map(Asiento::suceso)
                .toList();
    }

    @Test
    @DisplayName(
            "NT10-EV-2, NT10-CG-XIII, NT10-FIN-IX: una sugerencia se analiza antes de contestarse, y no al revés; con las dos"
                    + " cosas queda atendida, también en la bitácora de la cuenta")
    void sugerencia() {
        String folio = recibir(atencion("SUGERENCIA", HOY));

        assertThat(folio).matches("ATN-DIF-2026-\\d{4}");
        assertThat(escenario.estado(folio)).isEqualTo("EN_ANALISIS");
        assertThat(escenario.instancia(folio)).isWaitingAt("analizarPropuesta").isNotWaitingAt("responderUsuario");
        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder("atencion-por-atender a " + ADMIN, "atencion-por-atender a " + SUPLENTE);
        assertThat(escenario.expediente(folio).plazo())
                .as("la norma no fija plazo")
                .isNull();

        completar("titular.dif", folio, "analizarPropuesta", analisis());
        assertThat(escenario.estado(folio)).isEqualTo("POR_RESPONDER");
        assertThat(escenario.correos(folio))
                .as("quien administra la cuenta sabe que ya puede contestar")
                .filteredOn(("atencion-por-atender a " + ADMIN)::equals)
                .hasSize(2);
        escenario.rechaza(() -> completar("titular.dif", folio, "responderUsuario", respuesta(HOY)));
        completar("suplente.dif", folio, "responderUsuario", respuesta(HOY));

        assertThat(escenario.estado(folio)).isEqualTo("ATENDIDA");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("atendida");
        assertThat(escenario.sucesos(folio))
                .containsExactly("ATENCION_RECIBIDA", "ACUSE_EMITIDO", "PROPUESTA_ANALIZADA", "ATENCION_RESPONDIDA");
        assertThat(escenario.asiento(folio, "PROPUESTA_ANALIZADA").detalle()).startsWith("Resultado: procede. ");
        assertThat(deLaCuenta(folio)).containsExactly("ATENCION_RESPONDIDA");
        assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
    }

    @Test
    @DisplayName("NT10-EV-2: la sugerencia que llega ya contestada no se recibe: 422, y nada queda escrito")
    void sugerenciaContestada() {
        Map<String, Object> datos = con(atencion("SUGERENCIA", HOY), "respuesta", "Ya está publicado.");
        datos.put("respondidoEl", HOY + "T09:00:00-08:00");

        escenario
                .rechaza("NT10-EV-2", () -> recibir(datos))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("Una sugerencia se analiza antes de contestarse.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMENTARIO", "DUDA", "QUEJA"})
    @DisplayName(
            "NT10-CG-XIV, NT10-ADM-V: lo ordinario que ya se contestó en la red queda atendido en el acto, sin tareas")
    void yaContestado(String tipo) {
        Map<String, Object> datos = con(atencion(tipo, HOY), "respuesta", "Se sirven de 7 a 8 h.");
        datos.put("respondidoEl", HOY + "T09:00:00-08:00");

        String folio = recibir(datos);

        assertThat(escenario.estado(folio)).isEqualTo("ATENDIDA");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("atendida").hasNotPassed("responderUsuario");
        assertThat(escenario.correos(folio)).isEmpty();
        assertThat(escenario.asiento(folio, "ATENCION_RESPONDIDA").detalle())
                .startsWith("El jueves 12 de noviembre de 2026, 09:00:00 h: Se sirven de 7 a 8 h.");
    }

    @Test
    @DisplayName(
            "NT10-CG-XIV, AMB-15: la respuesta y su hora van las dos o ninguna, y ninguna hora puede ser imposible")
    void horas() {
        Map<String, Object> duda = atencion("DUDA", HOY);
        for (Map<String, Object> mala : List.of(
                con(duda, "respuesta", "Sí."),
                con(duda, "respondidoEl", HOY + "T09:00:00-08:00"),
                con(con(duda, "respuesta", "Sí."), "respondidoEl", HOY + "T07:59:00-08:00"),
                con(con(duda, "respuesta", "Sí."), "respondidoEl", HOY + "T10:01:00-08:00"),
                con(duda, "recibidoEl", HOY + "T10:01:00-08:00"))) {
            escenario.rechaza(() -> recibir(mala)).isInstanceOf(FormularioException.class);
        }
        escenario
                .rechaza(() -> recibir(con(duda, "recibidoEl", HOY + "T10:01:00-08:00")))
                .hasMessage("Cuándo lo escribió: esa hora aún no llega.");
        String folio = recibir(duda);
        escenario
                .rechaza(() -> completar(
                        "admin.dif",
                        folio,
                        "responderUsuario",
                        con(respuesta(HOY), "respondidoEl", HOY + "T07:59:00-08:00")))
                .hasMessageContaining("Cuándo se contestó: es anterior a lo que la persona escribió.");
        escenario
                .rechaza(() -> completar(
                        "admin.dif",
                        folio,
                        "responderUsuario",
                        con(respuesta(HOY), "respondidoEl", HOY + "T10:01:00-08:00")))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("esa hora aún no llega");
        completar("admin.dif", folio, "responderUsuario", respuesta(HOY));
    }

    @Test
    @DisplayName(
            "NT10-CG-XVI, NT10-CG-XIII: sin declarar que la respuesta es clara, personalizada y respetuosa no se concluye")
    void cortesia() {
        String folio = recibir(atencion("DUDA", HOY));
        escenario
                .rechaza(
                        () -> completar("admin.dif", folio, "responderUsuario", con(respuesta(HOY), "cortesia", false)))
                .isInstanceOf(FormularioException.class);
        completar("admin.dif", folio, "responderUsuario", respuesta(HOY));
    }

    @Test
    @DisplayName("NT10-DEF-15: de quien escribe se anota su nombre público en la red, y ningún otro dato suyo")
    void soloSuNombrePublico() {
        Map<String, Object> duda = atencion("DUDA", HOY);
        for (String dato : List.of("correo", "telefono", "domicilio", "nombre")) {
            escenario
                    .rechaza(() -> recibir(con(duda, dato, "El de la persona")))
                    .isInstanceOf(FormularioException.class)
                    .hasMessageContaining("no ofrece este dato");
        }
    }

    @Test
    @DisplayName(
            "NT10-CG-VI-a: la información que se posee se da y, después de la respuesta, lo sabe por correo el titular del"
                    + " área; a Transparencia no se le escribe")
    void informacionQueSePosee() {
        String folio = recibir(informacion("obras", HOY));
        assertThat(escenario.estado(folio)).isEqualTo("POR_RESPONDER");
        assertThat(escenario.correos(folio)).noneMatch(correo -> correo.startsWith("atencion-area"));

        completar("admin.dif", folio, "responderUsuario", respuesta(HOY));

        assertThat(escenario.estado(folio)).isEqualTo("ATENDIDA");
        assertThat(escenario.correos(folio))
                .contains("atencion-area a titular.obras@tecate.gob.mx")
                .noneMatch(correo -> correo.endsWith(TRANSPARENCIA));
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("avisarAlArea", "atendida");
        assertThat(escenario.asiento(folio, "AREA_AVISADA").detalle())
                .isEqualTo("Dirección de Obras Públicas: se escribió a su titular.");
    }

    @Test
    @DisplayName(
            "NT10-DEF-15, NT10-CG-VI-a: ningún correo lleva el nombre de la persona, aunque esté en lo que escribió o en lo que se"
                    + " le contestó; el del área, que es de otro órgano, tampoco lleva al expediente, que su titular no abre")
    void ningunCorreoLlevaSuNombre() {
        Map<String, Object> datos = con(
                informacion("OBRAS", HOY), "texto", "Soy Vecina.Tecate: ¿cuándo pavimentan? No soy vecina.tecateña.");
        datos.put("relevante", true);
        datos.put("avisarA", "SINDICATURA");
        datos.put("asuntoRelevante", "La usuaria @vecina.tecate insiste.");
        String folio = recibir(datos);
        completar("admin.dif", folio, "responderUsuario", con(respuesta(HOY), "respuesta", "@vecina.tecate En mayo."));

        assertThat(deLosCorreos(folio, "%"))
                .isNotEmpty()
                .noneMatch(correo -> correo.matches("(?is).*vecina\\.tecate(?!ña).*"));
        assertThat(deLosCorreos(folio, "atencion-area"))
                .singleElement()
                .asString()
                .contains("[su nombre] En mayo.", "No soy vecina.tecateña.", "\"ruta\":\"/\"");
        assertThat(escenario.asiento(folio, "ATENCION_RESPONDIDA").detalle())
                .as("en el expediente consta como se contestó")
                .contains("@vecina.tecate En mayo.");
        assertThat(bitacora.leer("DIF-FB-1"))
                .noneMatch(asiento -> asiento.detalle().contains("vecina.tecate"));
    }

    private List<String> deLosCorreos(String folio, String plantilla) {
        return jdbc.sql("SELECT datos FROM aviso WHERE folio = ? AND plantilla LIKE ?")
                .params(folio, plantilla)
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("NT10-CG-VI-a: un área que no existe no se admite; de la que no tiene titular en el padrón consta así")
    void areas() {
        escenario
                .rechaza(() -> recibir(informacion("NADIE", HOY)))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("«NADIE» no es un órgano del municipio.");
        escenario.rechaza(() -> recibir(con(atencion("SOLICITUD_INFORMACION", HOY), "laPosee", "SI")));

        String folio = recibir(informacion("PALMAS", HOY));
        completar("admin.dif", folio, "responderUsuario", respuesta(HOY));

        assertThat(escenario.asiento(folio, "AREA_AVISADA").detalle()).endsWith(": no tiene titular en el padrón.");
    }

    @Test
    @DisplayName(
            "NT10-CG-VI-b: la que no se posee se canaliza: a Transparencia se le escribe y la orientación para la persona ya"
                    + " está en la tarea")
    void canalizada() {
        String folio = recibir(con(atencion("SOLICITUD_INFORMACION", HOY), "laPosee", "NO"));

        assertThat(escenario.estado(folio)).isEqualTo("POR_RESPONDER");
        assertThat(escenario.correos(folio)).contains("atencion-canalizada a " + TRANSPARENCIA);
        assertThat(motor.getRuntimeService()
                        .getVariable(escenario.expediente(folio).instanciaProceso(), "respuesta"))
                .asString()
                .contains("Unidad de Transparencia", TRANSPARENCIA, "plataformadetransparencia.org.mx");

        completar("admin.dif", folio, "responderUsuario", respuesta(HOY));

        assertThat(escenario.estado(folio)).isEqualTo("CANALIZADA");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("canalizada");
    }

    @Test
    @DisplayName("NT10-CG-VI-b: la orientación que ya se dio no se sustituye, y concluye canalizada")
    void canalizadaYContestada() {
        Map<String, Object> datos = con(
                con(atencion("SOLICITUD_INFORMACION", HOY), "laPosee", "NO"), "respuesta", "Acuda a Transparencia.");
        datos.put("respondidoEl", HOY + "T09:00:00-08:00");

        String folio = recibir(datos);

        assertThat(escenario.estado(folio)).isEqualTo("CANALIZADA");
        assertThat(escenario.asiento(folio, "ATENCION_RESPONDIDA").detalle()).contains("Acuda a Transparencia.");
    }

    @ParameterizedTest
    @CsvSource({
        "TITULAR, " + TITULAR,
        "COMUNICACION_SOCIAL, comunicacion.social@tecate.gob.mx",
        "SINDICATURA, sindicatura@tecate.gob.mx",
        "TRANSPARENCIA, " + TRANSPARENCIA
    })
    @DisplayName("NT10-ADM-VI: de un asunto relevante se avisa por correo a quien se escogió; no abre otra tarea")
    void relevante(String avisarA, String buzon) {
        Map<String, Object> datos = con(con(atencion("QUEJA", HOY), "relevante", true), "avisarA", avisarA);
        datos.put("asuntoRelevante", "Varias personas dicen que no llegaron los desayunos.");

        String folio = recibir(datos);

        assertThat(escenario.correos(folio)).contains("atencion-relevante a " + buzon);
        assertThat(escenario.asiento(folio, "ASUNTO_AVISADO").clausula()).isEqualTo("NT10-ADM-VI");
        assertThat(escenario.instancia(folio)).isWaitingAtExactly("responderUsuario");
        escenario.rechaza(() -> recibir(con(atencion("QUEJA", HOY), "relevante", true)));
    }

    @Test
    @DisplayName(
            "NT10-CG-XII, AMB-14: «Son unos ineptos» no tiene a quién: bloquear es 422 y la tarea sigue abierta; se descarta y"
                    + " se contesta")
    void laCriticaNoSeBloquea() {
        String folio = recibir(con(atencion("OFENSA", HOY), "texto", "Son unos ineptos"));
        assertThat(escenario.estado(folio)).isEqualTo("POR_VALORAR");
        AtencionesDePrueba.captura(escenario, anexos, folio);
        Map<String, Object> sinContraQuien = new HashMap<>(bloqueo(HOY));
        sinContraQuien.remove("contraQuien");

        escenario
                .rechaza("NT10-CG-XII", () -> completar("admin.dif", folio, "bloquearUsuario", sinContraQuien))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("La causal exige que la ofensa se dirija a otra persona usuaria o a una persona;"
                        + " contra la institución o su desempeño no se bloquea.");
        Map<String, Object> sinCausal = new HashMap<>(bloqueo(HOY));
        sinCausal.remove("causal");
        escenario
                .rechaza("NT10-CG-XII", () -> completar("admin.dif", folio, "bloquearUsuario", sinCausal))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("Falta la causal");

        completar("admin.dif", folio, "bloquearUsuario", sinCausal());
        assertThat(escenario.estado(folio)).isEqualTo("POR_RESPONDER");
        assertThat(escenario.instancia(folio)).isWaitingAt("responderUsuario");
        completar("admin.dif", folio, "responderUsuario", respuesta(HOY));
        assertThat(escenario.estado(folio)).isEqualTo("ATENDIDA");
        assertThat(escenario.asiento(folio, "BLOQUEO_DESCARTADO").detalle()).startsWith("No hay causal. Motivo: ");
    }

    @Test
    @DisplayName(
            "NT10-CG-XII, AMB-14: sin la captura en «Archivos» no se bloquea; con ella, el titular revisa y confirma, y a"
                    + " la persona se le dice a dónde pedir que se revise")
    void bloqueoConfirmado() {
        String folio = recibir(atencion("OFENSA", HOY));
        escenario
                .rechaza("NT10-CG-XII", () -> completar("admin.dif", folio, "bloquearUsuario", bloqueo(HOY)))
                .hasMessageContaining("Falta la captura del comentario en «Archivos».");
        AtencionesDePrueba.captura(escenario, anexos, folio);
        escenario
                .rechaza(() -> completar(
                        "admin.dif",
                        folio,
                        "bloquearUsuario",
                        con(bloqueo(HOY), "bloqueadoEl", HOY + "T07:00:00-08:00")))
                .isInstanceOf(FormularioException.class);
        escenario.rechaza(() -> completar("titular.dif", folio, "bloquearUsuario", bloqueo(HOY)));

        completar("admin.dif", folio, "bloquearUsuario", bloqueo(HOY));

        assertThat(escenario.estado(folio)).isEqualTo("BLOQUEADO_POR_REVISAR");
        assertThat(escenario.correos(folio)).contains("atencion-bloqueo-por-revisar a " + TITULAR);
        assertThat(escenario.asiento(folio, "USUARIO_BLOQUEADO").detalle())
                .startsWith("Por comentario ofensivo hacia otra persona usuaria; bloqueada el jueves 12 de noviembre de"
                        + " 2026, 09:00:00 h. Motivo: ");
        assertThat(peticiones
                        .navegador("admin.dif")
                        .get("/expedientes/" + folio)
                        .body())
                .contains(
                        "Bloqueamos su usuario por el comentario del jueves 12 de noviembre de 2026, ofensivo hacia otra"
                                + " persona",
                        "escribiendo a ");
        escenario.rechaza(() -> completar("admin.dif", folio, "revisarBloqueo", decision("CONFIRMAR")));

        completar("titular.dif", folio, "revisarBloqueo", decision("CONFIRMAR"));

        assertThat(escenario.estado(folio)).isEqualTo("USUARIO_BLOQUEADO");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("usuarioBloqueado");
        assertThat(deLaCuenta(folio)).containsExactly("USUARIO_BLOQUEADO");
        assertThat(bitacora.leer("DIF-FB-1"))
                .as("ni la bitácora de la cuenta ni los correos dicen quién")
                .noneMatch(asiento -> asiento.detalle().contains("vecina.tecate"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM aviso WHERE folio = ? AND datos LIKE '%vecina.tecate%'")
                        .param(folio)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("NT10-CG-XII, AMB-14: si el titular no lo sostiene, quien administra la cuenta lo levanta y consta")
    void desbloqueado() {
        String folio = recibir(atencion("OFENSA", HOY));
        AtencionesDePrueba.captura(escenario, anexos, folio);
        completar("admin.dif", folio, "bloquearUsuario", bloqueo(HOY));
        completar("titular.dif", folio, "revisarBloqueo", decision("DESBLOQUEAR"));
        assertThat(escenario.estado(folio)).isEqualTo("BLOQUEADO_POR_REVISAR");
        assertThat(escenario.correos(folio)).contains("atencion-por-desbloquear a " + ADMIN);
        assertThat(peticiones
                        .navegador("admin.dif")
                        .get("/expedientes/" + folio)
                        .body())
                .contains("debe desbloquear en la red");

        completar("suplente.dif", folio, "levantarBloqueo", levantamiento(HOY));

        assertThat(escenario.estado(folio)).isEqualTo("DESBLOQUEADO");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("desbloqueado");
        assertThat(deLaCuenta(folio)).containsExactly("USUARIO_BLOQUEADO", "BLOQUEO_LEVANTADO");
        assertThat(peticiones
                        .navegador("admin.dif")
                        .get("/expedientes/" + folio)
                        .body())
                .doesNotContain("Bloqueamos su usuario");
    }

    @Test
    @DisplayName(
            "NT10-CG-XII, AMB-14: la persona pide que se revise su bloqueo: el titular lo levanta y el expediente en que se"
                    + " bloqueó deja de tenerlo por vigente; ya no se revisa otra vez")
    void revisionQueLevanta() {
        String origen = bloqueado();
        String folio = recibir(revision(origen.toLowerCase(java.util.Locale.ROOT), HOY));

        assertThat(escenario.estado(folio)).isEqualTo("BLOQUEADO_POR_REVISAR");
        assertThat(escenario.estado(origen)).isEqualTo("BLOQUEADO_POR_REVISAR");
        assertThat(escenario.sucesos(origen)).endsWith("REVISION_PEDIDA");
        assertThat(tramites.queSigue(escenario.expediente(origen))).contains("en el expediente de su petición");
        assertThat(tramites.queSigue(escenario.expediente(folio))).startsWith("El titular del órgano debe revisar");
        assertThat(escenario.instancia(folio)).isWaitingAt("revisarBloqueo");
        assertThat(motor.getRuntimeService()
                        .getVariable(escenario.expediente(folio).instanciaProceso(), "bloqueoTexto"))
                .asString()
                .startsWith("comentario ofensivo hacia otra persona usuaria");
        escenario
                .rechaza("NT10-CG-XII", () -> recibir(revision(origen, HOY)))
                .hasMessageContaining("ya se está revisando");

        completar("titular.dif", folio, "revisarBloqueo", decision("DESBLOQUEAR"));
        completar("admin.dif", folio, "levantarBloqueo", levantamiento(HOY));

        assertThat(escenario.estado(folio)).isEqualTo("DESBLOQUEADO");
        assertThat(escenario.estado(origen)).isEqualTo("DESBLOQUEADO");
        assertThat(escenario.asiento(origen, "BLOQUEO_REVISADO").detalle()).contains("Se confirma el bloqueo");
        assertThat(escenario.sucesos(origen)).endsWith("REVISION_PEDIDA", "BLOQUEO_REVISADO");
        escenario.rechaza("NT10-CG-XII", () -> recibir(revision(origen, HOY)));
    }

    @Test
    @DisplayName(
            "NT10-CG-XII: si el titular lo confirma otra vez, los dos expedientes lo dicen y puede pedirse de nuevo")
    void revisionQueConfirma() {
        String origen = bloqueado();
        String folio = recibir(revision(origen, HOY));

        completar("titular.dif", folio, "revisarBloqueo", decision("CONFIRMAR"));

        assertThat(escenario.estado(folio)).isEqualTo("USUARIO_BLOQUEADO");
        assertThat(escenario.estado(origen)).isEqualTo("USUARIO_BLOQUEADO");
        for (String uno : List.of(origen, folio)) {
            assertThat(tramites.queSigue(escenario.expediente(uno))).contains("con el folio " + origen + ".");
        }
        completar("titular.dif", recibir(revision(origen, HOY)), "revisarBloqueo", decision("CONFIRMAR"));
    }

    @Test
    @DisplayName(
            "NT10-CG-XII: no se revisa lo que no es un bloqueo vigente del órgano: el mismo 422 si no existe, si es de otro"
                    + " órgano o si no es un bloqueo")
    void revisionDeLoQueNoEs() {
        String ajeno = escenario.iniciar("admin.obras", PROCESO, con(atencion("OFENSA", HOY), "cuenta", "OBRAS-FB-1"));
        for (String folio : List.of("ATN-DIF-2026-9999", ajeno, recibir(atencion("DUDA", HOY)))) {
            escenario
                    .rechaza("NT10-CG-XII", () -> recibir(revision(folio, HOY)))
                    .isInstanceOf(ReglaException.class)
                    .hasMessageContaining("«" + folio + "» no es el folio de un bloqueo vigente de su órgano");
        }
        escenario.rechaza(() -> recibir(atencion("REVISION_DE_BLOQUEO", HOY)));
    }

    @Test
    @DisplayName(
            "NT10-CG-XIV, AMB-03, AMB-15: pasada la meta interna se recuerda a quienes administran, sin decidir nada; treinta"
                    + " días después sigue por responder")
    void treintaDias() {
        String folio = recibir(atencion("DUDA", HOY));
        escenario.dejarVencer(folio, "metaRespuesta");
        assertThat(escenario.hoy()).as("un día hábil").isEqualTo("2026-11-13");
        assertThat(escenario.correos(folio))
                .contains("atencion-recordatorio a " + ADMIN, "atencion-recordatorio a " + SUPLENTE);
        assertThat(escenario.asiento(folio, "ATENCION_RECORDADA").detalle())
                .isEqualTo("Meta interna, no normativa. Falta responder a la persona.");
        assertThat(escenario.instancia(folio)).hasPassed("respuestaRecordada").isWaitingAt("responderUsuario");

        escenario.son("2026-12-14T10:00:00-08:00");
        assertThat(escenario.estado(folio)).isEqualTo("POR_RESPONDER");
        assertThat(motor.getManagementService()
                        .createJobQuery()
                        .processInstanceId(escenario.expediente(folio).instanciaProceso())
                        .count())
                .isZero();
        completar("admin.dif", folio, "responderUsuario", respuesta("2026-12-14"));
    }

    @Test
    @DisplayName(
            "NT10-CG-XII, AMB-03: un bloqueo sin revisar se recuerda al titular y sigue como está; apagadas las metas, nada")
    void metaDelBloqueo() {
        String folio = recibir(atencion("OFENSA", HOY));
        AtencionesDePrueba.captura(escenario, anexos, folio);
        completar("admin.dif", folio, "bloquearUsuario", bloqueo(HOY));
        escenario.dejarVencer(folio, "metaBloqueo");
        assertThat(escenario.hoy())
                .as("tres días hábiles; el lunes 16 no lo es")
                .isEqualTo("2026-11-18");
        assertThat(escenario.correos(folio)).contains("atencion-recordatorio a " + TITULAR);
        assertThat(escenario.estado(folio)).isEqualTo("BLOQUEADO_POR_REVISAR");
        assertThat(escenario.instancia(folio)).hasPassed("revisionRecordada").isWaitingAt("revisarBloqueo");

        System.setProperty(META_RESPUESTA, "0");
        String callada = recibir(atencion("DUDA", HOY));
        escenario.dejarVencer(callada, "metaRespuesta");
        assertThat(escenario.sucesos(callada)).doesNotContain("ATENCION_RECORDADA");
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII, NT10-CG-XIV: la baja de la cuenta no concluye lo que falta contestar, que sigue teniendo quien lo"
                    + " haga, ni cambia un bloqueo")
    void bajaDeLaCuenta() {
        String cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        String duda = escenario.iniciar("admin.obras", PROCESO, con(atencion("DUDA", HOY), "cuenta", cuenta));
        String ofensa = escenario.iniciar("admin.obras", PROCESO, con(atencion("OFENSA", HOY), "cuenta", cuenta));
        escenario.como("admin.obras", () -> anexos.agregar(ofensa, "captura.png", BajasDePrueba.PNG));
        completar("admin.obras", ofensa, "bloquearUsuario", bloqueo(HOY));
        String baja = escenario.iniciar("admin.obras", BajasDePrueba.PROCESO, BajasDePrueba.baja(cuenta));
        bajas.concluir(baja);

        assertThat(escenario.estado(duda)).isEqualTo("POR_RESPONDER");
        assertThat(escenario.estado(ofensa)).isEqualTo("BLOQUEADO_POR_REVISAR");
        completar("admin.obras", duda, "responderUsuario", respuesta(HOY));
        completar("titular.obras", ofensa, "revisarBloqueo", decision("CONFIRMAR"));
        assertThat(escenario.estado(ofensa)).isEqualTo("USUARIO_BLOQUEADO");
    }

    @Test
    @DisplayName(
            "NT10-SR-4, NT10-CG-XI: registra quien responde de la cuenta, y no se retira; lo ven su órgano y las oficinas"
                    + " que lo atienden, nadie más")
    void quienPuede() {
        escenario.rechaza("NT10-SR-4", () -> recibir(con(atencion("DUDA", HOY), "cuenta", "OBRAS-FB-1")));
        escenario.rechaza(() -> escenario.iniciar("transparencia", PROCESO, atencion("DUDA", HOY)));
        String folio = escenario.iniciar("titular.dif", PROCESO, atencion("DUDA", HOY));

        for (String quien : List.of("suplente.dif", "comsocial", "transparencia", "sindicatura")) {
            peticiones.get(quien, "/api/v1/expedientes/" + folio).es(200);
        }
        for (String quien : List.of("admin.obras", "informatica", "evaluacion")) {
            peticiones.get(quien, "/api/v1/expedientes/" + folio).es(404);
        }
        peticiones
                .post("titular.dif", "/api/v1/atenciones/" + folio + "/retiro", Map.of("motivo", "Fue un error"))
                .es(409);
    }
}
