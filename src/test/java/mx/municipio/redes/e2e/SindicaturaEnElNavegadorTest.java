package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.AccesibilidadTest.exigirSinEstorbos;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.entera;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** La Sindicatura, que no se fía: lleva el calendario y coteja un acuse en papel. Solo toca días de 2032. */
@Order(3)
@PruebaEnElNavegador(reloj = "2032-09-06T10:00:00-07:00")
class SindicaturaEnElNavegadorTest {

    @Autowired
    Escenario escenario;

    @Autowired
    Oficios oficios;

    @Test
    @DisplayName(
            "NT10-CG-XI, NT10-CG-VII-b: la Sindicatura agrega un día, ve qué plazo movió, y en 1024 puntos de ancho"
                    + " coteja la huella de un acuse con la bitácora y con la página pública")
    void calendarioYCotejo(Chromium chromium) {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta("fechaPrevista", "2032-12-01"));
        Page sindicatura = chromium.persona("sindicatura");
        sindicatura.setViewportSize(1024, 768);
        exigirSinEstorbos(sindicatura);
        foto(sindicatura, "sindicatura-inicio");

        enlace(sindicatura, "Calendario de días inhábiles");
        sindicatura.getByLabel("Fecha").fill("2032-09-08");
        sindicatura.getByLabel("Motivo").last().fill("Suspensión de labores");
        sindicatura.getByLabel("Fundamento").fill("Acuerdo de Cabildo 9/2032");
        boton(sindicatura, "Agregar el día");
        assertThat(sindicatura.locator("main")).containsText("Un plazo en curso cambió");
        assertThat(sindicatura.locator("main")).containsText(folio);
        exigirSinEstorbos(sindicatura);
        exigirQueQuepa(sindicatura);
        entera(sindicatura, "sindicatura-calendario");

        enlace(sindicatura, folio);
        Oficio acuse = oficios.delExpediente(folio).get(0);
        var asiento = sindicatura.locator("#asiento-" + acuse.cabeza().asientos());
        asiento.getByText("Huella").click();
        assertThat(asiento).containsText(acuse.cabeza().hash());
        exigirSinEstorbos(sindicatura);
        exigirQueQuepa(sindicatura);
        entera(sindicatura, "sindicatura-bitacora");

        Page ciudadano = chromium.ventana();
        ciudadano.navigate("/oficios/" + acuse.codigo());
        assertThat(ciudadano.locator("main")).containsText("El acuse es auténtico");
        assertThat(ciudadano.locator("main")).containsText(acuse.cabeza().hash());
        exigirSinEstorbos(ciudadano);
        entera(ciudadano, "sindicatura-verificacion");

        sindicatura.navigate("/calendario?ejercicio=2032");
        sindicatura
                .getByText("Quitar", new Page.GetByTextOptions().setExact(true))
                .click();
        sindicatura.getByLabel("Motivo").first().fill("Se revocó el acuerdo");
        foto(sindicatura, "sindicatura-calendario-quitar");
        boton(sindicatura, "Quitar el día");
        assertThat(sindicatura.locator("main")).containsText("dejó de ser inhábil");
    }

    private static void exigirQueQuepa(Page pagina) {
        assertThat(pagina.evaluate("[...document.querySelectorAll('.tabla'), document.documentElement]"
                        + ".every(e => e.scrollWidth <= e.clientWidth)"))
                .as(pagina.url())
                .isEqualTo(true);
    }
}
