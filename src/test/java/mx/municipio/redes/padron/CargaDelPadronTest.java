package mx.municipio.redes.padron;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PruebaDeIntegracion
@DisplayName("Carga del padrón")
class CargaDelPadronTest {

    private static final String COLUMNAS = "usuario,nombre,correo,organo,puesto,nivel,cargo,oficina,desde,hasta\n";
    private static final String BUENA = COLUMNAS
            + "zz.titular,Zoila Prueba,zz.titular@tecate.gob.mx,SEGEN,Titular de la Unidad,SUPERIOR,TITULAR,,2024-10-01,\n"
            + "zz.admin,Ángel Prueba,zz.admin@tecate.gob.mx,SEGEN,Jefe de Área,MANDO_MEDIO,ADMINISTRADOR_TITULAR,,01/10/2024,\n"
            + "zz.suplente,Íngrid Prueba,zz.suplente@tecate.gob.mx,SEGEN,Auxiliar,OPERATIVO,ADMINISTRADOR_SUPLENTE,,,\n"
            + "zz.oficina,Óscar Prueba,zz.oficina@tecate.gob.mx,SEGEN,Analista,operativo,,transparencia,,\n"
            + "zz.nadie,Úrsula Prueba,zz.nadie@tecate.gob.mx,SEGEN,Analista,OPERATIVO,,,,\n";

    private static final String COLUMNAS_DE_CUENTA =
            "organo,red,nombre,identificador,direccion,correo,proposito,descripcion,periodicidad,horario\n";

    @Autowired
    Escenario escenario;

    @Autowired
    Padron padron;

    @Autowired
    IdentityService identidades;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Peticiones peticiones;

