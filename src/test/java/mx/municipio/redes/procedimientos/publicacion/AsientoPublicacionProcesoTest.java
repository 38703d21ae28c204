package mx.municipio.redes.procedimientos.publicacion;

import static mx.municipio.redes.procedimientos.publicacion.PublicacionesDePrueba.CUENTA;
import static mx.municipio.redes.procedimientos.publicacion.PublicacionesDePrueba.DIRECCION;
import static mx.municipio.redes.procedimientos.publicacion.PublicacionesDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.publicacion.PublicacionesDePrueba.anotacion;
import static mx.municipio.redes.procedimientos.publicacion.PublicacionesDePrueba.porPublicar;
import static mx.municipio.redes.procedimientos.publicacion.PublicacionesDePrueba.publicada;
import static mx.municipio.redes.procedimientos.publicacion.PublicacionesDePrueba.seRetiro;
import static mx.municipio.redes.procedimientos.publicacion.PublicacionesDePrueba.sigueVigente;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.avales.Avales;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import mx.municipio.redes.procedimientos.baja.RecorridoDeBaja;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** El asiento de principio a fin: cada camino del modelo, con la puerta, la bitácora, el acuse y los correos. */
@PruebaDeProceso(PROCESO)
class AsientoPublicacionProcesoTest {

    private static final String RUTA = "/api/v1/publicaciones";
    private static final String ADMIN = "admin.obras@tecate.gob.mx";
    private static final String SUPLENTE = "suplente.obras@tecate.gob.mx";
    private static final String INCIDENTE = "INC-OBRAS-2026-0001";
    private static final String META = "redes.publicacion.meta-vigencia-dias";
    private static final String REMATE =
            " Si ya está en la red, retírelo y repórtelo como incidente de uso indebido, que conserva la constancia.";

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Oficios oficios;

    @Autowired
    Bitacora bitacora;

    @Autowired
    Cuentas cuentas;

    @Autowired
    Avales avales;

    @Autowired
    Tramites tramites;

    @Autowired
    RecorridoDeBaja bajas;

    @Autowired
    TransactionTemplate transaccion;

    @Autowired
    ProcessEngine motor;

    @AfterEach
    void comoEstaba() {
        System.clearProperty(META);
        if (cuentas.intervenidaPor(CUENTA).isPresent()) {
            conLaCuenta(() -> cuentas.recuperar(CUENTA, INCIDENTE));
        }
        BajasDePrueba.retirarCuentas(jdbc);
    }

    private void conLaCuenta(Runnable acto) {
        escenario.como("comsocial", () -> {
            transaccion.executeWithoutResult(estado -> acto.run());
            return true;
        });
    }

    private String declarar(Map<String, Object> datos) {
        return escenario.iniciar("admin.obras", PROCESO, datos);
    }

    private Respuesta rechazada(int estado, Map<String, Object> datos, String... detalle) {
        return escenario
                .nadaCambia(() -> peticiones.post("admin.obras", RUTA, datos))
                .esProblema(estado, detalle);
    }

    private String pagina(String folio) {
        return peticiones.navegador("admin.obras").get("/expedientes/" + folio).body();
    }

    private List<Asiento> enLaCuenta(String folio) {
        return bitacora.leer(CUENTA).stream()
                .filter(asiento -> asiento.detalle().contains("(" + folio + ")"))
                .toList();
    }

    private List<String> advertencias(String folio) {
        return tramites.deProceso(PROCESO).advertencias(escenario.expediente(folio));
    }

