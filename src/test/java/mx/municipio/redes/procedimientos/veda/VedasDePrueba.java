package mx.municipio.redes.procedimientos.veda;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Periodos que una prueba registra sin estorbar a otra, y lo que se envía en cada paso. */
public final class VedasDePrueba {

    public static final String PROCESO = "veda-electoral";
    public static final String ACUERDO = "Acuerdo IEEBC/CG/12/2027";

    private static final AtomicInteger NUMERO = new AtomicInteger();

    private VedasDePrueba() {}

    /** El periodo de 2027 que el programa trae sin expediente. */
    public static Map<String, Object> local2027() {
        return veda("LOCAL", "MX-BC", "2027-04-04", "2027-06-06", "");
    }

    /** @param acuerdo vacío: es provisional */
    public static Map<String, Object> veda(String tipo, String territorio, String inicio, String fin, String acuerdo) {
        return Map.of(
                "tipo", tipo,
                "territorio", territorio,
                "inicio", inicio,
                "fin", fin,
                "acuerdo", acuerdo,
                "provisional", acuerdo.isEmpty());
    }

    /** Una de un día de 2040, cuando ninguna otra prueba publica. */
    static LocalDate diaLibre() {
        return LocalDate.of(2040, 1, 1).plusDays(NUMERO.incrementAndGet() * 3L);
    }

    public static Map<String, Object> revision() {
        return Map.of("retiradas", 0, "constancia", true);
    }

    public static Map<String, Object> revision(int retiradas, String direcciones) {
        return Map.of("retiradas", retiradas, "direcciones", direcciones, "constancia", true);
    }

    /** El calendario queda como el programa lo trae. */
    public static void devolverElCalendario(JdbcClient jdbc) {
        jdbc.sql("DELETE FROM veda_periodo WHERE clave = folio").update();
        jdbc.sql("UPDATE veda_periodo SET folio = NULL WHERE folio IS NOT NULL").update();
        jdbc.sql("UPDATE veda_periodo SET inicio = DATE '2027-04-04', fin = DATE '2027-06-06', provisional = TRUE,"
                        + " acuerdo = 'Provisional: la jornada del 6 de junio de 2027 es segura; falta el acuerdo que"
                        + " fije el inicio de las campañas' WHERE clave = 'BC-2027'")
                .update();
    }
}
