package mx.municipio.redes.errores;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

@DisplayName("Qué le pasa a la base, según lo que falló")
class FalloDeLaBaseTest {

    @ParameterizedTest
    @CsvSource({
        "57P01, CAIDA",
        "08006, CAIDA",
        "08003, CAIDA",
        "90067, CAIDA",
        "90098, CAIDA",
        "53100, SIN_DISCO",
        "58030, SIN_DISCO",
        "90028, SIN_DISCO",
        "90031, SIN_DISCO",
        "53300, SATURADA",
        "23505, ",
        "22001, ",
        "40001, ",
        "42P01, "
    })
    @DisplayName("por su código, aunque venga envuelto")
    void codigos(String estado, FalloDeLaBase esperado) {
        var fallo =
                new IllegalStateException(new DataAccessResourceFailureException("x", new SQLException("x", estado)));
        assertThat(FalloDeLaBase.de(fallo)).isEqualTo(esperado);
    }

    @Test
    @DisplayName("sin conexiones libres no es lo mismo que sin base")
    void reservas() {
        assertThat(FalloDeLaBase.de(new CannotCreateTransactionException(
                        "no", new SQLTransientConnectionException("Connection is not available, request timed out"))))
                .isEqualTo(FalloDeLaBase.SATURADA);
        assertThat(FalloDeLaBase.de(new SQLTransientConnectionException(
                        "Connection is not available", "08001", new SQLException("refused", "08001"))))
                .isEqualTo(FalloDeLaBase.CAIDA);
        assertThat(FalloDeLaBase.de(new SQLTransientConnectionException(
                        "Connection is not available", "53300", new SQLException("too many clients", "53300"))))
                .isEqualTo(FalloDeLaBase.SATURADA);
    }

    @Test
    @DisplayName("si al deshacer falló otra vez, cuenta lo primero; si fue al confirmar, no se sabe si quedó")
    void transacciones() {
        var alDeshacer =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        assertThat(FalloDeLaBase.de(alDeshacer)).isEqualTo(FalloDeLaBase.CAIDA);
        var sinDisco = new TransactionSystemException("JDBC rollback failed", new IllegalStateException());
        sinDisco.initApplicationException(new SQLException("No space left on device", "53100"));
        assertThat(FalloDeLaBase.de(sinDisco)).isEqualTo(FalloDeLaBase.SIN_DISCO);
        assertThat(FalloDeLaBase.de(
                        new DataAccessResourceFailureException("JDBC commit; x", new SQLException("x", "08006"))))
                .isEqualTo(FalloDeLaBase.INCIERTO);
        assertThat(FalloDeLaBase.INCIERTO.aviso())
                .contains("pudo quedar guardado")
                .doesNotContain("nada se guardó");
    }

    @Test
    @DisplayName("lo demás no es de la base")
    void otro() {
        assertThat(FalloDeLaBase.de(new IllegalStateException("Connection is closed")))
                .isNull();
    }
}
