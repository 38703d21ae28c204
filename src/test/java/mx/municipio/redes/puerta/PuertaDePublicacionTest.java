package mx.municipio.redes.puerta;

import static mx.municipio.redes.puerta.ClaseDeContenido.INFORMACION_INSTITUCIONAL;
import static mx.municipio.redes.puerta.ClaseDeContenido.PROPAGANDA;
import static mx.municipio.redes.puerta.ClaseDeContenido.PROTECCION_CIVIL;
import static mx.municipio.redes.puerta.ClaseDeContenido.SALUD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.padron.Cuentas;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PruebaDeIntegracion
@DisplayName("La puerta de toda publicación")
class PuertaDePublicacionTest {

    private static final String CUENTA = "OBRAS-FB-1";
    private static final String INCIDENTE = "INC-OBRAS-2024-0001";
    private static final Excepcion NINGUNA = new Excepcion(false, null);
    private static final Declaracion AVISO = declara(INFORMACION_INSTITUCIONAL, false, false);
    private static final Declaracion PROMOCION = declara(PROPAGANDA, true, true);
    private static final Declaracion RESERVADA = new Declaracion(PROPAGANDA, true, true, false, true);
    private static final String REMATE =
            " Si ya está en la red, retírelo y repórtelo como incidente de uso indebido, que conserva la constancia.";

    @Autowired
    PuertaDePublicacion puerta;

    @Autowired
    Cuentas cuentas;

    @Autowired
    Escenario escenario;

    @Autowired
    TransactionTemplate transaccion;

