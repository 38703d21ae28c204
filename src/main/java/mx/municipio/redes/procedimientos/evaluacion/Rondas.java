package mx.municipio.redes.procedimientos.evaluacion;

import java.time.LocalDate;
import java.util.List;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.evaluacion.Evaluacion.Dictamen;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Qué rondas hay y cuáles faltan, qué cuentas se evalúan en cada una y cuáles llevan más de seis meses sin evaluarse. */
@Component
class Rondas {

    private static final String EVALUACIONES = "SELECT folio, ronda, cuenta, dictamen FROM evaluacion_de_cuenta WHERE ";

    private final JdbcClient jdbc;
    private final Padron padron;

    Rondas(JdbcClient jdbc, Padron padron) {
        this.jdbc = jdbc;
        this.padron = padron;
    }

    /** Solo vale la primera vez que el programa arranca. */
    void empezar() {
        jdbc.sql("INSERT INTO evaluacion_desde (unico, dia) SELECT 1, CAST(? AS DATE)"
                        + " WHERE NOT EXISTS (SELECT 1 FROM evaluacion_desde)")
                .param(padron.hoy())
                .update();
    }

    /** Las de los semestres que terminaron desde que el programa arrancó por primera vez y no se han abierto. */
    @Clausula({"NT10-EV-1a", "AMB-16"})
    List<Ronda> pendientes() {
        LocalDate desde = jdbc.sql("SELECT dia FROM evaluacion_desde")
                .query(LocalDate.class)
                .single();
        List<String> abiertas = jdbc.sql("SELECT clave FROM ronda_de_evaluacion")
                .query(String.class)
                .list();
        return Ronda.entre(desde, padron.hoy()).stream()
                .filter(ronda -> !abiertas.contains(ronda.clave()))
                .toList();
    }

    /** @throws ConflictoException si ese semestre ya tiene su ronda, la haya abierto quien sea */
    @Clausula("NT10-EV-1a")
    void abrir(Ronda ronda, String folio) {
        try {
            jdbc.sql("INSERT INTO ronda_de_evaluacion (clave, folio) VALUES (?, ?)")
                    .params(ronda.clave(), folio)
                    .update();
        } catch (DuplicateKeyException otra) {
            throw new ConflictoException("La ronda del " + ronda.enPalabras() + " ya se abrió.", "NT10-EV-1a");
        }
    }

    void agregar(String ronda, List<String> cuentas) {
        cuentas.forEach(cuenta -> jdbc.sql("INSERT INTO evaluacion_de_cuenta (ronda, cuenta) VALUES (?, ?)")
                .params(ronda, cuenta)
                .update());
    }

    void abrir(String ronda, String cuenta, String folio) {
        jdbc.sql("UPDATE evaluacion_de_cuenta SET folio = ? WHERE ronda = ? AND cuenta = ?")
                .params(folio, ronda, cuenta)
                .update();
    }

    void concluir(String folio, Dictamen dictamen) {
        jdbc.sql("UPDATE evaluacion_de_cuenta SET dictamen = ?, evaluada = ? WHERE folio = ?")
                .params(dictamen.name(), padron.hoy(), folio)
                .update();
    }

    List<Evaluacion> deLaRonda(String ronda) {
        return jdbc.sql(EVALUACIONES + "ronda = ? ORDER BY cuenta")
                .param(ronda)
                .query(Evaluacion.class)
                .list();
    }

    Evaluacion evaluacion(String folio) {
        return jdbc.sql(EVALUACIONES + "folio = ?")
                .param(folio)
                .query(Evaluacion.class)
                .single();
    }

    /** El día en que la cuenta se evaluó por última vez o, si nunca, desde el que existe. */
    LocalDate ultima(Cuenta cuenta) {
        return jdbc.sql("SELECT COALESCE(MAX(evaluada), CAST(? AS DATE)) FROM evaluacion_de_cuenta WHERE cuenta = ?")
                .params(cuenta.desde(), cuenta.clave())
                .query(LocalDate.class)
                .single();
    }

    /** Las que llevan más de seis meses sin evaluarse. */
    @Clausula("NT10-EV-1a")
    List<Cuenta> sinEvaluar() {
        return padron.cuentasQuePublican().stream()
                .filter(cuenta -> ultima(cuenta).plusMonths(6).isBefore(padron.hoy()))
                .toList();
    }
}
