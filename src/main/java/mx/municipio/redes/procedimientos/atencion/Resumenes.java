package mx.municipio.redes.procedimientos.atencion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Corte;
import mx.municipio.redes.expediente.Medida;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.ActividadDeCuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * CG-XIV: cuántos comentarios se reciben y se responden en cada cuenta, un resumen por día. Uno se corrige con otro: todos
 * constan en la bitácora de la cuenta, y vale el último.
 */
@Component
class Resumenes implements ActividadDeCuenta {

    private static final String LOS_ULTIMOS = " FROM resumen_de_atenciones r WHERE fecha BETWEEN :desde AND :hasta"
            + " AND numero = (SELECT MAX(u.numero) FROM resumen_de_atenciones u WHERE u.cuenta = r.cuenta"
            + " AND u.fecha = r.fecha)";

    private final JdbcClient jdbc;
    private final Recepcion recepcion;
    private final Cuentas cuentas;
    private final Padron padron;

    Resumenes(JdbcClient jdbc, Recepcion recepcion, Cuentas cuentas, Padron padron) {
        this.jdbc = jdbc;
        this.recepcion = recepcion;
        this.cuentas = cuentas;
        this.padron = padron;
    }

    /**
     * Quien administra la cuenta, o el titular de su órgano, dice cómo fue un día.
     *
     * @throws ReglaException si no responde de ella
     * @throws FormularioException si falta un dato o no puede ser
     */
    @Transactional
    @Clausula({"NT10-CG-XIV", "NT10-EV-3", "AMB-15"})
    public Resumen asentar(Resumen.Enviado enviado) {
        String clave = recepcion.suCuenta(enviado.cuenta()).clave();
        Resumen resumen = enviado.de(clave, padron.hoy());
        cuentas.bloquear(clave);
        jdbc.sql("INSERT INTO resumen_de_atenciones (cuenta, fecha, recibidos, respondidos, mediana_minutos)"
                        + " VALUES (:cuenta, :fecha, :recibidos, :respondidos, :medianaMinutos)")
                .paramSource(resumen)
                .update();
        cuentas.asentar(clave, "RESUMEN_DE_ATENCIONES", "NT10-CG-XIV NT10-EV-3", resumen.enPalabras(), null);
        return resumen;
    }

    /** Los que valen, del día más reciente al más antiguo; los dos días se incluyen. */
    List<Resumen> delPeriodo(String cuenta, LocalDate desde, LocalDate hasta) {
        return jdbc.sql("SELECT cuenta, fecha, recibidos, respondidos, mediana_minutos" + LOS_ULTIMOS
                        + " AND cuenta = :cuenta ORDER BY fecha DESC")
                .param("cuenta", cuenta)
                .param("desde", desde)
                .param("hasta", hasta)
                .query(Resumen.class)
                .list();
    }

    /** De los recibidos en esos días en las cuentas del órgano, o en todas, los que ya tienen respuesta. */
    @Clausula({"NT10-CG-XIV", "AMB-15"})
    Medida respondidos(Corte corte) {
        List<Resumen> sumas = jdbc
                .sql("SELECT cuenta, MAX(fecha) AS fecha, SUM(recibidos) AS recibidos, SUM(respondidos) AS respondidos,"
                        + " NULL AS mediana_minutos" + LOS_ULTIMOS + " GROUP BY cuenta")
                .param("desde", corte.desde())
                .param("hasta", corte.hasta())
                .query(Resumen.class)
                .list()
                .stream()
                .filter(suma -> corte.organo() == null
                        || padron.cuenta(suma.cuenta())
                                .filter(cuenta -> cuenta.organo().equals(corte.organo()))
                                .isPresent())
                .toList();
        return Medida.deCadaCien(
                "COMENTARIOS_RESPONDIDOS",
                sumas.stream().mapToLong(Resumen::respondidos).sum(),
                sumas.stream().mapToLong(Resumen::recibidos).sum(),
                "NT10-CG-XIV");
    }

    @Override
    @Clausula("NT10-CG-XIV")
    public Map<String, Long> entre(String cuenta, LocalDate desde, LocalDate hasta) {
        List<Resumen> dias = delPeriodo(cuenta, desde, hasta);
        return dias.isEmpty()
                ? Map.of()
                : Map.of(
                        "comentariosRecibidos",
                        dias.stream().mapToLong(Resumen::recibidos).sum(),
                        "comentariosRespondidos",
                        dias.stream().mapToLong(Resumen::respondidos).sum());
    }
}
