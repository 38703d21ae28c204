package mx.municipio.redes.plazos.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.municipio.redes.BaseDePrueba;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.motor.trabajos.Trabajos;
import mx.municipio.redes.norma.ArchivosPropios;
import mx.municipio.redes.plazos.CambioDeCalendario;
import mx.municipio.redes.plazos.PlazoMovido;
import mx.municipio.redes.plazos.Plazos;
import mx.municipio.redes.plazos.PlazosAbiertos;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.RegistroDeDias;
import mx.municipio.redes.plazos.domain.TurnoDelCalendario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Los casos de uso del calendario con su base y su bitácora; cada prueba deshace lo suyo. */
@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ContextConfiguration(initializers = BaseDePrueba.class)
@Import(CalendarioTest.Configuracion.class)
@Tag("integracion")
@Order(1)
class CalendarioTest {

    private static final String VIERNES = "2026-11-13";
    private static final Instant RECEPCION = Instant.parse("2026-11-12T18:00:00Z");

    @ComponentScan({"mx.municipio.redes.norma", "mx.municipio.redes.bitacora", "mx.municipio.redes.plazos"})
    static class Configuracion {

        @Bean
        Clock reloj() {
            return Clock.fixed(RECEPCION, ZoneOffset.UTC);
        }

        @Bean
        UnPlazoAbierto unPlazoAbierto(Plazos plazos) {
            return new UnPlazoAbierto(plazos);
        }
    }

    /** Un procedimiento con una consulta en curso. */
    static class UnPlazoAbierto implements PlazosAbiertos {

        final List<CambioDeCalendario> cambios = new ArrayList<>();
        private final Plazos plazos;
        private Instant vencimiento = Instant.EPOCH;

        UnPlazoAbierto(Plazos plazos) {
            this.plazos = plazos;
        }

        void empezar() {
            cambios.clear();
            vencimiento = plazos.calcular(RECEPCION, 3).vencimiento();
        }

        @Override
        public int cuantos(CambioDeCalendario cambio) {
            return 1;
        }

        @Override
        public Tramo recalcular(CambioDeCalendario cambio, String despuesDe, int limite) {
            cambios.add(cambio);
            Instant anterior = vencimiento;
            vencimiento = plazos.calcular(RECEPCION, 3).vencimiento();
            return new Tramo(
                    anterior.equals(vencimiento)
                            ? List.of()
                            : List.of(new PlazoMovido("CON-OBRAS-2026-0001", anterior, vencimiento)),
                    null);
        }
    }

    @Autowired
    AgregarDiaInhabil agregar;

    @Autowired
    QuitarDiaInhabil quitar;

    @Autowired
    ConsultarCalendario consultar;

    @Autowired
    Plazos plazos;

    @Autowired
    Bitacora bitacora;

    @Autowired
    UnPlazoAbierto abierto;

    @Autowired
    CambiosDelCalendario cambios;

    @Autowired
    RegistroDeDias registro;

    @Autowired
    TurnoDelCalendario turno;

    @Autowired
    ArchivosPropios propios;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    UsuarioActual usuarioActual;

    @MockitoBean
    Trabajos trabajos;

