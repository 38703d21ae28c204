package mx.municipio.redes.procedimientos.baja;

import java.util.Date;
import mx.municipio.redes.motor.Variable;

/** Los nombres del proceso {@code baja-cuenta}: los del modelo y sus formularios. */
public final class BajaProceso {

    public static final String CLAVE = "baja-cuenta";

    public static final Variable<String> FOLIO = Variable.texto("folio");
    public static final Variable<String> ORGANO = Variable.texto("organo");
    public static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    public static final Variable<String> CUENTA = Variable.texto("cuenta");
    public static final Variable<String> CUENTA_NOMBRE = Variable.texto("cuentaNombre");
    public static final Variable<String> CUENTA_DIRECCION = Variable.texto("cuentaDireccion");
    public static final Variable<String> MOTIVO = Variable.texto("motivo");
    public static final Variable<Boolean> CONFIRMO = Variable.logica("confirmo");
    public static final Variable<String> RESPALDO = Variable.texto("respaldo");
    public static final Variable<String> LUGAR = Variable.texto("lugar");
    public static final Variable<String> SHA256 = Variable.texto("sha256");
    public static final Variable<String> ALCANCE = Variable.texto("alcance");
    public static final Variable<String> RESPALDO_TEXTO = Variable.texto("respaldoTexto");
    public static final Variable<String> CANCELADA_EL = Variable.texto("canceladaEl");
    public static final Variable<String> CANCELADA_TEXTO = Variable.texto("canceladaTexto");
    public static final Variable<String> COMO_SE_CANCELO = Variable.texto("comoSeCancelo");
    public static final Variable<String> COMO_SE_BORRO = Variable.texto("comoSeBorro");
    public static final Variable<Boolean> BORRADO = Variable.logica("borrado");
    public static final Variable<String> COMO_SE_VERIFICO = Variable.texto("comoSeVerifico");
    public static final Variable<Boolean> YA_NO_EXISTE = Variable.logica("yaNoExiste");
    public static final Variable<Boolean> FIRMA = Variable.logica("firma");
    public static final Variable<String> RETIRO_DEL_VINCULO = Variable.texto("retiroDelVinculo");
    public static final Variable<Date> PROXIMO_RECORDATORIO = Variable.instante("proximoRecordatorio");
    public static final Variable<String> OTRO_RECORDATORIO = Variable.texto("otroRecordatorio");

    private BajaProceso() {}
}
