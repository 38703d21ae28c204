package mx.municipio.redes.motor.acceso;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Las funciones que la norma reparte, como grupos del motor, y el grupo que este reserva a quien lo administra. */
public final class Grupos {

    public static final String TITULARES = "titulares";
    public static final String ADMINISTRADORES = "administradores";
    public static final String FUNCIONARIOS = "funcionarios";
    public static final String COMUNICACION_SOCIAL = "comunicacion-social";
    public static final String TRANSPARENCIA = "transparencia";
    public static final String INFORMATICA = "informatica";
    public static final String SINDICATURA = "sindicatura";
    public static final String EVALUACION = "evaluacion";
    public static final String SUPERVISORES = "supervisores";
    public static final String ADMINISTRACION_DEL_MOTOR = "camunda-admin";

    private static final Map<String, String> NOMBRES = new LinkedHashMap<>();

    static {
        NOMBRES.put(TITULARES, "Titulares de los órganos");
        NOMBRES.put(ADMINISTRADORES, "Administradores de cuentas");
        NOMBRES.put(FUNCIONARIOS, "Funcionarios");
        NOMBRES.put(COMUNICACION_SOCIAL, "Comunicación Social");
        NOMBRES.put(TRANSPARENCIA, "Unidad de Transparencia");
        NOMBRES.put(INFORMATICA, "Informática");
        NOMBRES.put(SINDICATURA, "Sindicatura");
        NOMBRES.put(EVALUACION, "Evaluación Gubernamental");
        NOMBRES.put(SUPERVISORES, "Supervisores");
        NOMBRES.put(ADMINISTRACION_DEL_MOTOR, "Administración del motor");
    }

    private Grupos() {}

    /** Si es uno de los que el programa reparte. */
    public static boolean delPrograma(String grupo) {
        return NOMBRES.containsKey(grupo);
    }

    /** Cada grupo con su nombre para las personas. */
    static Map<String, String> nombres() {
        return Collections.unmodifiableMap(NOMBRES);
    }
}
