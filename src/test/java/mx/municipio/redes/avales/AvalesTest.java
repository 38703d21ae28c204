package mx.municipio.redes.avales;

import static mx.municipio.redes.avales.AvalInvocado.Tipo.ESPECIFICO;
import static mx.municipio.redes.avales.AvalInvocado.Tipo.LINEA;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.opinion;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinCasosAbiertos;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.apertura.AperturasDePrueba;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import mx.municipio.redes.procedimientos.regularizacion.RegularizacionesDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Los avales de Comunicación Social: quién los da, qué amparan y hasta cuándo, por la API y en su página. */
@PruebaDeIntegracion(reloj = PruebaDeIntegracion.JUEVES)
@ExtendWith(SinCasosAbiertos.class)
@DisplayName("Los avales")
class AvalesTest {

    private static final String CUENTA = "OBRAS-FB-1";
    private static final String TEXTO = "El sábado hay jornada de bacheo en la colonia Militar.";

    @Autowired
    Avales avales;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    @Autowired
    Padron padron;

    @Autowired
    Cuentas cuentas;

    @Autowired
    Bitacora bitacora;

    @Autowired
    UsuarioActual usuarioActual;

    @Autowired
    Clock reloj;

    @Autowired
    Norma norma;

    @Autowired
    JdbcClient jdbc;

    private String nueva = "";

    @BeforeEach
    void unaCuentaSinLineas() {
        nueva = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
    }

    @AfterEach
    void limpiar() {
        BajasDePrueba.retirarCuentas(jdbc);
        RegularizacionesDePrueba.retirarCuentas(jdbc);
    }

    private static String ruta(String cuenta) {
        return "/api/v1/cuentas/" + cuenta + "/avales";
    }

    private static Map<String, Object> linea(String linea) {
        return Map.of("linea", linea, "motivo", "Es del programa de bacheo.");
    }

    private Respuesta avalar(String cuenta, String linea) {
        return peticiones.post("comsocial", ruta(cuenta), linea(linea));
    }

    private Respuesta retirar(String usuario, String cuenta, int numero) {
        return peticiones.basic(
                usuario, "DELETE", ruta(cuenta) + "/" + numero, Map.of("motivo", "Terminó el programa."));
    }

    private Cuenta cuenta(String clave) {
        return padron.cuenta(clave).orElseThrow();
    }

    private void ampara(String clave, AvalInvocado aval, String texto) {
        assertThatCode(() -> avales.exigir(cuenta(clave), aval, Huella.de(texto)))
                .doesNotThrowAnyException();
    }

    private void noAmpara(String clave, AvalInvocado aval, String texto, String... frases) {
        escenario
                .rechaza("NT10-CG-XV", () -> avales.exigir(cuenta(clave), aval, Huella.de(texto)))
                .hasMessageContainingAll(frases);
    }

    @Test
    @DisplayName("NT10-CG-XV: Comunicación Social avala líneas, cada una con su número, que no se repite; consta en la"
            + " bitácora de la cuenta quién y por qué")
    void seAvala() {
        Respuesta primera = avalar(nueva, " Bacheo ").es(201);
        assertThat(primera.json().path("numero").asInt()).isEqualTo(1);
        assertThat(primera.texto("linea")).isEqualTo("Bacheo");
        assertThat(avalar(nueva, "Eventos").es(201).json().path("numero").asInt())
                .isEqualTo(2);
        retirar("comsocial", nueva, 2).es(204);
        assertThat(avalar(nueva, "Eventos").es(201).json().path("numero").asInt())
                .isEqualTo(3);

        assertThat(peticiones.json("admin.obras", ruta(nueva)).findValuesAsText("linea"))
                .containsExactly("Bacheo", "Eventos");
        List<Asiento> asientos = bitacora.leer(nueva);
        assertThat(asientos)
                .extracting(Asiento::suceso)
                .containsExactly("AVAL_OTORGADO", "AVAL_OTORGADO", "AVAL_RETIRADO", "AVAL_OTORGADO");
        assertThat(asientos.get(0).detalle()).isEqualTo("1, «Bacheo». Es del programa de bacheo.");
        assertThat(asientos.get(2).detalle()).isEqualTo("2, «Eventos». Motivo: Terminó el programa.");
        assertThat(asientos).extracting(Asiento::actor).containsOnly("comsocial");
        ampara(nueva, new AvalInvocado(LINEA, "bacheo"), TEXTO);
    }

    @Test
    @DisplayName("NT10-CG-XV: retirar un aval vale para lo que venga; retirarlo dos veces, o uno que no hay, es 404")
    void seRetira() {
        avalar(nueva, "Bacheo").es(201);
        ampara(nueva, new AvalInvocado(LINEA, "Bacheo"), TEXTO);
        retirar("comsocial", nueva, 1).es(204);
        noAmpara(nueva, new AvalInvocado(LINEA, "Bacheo"), TEXTO, "no tiene ninguna");
        for (int numero : List.of(1, 9)) {
            escenario.nadaCambia(() -> retirar("comsocial", nueva, numero)).esProblema(404, "no tiene el aval");
        }
    }

