package mx.municipio.redes.padron;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinCasosAbiertos;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Lista.Elegible;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import mx.municipio.redes.procedimientos.exhorto.ExhortosDePrueba;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hoy es el jueves 12 de noviembre de 2026. */
@PruebaDeIntegracion
@ExtendWith(SinCasosAbiertos.class)
@DisplayName("Padrón: lo que se elige de una lista es lo que su regla admite")
class ListasTest {

    private static final Pattern NOMBRADA = Pattern.compile("\"lista\": \"([^\"]+)\"");

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Listas listas;

    @Autowired
    List<Lista> todas;

    @Autowired
    Padron padron;

    @Autowired
    Cuentas cuentas;

    @Autowired
    Designaciones designaciones;

    @Autowired
    Norma norma;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void hoy() {
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    @Test
    @DisplayName("toda lista que nombra un formulario existe, y ninguna está de más")
    void nombradas() throws IOException {
        var nombradas = new TreeSet<String>();
        try (Stream<Path> formularios = Files.walk(Path.of("forms"))) {
            for (Path formulario : formularios.filter(Files::isRegularFile).toList()) {
                NOMBRADA.matcher(Files.readString(formulario)).results().forEach(una -> nombradas.add(una.group(1)));
            }
        }
        assertThat(todas).extracting(Lista::nombre).containsExactlyInAnyOrderElementsOf(nombradas);
    }

    @Test
    @DisplayName("NT10-CG-VII-a, NT10-SR-4: a cada persona, las cuentas que administra; se sobreentiende la que se"
            + " entendería si callara")
    void queAdministra() {
        exactas("cuentas-que-administra", padron::cuentaDe);
        assertThat(rotulos("cuentas-que-administra", "admin.obras"))
                .contains("Obras Públicas Tecate, en Facebook (OBRAS-FB-1)");
        assertThat(ofrecidas("cuentas-que-administra", "admin.dif")).contains("DIF-FB-1", "DIF-X-1");
        assertThat(ofrecidas("cuentas-que-administra", "titular.obras")).isEmpty();
        assertThat(ofrecidas("cuentas-que-administra", "jefe.obras")).isEmpty();
        assertThat(ofrecidas("cuentas-que-administra", "nadie")).isEmpty();
    }

    @Test
    @DisplayName("NT10-SR-4: a cada persona, las cuentas de que responde en cualquier estado, y el estado se dice")
    void deQueResponde() {
        String cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        jdbc.sql("UPDATE cuenta SET estado = 'INTERVENIDA' WHERE clave = ?")
                .param(cuenta)
                .update();
        try {
            exactas("cuentas-de-que-responde", padron::cuentaDeResponsable);
            assertThat(rotulos("cuentas-de-que-responde", "titular.obras"))
                    .contains("Cuenta de Prueba, en TikTok, «intervenida» (" + cuenta + ")");
            assertThat(ofrecidas("cuentas-en-que-publica", "titular.obras"))
                    .contains("OBRAS-FB-1")
                    .doesNotContain(cuenta);
            assertThat(ofrecidas("cuentas-que-deja-de-usar", "titular.obras")).contains("OBRAS-FB-1", cuenta);
        } finally {
            jdbc.sql("UPDATE cuenta SET estado = 'CANCELADA', hasta = ? WHERE clave = ?")
                    .params(padron.hoy(), cuenta)
                    .update();
        }
        assertThat(ofrecidas("cuentas-que-deja-de-usar", "titular.obras")).doesNotContain(cuenta);
        assertThat(ofrecidas("cuentas-que-nombra", "titular.obras"))
                .contains("OBRAS-FB-1")
                .doesNotContain(cuenta, "DIF-FB-1");
        PadronDePrueba.sinConservar(jdbc, () -> jdbc.sql("DELETE FROM cuenta WHERE clave = ?")
                .param(cuenta)
                .update());
    }

    @Test
    @DisplayName("NT10-CG-XXIII: una oficina reporta en cualquier cuenta que exista en la red; los demás, en las suyas")
    void queReporta() {
        List<String> enLaRed = padron.cuentas().stream()
                .filter(cuenta -> cuenta.estado().enLaRed())
                .map(Cuenta::clave)
                .toList();
        assertThat(ofrecidas("cuentas-que-reporta", "comsocial")).isEqualTo(enLaRed);
        assertThat(ofrecidas("cuentas-que-reporta", "sindicatura")).isEqualTo(enLaRed);
        assertThat(ofrecidas("cuentas-que-reporta", "suplente.dif"))
                .containsExactlyInAnyOrderElementsOf(enLaRed.stream()
                        .filter(clave -> clave.startsWith("DIF-"))
                        .toList());
        assertThat(ofrecidas("cuentas-que-reporta", "transparencia")).isEmpty();
    }

    @Test
    @DisplayName("COATZA-5: las centrales son las que la regla tiene por tales y hoy publican")
    void centrales() {
        assertThat(ofrecidas("cuentas-centrales", "comsocial"))
                .contains("CS-FB-1")
                .containsExactlyElementsOf(padron.cuentas().stream()
                        .filter(Cuenta::vigente)
                        .map(Cuenta::clave)
                        .filter(admite(clave -> cuentas.exigirCentral(clave, "COATZA-5")))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"admin.obras, OBRAS", "titular.obras, OBRAS", "jefe.obras, OBRAS"})
    @DisplayName("NT10-SR-2a, NT10-SR-2b, AMB-20: administran quienes con alguien más formarían el par")
    void administradores(String quien, String organo) {
        List<String> personas = padron.personas().stream().map(Persona::usuario).toList();
        assertThat(ofrecidas("administradores-titulares", quien))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(personas.stream()
                        .filter(uno -> personas.stream()
                                .anyMatch(admite(otro -> designaciones.exigirPareja(organo, uno, otro))))
                        .toList());
        assertThat(ofrecidas("administradores-suplentes", quien))
                .containsExactlyInAnyOrderElementsOf(personas.stream()
                        .filter(uno -> personas.stream()
                                .anyMatch(admite(otro -> designaciones.exigirPareja(organo, otro, uno))))
                        .toList());
    }

    @Test
    @DisplayName("NT10-PAB-V, NT10-SR-1: a quien no se ofrece no le cabe ningún cargo; al supervisor se le ofrece quien"
            + " puede ser titular")
    void entrantes() {
        List<String> ofrecidos = ofrecidas("personas-que-entran", "titular.obras");
        assertThat(ofrecidos).contains("jefe.obras", "operativo.obras").doesNotContain("titular.obras", "admin.dif");
        assertThat(padron.personas())
                .filteredOn(persona -> !ofrecidos.contains(persona.usuario()))
                .allSatisfy(persona ->
                        assertThat(Cargo.values()).noneMatch(cargo -> cabe("OBRAS", cargo, persona.usuario())));

        assertThat(ofrecidas("personas-que-entran", "supervisor"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(padron.personas().stream()
                        .filter(persona -> norma.clavesDeOrganos().contains(persona.organo())
                                && cabe(persona.organo(), Cargo.TITULAR, persona.usuario()))
                        .map(Persona::usuario)
                        .toList());
        assertThat(ofrecidas("personas-que-entran", "jefe.obras")).isEmpty();
    }

    private boolean cabe(String organo, Cargo cargo, String usuario) {
        return designaciones
                .faltas(organo, List.of(), List.of(new Movimiento(null, cargo, usuario, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"comsocial", "titular.obras", "titular.dif"})
    @DisplayName("NT10-CG-XXIV: a todas las personas que se ofrecen se les exhorta de una vez; a las demás, no")
    void exhortables(String quien) {
        List<String> ofrecidas = ofrecidas("personas-exhortables", quien);
        List<String> ajenas = padron.personas().stream()
                .map(Persona::usuario)
                .filter(usuario -> !ofrecidas.contains(usuario))
                .toList();
        escenario.iniciar(quien, ExhortosDePrueba.PROCESO, ExhortosDePrueba.exhorto(ofrecidas.toArray(String[]::new)));
        for (String ajena : ajenas) {
            escenario.rechaza(
                    "NT10-CG-XXIV",
                    () -> escenario.iniciar(quien, ExhortosDePrueba.PROCESO, ExhortosDePrueba.exhorto(ajena)));
        }
        assertThat(ajenas.isEmpty())
                .isEqualTo(quien.equals("comsocial")
                        && padron.personas().stream().allMatch(persona -> persona.hasta() == null));
    }

    @Test
    @DisplayName("NT10-SR-4: quién labora en otro órgano lo ve en una lista solo la oficina cuya regla lo admite")
    void aNadieMas() throws IOException {
        List<String> todos = padron.personas().stream().map(Persona::usuario).toList();
        assertThat(ofrecidas("personas-del-padron", "sindicatura")).containsExactlyInAnyOrderElementsOf(todos);
        for (Persona persona : padron.personas()) {
            if (List.of("comsocial", "sindicatura", "supervisor").contains(persona.usuario())) {
                continue;
            }
            for (Lista lista : todas) {
                assertThat(ofrecidas(lista.nombre(), persona.usuario()))
                        .as(lista.nombre() + " a " + persona.usuario())
                        .filteredOn(todos::contains)
                        .allMatch(otra ->
                                padron.persona(otra).orElseThrow().organo().equals(persona.organo()));
            }
        }
        JsonNode json = new ObjectMapper()
                .readTree(como("titular.obras")
                        .getJson("/listas/personas-exhortables")
                        .body());
        assertThat(json.findValuesAsText("valor"))
                .containsExactlyElementsOf(ofrecidas("personas-exhortables", "titular.obras"));
        assertThat(como("titular.obras").get("/listas/personas-que-no-hay").statusCode())
                .isEqualTo(404);
        assertThat(peticiones.navegador().get("/listas/organos").body()).doesNotContain("OBRAS");
    }

    @Test
    @DisplayName("NT10-SR-5b: de guardia quedan quienes laboran en el órgano de quien avisa")
    void deGuardia() {
        assertThat(ofrecidas("personas-de-guardia", "suplente.dif"))
                .containsExactlyInAnyOrderElementsOf(padron.personas("DIF").stream()
                        .filter(persona -> persona.hasta() == null)
                        .map(Persona::usuario)
                        .toList());
    }

    @Test
    @DisplayName(
            "Dado quien administra una cuenta, la página la trae elegida; con varias pide decir cuál; lo que ya no se"
                    + " ofrece se conserva y se dice")
    void enLaPagina() {
        assertThat(como("suplente.cs").get("/tramites/consultas/nuevo").body())
                .contains(
                        "<option value=\"CS-FB-1\" selected=\"selected\">Gobierno de Tecate, en Facebook (CS-FB-1)</option>")
                .doesNotContain("<option value=\"\">Elija…</option>\n        <option value=\"CS-FB-1\"");
        Navegador dif = como("admin.dif");
        assertThat(select(dif.get("/tramites/consultas/nuevo").body(), "cuenta"))
                .contains("required", "Elija…", "value=\"DIF-X-1\">DIF Tecate, en X (DIF-X-1)")
                .doesNotContain("selected");
        assertThat(select(enviar(dif, "consultas", "cuenta=OBRAS-FB-1"), "cuenta"))
                .contains(
                        "<option value=\"OBRAS-FB-1\" selected=\"selected\">OBRAS-FB-1 (no está entre lo que puede elegir)")
                .doesNotContain("Elija…");
        assertThat(select(enviar(dif, "consultas", "cuenta=dif-x-1"), "cuenta"))
                .contains("<option value=\"DIF-X-1\" selected=\"selected\">")
                .doesNotContain("no está entre");
        assertThat(select(
                        como("titular.obras")
                                .get("/tramites/cambios-administradores/nuevo")
                                .body(),
                        "cuenta"))
                .contains("Todas las del órgano")
                .doesNotContain("required");
        assertThat(select(como("jefe.obras").get("/tramites/aperturas/nuevo").body(), "administradorSuplente"))
                .contains("La del órgano", "Operativo de Prueba Obras, Inspector de obra (operativo.obras)");
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIV: dadas varias personas elegidas sin JavaScript, se exhorta a todas; si algo falta, la página"
                    + " conserva a cada una, también a quien no se ofrece")
    void varias() {
        Navegador comsocial = como("comsocial");
        String elegidas =
                "destinatarios=jefe.obras&destinatarios=operativo.obras&supuesto=CORREO_DEL_DOMINIO&texto=Cuide";
        String devuelta = enviar(comsocial, "exhortos", elegidas + "&destinatarios=nadie&sinCuentas=true");
        assertThat(devuelta)
                .contains(
                        "nadie no está en el padrón de funcionarios.",
                        "value=\"jefe.obras\" checked=\"checked\"",
                        "value=\"operativo.obras\" checked=\"checked\"",
                        "value=\"nadie\" checked=\"checked\"",
                        "nadie (no está entre lo que puede elegir)");
        assertThat(devuelta.split("checked=\"checked\"")).hasSize(5);

        String folio =
                enviar(comsocial, "exhortos", elegidas + "&sinCuentas=true").replaceAll("^.*/expedientes/|;.*$", "");
        assertThat(escenario.asiento(folio, "EXHORTO_DIRIGIDO").detalle()).contains("jefe.obras, operativo.obras.");
    }

    /** Lo que la página contesta o, si se inició, a dónde lleva. */
    private String enviar(Navegador navegador, String ruta, String datos) {
        String token =
                Navegador.token(navegador.get("/tramites/" + ruta + "/nuevo").body());
        var respuesta = navegador.forma(
                "/tramites/" + ruta + "/nuevo", datos + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        return respuesta.headers().firstValue("Location").orElse(respuesta.body());
    }

    private static String select(String pagina, String clave) {
        int inicio = pagina.indexOf("<select id=\"" + clave + "\"");
        assertThat(inicio).as("select " + clave + " en " + pagina).isPositive();
        return pagina.substring(inicio, pagina.indexOf("</select>", inicio));
    }

    /** De cada persona y cada cuenta: se ofrece si, y solo si, la regla la admite nombrada. */
    private void exactas(String lista, Regla regla) {
        for (Persona persona : padron.personas()) {
            List<Elegible> ofrecidas = ofrecer(lista, persona.usuario());
            assertThat(ofrecidas)
                    .as(persona.usuario())
                    .extracting(Elegible::valor)
                    .containsExactlyInAnyOrderElementsOf(padron.cuentas().stream()
                            .map(Cuenta::clave)
                            .filter(admite(clave -> regla.cuenta(persona.usuario(), clave)))
                            .toList());
            callada(regla, persona.usuario()).ifPresent(sola -> assertThat(ofrecidas)
                    .filteredOn(Elegible::sobreentendido)
                    .extracting(Elegible::valor)
                    .containsExactly(sola));
        }
    }

    private static Optional<String> callada(Regla regla, String usuario) {
        try {
            return Optional.of(regla.cuenta(usuario, "").clave());
        } catch (ReglaException e) {
            return Optional.empty();
        }
    }

    private interface Regla {
        Cuenta cuenta(String usuario, String clave);
    }

    private static Predicate<String> admite(Consumer<String> regla) {
        return uno -> {
            try {
                regla.accept(uno);
                return true;
            } catch (ReglaException e) {
                return false;
            }
        };
    }

    private List<String> ofrecidas(String lista, String usuario) {
        return ofrecer(lista, usuario).stream().map(Elegible::valor).toList();
    }

    private List<String> rotulos(String lista, String usuario) {
        return ofrecer(lista, usuario).stream().map(Elegible::rotulo).toList();
    }

    private List<Elegible> ofrecer(String lista, String usuario) {
        Map<String, String> oficinas =
                Map.of("comsocial", "comunicacion-social", "sindicatura", "sindicatura", "supervisor", "supervisores");
        return listas.ofrecer(
                lista,
                new Usuario(usuario, Stream.ofNullable(oficinas.get(usuario)).collect(Collectors.toSet())));
    }

    private Navegador como(String usuario) {
        return peticiones.navegador(usuario);
    }
}