    @Test
    @DisplayName(
            "NT10-ADM-I-a, NT10-ADM-III, NT10-CG-XI, NT10-EV-3: dado lo ya publicado, cuando se asienta, consta en el"
                    + " expediente y en la bitácora de la cuenta, con acuse, sin correo y sin que nadie lo apruebe")
    void yaPublicada() {
        Respuesta recibida = peticiones.post("admin.obras", RUTA, publicada()).es(201);

        String folio = recibida.texto("folio");
        assertThat(folio).matches("PUB-OBRAS-2026-\\d{4}");
        assertThat(recibida.texto("estado")).isEqualTo("ASENTADA");
        assertThat(recibida.json().has("advertencias")).isFalse();
        assertThat(recibida.json().has("vencimiento")).isFalse();
        assertThat(escenario.instancia(folio))
                .isEnded()
                .hasPassed("asentarPublicacion", "asentada")
                .hasNotPassed("publicarYAnotar");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.sucesos(folio))
                .containsExactly("PUBLICACION_DECLARADA", "ACUSE_EMITIDO", "CONTENIDO_PUBLICADO");
        assertThat(escenario.asiento(folio, "CONTENIDO_PUBLICADO").detalle())
                .startsWith("En " + DIRECCION + ", el jueves 12 de noviembre de 2026, 09:30");
        assertThat(enLaCuenta(folio)).extracting(Asiento::suceso).containsExactly("CONTENIDO_PUBLICADO");
        assertThat(enLaCuenta(folio).get(0).detalle()).contains(DIRECCION);
        assertThat(escenario.correos(folio)).isEmpty();
        assertThat(oficios.delExpediente(folio)).hasSize(1);
        assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
    }

    @Test
    @DisplayName(
            "NT10-ADM-IV, NT10-SR-3: ejemplo (a): con vigencia al 13 de noviembre, el 14 a las 09:00 se pide revisarla y"
                    + " lo sabe cada administrador; nada se retira solo")
    void ejemploA() {
        Map<String, Object> datos =
                publicada("direccion", "https://www.facebook.com/ObrasTecate/posts/101", "vigencia", "2026-11-13");
        Respuesta recibida = peticiones.post("admin.obras", RUTA, datos).es(201);
        String folio = recibida.texto("folio");
        assertThat(recibida.texto("estado")).isEqualTo("ASENTADA");
        assertThat(escenario.expediente(folio).cerrado()).isFalse();
        assertThat(escenario.temporizador(folio, "vigenciaVencida").getDuedate())
                .isEqualTo("2026-11-14T09:00:00-08:00");

        escenario.dejarVencer(folio, "vigenciaVencida");

        assertThat(escenario.instancia(folio)).isWaitingAt("revisarVigencia");
        assertThat(escenario.estado(folio)).isEqualTo("POR_REVISAR");
        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder(
                        "publicacion-por-revisar a " + ADMIN, "publicacion-por-revisar a " + SUPLENTE);
        escenario.son("2028-11-14T09:00:00-08:00");
        assertThat(escenario.instancia(folio)).isWaitingAt("revisarVigencia");
    }

    @Test
    @DisplayName("NT10-ADM-IV: tras un día sin programa, la revisión se pide una sola vez")
    void trasUnDiaCaido() {
        String folio = declarar(publicada("vigencia", "2026-11-13"));
        escenario.son("2026-11-15T18:00:00-08:00");
        escenario.ejecutar(folio, "vigenciaVencida");

        assertThat(escenario.correos(folio)).hasSize(2);
        assertThat(escenario.temporizadorSiHay(folio, "vigenciaVencida")).isNull();
        assertThat(escenario.tareas(folio, "revisarVigencia")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T23:59:59-08:00, 201",
        "2024-03-01T00:00:00-08:00, 422",
        "2024-06-02T23:59:59-07:00, 422",
        "2024-06-03T00:00:00-07:00, 201"
    })
    @DisplayName(
            "NT10-RESP-5: ejemplo (b), criterio 11: la propaganda no se asienta desde el primer instante de la veda"
                    + " hasta el último de la jornada")
    void ejemploB(String instante, int estado) {
        escenario.son(instante);
        Map<String, Object> propaganda = porPublicar("clase", "PROPAGANDA");
        if (estado == 201) {
            peticiones.post("admin.obras", RUTA, propaganda).es(201);
        } else {
            Respuesta negada = rechazada(422, propaganda, "Rige la veda electoral", "está suspendida");
            assertThat(negada.texto("clausula")).isEqualTo("NT10-RESP-5");
        }
    }

    @Test
    @DisplayName("NT10-ADM-II, NT10-CG-III: ejemplo (c): lo reservado es 422 y no consume folio")
    void ejemploC() {
        Respuesta negada = rechazada(422, porPublicar("reservada", true), "debe protegerse y no se publica");
        assertThat(negada.texto("clausula")).contains("NT10-ADM-II");
        rechazada(422, publicada("reservada", true), "debe protegerse y no se publica." + REMATE);
    }

    @Test
    @DisplayName("NT10-RESP-5: ejemplo (d): declarada sin publicar, empieza la veda: anotarla es 422 y la tarea sigue"
            + " abierta; terminada la veda, se asienta")
    void ejemploD() {
        escenario.son("2024-02-29T18:00:00-08:00");
        String folio = declarar(porPublicar("clase", "PROPAGANDA"));
        assertThat(escenario.estado(folio)).isEqualTo("POR_PUBLICAR");
        assertThat(escenario.instancia(folio)).isWaitingAt("publicarYAnotar");

        escenario.son("2024-03-01T08:00:00-08:00");
        escenario
                .rechaza(
                        "NT10-RESP-5",
                        () -> escenario.completar(
                                "admin.obras", folio, "publicarYAnotar", anotacion("2024-03-01T07:00:00-08:00")))
                .hasMessageEndingWith(REMATE);
        assertThat(escenario.instancia(folio)).isWaitingAt("publicarYAnotar");
        assertThat(pagina(folio)).contains("Hoy no puede publicarse. Rige la veda electoral");

        escenario.son("2024-06-03T08:00:00-07:00");
        escenario.completar("titular.obras", folio, "publicarYAnotar", anotacion("2024-06-03T07:00:00-07:00"));
        assertThat(escenario.estado(folio)).isEqualTo("ASENTADA");
    }

    @Test
    @DisplayName("NT10-RESP-5: educación, salud y protección civil se anotan en veda diciendo por qué lo son")
    void excepcionesDeLaVeda() {
        escenario.son("2024-04-10T10:00:00-07:00");
        rechazada(422, porPublicar("clase", "SALUD"), "diga por qué este contenido es de salud");
        String folio = declarar(porPublicar("clase", "SALUD", "justificacionVeda", "Informa dónde se vacuna."));
        Map<String, Object> sinDecirlo = anotacion("2024-04-10T09:00:00-07:00");
        sinDecirlo.put("justificacionVeda", "");
        escenario
                .rechaza("NT10-RESP-5", () -> escenario.completar("admin.obras", folio, "publicarYAnotar", sinDecirlo))
                .hasMessageContaining("diga por qué");
        Map<String, Object> dicho = anotacion("2024-04-10T09:00:00-07:00");
        dicho.put("justificacionVeda", "Informa dónde se vacuna.");
        escenario.completar("admin.obras", folio, "publicarYAnotar", dicho);
        assertThat(escenario.estado(folio)).isEqualTo("ASENTADA");

        rechazada(
                422,
                porPublicar("clase", "PROTECCION_CIVIL", "justificacionVeda", "Lluvias"),
                "protección civil se exceptúa solo en caso de emergencia");
        declarar(porPublicar("clase", "PROTECCION_CIVIL", "justificacionVeda", "Lluvias", "emergencia", true));
    }

    @Test
    @DisplayName(
            "NT10-CG-XV: ejemplo (e): una línea que no está avalada es 422 y nombra las de la cuenta; las mayúsculas"
                    + " no importan")
    void ejemploE() {
        Respuesta negada = rechazada(
                422,
                porPublicar("linea", "Deportes"),
                "Falta el aval de Comunicación Social: escoja una línea avalada de esta cuenta (Cierres viales; Avance de"
                        + " obra; Avisos y trámites) o el folio de un aval específico.");
        assertThat(negada.texto("clausula")).isEqualTo("NT10-CG-XV");
        rechazada(422, publicada("linea", "Deportes"), "el folio de un aval específico." + REMATE);
        declarar(porPublicar("linea", " CIERRES viales"));
    }

    @Test
    @DisplayName("NT10-CG-XXIII: ejemplo (f): con la cuenta intervenida ni se declara ni se anota lo ya declarado; al"
            + " recuperarla, sí")
    void ejemploF() {
        String folio = declarar(porPublicar());
        conLaCuenta(() -> cuentas.intervenir(CUENTA, INCIDENTE));

        Respuesta negada = rechazada(422, porPublicar(), "La cuenta está intervenida", INCIDENTE);
        assertThat(negada.texto("clausula")).isEqualTo("NT10-CG-XXIII");
        escenario
                .rechaza(
                        "NT10-CG-XXIII",
                        () -> escenario.completar(
                                "admin.obras", folio, "publicarYAnotar", anotacion("2026-11-12T09:00:00-08:00")))
                .isInstanceOf(ReglaException.class);

        conLaCuenta(() -> cuentas.recuperar(CUENTA, INCIDENTE));
        escenario.completar("admin.obras", folio, "publicarYAnotar", anotacion("2026-11-12T09:00:00-08:00"));
        assertThat(escenario.estado(folio)).isEqualTo("ASENTADA");
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIII, NT10-SR-4: con una de sus dos cuentas intervenida también hay que decir cuál: lo publicado en"
                    + " ella no se asienta en la otra")
    void intervenidaYSinDecirCual() {
        Map<String, Object> sinCuenta = new HashMap<>(porPublicar());
        sinCuenta.remove("cuenta");
        conLaCuenta(() -> cuentas.intervenir("DIF-X-1", INCIDENTE));
        try {
            escenario
                    .nadaCambia(() -> peticiones.post("admin.dif", RUTA, sinCuenta))
                    .esProblema(422, "Cuenta: su órgano tiene varias; indique una de estas claves: DIF-FB-1, DIF-X-1.");
        } finally {
            conLaCuenta(() -> cuentas.recuperar("DIF-X-1", INCIDENTE));
        }
    }

    @Test
    @DisplayName("NT10-ADM-I-a, NT10-ADM-III, NT10-SR-4: declarada sin publicar, cualquiera de los administradores o el"
            + " titular la publica y anota dónde y cuándo")
    void porPublicarYAnotada() {
        Respuesta recibida =
                peticiones.post("titular.obras", RUTA, porPublicar()).es(201);
        String folio = recibida.texto("folio");
        assertThat(recibida.texto("estado")).isEqualTo("POR_PUBLICAR");
        assertThat(enLaCuenta(folio)).isEmpty();
        for (String usuario : List.of("admin.obras", "suplente.obras", "titular.obras")) {
            assertThat(escenario.tarea(folio, "publicarYAnotar")).hasCandidateUser(usuario);
        }

        escenario.completar("suplente.obras", folio, "publicarYAnotar", anotacion("2026-11-12T09:00:00-08:00"));

        assertThat(escenario.instancia(folio)).isEnded().hasPassed("publicarYAnotar", "asentada");
        assertThat(enLaCuenta(folio)).hasSize(1);
        assertThat(escenario.asiento(folio, "CONTENIDO_PUBLICADO").actor()).isEqualTo("suplente.obras");
        assertThat(escenario.correos(folio)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "contenidoPersonal; true; NT10-CG-I-a; El contenido es personal o de la vida privada: en una cuenta"
                        + " institucional no se publica.",
                "enlace; https://www.eluniversal.com.mx/nota; NT10-CG-V-a; El enlace lleva fuera de tecate.gob.mx: diga con"
                        + " qué fin o programa institucional se vincula.",
                "tipo; NOTA_DE_PRENSA; NT10-CG-V-b; Un artículo periodístico se publica solo si menciona expresamente al"
                        + " Municipio, a sus órganos o a sus actividades.",
                "vigencia; 2026-11-11; NT10-ADM-IV; La vigencia no puede terminar antes de publicarse."
            },
            delimiter = ';')
    @DisplayName(
            "NT10-CG-I-a, NT10-DEF-03, NT10-CG-V-a, NT10-CG-V-b, NT10-ADM-IV: lo propio del asiento es 422, antes que el aval y"
                    + " después de la puerta, y nada queda")
    void loPropio(String campo, String valor, String clausula, String frase) {
        Object dicho = valor.equals("true") ? true : valor;
        Respuesta negada = rechazada(422, porPublicar(campo, dicho, "linea", "Deportes"), frase);
        assertThat(negada.texto("clausula")).isEqualTo(clausula);
        Respuesta antes = rechazada(422, porPublicar(campo, dicho, "elementoPersonal", true, "elementoObjetivo", true));
        assertThat(antes.texto("clausula")).isEqualTo("NT10-ML-II");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.tecate.gob.mx/obra, 201",
        "https://TECATE.gob.mx, 201",
        "https://tecate.gob.mx@evil.com/x, 422",
        "https://tecate.gob.mx.evil.com/x, 422",
        "https://otrotecate.gob.mx/x, 422",
        "'https://evil.com\\@www.tecate.gob.mx/x', 422",
        "https://bit.ly/3x, 422"
    })
    @DisplayName("NT10-CG-V-a: un enlace es del Municipio solo si su sitio lo es, y los de fuera dicen por qué")
    void enlaces(String enlace, int estado) {
        if (estado == 201) {
            declarar(porPublicar("enlace", enlace));
        } else {
            rechazada(422, porPublicar("enlace", enlace), "lleva fuera de tecate.gob.mx");
            rechazada(422, porPublicar("enlace", enlace, "porQueElEnlace", "  "), "lleva fuera de tecate.gob.mx");
            declarar(porPublicar("enlace", enlace, "porQueElEnlace", "Programa estatal de bacheo."));
        }
    }

    @Test
    @DisplayName(
            "NT10-CG-I-a, NT10-CG-V-b, NT10-CG-VIII, NT10-CG-IX, NT10-CG-II, NT10-FIN-VIII: se asienta un artículo que"
                    + " menciona al Municipio, una herramienta, una declaración, un mensaje que invita al diálogo y una"
                    + " aclaración; lo que no es de ninguna clase de las que la norma admite, 400")
    void tipos() {
        declarar(publicada("tipo", "NOTA_DE_PRENSA", "mencionaAlMunicipio", true));
        for (String tipo : List.of("HERRAMIENTA", "DECLARACION", "DIALOGO", "ACLARACION", "AVISO_DE_HORARIO")) {
            assertThat(escenario.estado(declarar(publicada("tipo", tipo))))
                    .as(tipo)
                    .isEqualTo("ASENTADA");
        }
        assertThat(rechazada(400, publicada("tipo", "FELICITACION")).campo()).isEqualTo("tipo");
    }

    @Test
    @DisplayName("NT10-ADM-IV: la vigencia se mira contra el día en que de veras se publica")
    void vigenciaAlAnotar() {
        String folio = declarar(porPublicar("vigencia", "2026-11-12"));
        escenario.son("2026-11-13T10:00:00-08:00");
        escenario
                .rechaza(
                        "NT10-ADM-IV",
                        () -> escenario.completar(
                                "admin.obras", folio, "publicarYAnotar", anotacion("2026-11-13T09:00:00-08:00")))
                .hasMessage("La vigencia no puede terminar antes de publicarse.");
        escenario.completar("admin.obras", folio, "publicarYAnotar", anotacion("2026-11-12T23:00:00-08:00"));
        assertThat(escenario.estado(folio)).isEqualTo("ASENTADA");
    }

    @Test
    @DisplayName(
            "NT10-CG-0, NT10-CG-IV, NT10-CG-X, NT10-CG-XVIII, NT10-CG-XIX, NT10-CG-XXI, NT10-DEF-10: sin declarar que"
                    + " se revisó, que dice qué se revisa, o sin fuente, es 400")
    void sinRevisar() {
        assertThat(peticiones
                        .navegador("admin.obras")
                        .get("/tramites/publicaciones/nuevo")
                        .body())
                .contains("Revisé que es claro, veraz, vigente y con fuente; ortografía; lenguaje claro; perspectiva"
                        + " institucional; sin spam")
                .contains("También que es oportuno, de calidad y cercano a quien lo lee.");
        assertThat(rechazada(400, porPublicar("revisado", false)).campo()).isEqualTo("revisado");
        assertThat(rechazada(400, porPublicar("revisado", null)).campo()).isEqualTo("revisado");
        assertThat(rechazada(400, porPublicar("fuente", null)).campo()).isEqualTo("fuente");
        assertThat(rechazada(400, porPublicar("linea", null)).campo()).isEqualTo("linea");
        assertThat(rechazada(400, porPublicar("aval", "ESPECIFICO", "linea", null))
                        .campo())
                .isEqualTo("folioAval");
        assertThat(rechazada(400, porPublicar("duda", "¿Procede?")).campo())
                .as("NT10-CG-VII-a: la consulta se ofrece, aquí no se pregunta")
                .isEqualTo("duda");
    }

    @ParameterizedTest
    @CsvSource({"direccion, publicadoEl", "publicadoEl, direccion"})
    @DisplayName("NT10-ADM-III: dónde y cuándo salió se dicen juntos; con uno solo, 400 que nombra el que falta")
    void aMedias(String dicho, String falta) {
        Map<String, Object> datos = publicada(falta, null);
        assertThat(rechazada(400, datos, "si ya está publicada, diga también").campo())
                .isEqualTo(falta);
        assertThat(datos).containsKey(dicho);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "Mañana SE CIERRA LA calle Hidalgo; true",
                "Cierre total en la Hidalgo. NO CIRCULE POR AHÍ. Gracias por su paciencia y su comprensión, vecinas y"
                        + " vecinos; true",
                "Habrá cierre TOTAL de la calle Hidalgo mañana por la tarde; false",
                "ABCdefghij; false",
                "ABCDefghij; true",
                "¡ATENCIÓN! Mañana se cierra la calle Hidalgo de ocho a dos por trabajos de bacheo; false"
            },
            delimiter = ';')
    @DisplayName("NT10-CG-XX: más del 30 % en mayúsculas, o una frase entera, se advierte y se asienta; una palabra no")
    void mayusculas(String texto, boolean advierte) {
        Respuesta recibida = peticiones
                .post("suplente.obras", RUTA, porPublicar("contenido", texto))
                .es(201);
        assertThat(recibida.json().path("advertencias").toString().contains("mayúsculas"))
                .isEqualTo(advierte);
    }

    @Test
    @DisplayName(
            "NT10-CG-XXI: el mismo texto en la misma cuenta en menos de siete días se advierte, sin impedirlo; a los"
                    + " siete, en otra cuenta o si el otro no se publicó, no")
    void repetido() {
        Map<String, Object> primero = porPublicar();
        String folio = declarar(primero);
        Respuesta otra = peticiones.post("admin.obras", RUTA, primero).es(201);
        assertThat(otra.json().path("advertencias").toString()).contains(folio, "indiscriminadamente");
        assertThat(advertencias(otra.texto("folio"))).hasSize(1);
        assertThat(pagina(otra.texto("folio"))).contains("Tenga en cuenta:");

        Map<String, Object> retirado = porPublicar();
        peticiones
                .post("admin.obras", RUTA + "/" + declarar(retirado) + "/retiro", Map.of("motivo", "Ya no se publica"))
                .es(200);
        assertThat(advertencias(declarar(retirado))).isEmpty();

        Map<String, Object> semanal = publicada();
        String antes = declarar(semanal);
        semanal.put("publicadoEl", "2026-11-19T09:29:00-08:00");
        escenario.son("2026-11-19T10:00:00-08:00");
        assertThat(advertencias(declarar(semanal))).singleElement().asString().contains(antes);
        Map<String, Object> alOctavo = publicada("publicadoEl", "2026-11-12T09:30:00-08:00");
        declarar(alOctavo);
        alOctavo.put("publicadoEl", "2026-11-19T09:30:00-08:00");
        assertThat(advertencias(declarar(alOctavo))).isEmpty();
        Map<String, Object> enOtra =
                porPublicar("cuenta", "DIF-FB-1", "linea", "Avisos y horarios", "contenido", primero.get("contenido"));
        assertThat(advertencias(escenario.iniciar("admin.dif", PROCESO, enOtra)))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "NT10-ADM-III, NT10-EV-3: una hora por venir y una dirección que no nombra la cuenta se advierten, y lo"
                    + " advertido queda con lo asentado: no cambia después")
    void advertenciasAsentadas() {
        String folio = declarar(publicada(
                "direccion", "https://www.facebook.com/Otra/posts/1", "publicadoEl", "2026-11-12T10:05:00-08:00"));
        List<String> dichas = advertencias(folio);
        assertThat(dichas)
                .containsExactly(
                        "Se observa que la hora declarada es posterior a la de este asiento.",
                        "Se observa que la dirección declarada no lleva la de la cuenta,"
                                + " https://www.facebook.com/ObrasPublicasTecate.");
        escenario.son("2026-11-20T10:00:00-08:00");
        assertThat(advertencias(folio)).isEqualTo(dichas);
        assertThat(escenario.asiento(folio, "CONTENIDO_PUBLICADO").detalle()).contains(dichas.get(0), dichas.get(1));
        assertThat(enLaCuenta(folio)).as("también en la bitácora de la cuenta").anyMatch(asiento -> asiento.detalle()
                .contains(dichas.get(0)));
    }

    @Test
    @DisplayName("NT10-ML-II: lo que la puerta advierte queda entre las advertencias, una vez")
    void advertenciaDeLaPuerta() {
        String folio = declarar(publicada("clase", "PROPAGANDA", "elementoObjetivo", true));
        assertThat(advertencias(folio)).containsExactly("Resaltar logros es propaganda: revise la clase de contenido.");
    }

    @Test
    @DisplayName(
            "NT10-ADM-IV, NT10-SR-3, NT10-CG-XI: la vigencia se revisa cuantas veces haga falta; actualizar y retirar"
                    + " constan también en la cuenta, y lo asentado antes queda")
    void revisiones() {
        String folio = declarar(publicada("vigencia", "2026-11-13"));
        escenario.dejarVencer(folio, "vigenciaVencida");
        escenario.completar("suplente.obras", folio, "revisarVigencia", sigueVigente("2026-11-20"));
        assertThat(escenario.estado(folio)).isEqualTo("ASENTADA");
        assertThat(escenario.instancia(folio)).isWaitingAt("vigenciaVencida");
        assertThat(enLaCuenta(folio)).extracting(Asiento::suceso).containsExactly("CONTENIDO_PUBLICADO");
        assertThat(pagina(folio)).contains("vale hasta el viernes 20 de noviembre de 2026");

        escenario.dejarVencer(folio, "vigenciaVencida");
        assertThat(escenario.tarea(folio, "revisarVigencia").getCreateTime()).isEqualTo("2026-11-21T09:00:00-08:00");
        String nueva = "https://www.facebook.com/ObrasPublicasTecate/posts/102";
        escenario.completar(
                "titular.obras",
                folio,
                "revisarVigencia",
                Map.of("decision", "SE_ACTUALIZO", "nuevaVigencia", "2026-11-30", "direccion", nueva));
        escenario.dejarVencer(folio, "vigenciaVencida");
        assertThat(jdbc.sql("SELECT datos FROM aviso WHERE folio = ? ORDER BY creado DESC LIMIT 1")
                        .param(folio)
                        .query(String.class)
                        .single())
                .contains("posts/102");
        escenario.completar("admin.obras", folio, "revisarVigencia", seRetiro());

        assertThat(escenario.estado(folio)).isEqualTo("RETIRADA");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("retirada");
        assertThat(enLaCuenta(folio))
                .extracting(Asiento::suceso)
                .containsExactly("CONTENIDO_PUBLICADO", "CONTENIDO_ACTUALIZADO", "CONTENIDO_RETIRADO");
        assertThat(enLaCuenta(folio).get(1).detalle()).startsWith("Se actualizó, ahora en " + nueva);
        assertThat(enLaCuenta(folio).get(2).detalle()).startsWith("Se retiró de la red, " + nueva);
        assertThat(escenario.correos(folio))
                .hasSize(6)
                .allMatch(correo -> correo.startsWith("publicacion-por-revisar"));
        assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
    }

    @Test
    @DisplayName("NT10-ADM-IV: seguir vigente o actualizarse pide hasta cuándo, que no sea un día pasado; retirarse no")
    void revisionMalDicha() {
        String folio = declarar(publicada("vigencia", "2026-11-13"));
        escenario.dejarVencer(folio, "vigenciaVencida");
        for (Map<String, Object> mala : List.<Map<String, Object>>of(
                Map.of("decision", "SIGUE_VIGENTE"),
                Map.of("decision", "SE_ACTUALIZO", "nuevaVigencia", "2026-11-13"),
                Map.of("decision", "SE_RETIRO", "nuevaVigencia", "2026-12-01"))) {
            escenario
                    .rechaza(() -> escenario.completar("admin.obras", folio, "revisarVigencia", mala))
                    .as("%s", mala)
                    .isInstanceOf(FormularioException.class);
        }
        escenario.completar("admin.obras", folio, "revisarVigencia", sigueVigente("2026-11-14"));
        assertThat(escenario.temporizador(folio, "vigenciaVencida").getDuedate())
                .isEqualTo("2026-11-15T09:00:00-08:00");
    }

    @Test
    @DisplayName("NT10-ADM-IV, AMB-03: a los dos días hábiles se recuerda la revisión, sin decidir nada; con cero, no")
    void meta() {
        String folio = declarar(publicada("vigencia", "2026-11-12"));
        escenario.dejarVencer(folio, "vigenciaVencida");
        assertThat(escenario.temporizador(folio, "metaVigencia").getDuedate())
                .as("el lunes 16 es inhábil")
                .isEqualTo("2026-11-18T09:00:00-08:00");
        escenario.dejarVencer(folio, "metaVigencia");
        assertThat(escenario.correos(folio))
                .contains("publicacion-recordatorio a " + ADMIN, "publicacion-recordatorio a " + SUPLENTE);
        assertThat(escenario.instancia(folio)).isWaitingAt("revisarVigencia");
        assertThat(escenario.asiento(folio, "VIGENCIA_RECORDADA").detalle()).contains("Meta interna, no normativa");

        System.setProperty(META, "0");
        escenario.son("2026-11-12T10:00:00-08:00");
        String otro = declarar(publicada("vigencia", "2026-11-12"));
        escenario.dejarVencer(otro, "vigenciaVencida");
        escenario.dejarVencer(otro, "metaVigencia");
        assertThat(escenario.correos(otro)).noneMatch(correo -> correo.startsWith("publicacion-recordatorio"));
        assertThat(escenario.sucesos(otro)).doesNotContain("VIGENCIA_RECORDADA");
    }

    @Test
    @DisplayName("NT10-CG-XI: quien la declaró la retira mientras no se publica; otro no, y lo publicado tampoco")
    void retiro() {
        String folio = declarar(porPublicar());
        String retiro = RUTA + "/" + folio + "/retiro";
        peticiones.post("titular.obras", retiro, Map.of("motivo", "No me toca")).esProblema(403);
        peticiones.post("admin.dif", retiro, Map.of("motivo", "Ajena")).esProblema(404);
        peticiones.post("admin.obras", retiro, Map.of("motivo", "Se pospuso")).es(200);
        assertThat(escenario.estado(folio)).isEqualTo("SIN_OBJETO");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("sinObjeto");
        assertThat(escenario.asiento(folio, "PUBLICACION_SIN_OBJETO").detalle()).contains("Se pospuso");
        peticiones.post("admin.obras", retiro, Map.of("motivo", "Otra vez")).esProblema(409);

        for (Map<String, Object> datos : List.of(publicada(), publicada("vigencia", "2026-11-13"))) {
            String publicada = declarar(datos);
            escenario
                    .nadaCambia(() -> peticiones.post(
                            "admin.obras", RUTA + "/" + publicada + "/retiro", Map.of("motivo", "Me equivoqué")))
                    .esProblema(409, "lo publicado queda asentado");
        }
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII: concluida la baja, lo que no se publicó queda sin objeto; lo publicado sigue asentado, sin"
                    + " vigencia que vigilar, y lo que esperaba revisión consta como retirado")
    void cuentaDadaDeBaja() {
        String cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        escenario.como("comsocial", () -> avales.avalar(cuenta, "Cierres viales", "Para la prueba"));
        String porPublicar = declarar(porPublicar("cuenta", cuenta));
        String vigente = declarar(publicada("cuenta", cuenta, "vigencia", "2026-11-30"));
        String porRevisar = declarar(publicada("cuenta", cuenta, "vigencia", "2026-11-12"));
        escenario.dejarVencer(porRevisar, "vigenciaVencida");
        String baja = escenario.iniciar("admin.obras", BajasDePrueba.PROCESO, BajasDePrueba.baja(cuenta));

        rechazada(409, porPublicar("cuenta", cuenta), "«en baja»: en ella no se publica");
        escenario
                .rechaza(() -> escenario.completar(
                        "admin.obras", porPublicar, "publicarYAnotar", anotacion("2026-11-12T09:00:00-08:00")))
                .isInstanceOf(ConflictoException.class);
        bajas.concluir(baja);

        assertThat(escenario.estado(porPublicar)).isEqualTo("SIN_OBJETO");
        assertThat(escenario.estado(vigente)).isEqualTo("ASENTADA");
        assertThat(escenario.estado(porRevisar)).isEqualTo("RETIRADA");
        for (String folio : List.of(porPublicar, vigente, porRevisar)) {
            assertThat(escenario.expediente(folio).cerrado()).isTrue();
            assertThat(escenario.instancia(folio)).isEnded().hasPassed("sinObjeto");
        }
    }

    @Test
    @DisplayName("NT10-RESP-5: al empezar la veda, lo asentado antes queda como estaba")
    void vedaConPublicadas() {
        escenario.son("2024-02-29T18:00:00-08:00");
        String antes = declarar(
                publicada("clase", "PROPAGANDA", "publicadoEl", "2024-02-29T17:00:00-08:00", "vigencia", "2024-12-31"));
        escenario.son("2024-03-15T10:00:00-08:00");
        assertThat(escenario.estado(antes)).isEqualTo("ASENTADA");
        assertThat(escenario.instancia(antes)).isWaitingAt("vigenciaVencida");
        String despues = declarar(publicada("clase", "PROPAGANDA", "publicadoEl", "2024-02-29T17:30:00-08:00"));
        assertThat(escenario.estado(despues))
                .as("NT10-CG-XI: lo que salió antes se asienta después")
                .isEqualTo("ASENTADA");
    }

    @Test
    @DisplayName("NT10-TR-2: en una cuenta a título personal no se asienta")
    void aTituloPersonal() {
        String cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        jdbc.sql("UPDATE cuenta SET estado = 'A_TITULO_PERSONAL', hasta = DATE '2026-11-01' WHERE clave = ?")
                .param(cuenta)
                .update();
        rechazada(409, porPublicar("cuenta", cuenta), "«a título personal»: en ella no se publica");
    }

    @Test
    @DisplayName("NT10-CG-XV: en la cuenta central, que publique Comunicación Social es el aval")
    void cuentaCentral() {
        String folio = escenario.iniciar(
                "comsocial",
                PROCESO,
                publicada(
                        "cuenta",
                        "CS-FB-1",
                        "linea",
                        "Lo que sea",
                        "direccion",
                        "https://www.facebook.com/GobiernoTecate/posts/1"));
        assertThat(escenario.estado(folio)).isEqualTo("ASENTADA");
        assertThat(advertencias(folio)).isEmpty();
    }

    @Test
    @DisplayName("NT10-ADM-I-a, NT10-SR-4: quien no administra ni es titular no lo inicia: 403; la cuenta ajena es 422")
    void aQuienNoLeToca() {
        for (String usuario : List.of("jefe.obras", "operativo.obras")) {
            escenario
                    .nadaCambia(() -> peticiones.post(usuario, RUTA, porPublicar()))
                    .esProblema(403);
        }
        for (String usuario : List.of("admin.dif", "comsocial", "supervisor")) {
            Respuesta otra = escenario
                    .nadaCambia(() -> peticiones.post(usuario, RUTA, porPublicar()))
                    .esProblema(422, "no es una cuenta de la que usted responda");
            assertThat(otra.texto("clausula")).isEqualTo("NT10-SR-4");
        }
    }

    @Test
    @DisplayName("NT10-SR-4: la cuenta se omite si es una sola; con varias, 422 que las nombra")
    void cuentaOmitida() {
        assertThat(escenario.expediente(declarar(porPublicar("cuenta", null))).cuenta())
                .isEqualTo(CUENTA);
        escenario
                .nadaCambia(() -> peticiones.post("admin.dif", RUTA, porPublicar("cuenta", null)))
                .esProblema(422, "DIF-FB-1", "DIF-X-1");
    }

    @Test
    @DisplayName("NT10-CG-XV: retirado el aval después de declararla, anotarla es 422; lo ya asentado queda")
    void avalRetirado() {
        String cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        var aval = escenario.como("comsocial", () -> avales.avalar(cuenta, "Eventos", "Para la prueba"));
        String asentada = declarar(publicada("cuenta", cuenta, "linea", "Eventos"));
        String pendiente = declarar(porPublicar("cuenta", cuenta, "linea", "Eventos"));
        escenario.como("comsocial", () -> {
            avales.retirar(cuenta, aval.numero(), "Ya no aplica");
            return true;
        });

        escenario
                .rechaza(
                        "NT10-CG-XV",
                        () -> escenario.completar(
                                "admin.obras", pendiente, "publicarYAnotar", anotacion("2026-11-12T09:00:00-08:00")))
                .hasMessageContaining("no tiene ninguna");
        rechazada(422, porPublicar("cuenta", cuenta, "linea", "Eventos"), "no tiene ninguna");
        assertThat(escenario.estado(asentada)).isEqualTo("ASENTADA");
        assertThat(escenario.estado(pendiente)).isEqualTo("POR_PUBLICAR");
    }

    @Test
    @DisplayName("NT10-ADM-IV, NT10-SR-4: revisa quien hoy responde de la cuenta, aunque otro complete la tarea")
    void quienRevisa() {
        String folio = declarar(publicada("vigencia", "2026-11-12"));
        escenario.dejarVencer(folio, "vigenciaVencida");
        motor.getTaskService()
                .addCandidateUser(escenario.tarea(folio, "revisarVigencia").getId(), "jefe.obras");
        escenario
                .rechaza(() -> escenario.completar("jefe.obras", folio, "revisarVigencia", seRetiro()))
                .isInstanceOf(ProhibidoException.class);
        assertThat(escenario.estado(folio)).isEqualTo("POR_REVISAR");
    }

    @Test
    @DisplayName("NT10-CG-XI: aunque quien administra el motor repita un paso, lo asentado no se asienta dos veces")
    void repetirUnPaso() {
        String folio = declarar(publicada("vigencia", "2026-11-30"));
        motor.getRuntimeService()
                .createProcessInstanceModification(escenario.expediente(folio).instanciaProceso())
                .startBeforeActivity("publicarYAnotar")
                .execute();
        escenario
                .rechaza(() -> escenario.completar(
                        "admin.obras", folio, "publicarYAnotar", anotacion("2026-11-12T09:00:00-08:00")))
                .isInstanceOf(ConflictoException.class);
        assertThat(enLaCuenta(folio)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publicacion-declarada", "publicacion-asentada", "publicacion-revision"})
    @DisplayName("NT10-CG-XI: lo asentado de una publicación no se cambia ni se borra, ni en la base")
    void inalterable(String tipo) {
        String folio = declarar(publicada("vigencia", "2026-11-12"));
        escenario.dejarVencer(folio, "vigenciaVencida");
        escenario.completar("admin.obras", folio, "revisarVigencia", seRetiro());
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM hecho WHERE folio = ? AND tipo = ?")
                        .params(folio, tipo)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