    @BeforeEach
    void fueraDeVeda() {
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    @AfterEach
    void recuperar() {
        if (cuentas.intervenidaPor(CUENTA).isPresent()) {
            conLaCuenta(() -> cuentas.recuperar(CUENTA, INCIDENTE));
        }
    }

    @Test
    @DisplayName(
            "NT10-ADM-I-a: un administrador o el titular publican lo que no encuentra puerta cerrada, sin advertencias")
    void pasa() {
        for (String quien : List.of("admin.obras", "suplente.obras", "titular.obras")) {
            assertThat(cruzar(quien, AVISO, NINGUNA, null)).as(quien).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIII: primera puerta, la cuenta intervenida, que nombra su incidente aunque todo lo demás falle;"
                    + " recuperada, se vuelve a publicar")
    void intervenida() {
        conLaCuenta(() -> cuentas.intervenir(CUENTA, INCIDENTE));

        String frase =
                "La cuenta está intervenida: no se publica en ella hasta que Comunicación Social cierre el incidente"
                        + " INC-OBRAS-2024-0001 con el control recuperado y la constancia de contraseñas nuevas.";
        niega(ReglaException.class, "NT10-CG-XXIII", "admin.dif", RESERVADA, null)
                .hasMessage(frase);
        niega(ReglaException.class, "NT10-CG-XXIII", "admin.obras", AVISO, "2026-11-12T09:00:00-08:00")
                .hasMessage(frase + REMATE);

        conLaCuenta(() -> cuentas.recuperar(CUENTA, INCIDENTE));
        assertThat(cruzar("admin.obras", AVISO, NINGUNA, null)).isEmpty();
    }

    @Test
    @DisplayName("NT10-PAB-VII: la cuenta en baja tampoco publica, y es un conflicto de estado")
    void enBaja() {
        conLaCuenta(() -> cuentas.iniciarBaja(CUENTA, "BAJ-OBRAS-2026-9999"));
        try {
            niega(ConflictoException.class, "NT10-PAB-VII", "admin.obras", AVISO, null)
                    .hasMessageContaining("está «en baja»: en ella no se publica");
        } finally {
            conLaCuenta(() -> cuentas.retirarBaja(CUENTA, "BAJ-OBRAS-2026-9999"));
        }
    }

    @Test
    @DisplayName(
            "NT10-ADM-I-a, NT10-SR-4: segunda puerta, quien no administra la cuenta ni es su titular, aunque el contenido"
                    + " también esté cerrado; no se le dice nada del contenido")
    void ajeno() {
        for (String quien : List.of("admin.dif", "jefe.obras", "comsocial", "supervisor")) {
            niega(ProhibidoException.class, "NT10-ADM-I-a NT10-SR-4", quien, RESERVADA, null)
                    .hasMessage(
                            "Publican los administradores de la cuenta o el titular del órgano; usted hoy no lo es.");
        }
    }

    @Test
    @DisplayName("NT10-ADM-II, NT10-CG-III: tercera puerta, lo protegido, antes que el artículo 134")
    void protegido() {
        niega(ReglaException.class, "NT10-ADM-II NT10-CG-III", "admin.obras", RESERVADA, null)
                .hasMessage("Declaró información reservada, confidencial o datos personales: debe protegerse y no se"
                        + " publica.");
    }

    @Test
    @DisplayName(
            "NT10-ML-II, NT10-RESP-4, NT10-CG-XI: cuarta puerta, una persona reconocible y un mensaje que la resalta; dice qué se declaró, y si ya"
                    + " está en la red, qué hacer")
    void promocion() {
        String frase = "Declaró que se reconoce a una persona servidora pública y que el mensaje la resalta: así no se"
                + " publica en una cuenta institucional. Corrija el contenido.";
        niega(ReglaException.class, "NT10-ML-II", "admin.obras", PROMOCION, null)
                .hasMessage(frase);
        niega(ReglaException.class, "NT10-ML-II", "admin.obras", PROMOCION, "2026-11-12T09:00:00-08:00")
                .hasMessage(frase + REMATE);
        niega(ReglaException.class, "NT10-ML-II", "admin.obras", PROMOCION, "2026-11-12T11:00:00-08:00")
                .as("a una hora que no llega, todavía no está en la red")
                .hasMessage(frase);
    }

    @Test
    @DisplayName(
            "NT10-ML-II: con una persona en tiempo electoral, o con logros y sin persona, se advierte y se publica")
    void advertencias() {
        assertThat(cruzar("admin.obras", new Declaracion(SALUD, true, false, true, false), NINGUNA, null))
                .containsExactly("Hay una elección en curso o próxima y se reconoce a una persona servidora pública: si"
                        + " tiene duda, consulte.");
        assertThat(cruzar("admin.obras", new Declaracion(SALUD, false, true, true, false), NINGUNA, null))
                .containsExactly("Resaltar logros es propaganda: revise la clase de contenido.");
        assertThat(cruzar("admin.obras", new Declaracion(SALUD, true, false, false, false), NINGUNA, null))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2024-02-29T23:59:59-08:00, PASA",
        "2024-03-01T00:00:00-08:00, NO",
        "2024-06-02T23:59:59-07:00, NO",
        "2024-06-03T00:00:00-07:00, PASA"
    })
    @DisplayName(
            "NT10-RESP-5: quinta puerta, la veda; la propaganda se detiene del primer instante de las campañas al último de"
                    + " la jornada")
    void limitesDeLaVeda(OffsetDateTime cuando, String pasa) {
        escenario.son(cuando.toString());
        Declaracion propaganda = declara(PROPAGANDA, false, false);
        if (pasa.equals("PASA")) {
            assertThat(cruzar("admin.obras", propaganda, NINGUNA, null)).isEmpty();
        } else {
            niega(ReglaException.class, "NT10-RESP-5", "admin.obras", propaganda, null)
                    .hasMessage(
                            "Rige la veda electoral (del viernes 1 de marzo de 2024 al domingo 2 de junio de 2024): la"
                                    + " propaganda gubernamental está suspendida.");
        }
    }

    @Test
    @DisplayName(
            "NT10-RESP-5, AMB-23: con la veda confirmada, cada clase se publica o no, y la negativa dice qué falta")
    void porClase() {
        escenario.son("2024-04-10T10:00:00-07:00");
        enVeda(declara(INFORMACION_INSTITUCIONAL, true, false), NINGUNA)
                .hasMessageEndingWith(
                        "la información institucional no puede llevar nombre, voz, imagen ni logros de personas"
                                + " servidoras públicas.");
        enVeda(declara(SALUD, false, true), new Excepcion(false, "Vacunación"))
                .hasMessageEndingWith("la excepción ampara informar de servicios, no resaltar logros.");
        enVeda(declara(SALUD, false, false), NINGUNA).hasMessageEndingWith("diga por qué este contenido es de salud.");
        enVeda(declara(SALUD, false, false), new Excepcion(false, "  "))
                .hasMessageEndingWith("diga por qué este contenido es de salud.");
        enVeda(declara(PROTECCION_CIVIL, false, false), new Excepcion(false, "Lluvias"))
                .hasMessageEndingWith("protección civil se exceptúa solo en caso de emergencia.");

        assertThat(cruzar("admin.obras", AVISO, NINGUNA, null)).isEmpty();
        assertThat(cruzar("admin.obras", declara(SALUD, false, false), new Excepcion(false, "Vacunación"), null))
                .isEmpty();
        assertThat(cruzar("admin.obras", declara(PROTECCION_CIVIL, false, false), new Excepcion(true, "Lluvias"), null))
                .isEmpty();
    }

    @Test
    @DisplayName("NT10-RESP-5: mientras la fecha es provisional, solo se detiene la propaganda, y la negativa lo dice")
    void provisional() {
        escenario.son("2027-04-12T10:00:00-07:00");
        enVeda(declara(PROPAGANDA, false, false), NINGUNA)
                .hasMessageContaining(", fecha provisional que la Sindicatura aún no confirma): la propaganda");
        assertThat(cruzar("admin.obras", declara(INFORMACION_INSTITUCIONAL, true, false), NINGUNA, null))
                .isEmpty();
        assertThat(cruzar("admin.obras", declara(SALUD, false, false), NINGUNA, null))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "NT10-RESP-5, NT10-CG-XI: lo que salió antes de la veda se asienta durante ella, y lo que salió durante ella"
                    + " no se asienta después; una hora por venir no abre la puerta")
    void segunCuandoSalio() {
        Declaracion propaganda = declara(PROPAGANDA, false, false);
        escenario.son("2024-03-01T10:00:00-08:00");
        assertThat(cruzar("admin.obras", propaganda, NINGUNA, "2024-02-29T18:00:00-08:00"))
                .isEmpty();
        niega(ReglaException.class, "NT10-RESP-5", "admin.obras", propaganda, "2024-06-03T10:00:00-07:00");
        escenario.son("2024-06-03T10:00:00-07:00");
        niega(ReglaException.class, "NT10-RESP-5", "admin.obras", propaganda, "2024-06-02T10:00:00-07:00")
                .hasMessageEndingWith(REMATE);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> enVeda(Declaracion contenido, Excepcion excepcion) {
        return assertThatThrownBy(() -> cruzar("admin.obras", contenido, excepcion, null))
                .isInstanceOfSatisfying(ReglaException.class, negada -> assertThat(negada.clausula())
                        .isEqualTo("NT10-RESP-5"));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> niega(
            Class<? extends DominioException> como,
            String clausula,
            String quien,
            Declaracion contenido,
            @Nullable String publicadoEl) {
        return assertThatThrownBy(() -> cruzar(quien, contenido, NINGUNA, publicadoEl))
                .isInstanceOfSatisfying(
                        como, negada -> assertThat(negada.clausula()).isEqualTo(clausula));
    }

    private List<String> cruzar(
            String quien, Declaracion contenido, Excepcion excepcion, @Nullable String publicadoEl) {
        Instant salio =
                publicadoEl == null ? null : OffsetDateTime.parse(publicadoEl).toInstant();
        return escenario.como(
                quien, () -> transaccion.execute(estado -> puerta.cruzar(CUENTA, contenido, excepcion, salio)));
    }

    private void conLaCuenta(Runnable acto) {
        escenario.como("admin.obras", () -> {
            transaccion.executeWithoutResult(estado -> acto.run());
            return true;
        });
    }

    private static Declaracion declara(ClaseDeContenido clase, boolean personal, boolean objetivo) {
        return new Declaracion(clase, personal, objetivo, false, false);
    }
}