    @BeforeEach
    void sindicatura() {
        actua("sindicatura");
        when(trabajos.quitar(any(), any())).thenReturn(true);
        abierto.empezar();
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: dado un plazo en curso, cuando la Sindicatura agrega una suspensión, entonces se recalcula,"
                    + " dice cuál movió y queda asiento")
    void agregarMueveLosPlazosEnCurso() {
        CambioRegistrado cambio = agregar.ejecutar(suspension(VIERNES));

        assertThat(cambio.dia())
                .isEqualTo(new DiaInhabil(LocalDate.parse(VIERNES), "Suspensión de labores", "Acuerdo 12/2026", false));
        assertThat(cambio.plazosMovidos())
                .containsExactly(new PlazoMovido(
                        "CON-OBRAS-2026-0001",
                        Instant.parse("2026-11-19T08:00:00Z"),
                        Instant.parse("2026-11-20T08:00:00Z")));
        assertThat(abierto.cambios).singleElement().satisfies(visto -> {
            assertThat(visto.fecha()).isEqualTo(VIERNES);
            assertThat(visto.motivo()).isEqualTo("Suspensión de labores");
            assertThat(visto.actor()).isEqualTo("sindicatura");
            assertThat(visto.registrado()).isEqualTo(RECEPCION);
        });
        assertThat(plazos.esHabil(LocalDate.parse(VIERNES))).isFalse();
        assertThat(asientos("DIA_INHABIL_AGREGADO")).singleElement().satisfies(asiento -> {
            assertThat(asiento.actor()).isEqualTo("sindicatura");
            assertThat(asiento.detalle())
                    .isEqualTo("2026-11-13: Suspensión de labores. Fundamento: Acuerdo 12/2026."
                            + " Acuerdo: Acuerdo 12/2026.");
        });
        assertThat(asientos("PLAZOS_RECORRIDOS")).singleElement().satisfies(asiento -> assertThat(asiento.detalle())
                .endsWith("Plazos en curso movidos: 1."));
        assertThat(bitacora.verificar("CALENDARIO", List.of()).integra()).isTrue();
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dado un día provisional, cuando se confirma con su acuerdo, entonces hasta ese momento"
            + " mueve los plazos")
    void confirmar() {
        CambioRegistrado alta = agregar.ejecutar(new SolicitudDeDia(VIERNES, "Aniversario", "Costumbre", true, null));
        assertThat(alta.dia().provisional()).isTrue();
        assertThat(alta.plazosMovidos()).isEmpty();
        assertThat(abierto.cambios).isEmpty();
        assertThat(plazos.esHabil(LocalDate.parse(VIERNES))).isTrue();
        assertThat(ultimoAsiento().suceso()).isEqualTo("DIA_INHABIL_PROVISIONAL");

        CambioRegistrado confirmacion =
                agregar.ejecutar(new SolicitudDeDia(VIERNES, null, null, null, "Acuerdo de Cabildo 7/2026"));
        assertThat(confirmacion.dia())
                .isEqualTo(new DiaInhabil(LocalDate.parse(VIERNES), "Aniversario", "Acuerdo de Cabildo 7/2026", false));
        assertThat(confirmacion.plazosMovidos()).hasSize(1);
        assertThat(plazos.esHabil(LocalDate.parse(VIERNES))).isFalse();
        assertThat(asientos("DIA_INHABIL_CONFIRMADO")).hasSize(1);
        assertThat(tipos(VIERNES)).containsExactly("ALTA", "CONFIRMACION");
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dado un día local, cuando se retira con motivo, entonces vuelve a ser hábil,"
            + " ningún plazo se acorta y su historia se conserva")
    void quitarUnDia() {
        agregar.ejecutar(suspension(VIERNES));

        CambioRegistrado cambio = quitar.ejecutar(VIERNES, "Se revocó el acuerdo");

        assertThat(cambio.plazosMovidos()).isEmpty();
        assertThat(abierto.cambios).as("retirar un día no recorre ningún plazo").hasSize(1);
        assertThat(plazos.esHabil(LocalDate.parse(VIERNES))).isTrue();
        assertThat(ultimoAsiento().detalle())
                .startsWith("2026-11-13: Suspensión de labores. Se retira porque: Se revocó el acuerdo.");
        agregar.ejecutar(suspension(VIERNES));
        assertThat(tipos(VIERNES)).containsExactly("ALTA", "BAJA", "ALTA");
    }

