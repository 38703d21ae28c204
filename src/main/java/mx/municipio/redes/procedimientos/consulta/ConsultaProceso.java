package mx.municipio.redes.procedimientos.consulta;

import java.util.Date;
import mx.municipio.redes.motor.Variable;

/** Los nombres del proceso {@code consulta-publicacion}: los del modelo y sus formularios. */
public final class ConsultaProceso {

    public static final String CLAVE = "consulta-publicacion";
    public static final String MENSAJE_RETIRADA = "consulta.retirada";

    public static final Variable<String> FOLIO = Variable.texto("folio");
    public static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    public static final Variable<String> CUENTA = Variable.texto("cuenta");
    public static final Variable<String> CUENTA_NOMBRE = Variable.texto("cuentaNombre");
    public static final Variable<String> CONTENIDO = Variable.texto("contenido");
    public static final Variable<String> FUENTE = Variable.texto("fuente");
    public static final Variable<String> FECHA_PREVISTA = Variable.texto("fechaPrevista");
    public static final Variable<String> DUDA = Variable.texto("duda");
    public static final Variable<String> CLASE = Variable.texto("clase");
    public static final Variable<Boolean> ELEMENTO_PERSONAL = Variable.logica("elementoPersonal");
    public static final Variable<Boolean> ELEMENTO_OBJETIVO = Variable.logica("elementoObjetivo");
    public static final Variable<Boolean> ELEMENTO_TEMPORAL = Variable.logica("elementoTemporal");
    public static final Variable<Date> VENCIMIENTO = Variable.instante("vencimiento");
    public static final Variable<String> VENCIMIENTO_TEXTO = Variable.texto("vencimientoTexto");
    public static final Variable<Date> LIMITE_TAREA = Variable.instante("limiteTarea");
    public static final Variable<Date> RECORDATORIO_DIA_1 = Variable.instante("recordatorioDia1");
    public static final Variable<Date> RECORDATORIO_DIA_2 = Variable.instante("recordatorioDia2");
    public static final Variable<String> RESPUESTA = Variable.texto("respuesta");
    public static final Variable<String> OPINION = Variable.texto("opinion");
    public static final Variable<String> MOTIVO = Variable.texto("motivo");
    public static final Variable<String> MOTIVO_RESPUESTA = Variable.texto("motivoRespuesta");
    public static final Variable<String> MOTIVO_OPINION = Variable.texto("motivoOpinion");
    public static final Variable<String> DIRECCION = Variable.texto("direccion");
    public static final Variable<String> PUBLICADO_EL = Variable.texto("publicadoEl");
    public static final Variable<String> MOTIVO_SIN_OBJETO = Variable.texto("motivoSinObjeto");

    private ConsultaProceso() {}
}