    @ParameterizedTest
    @CsvSource({"admin.obras, 403", "titular.obras, 403", "sindicatura, 403", "supervisor, 403", "admin.dif, 404"})
    @DisplayName(
            "NT10-CG-XV: solo Comunicación Social avala y retira: los demás, 403; el de otro órgano no sabe si existe")
    void aQuienNoLeToca(String usuario, int estado) {
        avalar(nueva, "Bacheo").es(201);
        escenario
                .nadaCambia(() -> peticiones.post(usuario, ruta(nueva), linea("Eventos")))
                .esProblema(estado);
        escenario.nadaCambia(() -> retirar(usuario, nueva, 1)).esProblema(estado);
        assertThat(peticiones.get(usuario, ruta(nueva)).estado()).isEqualTo(estado == 404 ? 404 : 200);
        assertThat(peticiones.anonimo(ruta(nueva)).estado()).isEqualTo(401);
    }

    @Test
    @DisplayName("NT10-CG-XV: una línea en blanco o muy larga, o sin motivo, es 400 que nombra el dato")
    void malDicha() {
        for (Map<String, Object> mala : List.<Map<String, Object>>of(
                Map.of("linea", "  ", "motivo", "Motivo"),
                Map.of("linea", "x".repeat(201), "motivo", "Motivo"),
                Map.of("motivo", "Motivo"))) {
            assertThat(escenario
                            .nadaCambia(() -> peticiones.post("comsocial", ruta(nueva), mala))
                            .esProblema(400)
                            .campo())
                    .isEqualTo("linea");
        }
        for (Map<String, Object> mala : List.<Map<String, Object>>of(
                Map.of("linea", "Bacheo"),
                Map.of("linea", "Bacheo", "motivo", " "),
                Map.of("linea", "Bacheo", "motivo", "x".repeat(1001)))) {
            assertThat(escenario
                            .nadaCambia(() -> peticiones.post("comsocial", ruta(nueva), mala))
                            .esProblema(400)
                            .campo())
                    .isEqualTo("motivo");
        }
        avalar(nueva, "x".repeat(200)).es(201);
    }

    @Test
    @DisplayName(
            "NT10-CG-XV: la línea ya avalada es 409, también con otras mayúsculas; y la cuenta cerrada no se avala")
    void repetidaOCerrada() {
        avalar(nueva, "Bacheo").es(201);
        escenario.nadaCambia(() -> avalar(nueva, "BACHEO")).esProblema(409, "ya está avalada");
        BajasDePrueba.retirarCuentas(jdbc);
        escenario.nadaCambia(() -> avalar(nueva, "Eventos")).esProblema(409, "ya no está en uso");
        peticiones.post("comsocial", ruta("OBRAS-FB-9999"), linea("Eventos")).esProblema(404);
    }

