package mx.municipio.redes.procedimientos.baja;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.Lista;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.baja.Baja.Paso;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El proceso {@code baja-cuenta}: los nombres de su modelo y sus formularios, y qué hace cada tarea de servicio. */
@Configuration(proxyBeanMethods = false)
class BajaProceso {

    static final String CLAVE = "baja-cuenta";
    static final String MENSAJE_RETIRADA = "baja.retirada";

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO = Variable.texto("organo");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> CUENTA = Variable.texto("cuenta");
    static final Variable<String> CUENTA_NOMBRE = Variable.texto("cuentaNombre");
    static final Variable<String> CUENTA_DIRECCION = Variable.texto("cuentaDireccion");
    static final Variable<String> MOTIVO = Variable.texto("motivo");
    static final Variable<Boolean> CONFIRMO = Variable.logica("confirmo");
    static final Variable<String> RESPALDO = Variable.texto("respaldo");
    static final Variable<String> LUGAR = Variable.texto("lugar");
    static final Variable<String> SHA256 = Variable.texto("sha256");
    static final Variable<String> ALCANCE = Variable.texto("alcance");
    static final Variable<String> POR_QUE_NO_SE_RESPALDO = Variable.texto("porQueNoSeRespaldo");
    static final Variable<Boolean> NO_SE_PUDO_CANCELAR = Variable.logica("noSePudoCancelar");
    static final Variable<Boolean> NO_SE_PUDO_BORRAR = Variable.logica("noSePudoBorrar");
    static final Variable<Boolean> NO_SE_PUDO_VERIFICAR = Variable.logica("noSePudoVerificar");
    static final Variable<String> RESPALDO_TEXTO = Variable.texto("respaldoTexto");
    static final Variable<String> CANCELADA_EL = Variable.texto("canceladaEl");
    static final Variable<String> CANCELADA_TEXTO = Variable.texto("canceladaTexto");
    static final Variable<String> COMO_SE_CANCELO = Variable.texto("comoSeCancelo");
    static final Variable<String> COMO_SE_BORRO = Variable.texto("comoSeBorro");
    static final Variable<Boolean> BORRADO = Variable.logica("borrado");
    static final Variable<String> COMO_SE_VERIFICO = Variable.texto("comoSeVerifico");
    static final Variable<Boolean> YA_NO_EXISTE = Variable.logica("yaNoExiste");
    static final Variable<Boolean> FIRMA = Variable.logica("firma");
    static final Variable<String> RETIRO_DEL_VINCULO = Variable.texto("retiroDelVinculo");
    static final Variable<String> MOTIVO_RETIRO = Variable.texto("motivoRetiro");
    static final Variable<Date> PROXIMO_RECORDATORIO = Variable.instante("proximoRecordatorio");
    static final Variable<String> OTRO_RECORDATORIO = Variable.texto("otroRecordatorio");

    @Bean
    Lista cuentasQueDejaDeUsar(Padron padron) {
        return new Lista(
                "cuentas-que-deja-de-usar",
                quien -> Lista.deCuentas(padron.delResponsable(quien.id()).stream()
                        .filter(cuenta -> cuenta.estado().puedePasarA(EstadoCuenta.EN_BAJA))
                        .toList()));
    }

    @Bean
    JavaDelegate registrarBajaDelegate(DarDeBaja caso) {
        return e -> {
            var iniciada = caso.iniciar(Instancia.de(e), CUENTA.buscar(e).orElse(null), MOTIVO.exigir(e));
            Instancia.anotarFolio(e, iniciada.folio());
            ORGANO.escribir(e, iniciada.cuenta().organo());
            ORGANO_NOMBRE.escribir(e, iniciada.organoNombre());
            CUENTA.escribir(e, iniciada.cuenta().clave());
            CUENTA_NOMBRE.escribir(e, iniciada.cuenta().enPalabras());
            CUENTA_DIRECCION.escribir(e, iniciada.cuenta().direccion());
            PROXIMO_RECORDATORIO.escribir(e, Date.from(iniciada.recordatorio()));
        };
    }

    @Bean
    JavaDelegate registrarRetiroDeBajaDelegate(DarDeBaja caso) {
        return e -> caso.retirar(FOLIO.exigir(e), MOTIVO_RETIRO.exigir(e));
    }

    @Bean
    JavaDelegate registrarRespaldoDelegate(DarDeBaja caso) {
        return e -> RESPALDO_TEXTO.escribir(
                e,
                switch (RESPALDO.exigir(e)) {
                    case "EN_EXPEDIENTE" -> caso.respaldarEnExpediente(FOLIO.exigir(e), ALCANCE.exigir(e));
                    case "EN_OTRO_LUGAR" ->
                        caso.respaldarEnOtroLugar(
                                FOLIO.exigir(e), ALCANCE.exigir(e), LUGAR.exigir(e), SHA256.exigir(e));
                    default -> caso.noFuePosible(FOLIO.exigir(e), Paso.RESPALDO, POR_QUE_NO_SE_RESPALDO.exigir(e));
                });
    }

    @Bean
    JavaDelegate registrarCancelacionEnRedDelegate(DarDeBaja caso) {
        return e -> CANCELADA_TEXTO.escribir(
                e,
                NO_SE_PUDO_CANCELAR.buscar(e).orElse(false)
                        ? caso.noFuePosible(FOLIO.exigir(e), Paso.CANCELACION, COMO_SE_CANCELO.exigir(e))
                        : caso.cancelar(
                                FOLIO.exigir(e), LocalDate.parse(CANCELADA_EL.exigir(e)), COMO_SE_CANCELO.exigir(e)));
    }

    @Bean
    JavaDelegate registrarBorradoDelegate(DarDeBaja caso) {
        return e -> {
            if (NO_SE_PUDO_BORRAR.buscar(e).orElse(false)) {
                caso.noFuePosible(FOLIO.exigir(e), Paso.BORRADO, COMO_SE_BORRO.exigir(e));
            } else {
                caso.borrar(FOLIO.exigir(e), COMO_SE_BORRO.exigir(e));
            }
        };
    }

    @Bean
    JavaDelegate registrarVerificacionDeBajaDelegate(DarDeBaja caso) {
        return e -> {
            if (NO_SE_PUDO_VERIFICAR.buscar(e).orElse(false)) {
                caso.noFuePosible(FOLIO.exigir(e), Paso.VERIFICACION, COMO_SE_VERIFICO.exigir(e));
            } else {
                caso.verificar(FOLIO.exigir(e), COMO_SE_VERIFICO.exigir(e));
            }
        };
    }

    @Bean
    JavaDelegate informarBajaDelegate(DarDeBaja caso) {
        return e -> caso.informar(FOLIO.exigir(e), FIRMA.buscar(e).orElse(false));
    }

    @Bean
    JavaDelegate registrarRetiroDelVinculoDelegate(DarDeBaja caso) {
        return e -> caso.retirarVinculo(FOLIO.exigir(e), RETIRO_DEL_VINCULO.exigir(e));
    }

    @Bean
    JavaDelegate recordarBajaDelegate(DarDeBaja caso) {
        return e -> {
            Optional<Instant> siguiente = caso.recordar(FOLIO.exigir(e));
            siguiente.ifPresent(cuando -> PROXIMO_RECORDATORIO.escribir(e, Date.from(cuando)));
            OTRO_RECORDATORIO.escribir(e, siguiente.isPresent() ? "SI" : "NO");
        };
    }
}
