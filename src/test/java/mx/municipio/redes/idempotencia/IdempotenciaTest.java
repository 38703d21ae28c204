package mx.municipio.redes.idempotencia;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinCasosAbiertos;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.Firmante;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.OficiosDePrueba;
import mx.municipio.redes.procedimientos.administradores.CambiosDePrueba;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** «La misma clave y el mismo cuerpo dan la misma respuesta; otro cuerpo, 409», en toda escritura de la API. */
@PruebaDeIntegracion
@ExtendWith(SinCasosAbiertos.class)
@DisplayName("Idempotency-Key en toda la API")
class IdempotenciaTest {

    private static final String API = "/api/v1";
    private static final String INHABILES = "/calendario/inhabiles";
    private static final String VINCULOS = "/ubicacion-vinculos";
    private static final String JSON = "application/json";
    private static final String EN_CURSO = "se está atendiendo todavía";

    /** Lo que se escribe por la API, con dos cuerpos que valen cada uno por su lado. */
    enum Escritura {
        INICIO,
        RETIRO,
        RESPUESTA_EXTEMPORANEA,
        ANEXO,
        ALTA_DE_DIA_INHABIL,
        BAJA_DE_DIA_INHABIL,
        LOTE_DE_CAMBIOS,
        CARGA_DE_PERSONAS,
        CARGA_DE_CUENTAS,
        ANULACION_DE_OFICIO,
        UBICACION_DE_VINCULOS,
        CONFORMIDAD
    }

    private record Envio(String usuario, String metodo, String ruta, String tipo, String cuerpo, String otroCuerpo) {

        Envio de(String otroTipo) {
            return new Envio(usuario, metodo, ruta, otroTipo, cuerpo, otroCuerpo);
        }
    }

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine motor;

    @Autowired
    Oficios oficios;

    @Autowired
    TransactionTemplate transaccion;

    private final String clave = UUID.randomUUID().toString();

    @Autowired
    Peticiones peticiones;

