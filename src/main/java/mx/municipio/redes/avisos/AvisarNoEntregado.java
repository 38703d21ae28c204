package mx.municipio.redes.avisos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import mx.municipio.redes.motor.acceso.Grupos;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Da a conocer, con otro correo, los que se dieron por no entregados. Si ese tampoco sale, de él no se avisa; y mientras
 * no sale, a su destinatario se le suman en él los demás: con el servidor caído días, al volver recibe uno solo.
 */
@Component
class AvisarNoEntregado {

    static final String PLANTILLA = "aviso-no-entregado";

    /** Puede dar cuenta de varios expedientes: no es de ninguno. */
    private static final String SIN_EXPEDIENTE = "CORREO";

    /** Lo que se agota junto se dice junto. */
    private static final Duration ESPERA = Duration.ofMinutes(5);

    private static final String SUPERVISOR = "supervisor";

    /** Con el servidor caído días son miles: el correo nombra los primeros y dice cuántos son. */
    private static final int CABEN = 50;

    private final JdbcClient jdbc;
    private final Avisos avisos;
    private final Interesados interesados;
    private final Usuarios usuarios;
    private final Clock reloj;
    private final ZoneId zona;

    AvisarNoEntregado(
            JdbcClient jdbc, Avisos avisos, Interesados interesados, Usuarios usuarios, Clock reloj, ZoneId zona) {
        this.jdbc = jdbc;
        this.avisos = avisos;
        this.interesados = interesados;
        this.usuarios = usuarios;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * A cada quien se le dice una vez, aunque el correo se reintente y se vuelva a agotar.
     *
     * @return a quiénes se avisa ahora
     */
    @Clausula("AMB-24")
    List<String> ejecutar(String id, String folio, String asunto) {
        jdbc.sql("SELECT turno FROM aviso_no_entregado_turno FOR UPDATE")
                .query(Integer.class)
                .single();
        Set<String> supervisores = Set.copyOf(usuarios.correosDelGrupo(Grupos.SUPERVISORES));
        var destinatarios = new TreeSet<>(supervisores);
        destinatarios.addAll(interesados.correos(folio));
        jdbc.sql("SELECT destinatario FROM aviso_no_entregado WHERE aviso = ?")
                .param(id)
                .query(String.class)
                .list()
                .forEach(destinatarios::remove);
        for (String destinatario : destinatarios) {
            String aviso = porSalir(destinatario, supervisores.contains(destinatario));
            jdbc.sql("INSERT INTO aviso_no_entregado (aviso, destinatario, asunto, desde, dicho_en)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .params(id, destinatario, asunto, reloj.instant().atOffset(ZoneOffset.UTC), aviso)
                    .update();
        }
        return List.copyOf(destinatarios);
    }

    /** Lo que dice ese aviso hoy: entre un intento y otro se le pueden sumar correos, y algunos salir. */
    Map<String, Object> datos(String aviso, Map<String, Object> guardados) {
        List<Map<String, Object>> correos = jdbc.sql(
                        "SELECT n.asunto, n.desde, a.* FROM aviso_no_entregado n JOIN aviso a ON a.id = n.aviso"
                                + " WHERE n.dicho_en = ? ORDER BY n.desde, a.folio, n.asunto LIMIT ?")
                .params(aviso, CABEN)
                .query((fila, n) -> correo(fila))
                .list();
        List<String> folios = folios(aviso);
        boolean deUno = folios.size() == 1 && !Boolean.TRUE.equals(guardados.get(SUPERVISOR));
        Map<String, Object> datos = new HashMap<>(guardados);
        datos.put("correos", correos);
        datos.put(
                "cuantos",
                jdbc.sql("SELECT COUNT(*) FROM aviso_no_entregado WHERE dicho_en = ?")
                        .param(aviso)
                        .query(Integer.class)
                        .single());
        datos.put("ruta", deUno ? "/expedientes/" + folios.get(0) : "/");
        return datos;
    }

    /** Los expedientes de cuyos correos da cuenta ese aviso. */
    List<String> folios(String aviso) {
        return jdbc.sql("SELECT DISTINCT a.folio FROM aviso_no_entregado n JOIN aviso a ON a.id = n.aviso"
                        + " WHERE n.dicho_en = ? ORDER BY a.folio")
                .param(aviso)
                .query(String.class)
                .list();
    }

    private String porSalir(String destinatario, boolean supervisor) {
        return buscarPorSalir(destinatario).stream().findFirst().orElseGet(() -> {
            avisos.enviarDesde(
                    reloj.instant().plus(ESPERA),
                    new Aviso(SIN_EXPEDIENTE, PLANTILLA, List.of(destinatario), Map.of(SUPERVISOR, supervisor)));
            return buscarPorSalir(destinatario).get(0);
        });
    }

    /** El que sigue intentándose; si está saliendo en este momento ya no se le suma nada. */
    private List<String> buscarPorSalir(String destinatario) {
        return jdbc.sql("SELECT id FROM aviso WHERE plantilla = ? AND destinatario = ? AND enviado IS NULL"
                        + " AND agotado = FALSE ORDER BY creado FOR UPDATE SKIP LOCKED")
                .params(PLANTILLA, destinatario)
                .query(String.class)
                .list();
    }

    private Map<String, Object> correo(ResultSet fila) throws SQLException {
        OffsetDateTime enviado = fila.getObject("enviado", OffsetDateTime.class);
        return Map.of(
                "asunto", fila.getString("asunto"),
                "para", fila.getString("destinatario"),
                "escrito", enPalabras(fila.getObject("creado", OffsetDateTime.class)),
                "agotado", enPalabras(fila.getObject("desde", OffsetDateTime.class)),
                "problema", Objects.requireNonNullElse(fila.getString("error"), ""),
                "salio", enviado == null ? "" : enPalabras(enviado));
    }

    private String enPalabras(OffsetDateTime instante) {
        return EnPalabras.instante(instante.toInstant(), zona);
    }
}
