package mx.municipio.redes.procedimientos.inactividad;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lo que ya se dijo y se decidió de cada cuenta, para no repetirlo. Lo que pasó consta en su bitácora. */
@Component
class Inactividades {

    /**
     * @param avisada desde cuándo no se publicaba cuando se avisó
     * @param atendida cuándo decidió el titular por última vez
     * @param justificada hasta cuándo no se dice nada
     */
    record Memoria(@Nullable LocalDate avisada, @Nullable LocalDate atendida, @Nullable LocalDate justificada) {

        boolean calla(LocalDate hoy) {
            return justificada != null && !hoy.isAfter(justificada);
        }
    }

    private final JdbcClient jdbc;

    Inactividades(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Memoria de(String cuenta) {
        return jdbc.sql("SELECT avisada, atendida, justificada FROM inactividad WHERE cuenta = ?")
                .param(cuenta)
                .query(Memoria.class)
                .optional()
                .orElse(new Memoria(null, null, null));
    }

    void avisada(String cuenta, LocalDate desde) {
        Memoria antes = de(cuenta);
        escribir(cuenta, new Memoria(desde, antes.atendida, antes.justificada));
    }

    void atendida(String cuenta, LocalDate hoy, @Nullable LocalDate justificada) {
        escribir(cuenta, new Memoria(de(cuenta).avisada, hoy, justificada));
    }

    private void escribir(String cuenta, Memoria memoria) {
        int hallada = jdbc.sql("UPDATE inactividad SET avisada = ?, atendida = ?, justificada = ? WHERE cuenta = ?")
                .params(memoria.avisada, memoria.atendida, memoria.justificada, cuenta)
                .update();
        if (hallada == 0) {
            jdbc.sql("INSERT INTO inactividad (avisada, atendida, justificada, cuenta) VALUES (?, ?, ?, ?)")
                    .params(memoria.avisada, memoria.atendida, memoria.justificada, cuenta)
                    .update();
        }
    }
}
