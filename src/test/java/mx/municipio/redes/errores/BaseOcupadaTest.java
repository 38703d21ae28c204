package mx.municipio.redes.errores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;

@DisplayName("Un renglón que otra operación tiene tomado")
class BaseOcupadaTest {

    @Test
    @DisplayName("se reconoce aunque el motor lo envuelva, y ningún otro fallo de la base se confunde con él")
    void causa() {
        assertThat(BaseOcupada.causa(new QueryTimeoutException("Timeout trying to lock table")))
                .isTrue();
        assertThat(BaseOcupada.causa(new IllegalStateException(new CannotAcquireLockException("deadlock"))))
                .isTrue();
        assertThat(BaseOcupada.causa(new DataIntegrityViolationException("repetido")))
                .isFalse();
    }
}