    @Test
    @DisplayName("Dado un día provisional, cuando se retira, entonces ningún plazo se recalcula")
    void quitarUnProvisional() {
        agregar.ejecutar(new SolicitudDeDia(VIERNES, "Aniversario", "Costumbre", true, null));

        quitar.ejecutar(VIERNES, "No se acordó");

        assertThat(abierto.cambios).isEmpty();
        assertThat(consultar.del(2026)).extracting(DiaInhabil::fecha).doesNotContain(LocalDate.parse(VIERNES));
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dado un descanso de la ley, cuando se intenta retirar, entonces se rechaza")
    void laLeyNoSeRetira() {
        assertThatExceptionOfType(ReglaException.class)
                .isThrownBy(() -> quitar.ejecutar("2026-11-16", "Se labora"))
                .withMessageContaining("Ley Federal del Trabajo");
        assertNadaEscrito();
    }

    @Test
    @DisplayName("Dado un día que nadie declaró, o sin motivo, cuando se retira, entonces se rechaza")
    void quitarLoQueNoEsta() {
        agregar.ejecutar(suspension(VIERNES));
        for (String motivo : new String[] {null, "", "  "}) {
            assertThatExceptionOfType(FormularioException.class)
                    .isThrownBy(() -> quitar.ejecutar(VIERNES, motivo))
                    .satisfies(e -> assertThat(e.errores())
                            .extracting(ErrorCampo::campo)
                            .containsExactly("motivo"));
        }
        assertThatExceptionOfType(NoEncontradoException.class)
                .isThrownBy(() -> quitar.ejecutar("2026-11-12", "Se labora"));
        assertThat(tipos(VIERNES)).containsExactly("ALTA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-16", "2026-11-14", "2026-11-15", "2026-12-25"})
    @DisplayName(
            "Dado un día que ya es inhábil por ley o por ser fin de semana, cuando se agrega, entonces hay conflicto")
    void yaEraInhabil(String fecha) {
        assertThatExceptionOfType(ConflictoException.class)
                .isThrownBy(() -> agregar.ejecutar(suspension(fecha)))
                .withMessageContaining("ya es inhábil");
        assertNadaEscrito();
    }

    @Test
    @DisplayName("Dado un día ya declarado, cuando se agrega otra vez, entonces hay conflicto y no se duplica")
    void yaDeclarado() {
        agregar.ejecutar(suspension(VIERNES));
        assertThatExceptionOfType(ConflictoException.class).isThrownBy(() -> agregar.ejecutar(suspension(VIERNES)));
        assertThatExceptionOfType(ConflictoException.class)
                .isThrownBy(() -> agregar.ejecutar(new SolicitudDeDia(VIERNES, "Otro", "Otro", true, null)));
        assertThat(tipos(VIERNES)).containsExactly("ALTA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comunicacion-social", "camunda-admin", "titulares", "administradores"})
    @DisplayName(
            "Dado quien no es de la Sindicatura, cuando cambia el calendario, entonces se le niega aunque los datos"
                    + " estén mal")
    void soloLaSindicatura(String grupo) {
        actua(grupo);
        assertThatExceptionOfType(ProhibidoException.class).isThrownBy(() -> agregar.ejecutar(suspension("x")));
        assertThatExceptionOfType(ProhibidoException.class).isThrownBy(() -> quitar.ejecutar(VIERNES, null));
        assertNadaEscrito();
    }

    @Test
    @DisplayName(
            "Dada una solicitud con todo mal, cuando se envía, entonces dice cada error por su campo y nada se guarda")
    void solicitudesIncorrectas() {
        agregar.ejecutar(new SolicitudDeDia(VIERNES, "Aniversario", "Costumbre", true, null));
        assertThat(errores(new SolicitudDeDia(VIERNES, null, null, null, null))).containsExactly("acuerdo");
        assertThat(errores(new SolicitudDeDia(null, null, null, null, null))).containsExactly("fecha");
        assertThat(errores(new SolicitudDeDia("2026-11-12", null, " ", null, null)))
                .containsExactly("motivo", "fundamento");
        assertThat(errores(new SolicitudDeDia("2026-02-30", "a".repeat(1001), "\u0000", true, "Acuerdo \ud800")))
                .containsExactly("fecha", "motivo", "fundamento", "acuerdo", "provisional");
        for (String fecha : List.of("13/11/2026", "2014-12-31", "2101-01-01", "+999999999-12-31", "mañana")) {
            assertThat(errores(suspension(fecha))).containsExactly("fecha");
        }
        assertThat(tipos(VIERNES)).containsExactly("ALTA");
    }

    @Test
    @DisplayName(
            "Dado el calendario de un ejercicio, cuando se consulta, entonces están la ley y los locales en orden, con"
                    + " los provisionales señalados")
    void consultarElEjercicio() {
        agregar.ejecutar(suspension(VIERNES));
        agregar.ejecutar(new SolicitudDeDia("2026-12-24", "Nochebuena", "Costumbre", true, null));
        agregar.ejecutar(suspension("2027-01-04"));

        assertThat(consultar.del(2026))
                .filteredOn(dia -> dia.fecha().getMonthValue() >= 11)
                .extracting(dia -> dia.fecha() + (dia.provisional() ? " provisional" : ""))
                .containsExactly("2026-11-13", "2026-11-16", "2026-12-24 provisional", "2026-12-25");
    }

    @Test
    @DisplayName(
            "NT10-CG-XI: dado un día registrado, cuando alguien altera o borra su historia en la base, entonces la base"
                    + " se niega")
    void laBaseSeNiega() {
        agregar.ejecutar(suspension(VIERNES));
        var sentencias = new ArrayList<>(
                List.of("UPDATE dia_inhabil_version SET motivo = 'otro'", "DELETE FROM dia_inhabil_version"));
        if (BaseDePrueba.postgresql()) {
            sentencias.add("TRUNCATE dia_inhabil_version");
        }
        jdbc.sql("SAVEPOINT antes").update();
        for (String sentencia : sentencias) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(sentencia).update())
                    .havingRootCause()
                    .withMessageContaining("solo agregar");
            jdbc.sql("ROLLBACK TO SAVEPOINT antes").update();
        }
        assertThat(tipos(VIERNES)).containsExactly("ALTA");
    }

    @Test
    @DisplayName(
            "Dados los datos de demostración, cuando se siembran dos veces, entonces los días de Baja California quedan"
                    + " una vez y provisionales")
    void demostracion() throws IOException {
        var demo = new CalendarioDemo(propios, cambios, registro, turno);
        demo.run(new DefaultApplicationArguments());
        demo.run(new DefaultApplicationArguments());

        assertThat(consultar.del(2027))
                .filteredOn(DiaInhabil::provisional)
                .extracting(dia -> dia.fecha().toString())
                .containsExactly("2027-05-05", "2027-12-24", "2027-12-31");
        assertThat(plazos.calcular(plazos.horaDe(LocalDate.of(2026, 12, 21), LocalTime.NOON), 3)
                        .ultimoDia())
                .isEqualTo("2026-12-24");
        assertThat(bitacora.leer("CALENDARIO")).hasSize(6);
    }

    private static SolicitudDeDia suspension(@Nullable String fecha) {
        return new SolicitudDeDia(fecha, "Suspensión de labores", "Acuerdo 12/2026", null, null);
    }

    private void actua(String grupo) {
        when(usuarioActual.exigir()).thenReturn(new Usuario("sindicatura", Set.of(grupo)));
    }

    private List<String> errores(SolicitudDeDia solicitud) {
        try {
            agregar.ejecutar(solicitud);
            return List.of();
        } catch (FormularioException e) {
            return e.errores().stream().map(ErrorCampo::campo).toList();
        }
    }

    private List<String> tipos(String fecha) {
        return jdbc.sql("SELECT tipo FROM dia_inhabil_version WHERE fecha = ? ORDER BY version")
                .param(LocalDate.parse(fecha))
                .query(String.class)
                .list();
    }

    private List<Asiento> asientos(String suceso) {
        return bitacora.leer("CALENDARIO").stream()
                .filter(asiento -> asiento.suceso().equals(suceso))
                .toList();
    }

    private Asiento ultimoAsiento() {
        List<Asiento> asientos = bitacora.leer("CALENDARIO");
        return asientos.get(asientos.size() - 1);
    }

    private void assertNadaEscrito() {
        assertThat(bitacora.leer("CALENDARIO")).isEmpty();
        assertThat(registro.tieneMovimientos()).isFalse();
    }
}
