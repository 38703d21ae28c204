package mx.municipio.redes.padron;

import static org.assertj.core.api.Assertions.assertThat;

import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PruebaDeIntegracion
@DisplayName("Padrón: designaciones")
class DesignacionesTest {

    private final Designaciones designaciones;
    private final Padron padron;
    private final Escenario escenario;
    private final TransactionTemplate transaccion;

    @Autowired
    DesignacionesTest(
            Designaciones designaciones, Padron padron, Escenario escenario, PlatformTransactionManager transacciones) {
        this.designaciones = designaciones;
        this.padron = padron;
        this.escenario = escenario;
        this.transaccion = new TransactionTemplate(transacciones);
    }

    @Test
    @DisplayName("NT10-SR-4: quien sale pierde su acceso y quien entra lo tiene")
    void cambio() {
        transaccion.executeWithoutResult(estado -> {
            estado.setRollbackOnly();
            escenario.como("titular.obras", () -> {
                designaciones.designar(
                        "OBRAS", null, Cargo.ADMINISTRADOR_TITULAR, "jefe.obras", padron.hoy(), "CAM-OBRAS-2026-0001");
                return true;
            });
            assertThat(padron.administradores("OBRAS-FB-1")).containsExactly("jefe.obras", "suplente.obras");
            assertThat(padron.organoQueAtiende("admin.obras")).isEmpty();
            assertThat(padron.organoQueAtiende("jefe.obras")).contains("OBRAS");
        });
    }
}
