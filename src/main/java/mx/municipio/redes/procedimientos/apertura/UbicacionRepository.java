package mx.municipio.redes.procedimientos.apertura;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.procedimientos.apertura.UbicacionDeVinculos.Conformidad;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UbicacionRepository implements Ubicaciones {

    private final JdbcClient jdbc;

    UbicacionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UbicacionDeVinculos> todas() {
        return jdbc.sql("SELECT numero, ubicacion FROM ubicacion_vinculos ORDER BY numero DESC")
                .query((fila, n) -> new UbicacionDeVinculos(
                        fila.getInt("numero"), fila.getString("ubicacion"), conformidades(fila.getInt("numero"))))
                .list();
    }

    @Override
    public int proponer(String ubicacion) {
        int numero = jdbc.sql("SELECT COALESCE(MAX(numero), 0) + 1 FROM ubicacion_vinculos")
                .query(Integer.class)
                .single();
        try {
            jdbc.sql("INSERT INTO ubicacion_vinculos (numero, ubicacion) VALUES (?, ?)")
                    .params(numero, ubicacion)
                    .update();
        } catch (DuplicateKeyException otraGano) {
            throw new ConflictoException(
                    "Otra persona propuso una ubicación al mismo tiempo; vea la suya.", "NT10-TR-3");
        }
        return numero;
    }

    @Override
    public void conformar(int numero, String oficina, String usuario, Instant cuando) {
        try {
            jdbc.sql("INSERT INTO ubicacion_conformidad (numero, oficina, usuario, instante) VALUES (?, ?, ?, ?)")
                    .params(numero, oficina, usuario, cuando.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException yaLaDio) {
            throw new ConflictoException("Su jefatura ya dio su conformidad a esa ubicación.", "NT10-TR-3");
        }
    }

    private List<Conformidad> conformidades(int numero) {
        return jdbc.sql("SELECT oficina, usuario, instante FROM ubicacion_conformidad WHERE numero = ?"
                        + " ORDER BY instante, oficina")
                .param(numero)
                .query((fila, n) -> new Conformidad(
                        fila.getString("oficina"),
                        fila.getString("usuario"),
                        fila.getObject("instante", OffsetDateTime.class).toInstant()))
                .list();
    }
}