    @Test
    @DisplayName("AMB-08: en modo estricto solo ampara el aval de cada contenido")
    void estricto() {
        var estrictos = new Avales(jdbc, cuentas, usuarioActual, reloj, norma, true);
        escenario
                .rechaza(
                        "NT10-CG-XV",
                        () -> estrictos.exigir(
                                cuenta(CUENTA), new AvalInvocado(LINEA, "Cierres viales"), Huella.de(TEXTO)))
                .hasMessageContaining("aquí se avala cada contenido");
        ampara(CUENTA, new AvalInvocado(LINEA, "Cierres viales"), TEXTO);
        String folio = procedente();
        assertThatCode(() -> estrictos.exigir(cuenta(CUENTA), new AvalInvocado(ESPECIFICO, folio), Huella.de(TEXTO)))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("NT10-PAB-III-a, NT10-CG-XV: autorizar una cuenta avala las líneas que se propusieron con ella")
    void deUnaApertura() {
        String folio = AperturasDePrueba.autorizada(escenario, AperturasDePrueba.solicitud());
        String cuenta = String.valueOf(escenario.expediente(folio).cuenta());
        assertThat(avales.lineas(cuenta)).extracting(Aval::linea).containsExactly("Cierres viales", "Avance de obra");
        assertThat(avales.lineas(cuenta)).extracting(Aval::folio).containsOnly(folio);
        jdbc.sql("UPDATE cuenta SET estado = 'RECHAZADA', hasta = DATE '2026-11-12' WHERE clave = ?")
                .param(cuenta)
                .update();
    }

    @Test
    @DisplayName("NT10-CG-XV, NT10-TR-2: una cuenta regularizada no tiene líneas, y no publica, hasta que Comunicación"
            + " Social le da una")
    void deUnaRegularizada() {
        String folio =
                escenario.iniciar("admin.obras", RegularizacionesDePrueba.PROCESO, RegularizacionesDePrueba.cuenta());
        escenario.completar(
                "titular.obras", folio, "manifestarSujecion", RegularizacionesDePrueba.manifestacion("SE_SUJETA"));
        escenario.completar("comsocial", folio, "verificarCriterios", RegularizacionesDePrueba.dictamen());
        String cuenta = String.valueOf(escenario.expediente(folio).cuenta());
        noAmpara(cuenta, new AvalInvocado(LINEA, "Bacheo"), TEXTO, "no tiene ninguna");
        avalar(cuenta, "Bacheo").es(201);
        ampara(cuenta, new AvalInvocado(LINEA, "Bacheo"), TEXTO);
    }

    private String enviada() {
        Map<String, Object> datos = consulta("cuenta", CUENTA);
        datos.put("contenido", TEXTO);
        return escenario.iniciar("admin.obras", "consulta-publicacion", datos);
    }

    private String procedente() {
        String folio = enviada();
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));
        return folio;
    }

    @Test
    @DisplayName("NT10-CG-XV: ampara una consulta procedente, de esa cuenta y con ese texto, letra por letra; ni la que"
            + " espera respuesta, ni la negada, ni la de otra cuenta")
    void especifico() {
        String enviada = enviada();
        noAmpara(
                CUENTA,
                new AvalInvocado(ESPECIFICO, enviada),
                TEXTO,
                enviada + " no avala este contenido",
                "mismo texto");
        escenario.completar("comsocial", enviada, "responderConsulta", respuesta("NO_PROCEDENTE"));
        noAmpara(CUENTA, new AvalInvocado(ESPECIFICO, enviada), TEXTO, "consulta procedente de esta cuenta");

        String procedente = procedente();
        ampara(CUENTA, new AvalInvocado(ESPECIFICO, " " + procedente.toLowerCase(Locale.ROOT) + " "), TEXTO);
        noAmpara(CUENTA, new AvalInvocado(ESPECIFICO, procedente), TEXTO + " ", procedente);
        noAmpara("DIF-FB-1", new AvalInvocado(ESPECIFICO, procedente), TEXTO, procedente);
        noAmpara(CUENTA, new AvalInvocado(ESPECIFICO, "CON-OBRAS-1999-0001"), TEXTO, "CON-OBRAS-1999-0001");
    }

    @Test
    @DisplayName("NT10-CG-XV, NT10-ADM-II: la reserva que Transparencia advierte, o el retiro, acaban con el aval")
    void especificoPerdido() {
        String reservada = procedente();
        escenario.completar("transparencia", reservada, "opinarTransparencia", opinion("RESERVADA"));
        noAmpara(CUENTA, new AvalInvocado(ESPECIFICO, reservada), TEXTO, reservada);

        String retirada = procedente();
        peticiones
                .post("admin.obras", "/api/v1/consultas/" + retirada + "/retiro", Map.of("motivo", "Ya no"))
                .es(200);
        noAmpara(CUENTA, new AvalInvocado(ESPECIFICO, retirada), TEXTO, retirada);
    }

    @Test
    @DisplayName("NT10-CG-XV: en la cuenta central no hace falta otro aval")
    void central() {
        ampara("CS-FB-1", new AvalInvocado(LINEA, "Lo que sea"), TEXTO);
    }

    @Test
    @DisplayName(
            "NT10-CG-XV: en su página, Comunicación Social avala y retira; lo rechazado se dice allí y lo escrito se"
                    + " conserva; los demás solo la leen")
    void enSuPagina() {
        String pagina = "/padron/" + nueva + "/avales";
        var comsocial = peticiones.navegador("comsocial");
        String token = Navegador.token(comsocial.get(pagina).body());
        assertThat(comsocial.get(pagina).body()).contains("No hay ninguna", "Avalar otra línea");
        comsocial.forma(pagina, "linea=Bacheo&motivo=Programa&_csrf=" + token);
        assertThat(comsocial.get(pagina).body()).contains("La línea quedó avalada.", "Bacheo");
        comsocial.forma(pagina, "linea=bacheo&motivo=Otro+motivo&_csrf=" + token);
        assertThat(comsocial.get(pagina).body()).contains("ya está avalada", "Otro motivo");
        assertThat(comsocial
                        .forma(pagina + "/1/retiro", "motivo=&_csrf=" + token)
                        .body())
                .contains("Motivo: es un dato obligatorio.");
        comsocial.forma(pagina + "/1/retiro", "motivo=Termin%C3%B3&_csrf=" + token);
        assertThat(comsocial.get(pagina).body()).contains("El aval se retiró", "No hay ninguna");

        HttpResponse<String> leida = peticiones.navegador("admin.obras").get(pagina);
        assertThat(leida.body()).contains("Las que valen hoy").doesNotContain("Avalar otra línea");
        assertThat(peticiones.navegador("admin.dif").get(pagina).statusCode()).isEqualTo(404);
    }
}
