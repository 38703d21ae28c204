package mx.municipio.redes.procedimientos.apertura;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AperturaRepository implements Aperturas {

    private static final String PREGUNTA = "PREGUNTA";

    private final JdbcClient jdbc;
    private final Expedientes expedientes;

    AperturaRepository(JdbcClient jdbc, Expedientes expedientes) {
        this.jdbc = jdbc;
        this.expedientes = expedientes;
    }

    @Override
    public void agregar(String folio, Solicitud solicitud) {
        jdbc.sql("INSERT INTO apertura (folio, red, nombre, identificador, descripcion, pertinencia, cuentas_centrales,"
                        + " fines, programas, actividades, lineas, administrador_titular, administrador_suplente)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        folio,
                        solicitud.red(),
                        solicitud.nombre(),
                        solicitud.identificador(),
                        solicitud.descripcion(),
                        solicitud.pertinencia(),
                        solicitud.cuentasCentrales(),
                        String.join(" ", solicitud.fines()),
                        solicitud.programas(),
                        solicitud.actividades(),
                        solicitud.lineas(),
                        solicitud.administradorTitular(),
                        solicitud.administradorSuplente())
                .update();
    }

    @Override
    public Apertura exigir(String folio) {
        return expedientes
                .buscar(folio)
                .map(this::apertura)
                .orElseThrow(() -> new NoEncontradoException("No hay apertura con el folio «" + folio + "»."));
    }

    @Override
    public Apertura bloquear(String folio) {
        return apertura(expedientes.bloquear(folio));
    }

    @Override
    public void anotarAclaracion(String folio, boolean pregunta, String texto, String usuario, Instant cuando) {
        int anteriores = jdbc.sql("SELECT COUNT(*) FROM apertura_aclaracion WHERE folio = ?")
                .param(folio)
                .query(Integer.class)
                .single();
        jdbc.sql("INSERT INTO apertura_aclaracion (folio, numero, clase, texto, usuario, instante)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(folio, anteriores + 1, pregunta ? PREGUNTA : "RESPUESTA", texto, usuario, enBase(cuando))
                .update();
    }

    @Override
    public List<Aclaracion> aclaraciones(String folio) {
        return jdbc.sql(
                        "SELECT clase, texto, usuario, instante FROM apertura_aclaracion WHERE folio = ? ORDER BY numero")
                .param(folio)
                .query((fila, n) -> new Aclaracion(
                        fila.getString("clase").equals(PREGUNTA),
                        fila.getString("texto"),
                        fila.getString("usuario"),
                        fila.getObject("instante", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void anotarResolucion(String folio, Evaluacion evaluacion, String usuario, Instant cuando) {
        jdbc.sql("INSERT INTO apertura_resolucion (folio, resolucion, motivo, imagen_grafica, usuario, instante)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        folio,
                        evaluacion.resolucion().name(),
                        evaluacion.motivo(),
                        evaluacion.imagenGrafica(),
                        usuario,
                        enBase(cuando))
                .update();
        evaluacion.pronunciamientos().forEach((fin, pronunciamiento) -> jdbc.sql(
                        "INSERT INTO apertura_pronunciamiento (folio, fin, pronunciamiento) VALUES (?, ?, ?)")
                .params(folio, fin, pronunciamiento.name())
                .update());
    }

    @Override
    public Optional<Resuelto> resuelto(String folio) {
        Map<String, Pronunciamiento> pronunciamientos = new LinkedHashMap<>();
        jdbc.sql("SELECT fin, pronunciamiento FROM apertura_pronunciamiento WHERE folio = ?")
                .param(folio)
                .query(fila -> {
                    pronunciamientos.put(
                            fila.getString("fin"), Pronunciamiento.valueOf(fila.getString("pronunciamiento")));
                });
        return jdbc.sql("SELECT motivo FROM apertura_resolucion WHERE folio = ?")
                .param(folio)
                .query((fila, n) -> new Resuelto(fila.getString("motivo"), pronunciamientos))
                .optional();
    }

    @Override
    public void anotarInforme(String folio, Informe informe, String usuario, Instant cuando) {
        jdbc.sql(
                        "INSERT INTO apertura_informe (folio, nombre, direccion, identificador, correo, proposito, descripcion,"
                                + " operacion, periodicidad, horario, administrador_titular, administrador_suplente, usuario,"
                                + " instante) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        folio,
                        informe.nombre(),
                        informe.direccion(),
                        informe.identificador(),
                        informe.correo(),
                        informe.proposito(),
                        informe.descripcion(),
                        informe.operacion(),
                        informe.periodicidad(),
                        informe.horario(),
                        informe.administradorTitular(),
                        informe.administradorSuplente(),
                        usuario,
                        enBase(cuando))
                .update();
    }

    @Override
    public void anotarVinculo(String folio, String vinculo, int ubicacion, String usuario, Instant cuando) {
        jdbc.sql("INSERT INTO apertura_vinculo (folio, vinculo, ubicacion, usuario, instante) VALUES (?, ?, ?, ?, ?)")
                .params(folio, vinculo, ubicacion, usuario, enBase(cuando))
                .update();
    }

    @Override
    public List<String> instanciasVigentes() {
        return jdbc.sql("SELECT e.instancia_proceso FROM apertura a JOIN expediente e ON e.folio = a.folio"
                        + " WHERE e.estado = 'VIGENTE' AND e.cierre IS NULL ORDER BY e.folio")
                .query(String.class)
                .list();
    }

    private Apertura apertura(Expediente expediente) {
        return jdbc.sql("SELECT * FROM apertura WHERE folio = ?")
                .param(expediente.folio())
                .query((fila, n) -> new Apertura(
                        expediente.folio(),
                        expediente.organo(),
                        expediente.iniciador(),
                        expediente.cuenta(),
                        solicitud(fila),
                        EstadoApertura.valueOf(expediente.estado())))
                .optional()
                .orElseThrow(
                        () -> new NoEncontradoException("No hay apertura con el folio «" + expediente.folio() + "»."));
    }

    private static Solicitud solicitud(ResultSet fila) throws SQLException {
        return new Solicitud(
                fila.getString("red"),
                fila.getString("nombre"),
                fila.getString("identificador"),
                fila.getString("descripcion"),
                fila.getString("pertinencia"),
                fila.getString("cuentas_centrales"),
                List.of(fila.getString("fines").split(" ")),
                fila.getString("programas"),
                fila.getString("actividades"),
                fila.getString("lineas"),
                fila.getString("administrador_titular"),
                fila.getString("administrador_suplente"));
    }

    private static OffsetDateTime enBase(Instant instante) {
        return instante.atOffset(ZoneOffset.UTC);
    }
}
