package mx.municipio.redes.padron;

import static mx.municipio.redes.padron.EstadoCuenta.AUTORIZADA;
import static mx.municipio.redes.padron.EstadoCuenta.A_TITULO_PERSONAL;
import static mx.municipio.redes.padron.EstadoCuenta.CANCELADA;
import static mx.municipio.redes.padron.EstadoCuenta.EN_BAJA;
import static mx.municipio.redes.padron.EstadoCuenta.INTERVENIDA;
import static mx.municipio.redes.padron.EstadoCuenta.PREEXISTENTE;
import static mx.municipio.redes.padron.EstadoCuenta.PROPUESTA;
import static mx.municipio.redes.padron.EstadoCuenta.RECHAZADA;
import static mx.municipio.redes.padron.EstadoCuenta.VIGENTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ReglaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cada prueba deshace lo suyo: el padrón queda como estaba. */
@PruebaDeIntegracion
@DisplayName("Padrón: lo que los trámites hacen con una cuenta")
class CuentasTest {

    private static final String FOLIO = "APE-OBRAS-2026-0001";

    private interface Paso {
        void dar(Cuentas cuentas, String clave);
    }

    /** Los pasos que un trámite puede pedir, desde qué estado existen y a cuál llevan; nulo si no lo cambian. */
    private enum Pedido {
        AUTORIZAR((c, k) -> c.autorizar(k, FOLIO), Map.of(PROPUESTA, AUTORIZADA)),
        RECHAZAR((c, k) -> c.rechazar(k, FOLIO), Map.of(PROPUESTA, RECHAZADA)),
        DESISTIR((c, k) -> c.desistir(k, FOLIO), Map.of(PROPUESTA, PROPUESTA, AUTORIZADA, AUTORIZADA)),
        INFORMAR((c, k) -> c.informar(k, FOLIO, informe()), Map.of(AUTORIZADA, VIGENTE)),
        VERIFICAR((c, k) -> c.autenticidad(k, FOLIO, Autenticidad.OBTENIDA), Map.of(VIGENTE, VIGENTE)),
        INTERVENIR((c, k) -> c.intervenir(k, FOLIO), Map.of(VIGENTE, INTERVENIDA, EN_BAJA, EN_BAJA)),
        RECUPERAR((c, k) -> c.recuperar(k, FOLIO), Map.of(INTERVENIDA, VIGENTE, EN_BAJA, EN_BAJA)),
        PERDER((c, k) -> c.perder(k, FOLIO), Map.of(VIGENTE, INTERVENIDA, INTERVENIDA, INTERVENIDA, EN_BAJA, EN_BAJA)),
        INICIAR_BAJA((c, k) -> c.iniciarBaja(k, FOLIO), Map.of(VIGENTE, EN_BAJA, INTERVENIDA, EN_BAJA)),
        RETIRAR_BAJA((c, k) -> c.retirarBaja(k, FOLIO), Map.of(EN_BAJA, INTERVENIDA)),
        CANCELAR((c, k) -> c.cancelar(k, FOLIO), Map.of(EN_BAJA, CANCELADA)),
        REGULARIZAR((c, k) -> c.regularizar(k, FOLIO), Map.of(PREEXISTENTE, VIGENTE)),
        DECLARAR_PERSONAL((c, k) -> c.declararPersonal(k, FOLIO), Map.of(PREEXISTENTE, A_TITULO_PERSONAL));

        private final Paso paso;
        private final Map<EstadoCuenta, EstadoCuenta> llevan;

        Pedido(Paso paso, Map<EstadoCuenta, EstadoCuenta> llevan) {
            this.paso = paso;
            this.llevan = llevan;
        }
    }

    private final Cuentas cuentas;
    private final Padron padron;
    private final Bitacora bitacora;
    private final Designaciones designaciones;
    private final Escenario escenario;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaccion;

