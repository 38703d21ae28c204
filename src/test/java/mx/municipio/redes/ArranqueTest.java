package mx.municipio.redes;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PruebaDeIntegracion
class ArranqueTest {

    @Autowired
    ProcessEngine motor;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("Dada una base vacía, al arrancar quedan el esquema del motor y el propio, en la base escogida")
    void arranca() {
        String producto = jdbc.sql(BaseDePrueba.postgresql() ? "SELECT version()" : "SELECT 'H2 ' || H2VERSION()")
                .query(String.class)
                .single();
        assertThat(producto).startsWith(BaseDePrueba.postgresql() ? "PostgreSQL" : "H2");
        assertThat(motor.getManagementService().getTableCount()).containsKey("ACT_RU_TASK");
        assertThat(jdbc.sql("SELECT folio FROM expediente WHERE 1 = 0")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
