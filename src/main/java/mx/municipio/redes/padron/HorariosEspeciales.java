package mx.municipio.redes.padron;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.municipio.redes.norma.Clausula;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Los horarios especiales que cada órgano publicó. El directorio los muestra esos días y ningún otro. */
@Component
@Clausula("NT10-SR-5a")
public class HorariosEspeciales {

    private final JdbcClient jdbc;
    private final Padron padron;

    HorariosEspeciales(JdbcClient jdbc, Padron padron) {
        this.jdbc = jdbc;
        this.padron = padron;
    }

    /** Si ya había uno para alguno de esos días, en ellos rige este. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publicar(HorarioEspecial horario) {
        jdbc.sql("INSERT INTO horario_especial (organo, desde, hasta, horario) VALUES (?, ?, ?, ?)")
                .params(horario.organo(), horario.desde(), horario.hasta(), horario.horario())
                .update();
    }

    /** Los que rigen hoy o más adelante, del primero al último que se publicó. */
    public List<HorarioEspecial> porVenir() {
        return jdbc.sql("SELECT organo, desde, hasta, horario FROM horario_especial WHERE hasta >= ? ORDER BY numero")
                .param(padron.hoy())
                .query(HorarioEspecial.class)
                .list();
    }

    /** El que rige hoy en cada órgano que tiene uno. */
    public Map<String, HorarioEspecial> deHoy() {
        return porVenir().stream()
                .filter(horario -> horario.comprende(padron.hoy()))
                .collect(Collectors.toMap(HorarioEspecial::organo, Function.identity(), (antes, ultimo) -> ultimo));
    }
}
