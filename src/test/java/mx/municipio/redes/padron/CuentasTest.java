package mx.municipio.redes.padron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PruebaDeIntegracion
@DisplayName("Padrón: lo que los trámites hacen con una cuenta")
class CuentasTest {

    private final Cuentas cuentas;
    private final Padron padron;
    private final Escenario escenario;
    private final TransactionTemplate transaccion;

    @Autowired
    CuentasTest(Cuentas cuentas, Padron padron, Escenario escenario, PlatformTransactionManager transacciones) {
        this.cuentas = cuentas;
        this.padron = padron;
        this.escenario = escenario;
        this.transaccion = new TransactionTemplate(transacciones);
    }

    @Test
    @DisplayName("NT10-PAB-IV: propuesta, autorizada e informada, la cuenta queda vigente")
    void abrir() {
        transaccion.executeWithoutResult(estado -> {
            estado.setRollbackOnly();
            String clave = cuentas.proponer(
                    "APE-OBRAS-2026-0001",
                    new PropuestaDeCuenta(
                            "OBRAS",
                            Red.X,
                            "Obras",
                            "@ObrasTecate",
                            "Avisos",
                            "Avisar",
                            List.of("NT10-FIN-III"),
                            "Cierres"));
            assertThat(clave).isEqualTo("OBRAS-X-1");
            cuentas.autorizar(clave, "APE-OBRAS-2026-0001");
            cuentas.informar(
                    clave,
                    "APE-OBRAS-2026-0001",
                    new InformeDeCuenta(
                            "Obras",
                            "https://x.com/ObrasTecate",
                            "@ObrasTecate",
                            "obras@Tecate.gob.mx",
                            "Avisar",
                            "Avisos",
                            Periodicidad.DIARIA,
                            "Lunes a viernes"));
            assertThat(padron.cuenta(clave).orElseThrow().vigente()).isTrue();
            assertThat(escenario.sucesos(clave))
                    .containsExactly("CUENTA_PROPUESTA", "CUENTA_AUTORIZADA", "CUENTA_ABIERTA");
        });
    }
}
