package mx.municipio.redes.procedimientos.apertura;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mx.municipio.redes.Escenario;

/** Lo que las pruebas de la apertura de una cuenta envían. */
public final class AperturasDePrueba {

    public static final String PROCESO = "apertura-cuenta";

    private static final AtomicInteger NUMERO = new AtomicInteger();

    private AperturasDePrueba() {}

    /** Una solicitud completa que invoca los fines I y VI; en Facebook, con la pareja del órgano. */
    public static Map<String, Object> solicitud() {
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("pertinencia", "Programa municipal de bacheo 2026: avisar cada cierre vial el mismo día.");
        datos.put("cuentasCentrales", "Los cierres cambian varias veces al día y la cuenta central publica una vez.");
        datos.put("red", "FACEBOOK");
        datos.put("nombre", "Bacheo Tecate");
        datos.put("identificador", "BacheoTecate");
        datos.put("descripcion", "Avisos de bacheo y cierres viales en Tecate.");
        datos.put("finI", true);
        datos.put("finVI", true);
        datos.put("programas", "Programa municipal de bacheo");
        datos.put("actividades", "Cierres viales\nReporte de baches");
        datos.put("lineas", "Cierres viales\nAvance de obra");
        return datos;
    }

    public static Map<String, Object> solicitudEnX(String identificador) {
        Map<String, Object> datos = solicitud();
        datos.put("red", "X");
        datos.put("identificador", identificador);
        return datos;
    }

    public static Map<String, Object> con(Map<String, Object> datos, String clave, Object valor) {
        Map<String, Object> otros = new LinkedHashMap<>(datos);
        otros.put(clave, valor);
        return otros;
    }

    public static Map<String, Object> sin(Map<String, Object> datos, String clave) {
        Map<String, Object> otros = new LinkedHashMap<>(datos);
        otros.remove(clave);
        return otros;
    }

    public static Map<String, Object> autorizacion() {
        Map<String, Object> datos = rechazo();
        datos.put("resolucion", "AUTORIZAR");
        datos.put("motivo", "La cuenta es del programa, no de la Dirección.");
        datos.put("pronunciamientoVI", "CONTRIBUYE");
        datos.put("porqueVI", "cada cierre se avisa el mismo día.");
        datos.put("imagenGrafica", "https://www.tecate.gob.mx/imagen/paquete-2026.zip");
        return datos;
    }

    public static Map<String, Object> rechazo() {
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("resolucion", "RECHAZAR");
        datos.put("pronunciamientoI", "NO_CONTRIBUYE");
        datos.put("porqueI", "la presencia del Municipio ya la da la cuenta central");
        datos.put("pronunciamientoVI", "NO_CONTRIBUYE");
        datos.put("porqueVI", "los cierres ya se publican en el portal");
        return datos;
    }

    public static Map<String, Object> informe() {
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("nombre", "Bacheo Tecate");
        datos.put("identificador", "BacheoTecate");
        datos.put("direccion", "https://www.facebook.com/BacheoTecate");
        datos.put("correo", "bacheo@tecate.gob.mx");
        datos.put("proposito", "Avisar de bacheo y cierres viales.");
        datos.put("descripcion", "Avisos de bacheo y cierres viales en Tecate.");
        datos.put("operacion", "Publica el administrador; atiende mensajes el suplente.");
        datos.put("periodicidad", "DIARIA");
        datos.put("horario", "Lunes a viernes, de 8:00 a 15:00");
        return datos;
    }

    /** Los datos del informe, con otro identificador para que la misma prueba pueda repetirse. */
    public static Map<String, Object> informeDe(String identificador) {
        Map<String, Object> datos = informe();
        datos.put("identificador", identificador);
        datos.put("direccion", "https://www.facebook.com/" + identificador);
        return datos;
    }

    /** Un identificador que ninguna otra cuenta lleva. */
    public static String unico() {
        return "BachesDeTecate" + NUMERO.incrementAndGet();
    }

    /** Una propuesta ya firmada y presentada a Comunicación Social. */
    public static String presentada(Escenario escenario, Map<String, Object> solicitud) {
        return hasta(escenario, solicitud, "evaluarPropuesta");
    }

    public static String autorizada(Escenario escenario, Map<String, Object> solicitud) {
        return hasta(escenario, solicitud, "abrirCuentaEInformar");
    }

    private static String hasta(Escenario escenario, Map<String, Object> solicitud, String tarea) {
        var recorrido = new RecorridoDeApertura(escenario);
        String folio = recorrido.iniciar(solicitud);
        recorrido.llevar(folio, tarea);
        return folio;
    }
}
