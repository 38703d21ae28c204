package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.AccesibilidadTest.exigirSinEstorbos;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.Firmante;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.OficiosDePrueba;
import mx.municipio.redes.oficios.OficiosDePrueba.Cuerpo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Un oficio como lo usan un ciudadano con el papel en la mano y el titular que se equivocó. */
@Order(3)
@PruebaEnElNavegador(reloj = "2026-11-13T10:00:00-08:00")
class OficiosEnElNavegadorTest {

    @Autowired
    Escenario escenario;

    @Autowired
    Oficios oficios;

    @Autowired
    PlatformTransactionManager transacciones;

    @Test
    @DisplayName(
            "NT10-CG-XI: dado un oficio en papel, un ciudadano teclea su código como puede y sabe que es auténtico; el"
                    + " titular lo anula y entonces sabe que no vale")
    void verificarYAnular(Chromium chromium) {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        Oficio oficio = new TransactionTemplate(transacciones)
                .execute(estado -> oficios.emitir(
                        NuevoOficio.de("PROPUESTA", folio)
                                .firma("OBRAS", new Firmante("Titular de Prueba Obras", "Titular"))
                                .fundamento("NT10-PAB-II-a")
                                .asunto("Propuesta de cuenta")
                                .para(new Destinatario("Persona Destinataria", "Jefatura de Comunicación Social")),
                        new Cuerpo(OficiosDePrueba.datos("PROPUESTA"))));
        assertThat(oficio).isNotNull();

        Page ciudadano = chromium.ventana();
        ciudadano.navigate("/login");
        enlace(ciudadano, "Verificar un documento");
        exigirSinEstorbos(ciudadano);
        foto(ciudadano, "verificacion");
        ciudadano.getByLabel("Código del sello de integridad").fill("no-existe");
        boton(ciudadano, "Verificar");
        assertThat(ciudadano.locator("main")).containsText("No existe un documento con el código «no-existe»");
        foto(ciudadano, "verificacion-no-existe");
        ciudadano
                .getByLabel("Código del sello de integridad")
                .fill(" " + oficio.codigoEnGrupos().toLowerCase().replace('-', ' '));
        boton(ciudadano, "Verificar");
        assertThat(ciudadano.locator("main")).containsText("El oficio es auténtico y está vigente");
        assertThat(ciudadano.locator("main")).containsText(oficio.numero());
        assertThat(ciudadano.locator("main")).not().containsText("Persona Destinataria");
        exigirSinEstorbos(ciudadano);
        foto(ciudadano, "verificacion-autentico");

        Page titular = chromium.persona("titular.obras");
        titular.navigate("/expedientes/" + folio);
        foto(titular, "expediente-oficios");
        enlace(titular, oficio.codigo());
        titular.getByText("Este oficio se emitió por error").click();
        titular.getByLabel("Motivo").fill("Se dirigió a quien no era.");
        titular.getByLabel("Entiendo que el número").check();
        foto(titular, "oficio-anular");
        boton(titular, "Anular el oficio");
        assertThat(titular.locator("main")).containsText("quedó anulado");
        assertThat(titular.locator("main")).containsText("El oficio es auténtico, pero está anulado");
        assertThat(Chromium.pdf(titular, "Abrir el PDF"))
                .contains("ANULADO", "Se dirigió a quien no era.", "no tiene validez");
        exigirSinEstorbos(titular);
        foto(titular, "verificacion-anulado");

        ciudadano.reload();
        assertThat(ciudadano.locator("main")).containsText("está anulado");
        assertThat(ciudadano.locator("main")).not().containsText("a quien no era");
    }
}