    @Autowired
    CuentasTest(
            Cuentas cuentas,
            Padron padron,
            Bitacora bitacora,
            Designaciones designaciones,
            Escenario escenario,
            JdbcClient jdbc,
            PlatformTransactionManager transacciones) {
        this.cuentas = cuentas;
        this.padron = padron;
        this.bitacora = bitacora;
        this.designaciones = designaciones;
        this.escenario = escenario;
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

    private static PropuestaDeCuenta propuesta(String organo, Red red, String identificador) {
        return new PropuestaDeCuenta(
                organo,
                red,
                "Obras al día",
                identificador,
                "Avisos de obra; se atienden reportes.",
                "Avisar de cierres viales.",
                List.of("NT10-FIN-VI", "NT10-FIN-III"),
                "Cierres viales y avance de obra.");
    }

    private static InformeDeCuenta informe() {
        return informe("https://x.com/ObrasTecate", "@ObrasTecate", "obras@tecate.gob.mx");
    }

    private static InformeDeCuenta informe(String direccion, String identificador, String correo) {
        return new InformeDeCuenta(
                "Obras al día",
                direccion,
                identificador,
                correo,
                "Avisar de cierres viales.",
                "Avisos de obra; se atienden reportes.",
                Periodicidad.DIARIA,
                "Lunes a viernes de 8:00 a 15:00 h");
    }

    private String autorizada(Red red, String identificador) {
        String clave = cuentas.proponer(FOLIO, propuesta("OBRAS", red, identificador));
        cuentas.autorizar(clave, FOLIO);
        return clave;
    }

    /** El último número que se dio a una cuenta de Obras en esa red, también en otras pruebas. */
    private int ultimo(Red red) {
        return jdbc.sql("SELECT COALESCE((SELECT ultimo FROM cuenta_consecutivo WHERE organo = 'OBRAS' AND red = :red),"
                        + " (SELECT COUNT(*) FROM cuenta WHERE organo = 'OBRAS' AND red = :red))")
                .param("red", red.name())
                .query(Integer.class)
                .single();
    }

    private Cuenta cuenta(String clave) {
        return padron.cuenta(clave).orElseThrow();
    }

    private static void rechaza(String clausula, String mensaje, Runnable accion) {
        assertThatThrownBy(accion::run)
                .isInstanceOfSatisfying(
                        ReglaException.class, e -> assertThat(e.clausula()).isEqualTo(clausula))
                .hasMessageContaining(mensaje);
    }

    @Test
    @DisplayName(
            "NT10-PAB-II-b, NT10-PAB-IV, AMB-12, NT10-EV-3: dada una propuesta, cuando se autoriza y se informa, la"
                    + " cuenta es vigente desde el informe, con todos sus datos y cada paso en su bitácora")
    void abrir() {
        enTransaccion(() -> {
            int enX = ultimo(Red.X);
            int enFacebook = ultimo(Red.FACEBOOK);
            String clave = cuentas.proponer(FOLIO, propuesta("OBRAS", Red.X, "@ObrasTecate"));
            assertThat(clave).isEqualTo("OBRAS-X-" + (enX + 1));
            assertThat(cuenta(clave).vigente()).isFalse();
            assertThat(cuenta(clave).fines()).containsExactly("NT10-FIN-III", "NT10-FIN-VI");
            cuentas.autorizar(clave, FOLIO);
            assertThat(cuenta(clave).vigente()).isFalse();
            escenario.son("2026-11-20T10:00:00-08:00");

            cuentas.informar(clave, FOLIO, informe());

            Cuenta abierta = cuenta(clave);
            assertThat(abierta.vigente()).isTrue();
            assertThat(abierta.desde()).isEqualTo("2026-11-20");
            assertThat(abierta.correo()).isEqualTo("obras@tecate.gob.mx");
            assertThat(abierta.periodicidad()).isEqualTo(Periodicidad.DIARIA);
            assertThat(abierta.autenticidad()).isEqualTo(Autenticidad.NO_DISPONIBLE);
            assertThat(abierta.lineas()).isEqualTo("Cierres viales y avance de obra.");
            assertThat(escenario.sucesos(clave))
                    .containsExactly("CUENTA_PROPUESTA", "CUENTA_AUTORIZADA", "CUENTA_ABIERTA");
            assertThat(escenario.bitacora(clave)).extracting(Asiento::detalle).allSatisfy(detalle -> assertThat(detalle)
                    .contains(FOLIO));
            assertThat(bitacora.verificar(clave, List.of()).integra()).isTrue();
            assertThat(cuentas.proponer(FOLIO, propuesta("OBRAS", Red.X, "@OtraTecate")))
                    .isEqualTo("OBRAS-X-" + (enX + 2));
            assertThat(cuentas.proponer(FOLIO, propuesta("OBRAS", Red.FACEBOOK, "otra")))
                    .isEqualTo("OBRAS-FB-" + (enFacebook + 1));
        });
    }

    static Stream<Arguments> todoConTodo() {
        return Arrays.stream(EstadoCuenta.values())
                .flatMap(estado -> Arrays.stream(Pedido.values()).map(pedido -> Arguments.of(estado, pedido)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("todoConTodo")
    @DisplayName(
            "NT10-PAB-III-a, NT10-PAB-VII, NT10-PAB-VIII-a, NT10-TR-2, NT10-CG-XXII: en cada estado, cada paso se da"
                    + " o es un conflicto que no escribe nada")
    void todosLosPasos(EstadoCuenta estado, Pedido pedido) {
        enTransaccion(() -> {
            String clave = enEstado(estado);
            int antes = escenario.bitacora(clave).size();
            EstadoCuenta debido = pedido.llevan.get(estado);
            if (debido == null) {
                assertThatThrownBy(() -> pedido.paso.dar(cuentas, clave)).isInstanceOf(ConflictoException.class);
                assertThat(cuenta(clave).estado()).isEqualTo(estado);
                assertThat(escenario.bitacora(clave)).hasSize(antes);
                return;
            }
            pedido.paso.dar(cuentas, clave);
            assertThat(cuenta(clave).estado()).isEqualTo(debido);
            assertThat(escenario.bitacora(clave)).hasSize(antes + 1);
            boolean cierra =
                    Set.of(RECHAZADA, CANCELADA, A_TITULO_PERSONAL).contains(debido) || pedido == Pedido.DESISTIR;
            assertThat(cuenta(clave).hasta()).isEqualTo(cierra ? LocalDate.of(2026, 11, 12) : null);
        });
    }

    /** Una cuenta recién propuesta, llevada por debajo a ese estado. */
    private String enEstado(EstadoCuenta estado) {
        String clave = cuentas.proponer(FOLIO, propuesta("OBRAS", Red.X, "@ObrasTecate"));
        boolean cerrada = estado.siguientes().isEmpty();
        jdbc.sql("UPDATE cuenta SET estado = ?, hasta = ?, antes_de_baja = 'INTERVENIDA' WHERE clave = ?")
                .params(estado.name(), cerrada ? LocalDate.of(2026, 11, 1) : null, clave)
                .update();
        return clave;
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIII: dada una cuenta en baja, intervenirla o recuperarla cambia a lo que volverá si la baja se"
                    + " retira; intervenida no se interviene otra vez, y dada por perdida sí")
    void intervenidaEnBaja() {
        enTransaccion(() -> {
            String clave = enEstado(VIGENTE);
            cuentas.iniciarBaja(clave, FOLIO);
            cuentas.intervenir(clave, "INC-OBRAS-2026-0001");
            assertThat(cuenta(clave).estado()).isEqualTo(EN_BAJA);
            assertThat(cuentas.intervenidaPor(clave)).hasValue("INC-OBRAS-2026-0001");
            assertThatThrownBy(() -> cuentas.intervenir(clave, "INC-OBRAS-2026-0002"))
                    .isInstanceOf(ConflictoException.class)
                    .hasMessageContaining("ya está intervenida (INC-OBRAS-2026-0001)");
            cuentas.retirarBaja(clave, FOLIO);
            assertThat(cuenta(clave).estado()).isEqualTo(INTERVENIDA);

            assertThat(cuentas.perdida(clave)).isFalse();
            cuentas.perder(clave, "INC-OBRAS-2026-0001");
            assertThat(cuentas.perdida(clave)).isTrue();
            cuentas.iniciarBaja(clave, FOLIO);
            cuentas.intervenir(clave, "INC-OBRAS-2026-0002");
            cuentas.recuperar(clave, "INC-OBRAS-2026-0002");
            assertThat(cuentas.perdida(clave)).isFalse();
            assertThat(cuentas.intervenidaPor(clave)).isEmpty();
            cuentas.retirarBaja(clave, FOLIO);
            assertThat(cuenta(clave).estado()).isEqualTo(VIGENTE);
        });
    }

    @Test
    @DisplayName(
            "NT10-PAB-II-a: dada una propuesta retirada, sigue siendo propuesta con su fecha y no admite más pasos")
    void desistida() {
        enTransaccion(() -> {
            String clave = cuentas.proponer(FOLIO, propuesta("OBRAS", Red.X, "@ObrasTecate"));
            cuentas.desistir(clave, FOLIO);
            assertThat(cuenta(clave).estado()).isEqualTo(PROPUESTA);
            assertThatThrownBy(() -> cuentas.autorizar(clave, FOLIO))
                    .isInstanceOf(ConflictoException.class)
                    .hasMessageContaining("se retiró");
        });
    }

    @Test
    @DisplayName("NT10-ANT-1: dada una entidad estatal, ni propone ni declara cuentas")
    void entidadEstatal() {
        enTransaccion(() -> {
            rechaza(
                    "NT10-ANT-1",
                    "«CESPTE»",
                    () -> cuentas.proponer(FOLIO, propuesta("CESPTE", Red.FACEBOOK, "cespte")));
            rechaza(
                    "NT10-ANT-1",
                    "«CESPTE»",
                    () -> cuentas.declararPreexistente(FOLIO, "CESPTE", preexistente("cespte")));
        });
    }

    private static CuentaPreexistente preexistente(String identificador) {
        return new CuentaPreexistente(
                Red.FACEBOOK,
                "Anterior",
                identificador,
                "https://www.facebook.com/" + identificador,
                null,
                "Informar.",
                "Lo que hace el órgano.",
                LocalDate.of(2012, 5, 1));
    }

    @Test
    @DisplayName("NT10-TR-2: dada una cuenta anterior a la norma, conserva la fecha en que se abrió y se regulariza")
    void anterior() {
        enTransaccion(() -> {
            String clave = cuentas.declararPreexistente("REG-DIF-2026-0001", "DIF", preexistente("DIFAntiguo"));
            assertThat(cuenta(clave).estado()).isEqualTo(PREEXISTENTE);
            assertThat(cuenta(clave).correo()).isNull();
            cuentas.regularizar(clave, "REG-DIF-2026-0001");
            assertThat(cuenta(clave).vigente()).isTrue();
            assertThat(cuenta(clave).desde()).isEqualTo("2012-05-01");
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "X, @ObrasTecate, https://x.com/ObrasTecate, true",
        "X, @TecateObras, https://x.com/TecateObras, false",
        "X, @DesarrolloTecate, https://x.com/DesarrolloTecate, false",
        "FACEBOOK, TecateObras, https://www.facebook.com/TecateObras, true",
        "INSTAGRAM, tecate_obras, https://www.instagram.com/tecate_obras/, true",
        "YOUTUBE, @TecateObras, https://www.youtube.com/@TecateObras, true",
        "TIKTOK, @TecateObras, https://www.tiktok.com/@tecateobras, true",
        "WHATSAPP, Obras, https://whatsapp.com/channel/0029VaAbCdEfGhIjKl, true"
    })
    @DisplayName("NT10-PAB-VI-c, AMB-13: el sufijo se exige solo en X, desde la propuesta")
    void sufijo(Red red, String identificador, String direccion, boolean admitido) {
        enTransaccion(() -> {
            String clave = autorizada(red, admitido ? identificador : "@AvisosTecate");
            InformeDeCuenta informe = informe(direccion, identificador, "obras@tecate.gob.mx");
            if (admitido) {
                cuentas.informar(clave, FOLIO, informe);
                assertThat(cuenta(clave).vigente()).isTrue();
                return;
            }
            rechaza("NT10-PAB-VI-c", "terminar en «Tecate»", () -> cuentas.informar(clave, FOLIO, informe));
            assertThat(cuenta(clave).estado()).isEqualTo(AUTORIZADA);
            rechaza(
                    "NT10-PAB-VI-c",
                    "terminar en «Tecate»",
                    () -> cuentas.proponer(FOLIO, propuesta("OBRAS", red, identificador)));
        });
    }

    @Test
    @DisplayName("NT10-PAB-IV, NT10-PAB-VI-b, NT10-CG-I-b: dado un informe al que le falta un dato, o con un correo de"
            + " fuera, no se da por abierta y se dice cuál")
    void incompleto() {
        enTransaccion(() -> {
            String clave = autorizada(Red.FACEBOOK, "obras");
            InformeDeCuenta bueno = informe("https://www.facebook.com/obras", "obras", "obras@tecate.gob.mx");
            Map<InformeDeCuenta, String> malos = new LinkedHashMap<>();
            malos.put(con(bueno, " ", bueno.direccion(), bueno.proposito(), bueno.descripcion()), "Nombre: falta");
            malos.put(con(bueno, bueno.nombre(), "", bueno.proposito(), bueno.descripcion()), "Dirección electrónica");
            malos.put(
                    con(bueno, bueno.nombre(), "facebook.com/obras", bueno.proposito(), bueno.descripcion()),
                    "debe ser completa");
            malos.put(
                    con(bueno, bueno.nombre(), "javascript:alert(1)", bueno.proposito(), bueno.descripcion()),
                    "debe ser completa");
            malos.put(con(bueno, bueno.nombre(), bueno.direccion(), "", bueno.descripcion()), "Propósitos: falta");
            malos.put(con(bueno, bueno.nombre(), bueno.direccion(), bueno.proposito(), ""), "Descripción pública");
            malos.put(con(bueno, "n".repeat(201), bueno.direccion(), "p", "d"), "Nombre: no debe pasar de 200");
            malos.put(informe(bueno.direccion(), "obras", "obras@gmail.com"), "del dominio del Ayuntamiento");
            malos.forEach((malo, mensaje) -> assertThatThrownBy(() -> cuentas.informar(clave, FOLIO, malo))
                    .as(mensaje)
                    .isInstanceOf(ReglaException.class)
                    .hasMessageContaining(mensaje));
            assertThat(cuenta(clave).estado()).isEqualTo(AUTORIZADA);
            cuentas.informar(clave, FOLIO, bueno);
        });
    }

    private static InformeDeCuenta con(
            InformeDeCuenta base, String nombre, String direccion, String proposito, String descripcion) {
        return new InformeDeCuenta(
                nombre,
                direccion,
                base.identificador(),
                base.correo(),
                proposito,
                descripcion,
                base.periodicidad(),
                base.horario());
    }

    @Test
    @DisplayName(
            "NT10-SR-2a: dado un órgano al que le falta el suplente, no se informa la apertura; la cuenta vigente que"
                    + " ya tenía sigue vigente")
    void sinSuplente() {
        enTransaccion(() -> {
            String clave = autorizada(Red.X, "@ObrasTecate");
            designaciones.terminar("suplente.obras", padron.hoy(), null);
            rechaza("NT10-SR-2a", "falta el suplente", () -> cuentas.informar(clave, FOLIO, informe()));
            assertThat(cuenta("OBRAS-FB-1").vigente()).isTrue();
        });
    }

    @Test
    @DisplayName(
            "AMB-27, NT10-SR-4: dada una cuenta que nombra a sus propios administradores, los del órgano no son los"
                    + " suyos; cancelada, aquellos dejan de serlo")
    void parejaPropia() {
        enTransaccion(() -> {
            String clave = autorizada(Red.X, "@ObrasTecate");
            designaciones.designarPareja("OBRAS", clave, "jefe.obras", "operativo.obras", padron.hoy(), FOLIO);
            cuentas.informar(clave, FOLIO, informe());
            assertThat(padron.administradores(clave)).containsExactly("jefe.obras", "operativo.obras");
            assertThat(padron.administradores("OBRAS-FB-1")).containsExactly("admin.obras", "suplente.obras");
            assertThat(usuario(padron.pareja("OBRAS", clave).titular())).isEqualTo("jefe.obras");
            assertThat(usuario(padron.pareja("OBRAS", null).titular())).isEqualTo("admin.obras");
            assertThat(padron.cuentaDe("jefe.obras", null).clave()).isEqualTo(clave);
            assertThat(padron.cuentaDe("admin.obras", null).clave()).isEqualTo("OBRAS-FB-1");

            cuentas.iniciarBaja(clave, FOLIO);
            cuentas.cancelar(clave, FOLIO);
            assertThat(padron.organoQueAtiende("jefe.obras")).as("NT10-SR-4").isEmpty();
            assertThat(padron.administradores(clave)).containsExactly("admin.obras", "suplente.obras");
            assertThat(escenario.sucesos(clave)).endsWith("CARGO_TERMINADO", "CARGO_TERMINADO", "CUENTA_CANCELADA");
        });
    }

    private static @Nullable String usuario(@Nullable Persona persona) {
        return persona == null ? null : persona.usuario();
    }

    @Test
    @DisplayName("Dada una cuenta de la red que ya está en el padrón, no se registra dos veces; cancelada, queda libre")
    void repetida() {
        enTransaccion(() -> {
            String clave = autorizada(Red.X, "@ObrasTecate");
            cuentas.informar(clave, FOLIO, informe());
            String otra = autorizada(Red.X, "@ObrasTecate");
            assertThatThrownBy(() -> cuentas.informar(
                            otra,
                            FOLIO,
                            informe("https://twitter.com/obrastecate/", "OBRASTECATE", "obras@tecate.gob.mx")))
                    .isInstanceOf(ConflictoException.class)
                    .hasMessageContaining("ya está en el padrón");
            cuentas.iniciarBaja(clave, FOLIO);
            cuentas.cancelar(clave, FOLIO);
            cuentas.informar(otra, FOLIO, informe());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "X, @DIFTecate, https://www.facebook.com/DIFTecate",
        "X, @ObrasTecate, https://x.com/DIFTecate",
        "X, @ObrasTecate, https://x.com/ObrasTecate/status/1",
        "X, @ObrasTecate, https://facebook.com@evil.com/x",
        "X, @ObrasTecate, https://otro@x.com/ObrasTecate",
        "X, @ObrasTecate, https://x.com:8443/ObrasTecate",
        "X, @ObrasTecate, https://x.com/",
        "X, @ObrasTecate, https://x.com/share",
        "X, @ObrasTecate, https://x.com.evil.com/ObrasTecate",
        "FACEBOOK, Obras, https://tecate.gob.mx/obras",
        "FACEBOOK, Obras, https://www.facebook.com/groups/Obras",
        "YOUTUBE, @Obras, https://www.youtube.com/watch?v=Obras",
        "TIKTOK, @Obras, https://www.tiktok.com/@DIFTecate"
    })
    @DisplayName(
            "NT10-TR-3, NT10-PAB-IV: no se informa con la dirección de otro sitio, de otra red, de otra cuenta ni de una"
                    + " publicación")
    void direccionAjena(Red red, String identificador, String direccion) {
        enTransaccion(() -> {
            String clave = autorizada(red, identificador);
            rechaza(
                    "NT10-PAB-IV",
                    "Dirección electrónica",
                    () -> cuentas.informar(clave, FOLIO, informe(direccion, identificador, "obras@tecate.gob.mx")));
            assertThat(cuenta(clave).estado()).isEqualTo(AUTORIZADA);
        });
    }

    @Test
    @DisplayName("NT10-TR-3: dada una dirección sin identificador, tampoco la tienen dos cuentas del padrón: 409")
    void mismaDireccion() {
        enTransaccion(() -> {
            String una = autorizada(Red.FACEBOOK, "obras");
            String otra = autorizada(Red.FACEBOOK, "avisos");
            cuentas.informar(
                    una,
                    FOLIO,
                    informe("https://www.facebook.com/profile.php?id=100012345", "obras", "obras@tecate.gob.mx"));
            assertThatThrownBy(() -> cuentas.informar(
                            otra,
                            FOLIO,
                            informe("https://www.facebook.com/p/Avisos-100012345", "avisos", "obras@tecate.gob.mx")))
                    .isInstanceOf(ConflictoException.class)
                    .hasMessageContaining("ya está en el padrón");
            assertThatThrownBy(() -> jdbc.sql("UPDATE cuenta SET ocupa_direccion ="
                                    + " (SELECT ocupa_direccion FROM cuenta WHERE clave = ?) WHERE clave = ?")
                            .params(una, otra)
                            .update())
                    .as("ni a la vez: la base misma no la admite dos veces")
                    .isInstanceOf(DuplicateKeyException.class);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "FACEBOOK, obras.tecate, https://facebook.com/obras.tecate, ObrasTecate, https://www.facebook.com/ObrasTecate",
        "FACEBOOK, obrastecate, https://facebook.com/obrastecate, O.b.r.a.s.Tecate, 'https://fb.com/o.brastecate,'",
        "WHATSAPP, 526651234567, https://wa.me/526651234567, +5216651234567, https://wa.me/5216651234567",
        "WHATSAPP, obras, https://wa.me/5216651234567, avisos, https://api.whatsapp.com/send?phone=526651234567",
        "YOUTUBE, @Obras, https://youtube.com/channel/UCabcDEF123456789012345, obras, https://youtube.com/@Obras"
    })
    @DisplayName("NT10-TR-3: dada una cuenta que su red tiene por la misma, escrita de otro modo, no se registra: 409")
    void laMismaParaSuRed(Red red, String identificador, String direccion, String otro, String otraDireccion) {
        enTransaccion(() -> {
            String una = autorizada(red, identificador);
            String otra = autorizada(red, otro);
            cuentas.informar(una, FOLIO, informe(direccion, identificador, "obras@tecate.gob.mx"));
            assertThatThrownBy(() -> cuentas.informar(otra, FOLIO, informe(otraDireccion, otro, "obras@tecate.gob.mx")))
                    .isInstanceOf(ConflictoException.class)
                    .hasMessageContaining("ya está en el padrón");
        });
    }

    @Test
    @DisplayName("NT10-TR-3: dada una dirección copiada con el signo de su frase, se registra sin él")
    void sinLaFrase() {
        enTransaccion(() -> {
            String clave = autorizada(Red.FACEBOOK, "obras");
            cuentas.informar(clave, FOLIO, informe("https://www.facebook.com/obras,", "obras", "obras@tecate.gob.mx"));
            assertThat(cuenta(clave).direccion()).isEqualTo("https://www.facebook.com/obras");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "X, @Obras Tecate",
        "X, @РАBTecate",
        "X, @Obras.Tecate",
        "X, @@ObrasTecate",
        "FACEBOOK, @",
        "FACEBOOK, '@.'",
        "FACEBOOK, Obras Públicas",
        "FACEBOOK, DIFTеcate",
        "INSTAGRAM, obras/tecate",
        "WHATSAPP, ¡Obras!"
    })
    @DisplayName(
            "NT10-TR-3, NT10-PAB-II-a: un identificador que no puede existir en su red, o que imita a otro, no se propone"
                    + " ni se declara")
    void identificadorImposible(Red red, String identificador) {
        enTransaccion(() -> rechaza(
                "NT10-PAB-II-a",
                "no es un identificador de esa red",
                () -> cuentas.proponer(FOLIO, propuesta("OBRAS", red, identificador))));
        enTransaccion(() -> rechaza(
                "NT10-TR-2",
                "no es un identificador de esa red",
                () -> cuentas.declararPreexistente(
                        FOLIO,
                        "OBRAS",
                        new CuentaPreexistente(
                                red,
                                "Anterior",
                                identificador,
                                "https://www.facebook.com/ObrasAntes",
                                null,
                                "Informar.",
                                "Lo que hace el órgano.",
                                LocalDate.of(2012, 5, 1)))));
    }

    @Test
    @DisplayName("NT10-PAB-VI-a: dada una cuenta que no es central, no se da de alta sin trámite")
    void soloCentrales() {
        enTransaccion(() -> rechaza(
                "NT10-PAB-VI-a",
                "solo las cuentas centrales",
                () -> cuentas.darDeAltaCentral("OBRAS", Red.X, informe(), padron.hoy())));
        enTransaccion(() -> {
            String clave = cuentas.darDeAltaCentral("CS", Red.X, informe(), LocalDate.of(2024, 10, 1));
            assertThat(cuenta(clave).vigente()).isTrue();
            assertThat(cuenta(clave).desde()).isEqualTo("2024-10-01");
        });
    }

    @Test
    @DisplayName("Dada una clave que no existe, no se encuentra")
    void desconocida() {
        enTransaccion(() -> assertThatThrownBy(() -> cuentas.autorizar("OBRAS-FB-99", FOLIO))
                .isInstanceOf(NoEncontradoException.class));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE FROM cuenta WHERE clave = 'DIF-X-1'",
        "UPDATE cuenta SET organo = 'OBRAS' WHERE clave = 'DIF-X-1'",
        "UPDATE cuenta SET clave = 'DIF-X-9' WHERE clave = 'DIF-X-1'",
        "DELETE FROM designacion WHERE usuario = 'admin.dif'",
        "UPDATE designacion SET usuario = 'suplente.dif' WHERE usuario = 'admin.dif'",
        "UPDATE designacion SET desde = DATE '2020-01-01' WHERE usuario = 'admin.dif'"
    })
    @DisplayName(
            "NT10-EV-3: la base misma rechaza borrar una cuenta, cambiarla de dueño o reescribir quién la administró")
    void conservado(String sentencia) {
        assertThatThrownBy(() -> jdbc.sql(sentencia).update()).hasStackTraceContaining("El padrón se conserva");
    }

    @Test
    @DisplayName(
            "NT10-EV-3: dada una cuenta cancelada, la base no la deja revivir; ni reabrir una designación terminada")
    void cerradaNoRevive() {
        for (String sentencia : List.of(
                "UPDATE cuenta SET hasta = NULL, estado = 'VIGENTE' WHERE clave = 'OBRAS-X-1'",
                "UPDATE designacion SET hasta = NULL WHERE usuario = 'suplente.obras'")) {
            enTransaccion(() -> {
                String clave = autorizada(Red.X, "@ObrasTecate");
                cuentas.informar(clave, FOLIO, informe());
                cuentas.iniciarBaja(clave, FOLIO);
                cuentas.cancelar(clave, FOLIO);
                designaciones.terminar("suplente.obras", padron.hoy(), null);
                assertThatThrownBy(() -> jdbc.sql(sentencia).update()).hasStackTraceContaining("El padrón se conserva");
            });
        }
    }
}
