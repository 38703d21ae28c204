package mx.municipio.redes.procedimientos.apertura;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import mx.municipio.redes.motor.Variable;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** Los nombres del proceso {@code apertura-cuenta}: los del modelo, sus formularios y su tabla de decisión. */
public final class AperturaProceso {

    public static final String CLAVE = "apertura-cuenta";
    public static final String MENSAJE_RETIRADA = "apertura.retirada";
    public static final String MENSAJE_CUENTA_CANCELADA = "apertura.cuenta-cancelada";

    public static final Variable<String> FOLIO = Variable.texto("folio");
    public static final Variable<String> ORGANO = Variable.texto("organo");
    public static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    public static final Variable<String> MUNICIPIO = Variable.texto("municipio");
    public static final Variable<String> RED = Variable.texto("red");
    public static final Variable<String> NOMBRE = Variable.texto("nombre");
    public static final Variable<String> IDENTIFICADOR = Variable.texto("identificador");
    public static final Variable<String> DESCRIPCION = Variable.texto("descripcion");
    public static final Variable<String> PERTINENCIA = Variable.texto("pertinencia");
    public static final Variable<String> CUENTAS_CENTRALES = Variable.texto("cuentasCentrales");
    public static final Variable<String> PROGRAMAS = Variable.texto("programas");
    public static final Variable<String> ACTIVIDADES = Variable.texto("actividades");
    public static final Variable<String> LINEAS = Variable.texto("lineas");
    public static final Variable<String> ADMINISTRADOR_TITULAR = Variable.texto("administradorTitular");
    public static final Variable<String> ADMINISTRADOR_SUPLENTE = Variable.texto("administradorSuplente");
    public static final Variable<String> FINES_TEXTO = Variable.texto("finesTexto");
    public static final Variable<String> ADMINISTRADORES_TEXTO = Variable.texto("administradoresTexto");
    public static final Variable<String> ADMITE_CUENTA = Variable.texto("admiteCuenta");
    public static final Variable<String> CONSERVA_PORTAL = Variable.texto("conservaPortal");
    public static final Variable<String> REQUIERE_VISTO_BUENO = Variable.texto("requiereVistoBueno");
    public static final Variable<String> MOTIVO = Variable.texto("motivo");
    public static final Variable<String> MOTIVO_FIRMA = Variable.texto("motivoFirma");
    public static final Variable<String> MOTIVO_DESISTIMIENTO = Variable.texto("motivoDesistimiento");
    public static final Variable<String> MOTIVO_CANCELACION = Variable.texto("motivoCancelacion");
    public static final Variable<String> CUENTA = Variable.texto("cuenta");
    public static final Variable<String> OFICIO_PROPUESTA = Variable.texto("oficioPropuesta");
    public static final Variable<String> RESOLUCION = Variable.texto("resolucion");
    public static final Variable<String> MOTIVO_RESOLUCION = Variable.texto("motivoResolucion");
    public static final Variable<String> IMAGEN_GRAFICA = Variable.texto("imagenGrafica");
    public static final Variable<String> OFICIO_RESOLUCION = Variable.texto("oficioResolucion");
    public static final Variable<String> ACLARACION = Variable.texto("aclaracion");
    public static final Variable<String> ACLARACIONES = Variable.texto("aclaraciones");
    public static final Variable<String> DIRECCION = Variable.texto("direccion");
    public static final Variable<String> CORREO = Variable.texto("correo");
    public static final Variable<String> PROPOSITO = Variable.texto("proposito");
    public static final Variable<String> OPERACION = Variable.texto("operacion");
    public static final Variable<String> PERIODICIDAD = Variable.texto("periodicidad");
    public static final Variable<String> HORARIO = Variable.texto("horario");
    public static final Variable<String> AUTENTICIDAD = Variable.texto("autenticidad");
    public static final Variable<String> NOTA = Variable.texto("nota");
    public static final Variable<String> UBICACION_VINCULOS = Variable.texto("ubicacionVinculos");
    public static final Variable<String> VINCULO = Variable.texto("vinculo");
    public static final Variable<Date> FECHA = Variable.instante("fecha");
    public static final Variable<Date> META_EVALUACION = Variable.instante("metaEvaluacion");
    public static final Variable<Date> META_INFORME = Variable.instante("metaInforme");
    public static final Variable<Boolean> FIRMA = Variable.logica("firma");
    public static final Variable<Boolean> ACEPTAN_RESPONSABILIDAD = Variable.logica("aceptanResponsabilidad");

    /** Si la propuesta invoca cada fin, por su número. */
    public static final Map<String, Variable<Boolean>> FINES = porFin(numero -> Variable.logica("fin" + numero));

    /** Lo que la resolución dice de cada fin, por su número. */
    public static final Map<String, Variable<String>> PRONUNCIAMIENTOS =
            porFin(numero -> Variable.texto("pronunciamiento" + numero));

    private AperturaProceso() {}

    static String texto(VariableScope ambito, Variable<String> variable) {
        return variable.exigir(ambito).strip();
    }

    /** Nulo si no se llenó: los formularios envían vacío lo que nadie escribió. */
    static @Nullable String siHay(VariableScope ambito, Variable<String> variable) {
        return variable.buscar(ambito)
                .map(String::strip)
                .filter(texto -> !texto.isEmpty())
                .orElse(null);
    }

    private static <T> Map<String, Variable<T>> porFin(Function<String, Variable<T>> variable) {
        Map<String, Variable<T>> porFin = new LinkedHashMap<>();
        Fines.NUMEROS.forEach(numero -> porFin.put(numero, variable.apply(numero)));
        return porFin;
    }
}
