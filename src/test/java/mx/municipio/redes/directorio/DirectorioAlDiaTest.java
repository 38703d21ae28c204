package mx.municipio.redes.directorio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.directorio.application.VerificarDireccion;
import mx.municipio.redes.padron.CuentaPreexistente;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.InformeDeCuenta;
import mx.municipio.redes.padron.Periodicidad;
import mx.municipio.redes.padron.PropuestaDeCuenta;
import mx.municipio.redes.padron.Red;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cada paso de una cuenta en el padrón se ve enseguida en lo que se responde de su dirección. */
@PruebaDeIntegracion
class DirectorioAlDiaTest {

    private static final String DIRECCION = "https://www.facebook.com/ObrasEnVivo";

    private final Cuentas cuentas;
    private final VerificarDireccion verificar;
    private final TransactionTemplate transaccion;

    @Autowired
    DirectorioAlDiaTest(Cuentas cuentas, VerificarDireccion verificar, PlatformTransactionManager transacciones) {
        this.cuentas = cuentas;
        this.verificar = verificar;
        this.transaccion = new TransactionTemplate(transacciones);
    }

    private String respuesta() {
        return verificar.ejecutar("m.facebook.com/obrasenvivo?x=1").resultado().name();
    }

    @Test
    @DisplayName(
            "NT10-PAB-IV, NT10-PAB-VII, AMB-12: dada una cuenta nueva, es oficial desde su informe y hasta su cancelación")
    void deLaAperturaALaBaja() {
        transaccion.executeWithoutResult(estado -> {
            estado.setRollbackOnly();
            String clave = cuentas.proponer(
                    "F-1",
                    new PropuestaDeCuenta(
                            "OBRAS",
                            Red.FACEBOOK,
                            "Obras en vivo",
                            "ObrasEnVivo",
                            "Avances",
                            "Avances de obra",
                            List.of("NT10-FIN-III"),
                            "Obra"));
            cuentas.autorizar(clave, "F-1");
            assertThat(respuesta()).isEqualTo("DESCONOCIDA");
            cuentas.informar(
                    clave,
                    "F-1",
                    new InformeDeCuenta(
                            "Obras en vivo",
                            DIRECCION,
                            "ObrasEnVivo",
                            "obras@tecate.gob.mx",
                            "Avances de obra",
                            "Avances",
                            Periodicidad.DIARIA,
                            "De 8 a 15 h."));
            assertThat(respuesta()).isEqualTo("OFICIAL");
            cuentas.iniciarBaja(clave, "F-2");
            assertThat(respuesta()).isEqualTo("OFICIAL");
            cuentas.cancelar(clave, "F-2");
            assertThat(respuesta()).isEqualTo("BAJA");
            assertThat(Objects.requireNonNull(verificar.ejecutar(DIRECCION).cuenta())
                            .hasta())
                    .isNotNull();
        });
    }

    @Test
    @DisplayName("NT10-TR-2: dada una cuenta anterior a la norma, es oficial solo si se regulariza")
    void regularizada() {
        transaccion.executeWithoutResult(estado -> {
            estado.setRollbackOnly();
            String clave = preexistente();
            assertThat(respuesta()).isEqualTo("DESCONOCIDA");
            cuentas.regularizar(clave, "F-1");
            assertThat(respuesta()).isEqualTo("OFICIAL");
        });
        transaccion.executeWithoutResult(estado -> {
            estado.setRollbackOnly();
            cuentas.declararPersonal(preexistente(), "F-1");
            assertThat(respuesta()).isEqualTo("DESCONOCIDA");
        });
    }

    private String preexistente() {
        return cuentas.declararPreexistente(
                "F-1",
                "OBRAS",
                new CuentaPreexistente(
                        Red.FACEBOOK,
                        "Obras en vivo",
                        "ObrasEnVivo",
                        DIRECCION,
                        "obras@tecate.gob.mx",
                        "Avances de obra",
                        "Avances",
                        LocalDate.of(2014, 5, 2)));
    }
}