    @BeforeEach
    void unJuevesPorLaManana() {
        CambiosDePrueba.reponer(jdbc);
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    @AfterEach
    void comoEstaba() {
        CambiosDePrueba.reponer(jdbc);
        PadronDePrueba.sinConservar(
                jdbc, () -> jdbc.sql("DELETE FROM cuenta WHERE organo = 'CS' AND clave <> 'CS-FB-1'")
                        .update());
        jdbc.sql("DELETE FROM persona WHERE usuario LIKE 'idem.%'").update();
        motor.getIdentityService().deleteUser("idem.uno");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Dada la misma clave con el mismo cuerpo, el mismo estado, Location y cuerpo, y un solo efecto")
    void laMisma(Escritura escritura) {
        Envio envio = preparar(escritura);
        long antes = escenario.cuantos("bitacora");
        Respuesta primera = enviar(envio, clave);
        assertThat(primera.estado()).as(primera.cuerpo()).isIn(200, 201);
        long efecto = escenario.cuantos("bitacora");
        assertThat(efecto).isGreaterThan(antes);

        escenario.son("2026-11-12T10:30:00-08:00");
        Respuesta segunda = enviar(envio, clave);

        assertThat(segunda.estado()).isEqualTo(primera.estado());
        assertThat(segunda.cuerpo()).isEqualTo(primera.cuerpo());
        for (String cabecera : List.of("Location", "Content-Type")) {
            assertThat(segunda.cabeceras().firstValue(cabecera))
                    .isEqualTo(primera.cabeceras().firstValue(cabecera));
        }
        assertThat(escenario.cuantos("bitacora")).isEqualTo(efecto);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Dada la misma clave con otro cuerpo, 409 y nada más ocurre")
    void otroCuerpo(Escritura escritura) {
        Envio envio = preparar(escritura);
        assertThat(enviar(envio, clave).estado()).isIn(200, 201);
        long efecto = escenario.cuantos("bitacora");
        enviar(envio.usuario, envio.metodo, envio.ruta, envio.tipo, envio.otroCuerpo, clave)
                .esProblema(409, "clave de idempotencia", "otros datos");
        assertThat(escenario.cuantos("bitacora")).isEqualTo(efecto);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Dadas cuatro peticiones iguales a la vez, un solo efecto y la misma respuesta; a lo más, se dice que"
            + " todavía se atiende")
    void aLaVez(Escritura escritura) {
        Envio envio = preparar(escritura);
        List<Respuesta> todas = cuatroALaVez(envio);
        List<Respuesta> hechas =
                todas.stream().filter(respuesta -> respuesta.estado() < 400).toList();
        assertThat(hechas).as("%s", todas).isNotEmpty();
        assertThat(hechas)
                .extracting(Respuesta::cuerpo)
                .containsOnly(hechas.get(0).cuerpo());
        todas.stream()
                .filter(respuesta -> respuesta.estado() >= 400)
                .forEach(respuesta -> respuesta.esProblema(409, EN_CURSO));
        long efecto = escenario.cuantos("bitacora");
        Respuesta despues = enviar(envio, clave);
        assertThat(despues.cuerpo()).isEqualTo(hechas.get(0).cuerpo());
        assertThat(escenario.cuantos("bitacora")).isEqualTo(efecto);
        assertThat(guardadas()).isOne();
    }

    @Test
    @DisplayName("Dadas cuatro veces a la vez el mismo archivo, el expediente tiene uno")
    void unSoloAnexo() {
        Envio envio = preparar(Escritura.ANEXO);
        cuatroALaVez(envio);
        assertThat(peticiones.json(envio.usuario, envio.ruta)).hasSize(1);
    }

    @Test
    @DisplayName("Dada la misma clave de otra persona, cada una tiene su efecto y su respuesta")
    void deOtraPersona() {
        Envio envio = preparar(Escritura.ANEXO);
        String suyo = enviar(envio, clave).es(201).texto("codigo");
        String ajeno = enviar("transparencia", "POST", envio.ruta, envio.tipo, envio.cuerpo, clave)
                .es(201)
                .texto("codigo");
        assertThat(ajeno).isNotEqualTo(suyo);
        assertThat(peticiones.get("admin.obras", envio.ruta).json()).hasSize(2);
    }

    @Test
    @DisplayName("Dadas 24 horas, la clave vale de nuevo: otro efecto, y desde entonces otra respuesta")
    void pasadasVeinticuatroHoras() {
        Envio envio = preparar(Escritura.ANEXO);
        String primero = enviar(envio, clave).es(201).texto("codigo");
        escenario.son("2026-11-13T09:59:59-08:00");
        assertThat(enviar(envio, clave).es(201).texto("codigo")).isEqualTo(primero);
        escenario.son("2026-11-13T10:00:01-08:00");
        String segundo = enviar(envio, clave).es(201).texto("codigo");
        assertThat(segundo).isNotEqualTo(primero);
        assertThat(enviar(envio, clave).es(201).texto("codigo")).isEqualTo(segundo);
        assertThat(peticiones.get("admin.obras", envio.ruta).json()).hasSize(2);
    }

    @Test
    @DisplayName("Dada una clave ya usada, en otra dirección o con otro método es 409")
    void otraPeticion() {
        Envio alta = preparar(Escritura.ALTA_DE_DIA_INHABIL);
        String fecha = enviar(alta, clave).es(201).texto("fecha");
        enviar("sindicatura", "DELETE", alta.ruta + "/" + fecha, "application/json", "{\"motivo\": \"x\"}", clave)
                .esProblema(409, "otra petición");
        enviar("sindicatura", "POST", alta.ruta + "?motivo=x", alta.tipo, alta.cuerpo, clave)
                .esProblema(409, "otra petición");
        enviar(alta, clave).es(201);
    }

    @Test
    @DisplayName("Dado un envío rechazado por mal hecho, por la norma o por lo que no existe, su clave sirve corregido")
    void trasUnRechazo() {
        Envio retiro = preparar(Escritura.RETIRO);
        enviar("admin.obras", "POST", retiro.ruta, retiro.tipo, "{\"motivo\": \"\"}", clave)
                .esProblema(400, "Motivo");
        enviar("admin.obras", "POST", retiro.ruta, retiro.tipo, "{\"motivo\": ", clave)
                .esProblema(400);
        enviar("admin.obras", "POST", API + "/consultas/NO-HAY/retiro", retiro.tipo, retiro.cuerpo, clave)
                .esProblema(404);
        enviar("admin.obras", "POST", retiro.ruta, "text/plain", retiro.cuerpo, clave)
                .esProblema(415);
        enviar("admin.obras", "POST", API + "/consultas", retiro.tipo, json(consulta("cuenta", "DIF-FB-1")), clave)
                .esProblema(422);
        assertThat(guardadas()).isZero();
        assertThat(enviar(retiro, clave).es(200).texto("estado")).isEqualTo("SIN_OBJETO");
    }

    @Test
    @DisplayName("Dado un retiro que ya se hizo, sin clave o con otra es 409 del trámite: la clave no esconde nada")
    void conOtraClave() {
        Envio retiro = preparar(Escritura.RETIRO);
        enviar(retiro, clave).es(200);
        enviar(retiro, UUID.randomUUID().toString()).esProblema(409);
        enviar(retiro, null).esProblema(409);
    }

    @Test
    @DisplayName("Dado el mismo JSON con otro orden y otros espacios, es el mismo cuerpo")
    void mismoJson() {
        Envio dia = preparar(Escritura.ALTA_DE_DIA_INHABIL);
        Respuesta primera = enviar(dia, clave).es(201);
        Map<String, Object> campos = Peticiones.leer(dia.cuerpo);
        String volteado = "{\n  \"fundamento\" : \"%s\",\n  \"motivo\" : \"%s\", \"fecha\":\"%s\"}"
                .formatted(campos.get("fundamento"), campos.get("motivo"), campos.get("fecha"));
        assertThat(enviar("sindicatura", "POST", dia.ruta, dia.tipo, volteado, clave)
                        .es(201)
                        .cuerpo())
                .isEqualTo(primera.cuerpo());
    }

    @Test
    @DisplayName("Dada una clave vacía o de más de 200 caracteres, 400 que la nombra, y nada queda")
    void claveMalHecha() {
        Envio retiro = preparar(Escritura.RETIRO);
        enviar(retiro, "x".repeat(201)).esProblema(400, "Idempotency-Key");
        enviar(retiro, " ").esProblema(400, "Idempotency-Key");
        enviar(retiro, clave + "x".repeat(200 - clave.length())).es(200);
    }

    @Test
    @DisplayName("Dado un archivo demasiado grande o mal formado con clave, 413 o 400 como sin ella")
    void archivoQueNoCabe() {
        Envio anexo = preparar(Escritura.ANEXO);
        String grande = "%PDF-1.7" + "x".repeat(10 * 1024 * 1024);
        enviar("admin.obras", "POST", anexo.ruta, anexo.tipo, grande, clave).esProblema(413);
        peticiones
                .enviar(peticiones
                        .pedir(anexo.ruta)
                        .header("Authorization", Navegador.credencial("admin.obras", "demo"))
                        .header("Content-Type", "multipart/form-data")
                        .header("Idempotency-Key", clave)
                        .POST(BodyPublishers.ofString("sin frontera")))
                .esProblema(400, "mal formado");
        enviar(anexo, clave).es(201);
    }

    @Test
    @DisplayName("Dada la sesión de la web, la clave vale igual; sin token CSRF es 403 y la clave queda libre")
    void conSesion() {
        Envio retiro = preparar(Escritura.RETIRO);
        var navegador = peticiones.navegador("admin.obras");
        String token = Navegador.token(navegador.get("/login").body());
        assertThat(navegador.enviar(enLaWeb(navegador, retiro)).statusCode()).isEqualTo(403);

        HttpResponse<String> primera =
                navegador.enviar(enLaWeb(navegador, retiro).header("X-CSRF-TOKEN", token));
        HttpResponse<String> segunda =
                navegador.enviar(enLaWeb(navegador, retiro).header("X-CSRF-TOKEN", token));
        assertThat(primera.statusCode()).as(primera.body()).isEqualTo(200);
        assertThat(segunda.statusCode()).isEqualTo(200);
        assertThat(segunda.body()).isEqualTo(primera.body());
        assertThat(enviar(retiro, clave).es(200).cuerpo())
                .as("es de la persona, entre por donde entre")
                .isEqualTo(primera.body());
    }

    @Test
    @DisplayName("Dado quien no ha entrado, 401 aunque traiga la clave de otra persona")
    void anonimo() {
        Envio retiro = preparar(Escritura.RETIRO);
        enviar(retiro, clave).es(200);
        peticiones
                .enviar(peticiones
                        .pedir(retiro.ruta)
                        .header("Content-Type", retiro.tipo)
                        .header("Idempotency-Key", clave)
                        .POST(BodyPublishers.ofString(retiro.cuerpo)))
                .esProblema(401);
    }

    @Test
    @DisplayName("Dado que la base no admite confirmar, la respuesta es el error y no el 201 ya escrito: ni efecto ni"
            + " clave quedan")
    void fallaAlConfirmar() {
        // La bitácora se escribe justo antes de confirmar: un asiento ajeno en su lugar lo impide.
        escenario.son("2043-03-05T10:00:00-08:00");
        jdbc.sql("INSERT INTO bitacora (cadena, numero, instante, actor, suceso, clausula, detalle, hash)"
                        + " VALUES ('CON-DIF-2043-0001', 1, CURRENT_TIMESTAMP, 'prueba', 'PRUEBA', NULL, 'x', ?)")
                .param("0".repeat(64))
                .update();
        long expedientes = escenario.cuantos("expediente");
        Respuesta fallida =
                enviar("admin.dif", "POST", API + "/consultas", JSON, json(consulta("cuenta", "DIF-FB-1")), clave);
        fallida.esProblema(500, "nada se guardó");
        assertThat(fallida.cabeceras().firstValue("Location")).isEmpty();
        assertThat(escenario.cuantos("expediente")).isEqualTo(expedientes);
        assertThat(guardadas()).isZero();
    }

    @Test
    @DisplayName("Dado el reloj de la demostración, que no se guarda en la base, la clave no le estorba")
    void relojDeLaDemostracion() {
        String ruta = API + "/demo/reloj";
        enviar("supervisor", "PUT", ruta, "application/json", "{\"instante\": \"ayer\"}", clave)
                .esProblema(400);
        assertThat(guardadas()).isZero();
    }

    @Test
    @DisplayName("Dadas respuestas de hace más de 24 horas, no se guardan")
    void seOlvidan() {
        enviar(preparar(Escritura.ANEXO), clave).es(201);
        escenario.son("2090-11-16T10:00:00-08:00");
        enviar(preparar(Escritura.ANEXO), UUID.randomUUID().toString()).es(201);
        assertThat(guardadas()).isZero();
    }

    @Test
    @DisplayName("El documento OpenAPI dice la cabecera en cada escritura y en ninguna lectura")
    void openApi() {
        JsonNode rutas = peticiones.anonimo("/v3/api-docs").es(200).json().path("paths");
        List<String> con = new ArrayList<>();
        List<String> sin = new ArrayList<>();
        rutas.fields().forEachRemaining(ruta -> ruta.getValue().fields().forEachRemaining(llamada -> {
            long veces = llamada.getValue().findValuesAsText("name").stream()
                    .filter("Idempotency-Key"::equals)
                    .count();
            assertThat(veces).isLessThanOrEqualTo(1);
            (veces == 1 ? con : sin).add(llamada.getKey() + " " + ruta.getKey());
        }));
        assertThat(con)
                .contains(
                        "post /api/v1/{ruta}",
                        "post /api/v1/{ruta}/{folio}/retiro",
                        "post /api/v1/expedientes/{folio}/anexos",
                        "post /api/v1/calendario/inhabiles",
                        "delete /api/v1/calendario/inhabiles/{fecha}",
                        "post /api/v1/cambios-administradores/lote")
                .noneMatch(llamada -> llamada.startsWith("get "));
        assertThat(sin).allMatch(llamada -> llamada.startsWith("get ") || llamada.equals("put /api/v1/demo/reloj"));
    }

    private HttpRequest.Builder enLaWeb(Navegador navegador, Envio envio) {
        return navegador
                .pedir(envio.ruta)
                .header("Content-Type", envio.tipo)
                .header("Idempotency-Key", clave)
                .POST(BodyPublishers.ofString(envio.cuerpo));
    }

    private Respuesta enviar(Envio envio, @Nullable String conClave) {
        return enviar(envio.usuario, envio.metodo, envio.ruta, envio.tipo, envio.cuerpo, conClave);
    }

    private Respuesta enviar(
            String usuario, String metodo, String ruta, String tipo, String cuerpo, @Nullable String conClave) {
        HttpRequest.Builder peticion = tipo.startsWith("multipart")
                ? peticiones.archivo(
                        usuario,
                        ruta,
                        "archivo",
                        "plano ñ.pdf",
                        "application/pdf",
                        cuerpo.getBytes(StandardCharsets.UTF_8))
                : peticiones
                        .pedir(ruta)
                        .header("Authorization", Navegador.credencial(usuario, "demo"))
                        .header("Content-Type", tipo)
                        .method(metodo, BodyPublishers.ofString(cuerpo));
        return peticiones.enviar(conClave == null ? peticion : peticion.header("Idempotency-Key", conClave));
    }

    private Envio preparar(Escritura escritura) {
        return switch (escritura) {
            case INICIO -> post("admin.obras", "/consultas", json(consulta()), json(consulta("duda", "Otra duda")));
            case RETIRO -> {
                String retiro = "/consultas/" + iniciar() + "/retiro";
                yield post("admin.obras", retiro, motivo("Ya no se publica"), motivo("Otro motivo"));
            }
            case RESPUESTA_EXTEMPORANEA -> {
                String folio = iniciar();
                escenario.dejarVencer(folio, "plazoVencido");
                yield post(
                        "comsocial",
                        "/consultas/" + folio + "/respuesta-extemporanea",
                        "{\"respuesta\": \"PROCEDENTE\", \"motivo\": \"Se traspapeló\"}",
                        "{\"respuesta\": \"NO_PROCEDENTE\", \"motivo\": \"Se traspapeló\"}");
            }
            case ANEXO -> {
                String anexos = "/expedientes/" + iniciar() + "/anexos";
                yield post("admin.obras", anexos, "%PDF-1.7 plano", "%PDF-1.7 otro plano")
                        .de("multipart/form-data");
            }
            case ALTA_DE_DIA_INHABIL -> {
                LocalDate fecha = diaLibre();
                yield post("sindicatura", INHABILES, dia(fecha, "Suspensión de labores"), dia(fecha, "Otro motivo"));
            }
            case BAJA_DE_DIA_INHABIL -> {
                LocalDate fecha = diaLibre();
                peticiones
                        .post("sindicatura", API + INHABILES, dia(fecha, "Suspensión"))
                        .es(201);
                String dia = API + INHABILES + "/" + fecha;
                yield new Envio("sindicatura", "DELETE", dia, JSON, motivo("Se revocó"), motivo("Otro motivo"));
            }
            case LOTE_DE_CAMBIOS ->
                hoja(
                        "titular.obras",
                        "/cambios-administradores/lote",
                        "cargo,entrante\n",
                        "ADMINISTRADOR_SUPLENTE,operativo.obras",
                        "ADMINISTRADOR_TITULAR,jefe.obras");
            case CARGA_DE_PERSONAS ->
                hoja(
                        "supervisor",
                        "/padron/personas",
                        "usuario,nombre,correo,organo,puesto,nivel\nidem.uno,Ida Prueba,idem.uno@tecate.gob.mx,UT,Analista,",
                        "OPERATIVO",
                        "MANDO_MEDIO");
            case CARGA_DE_CUENTAS ->
                hoja(
                        "supervisor",
                        "/padron/cuentas",
                        "red,nombre,identificador,direccion,correo,proposito,descripcion,periodicidad,horario\nX,Tecate Prueba,@IdemTecate,https://x.com/IdemTecate,idem@tecate.gob.mx,Informar,",
                        "Cuenta central,DIARIA,De 8 a 15 h",
                        "Otra,DIARIA,De 8 a 15 h");
            case ANULACION_DE_OFICIO -> {
                String anulacion = "/oficios/" + oficio() + "/anulacion";
                yield post("titular.obras", anulacion, motivo("Nombre equivocado"), motivo("Otro motivo"));
            }
            case UBICACION_DE_VINCULOS ->
                post("comsocial", VINCULOS, json(Map.of("ubicacion", "Al pie")), json(Map.of("ubicacion", "Arriba")));
            case CONFORMIDAD -> {
                Respuesta propuesta = peticiones
                        .post("comsocial", API + VINCULOS, Map.of("ubicacion", "Al pie"))
                        .es(201);
                String conformidad = VINCULOS + "/" + propuesta.json().at("/porAcordar/numero") + "/conformidad";
                yield post("informatica", conformidad, "", "{\"oficina\": \"informatica\"}");
            }
        };
    }

    private static Envio post(String usuario, String ruta, String cuerpo, String otroCuerpo) {
        return new Envio(usuario, "POST", API + ruta, JSON, cuerpo, otroCuerpo);
    }

    private static Envio hoja(String usuario, String ruta, String comun, String renglon, String otroRenglon) {
        return post(usuario, ruta, comun + renglon + "\n", comun + otroRenglon + "\n")
                .de("text/csv");
    }

    private static String motivo(String motivo) {
        return json(Map.of("motivo", motivo));
    }

    private List<Respuesta> cuatroALaVez(Envio envio) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(() -> enviar(envio, clave)))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private long guardadas() {
        return escenario.cuantos("idempotencia WHERE clave = '" + clave + "'");
    }

    private String iniciar() {
        return escenario.iniciar("admin.obras", PROCESO, consulta());
    }

    private String oficio() {
        var propuesta = NuevoOficio.de("PROPUESTA", iniciar())
                .firma("OBRAS", new Firmante("Persona Firmante", "Titular"))
                .fundamento("NT10-PAB-II-a")
                .asunto("Propuesta de cuenta")
                .para(new Destinatario("Persona Destinataria", "Titular de la Jefatura de Comunicación Social"));
        var cuerpo = new OficiosDePrueba.Cuerpo(Map.of("motivo", "Motivo de prueba"));
        return Objects.requireNonNull(transaccion.execute(estado -> oficios.emitir(propuesta, cuerpo)))
                .codigo();
    }

    /** Un día hábil, de un año que ninguna otra prueba mira, que nadie haya declarado. */
    private LocalDate diaLibre() {
        LocalDate dia = LocalDate.of(2061, 6, 1);
        Respuesta calendario = peticiones.anonimo(API + INHABILES + "?ejercicio=2061");
        List<String> tomados = calendario.json().path("contenido").findValuesAsText("fecha");
        while (dia.getDayOfWeek() == DayOfWeek.SATURDAY
                || dia.getDayOfWeek() == DayOfWeek.SUNDAY
                || tomados.contains(dia.toString())) {
            dia = dia.plusDays(1);
        }
        return dia;
    }

    private static String dia(LocalDate fecha, String motivo) {
        return json(Map.of("fecha", fecha.toString(), "motivo", motivo, "fundamento", "Acuerdo 1/2061"));
    }

    private static String json(Object valor) {
        return Peticiones.escribir(valor);
    }
}