    @BeforeEach
    void preparar() {
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    @AfterEach
    void quitar() {
        PadronDePrueba.sinConservar(jdbc, () -> {
            jdbc.sql("DELETE FROM designacion WHERE usuario LIKE 'zz.%'").update();
            jdbc.sql("DELETE FROM cuenta WHERE organo = 'CS' AND clave <> 'CS-FB-1'")
                    .update();
        });
        jdbc.sql("DELETE FROM persona WHERE usuario LIKE 'zz.%'").update();
        usuariosDePrueba().forEach(identidades::deleteUser);
    }

    private Respuesta cargar(String usuario, String que, String csv) {
        return peticiones.enviar(peticiones
                .pedir("/api/v1/padron/" + que)
                .header("Authorization", Navegador.credencial(usuario, "demo"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv, StandardCharsets.UTF_8)));
    }

    private static List<String> errores(Respuesta respuesta) {
        List<String> errores = new ArrayList<>();
        respuesta
                .json()
                .path("errores")
                .forEach(error -> errores.add(error.path("mensaje").asText()));
        return errores;
    }

    private Set<String> grupos(String usuario) {
        return identidades.createGroupQuery().groupMember(usuario).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private List<String> usuariosDePrueba() {
        return identidades.createUserQuery().list().stream()
                .map(User::getId)
                .filter(id -> id.startsWith("zz."))
                .toList();
    }

    private long personasDePrueba() {
        return jdbc.sql("SELECT COUNT(*) FROM persona WHERE usuario LIKE 'zz.%'")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("NT10-DEF-07, NT10-SR-2a: dada una hoja correcta, el supervisor deja personas, cargos y grupos, sin"
            + " contraseñas; cargarla otra vez no repite nada")
    void buena() {
        int antes = escenario.bitacora(Designaciones.CADENA).size();
        Respuesta hecha = cargar("supervisor", "personas", BUENA).es(200);
        assertThat(hecha.json().path("personas").asInt()).isEqualTo(5);
        assertThat(hecha.json().path("nuevas").asInt()).isEqualTo(5);
        assertThat(hecha.json().path("designaciones").asInt()).isEqualTo(3);

        assertThat(padron.titular("SEGEN").orElseThrow().puesto()).isEqualTo("Titular de la Unidad");
        assertThat(padron.pareja("SEGEN", null).completa()).isTrue();
        assertThat(padron.organoQueAtiende("zz.admin")).contains("SEGEN");
        assertThat(grupos("zz.titular")).containsExactly("titulares");
        assertThat(grupos("zz.admin")).containsExactly("administradores");
        assertThat(grupos("zz.oficina")).containsExactly("transparencia");
        assertThat(grupos("zz.nadie")).containsExactly("funcionarios");
        assertThat(identidades
                        .createUserQuery()
                        .userId("zz.admin")
                        .singleResult()
                        .getPassword())
                .isNull();
        peticiones.get("zz.admin", "/api/v1/expedientes").es(401);
        assertThat(escenario.bitacora(Designaciones.CADENA)).hasSize(antes + 4);
        assertThat(escenario.asiento(Designaciones.CADENA, "PERSONAS_CARGADAS").actor())
                .isEqualTo("supervisor");

        Respuesta otraVez = cargar("supervisor", "personas", BUENA.replace("Analista", "Coordinador"))
                .es(200);
        assertThat(otraVez.json().path("nuevas").asInt()).isZero();
        assertThat(otraVez.json().path("designaciones").asInt()).isZero();
        assertThat(padron.persona("zz.nadie").orElseThrow().puesto()).isEqualTo("Coordinador");
    }

    @Test
    @DisplayName("Dada una hoja con varios renglones malos, se dice de cada uno qué corregir y no se guarda ninguno")
    void mala() {
        Respuesta rechazo = cargar(
                        "supervisor",
                        "personas",
                        BUENA
                                + "ZZ Mal,,correo,SEGEN,Puesto,JEFE,REY,nada,mañana,\n"
                                + "zz.admin,Repetida,zz@tecate.gob.mx,SEGEN,Puesto,OPERATIVO,TITULAR,,,\n"
                                + "zz.futura,Futura,zz@tecate.gob.mx,SEGEN,Puesto,OPERATIVO,,,2026-12-01,2026-12-02\n")
                .esProblema(400);
        assertThat(errores(rechazo))
                .contains(
                        "Renglón 7. Usuario: solo minúsculas, números, punto, guion y guion bajo; «ZZ Mal» no.",
                        "Renglón 7. Nombre: falta.",
                        "Renglón 7. Correo: «correo» no es una dirección de correo.",
                        "Renglón 7. Nivel: «JEFE» no es una de OPERATIVO, MANDO_MEDIO, SUPERIOR.",
                        "Renglón 7. Desde: «mañana» no es una fecha; escríbala como 2026-10-01.",
                        "Renglón 8. Usuario: «zz.admin» ya está en el renglón 3.",
                        "Renglón 8. Cargo: SEGEN ya tiene titular del órgano en el renglón 2.",
                        "Renglón 9. Desde: está por venir; cárguelo ese día.",
                        "Renglón 9. Hasta: es el último día de la persona; cárguelo cuando haya pasado.")
                .anySatisfy(error -> assertThat(error).contains("Renglón 7. Cargo: «REY» no es una de TITULAR"))
                .anySatisfy(error -> assertThat(error).contains("Renglón 7. Oficina: «nada» no es una de"));
        assertThat(personasDePrueba()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zz.x,Equis,x@tecate.gob.mx,CESPTE,Gerente,SUPERIOR,,,, | NT10-ANT-1",
                "zz.x,Equis,x@tecate.gob.mx,INF,Soporte,OPERATIVO,ADMINISTRADOR_TITULAR,,, | NT10-SR-2b",
                "zz.x,Equis,x@tecate.gob.mx,OBRAS,Jefe,MANDO_MEDIO,ADMINISTRADOR_TITULAR,,, | NT10-PAB-V",
                "zz.x,Equis,x@tecate.gob.mx,OBRAS,Directora,SUPERIOR,TITULAR,,, | NT10-PAB-V",
                "admin.obras,Administradora de Prueba Obras,a@tecate.gob.mx,DIF,Jefa,MANDO_MEDIO,,,, | tiene un cargo en otro"
            })
    @DisplayName(
            "NT10-ANT-1, NT10-SR-2b, NT10-PAB-V: la carga no admite lo que la norma no admite, ni sustituye a nadie; y"
                    + " los renglones buenos tampoco quedan")
    void reglas(String renglon, String motivo) {
        Respuesta rechazo =
                cargar("supervisor", "personas", BUENA + renglon + "\n").esProblema(400);
        assertThat(errores(rechazo)).singleElement().asString().contains("Renglón 7.", motivo);
        assertThat(personasDePrueba()).isZero();
        assertThat(padron.persona("admin.obras").orElseThrow().organo()).isEqualTo("OBRAS");
        assertThat(usuariosDePrueba()).isEmpty();
    }

    @Test
    @DisplayName("NT10-SR-1, NT10-SR-4: dado quien ya no labora, su cargo queda vacante y pierde sus grupos")
    void baja() {
        cargar("supervisor", "personas", BUENA).es(200);
        List<String> antes = escenario.correos(Designaciones.CADENA);
        Respuesta hecha = cargar(
                        "supervisor",
                        "personas",
                        COLUMNAS
                                + "zz.titular,Zoila Prueba,zz.titular@tecate.gob.mx,SEGEN,Titular,SUPERIOR,,,,2026-11-11\n")
                .es(200);
        assertThat(hecha.json().path("bajas").asInt()).isEqualTo(1);
        assertThat(padron.titular("SEGEN")).isEmpty();
        assertThat(grupos("zz.titular")).isEmpty();
        assertThat(padron.dejo("zz.titular", "SEGEN")).isTrue();
        List<String> despues = new ArrayList<>(escenario.correos(Designaciones.CADENA));
        antes.forEach(despues::remove);
        assertThat(despues)
                .containsExactlyInAnyOrder(
                        "cargo-vacante a comunicacion.social@tecate.gob.mx",
                        "cargo-vacante a sindicatura@tecate.gob.mx");
        assertThat(jdbc.sql("SELECT datos FROM aviso WHERE folio = 'PADRON' AND datos LIKE '%Secretaría General%'")
                        .query(String.class)
                        .list()
                        .get(0))
                .contains("Titular del órgano", "Secretaría General", "/padron");
    }

    @Test
    @DisplayName(
            "NT10-SR-2a, NT10-SR-4: lo que la hoja cambia de cada persona queda en la bitácora de accesos, con quién, de"
                    + " qué y a qué: sus datos, su órgano, su cargo y su oficina; lo que no cambia, no")
    void constaCadaCambio() {
        List<String> primera = accesosTras(BUENA);
        assertThat(primera)
                .contains(
                        "supervisor PERSONA_REGISTRADA: usuario zz.titular, Titular de la Unidad en SEGEN",
                        "supervisor USUARIO_CREADO: usuario zz.titular, nombre «Zoila Prueba», correo zz.titular@tecate.gob.mx",
                        "supervisor CARGO_OTORGADO: usuario zz.titular, Titular del órgano de SEGEN",
                        "supervisor GRUPO_OTORGADO: usuario zz.titular, grupo titulares",
                        "supervisor GRUPO_OTORGADO: usuario zz.oficina, grupo transparencia");
        assertThat(accesosTras(BUENA)).as("la misma hoja otra vez").isEmpty();
        assertThat(accesosTras(
                        COLUMNAS + "zz.oficina,Óscar Otro,otro@tecate.gob.mx,SEGEN,Jefe,MANDO_MEDIO,,informatica,,\n"))
                .containsExactlyInAnyOrder(
                        "supervisor USUARIO_MODIFICADO: usuario zz.oficina, nombre: «Óscar Prueba» → «Óscar Otro»",
                        "supervisor USUARIO_MODIFICADO: usuario zz.oficina, correo: zz.oficina@tecate.gob.mx → otro@tecate.gob.mx",
                        "supervisor PERSONA_MODIFICADA: usuario zz.oficina, puesto: «Analista» → «Jefe»",
                        "supervisor PERSONA_MODIFICADA: usuario zz.oficina, nivel: «OPERATIVO» → «MANDO_MEDIO»",
                        "supervisor GRUPO_OTORGADO: usuario zz.oficina, grupo informatica");
        assertThat(
                        accesosTras(
                                COLUMNAS
                                        + "zz.titular,Zoila Prueba,zz.titular@tecate.gob.mx,SEGEN,Titular de la Unidad,SUPERIOR,,,,2026-11-11\n"))
                .containsExactlyInAnyOrder(
                        "supervisor PERSONA_MODIFICADA: usuario zz.titular, hasta: «en funciones» → «2026-11-11»",
                        "supervisor CARGO_RETIRADO: usuario zz.titular, Titular del órgano de SEGEN",
                        "supervisor GRUPO_RETIRADO: usuario zz.titular, grupo titulares");
    }

    @Test
    @DisplayName(
            "NT10-SR-4: dado un correo que ya se había cambiado por otra vía, cambiarlo en el padrón también consta")
    void correoCambiadoAntes() {
        cargar("supervisor", "personas", BUENA).es(200);
        var usuario = identidades.createUserQuery().userId("zz.nadie").singleResult();
        usuario.setEmail("ajeno@tecate.gob.mx");
        identidades.saveUser(usuario);
        assertThat(accesosTras(COLUMNAS + "zz.nadie,Úrsula Prueba,ajeno@tecate.gob.mx,SEGEN,Analista,OPERATIVO,,,,\n"))
                .containsExactly(
                        "supervisor PERSONA_MODIFICADA: usuario zz.nadie, correo: «zz.nadie@tecate.gob.mx» → «ajeno@tecate.gob.mx»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INF,Administradora de sistemas,MANDO_MEDIO,TITULAR,,,",
                "INF,Administradora de sistemas,MANDO_MEDIO,,comunicacion-social,,",
                "CS,Administradora de sistemas,MANDO_MEDIO,,,,",
                "INF,Administradora de sistemas,MANDO_MEDIO,,,,2026-11-11"
            })
    @DisplayName(
            "NT10-SR-4: dado un renglón que cambia los cargos, las oficinas o el órgano de quien carga, se rechaza y se"
                    + " nombra; sus datos sí los corrige")
    void loPropio(String suyo) {
        String propio = "supervisor,Supervisora de Prueba,supervisor@tecate.gob.mx,";
        List<String> antes = grupos("supervisor").stream().sorted().toList();
        int asientos = escenario.bitacora("ACCESOS").size();
        Respuesta rechazo =
                cargar("supervisor", "personas", BUENA + propio + suyo + "\n").esProblema(400);
        assertThat(errores(rechazo)).singleElement().asString().contains("Renglón 7.", "nadie cambia sus propios");
        assertThat(personasDePrueba()).isZero();
        assertThat(grupos("supervisor")).containsExactlyInAnyOrderElementsOf(antes);
        assertThat(escenario.bitacora("ACCESOS")).hasSize(asientos);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sistema", "s1stema", "programa", "camunda-admin", "el.sistema", "anonymous"})
    @DisplayName("Dado un nombre con que firma el programa, la hoja no lo da a nadie")
    void reservados(String usuario) {
        Respuesta rechazo = cargar(
                        "supervisor",
                        "personas",
                        BUENA + usuario + ",Nadie Prueba,n@tecate.gob.mx,SEGEN,Analista,OPERATIVO,,,,\n")
                .esProblema(400);
        assertThat(errores(rechazo)).singleElement().asString().contains("Renglón 7.", "ese nombre es del programa");
        assertThat(padron.persona(usuario)).isEmpty();
    }

    private List<String> accesosTras(String csv) {
        int antes = escenario.bitacora("ACCESOS").size();
        cargar("supervisor", "personas", csv).es(200);
        return escenario.bitacora("ACCESOS").stream()
                .skip(antes)
                .map(a -> a.actor() + " " + a.suceso() + ": " + a.detalle())
                .toList();
    }

    @Test
    @DisplayName("NT10-SR-1, NT10-SR-2a: si la misma hoja llena el cargo que alguien deja, no hay alerta")
    void bajaConRelevo() {
        cargar("supervisor", "personas", BUENA).es(200);
        int antes = escenario.correos(Designaciones.CADENA).size();
        cargar(
                        "supervisor",
                        "personas",
                        COLUMNAS
                                + "zz.titular,Zoila Prueba,zz.titular@tecate.gob.mx,SEGEN,Titular,SUPERIOR,,,,2026-11-11\n"
                                + "zz.relevo,Relevo Prueba,zz.relevo@tecate.gob.mx,SEGEN,Titular,SUPERIOR,TITULAR,,,\n")
                .es(200);
        assertThat(padron.titular("SEGEN").orElseThrow().usuario()).isEqualTo("zz.relevo");
        assertThat(escenario.correos(Designaciones.CADENA)).hasSize(antes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"comsocial", "titular.obras", "sindicatura", "informatica"})
    @DisplayName("Dado quien no es supervisor, no carga personas ni cuentas")
    void soloSupervisor(String usuario) {
        cargar(usuario, "personas", BUENA).esProblema(403);
        cargar(usuario, "cuentas", COLUMNAS_DE_CUENTA).esProblema(403);
        var navegador = peticiones.navegador(usuario);
        assertThat(navegador.get("/padron/carga").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("Dado otro formato o una hoja ilegible, se dice cuál se espera")
    void formato() {
        peticiones.post("supervisor", "/api/v1/padron/personas", BUENA).esProblema(415, "text/csv");
        cargar("supervisor", "personas", "").esProblema(400, "Archivo: está vacío.");
        cargar("supervisor", "personas", "usuario,contrasena\na,b\n").esProblema(400, "le faltan columnas");
    }

    @Test
    @DisplayName(
            "NT10-PAB-VI-a, NT10-PAB-VI-b, NT10-PAB-VI-c: dadas cuentas centrales correctas quedan vigentes; las de"
                    + " otro órgano, con otro correo o sin el sufijo en X, no, y ninguna queda")
    void cuentas() {
        String buena = "CS,X,Gobierno de Prueba,@GobTecate,https://x.com/GobTecate,cs@tecate.gob.mx,Informar.,Central.,"
                + "DIARIA,Lunes a viernes\n";
        Respuesta rechazo = cargar(
                        "supervisor",
                        "cuentas",
                        COLUMNAS_DE_CUENTA
                                + buena
                                + buena.replace("CS,X", "OBRAS,FACEBOOK")
                                + buena.replace("cs@tecate.gob.mx", "cs@gmail.com")
                                + buena.replace("@GobTecate", "@TecateGob")
                                + buena.replace("DIARIA", "A VECES")
                                + buena)
                .esProblema(400);
        assertThat(errores(rechazo)).hasSize(5);
        assertThat(errores(rechazo).get(0)).contains("Renglón 3.", "sin trámite", "NT10-PAB-VI-a");
        assertThat(errores(rechazo).get(1)).contains("Renglón 4.", "NT10-PAB-VI-b");
        assertThat(errores(rechazo).get(2)).contains("Renglón 5.", "NT10-PAB-VI-c");
        assertThat(errores(rechazo).get(3)).contains("Renglón 6. Periodicidad: «A VECES»");
        assertThat(errores(rechazo).get(4)).contains("Renglón 7.", "ya está en el padrón");
        assertThat(padron.cuenta("CS-X-1")).isEmpty();

        Respuesta hecha =
                cargar("supervisor", "cuentas", COLUMNAS_DE_CUENTA + buena).es(200);
        String clave = hecha.json().path("cuentas").path(0).asText();
        assertThat(clave).startsWith("CS-X-");
        assertThat(padron.cuenta(clave).orElseThrow().vigente()).isTrue();
        assertThat(escenario.asiento(clave, "CUENTA_CENTRAL_REGISTRADA").actor())
                .isEqualTo("supervisor");
    }

    @Test
    @DisplayName("Dados los ejemplos que la página ofrece, se leen")
    void ejemplos() {
        Navegador supervisor = peticiones.navegador("supervisor");
        String personas = supervisor.get("/hojas/personas.csv").body();
        assertThat(personas).contains("titular.ejemplo@tecate.gob.mx");
        Respuesta respuesta = cargar("supervisor", "personas", personas);
        // OBRAS y CS ya tienen a los suyos en la demostración: es lo único que se le puede objetar.
        assertThat(errores(respuesta.esProblema(400))).hasSize(4).allSatisfy(error -> assertThat(error)
                .contains("NT10-PAB-V"));
        String cuentas = supervisor.get("/hojas/cuentas-centrales.csv").body();
        cargar("supervisor", "cuentas", cuentas).es(200);
    }

    @Test
    @DisplayName("Dada la página, el supervisor carga desde ella; lo malo se le dice renglón por renglón")
    void pagina() {
        var supervisor = peticiones.navegador("supervisor");
        assertThat(supervisor.get("/").body()).contains("/padron/carga");
        String pagina = supervisor.get("/padron/carga").body();
        assertThat(pagina).contains("Cargar personas", "ADMINISTRADOR_SUPLENTE", "sin contraseña", "INF");

        subir(supervisor, pagina, "personas", BUENA.replace("OPERATIVO", "OTRO"));
        assertThat(supervisor.get("/padron/carga").body())
                .contains("No se guardó nada", "Renglón 4. Nivel: «OTRO» no es una de");
        assertThat(personasDePrueba()).isZero();

        subir(supervisor, pagina, "personas", BUENA);
        assertThat(supervisor.get("/padron/carga").body()).contains("Quedaron cargadas 5 personas (5 nuevas)");
    }

    private static void subir(Navegador navegador, String pagina, String que, String csv) {
        String limite = "limite-de-prueba";
        String cuerpo = "--" + limite + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                + Navegador.token(pagina) + "\r\n--" + limite
                + "\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"hoja.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + limite + "--\r\n";
        HttpResponse<String> respuesta = navegador.enviar(navegador
                .pedir("/padron/carga/" + que)
                .header("Content-Type", "multipart/form-data; boundary=" + limite)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(cuerpo, StandardCharsets.UTF_8)));
        assertThat(respuesta.statusCode()).isEqualTo(302);
    }
}
