package mx.municipio.redes.procedimientos.regularizacion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.padron.Red;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegularizacionRepository implements Regularizaciones {

    private final JdbcClient jdbc;
    private final Expedientes expedientes;

    RegularizacionRepository(JdbcClient jdbc, Expedientes expedientes) {
        this.jdbc = jdbc;
        this.expedientes = expedientes;
    }

    @Override
    public void agregar(String folio, String cuenta, CuentaPresentada presentada) {
        jdbc.sql("INSERT INTO regularizacion (folio, cuenta, red, nombre, identificador, direccion, correo, abierta,"
                        + " proposito, descripcion) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        folio,
                        cuenta,
                        presentada.red().name(),
                        presentada.nombre(),
                        presentada.identificador(),
                        presentada.direccion(),
                        presentada.correo(),
                        presentada.abierta(),
                        presentada.proposito(),
                        presentada.descripcion())
                .update();
    }

    @Override
    public Regularizacion exigir(String folio) {
        return expedientes.buscar(folio).map(this::regularizacion).orElseThrow(() -> noHay(folio));
    }

    @Override
    public Regularizacion bloquear(String folio) {
        return regularizacion(expedientes.bloquear(folio));
    }

    @Override
    public CuentaPresentada presentada(String folio) {
        return jdbc.sql("SELECT * FROM regularizacion WHERE folio = ?")
                .param(folio)
                .query((fila, n) -> new CuentaPresentada(
                        Red.valueOf(fila.getString("red")),
                        fila.getString("nombre"),
                        fila.getString("identificador"),
                        fila.getString("direccion"),
                        fila.getString("correo"),
                        fila.getObject("abierta", LocalDate.class),
                        fila.getString("proposito"),
                        fila.getString("descripcion")))
                .optional()
                .orElseThrow(() -> noHay(folio));
    }

    @Override
    public void anotar(String folio, Manifestacion manifestacion) {
        jdbc.sql("INSERT INTO regularizacion_manifestacion (folio, sujecion, texto, quien, cuando)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(
                        folio,
                        manifestacion.sujecion().name(),
                        manifestacion.texto(),
                        manifestacion.quien(),
                        manifestacion.cuando().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void anotar(String folio, Dictamen dictamen) {
        jdbc.sql("INSERT INTO regularizacion_dictamen (folio, criterio_dominio, criterio_nombre, criterio_portal,"
                        + " ajuste_correo, ajuste_sufijo, ajuste_administradores, ajuste_descripcion, ajuste_bitacora,"
                        + " institucional, motivo, vista_sindicatura, quien, cuando)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        folio,
                        dictamen.criterios().dominio(),
                        dictamen.criterios().nombre(),
                        dictamen.criterios().portal(),
                        dictamen.ajustes().correo().name(),
                        dictamen.ajustes().sufijo().name(),
                        dictamen.ajustes().administradores().name(),
                        dictamen.ajustes().descripcion().name(),
                        dictamen.ajustes().bitacora().name(),
                        dictamen.institucional(),
                        dictamen.motivo(),
                        dictamen.vistaSindicatura(),
                        dictamen.quien(),
                        dictamen.cuando().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Regularizacion regularizacion(Expediente expediente) {
        return jdbc.sql("SELECT r.cuenta, r.abierta, m.sujecion, m.texto, m.quien, m.cuando FROM regularizacion r"
                        + " LEFT JOIN regularizacion_manifestacion m ON m.folio = r.folio WHERE r.folio = ?")
                .param(expediente.folio())
                .query((fila, n) -> regularizacion(expediente, fila))
                .optional()
                .orElseThrow(() -> noHay(expediente.folio()));
    }

    private static Regularizacion regularizacion(Expediente expediente, ResultSet fila) throws SQLException {
        String sujecion = fila.getString("sujecion");
        return new Regularizacion(
                expediente.folio(),
                fila.getString("cuenta"),
                fila.getObject("abierta", LocalDate.class),
                EstadoRegularizacion.valueOf(expediente.estado()),
                sujecion == null
                        ? null
                        : new Manifestacion(
                                Sujecion.valueOf(sujecion),
                                fila.getString("texto"),
                                fila.getString("quien"),
                                fila.getObject("cuando", OffsetDateTime.class).toInstant()));
    }

    private static NoEncontradoException noHay(String folio) {
        return new NoEncontradoException("No hay regularización con el folio «" + folio + "».");
    }
}
