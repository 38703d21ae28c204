package mx.municipio.redes.procedimientos.administradores;

import java.util.Date;
import mx.municipio.redes.motor.Variable;

/** Los nombres del proceso {@code cambio-administradores}: los del modelo y sus formularios. */
public final class CambioProceso {

    public static final String CLAVE = "cambio-administradores";
    public static final String MENSAJE_RETIRADO = "cambio.retirado";
    public static final String MENSAJE_CONCLUIDO = "cambio.concluido";

    public static final Variable<String> FOLIO = Variable.texto("folio");
    public static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    public static final Variable<String> TIPO = Variable.texto("tipo");
    public static final Variable<String> CUENTA = Variable.texto("cuenta");
    public static final Variable<Boolean> VACANTE = Variable.logica("vacante");
    public static final Variable<String> ENTRANTE = Variable.texto("entrante");
    public static final Variable<String> FECHA_EFECTIVA = Variable.texto("fechaEfectiva");
    public static final Variable<String> MOTIVO = Variable.texto("motivo");
    public static final Variable<String> CAMBIO_TEXTO = Variable.texto("cambioTexto");
    public static final Variable<String> FECHA_EFECTIVA_TEXTO = Variable.texto("fechaEfectivaTexto");
    public static final Variable<String> CUENTAS_TEXTO = Variable.texto("cuentasTexto");
    public static final Variable<String> SURTE_EFECTO = Variable.texto("surteEfecto");
    public static final Variable<Date> FECHA_EFECTIVA_INSTANTE = Variable.instante("fechaEfectivaInstante");
    public static final Variable<String> REQUISITOS = Variable.texto("requisitos");
    public static final Variable<String> MOTIVO_NO_PROCEDE = Variable.texto("motivoNoProcede");
    public static final Variable<Date> RECORDATORIO_ROTACION_INSTANTE =
            Variable.instante("recordatorioRotacionInstante");
    public static final Variable<String> CAMBIADA_EL = Variable.texto("cambiadaEl");
    public static final Variable<Boolean> LONGITUD = Variable.logica("longitud");
    public static final Variable<Boolean> LETRAS = Variable.logica("letras");
    public static final Variable<Boolean> NUMEROS = Variable.logica("numeros");
    public static final Variable<Boolean> ESPECIALES = Variable.logica("especiales");
    public static final Variable<Boolean> ACCESOS_REVOCADOS = Variable.logica("accesosRevocados");
    public static final Variable<Boolean> ACEPTA_RESPONSABILIDAD = Variable.logica("aceptaResponsabilidad");
    public static final Variable<String> MOTIVO_RETIRO = Variable.texto("motivoRetiro");

    private CambioProceso() {}
}
