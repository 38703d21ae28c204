package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.Plazos;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recuerda a Comunicación Social, la mañana de los días hábiles 1 y 2, que la consulta espera respuesta. */
@Component
public class RecordarPlazo {

    static final String SUCESO = "RECORDATORIO_ENVIADO";

    /** Pasado este tiempo de su hora, el recordatorio dice que salió tarde. */
    private static final Duration TOLERANCIA = Duration.ofMinutes(15);

    private final Expedientes expedientes;
    private final Consultas consultas;
    private final Plazos plazos;
    private final AvisosDeConsulta avisos;
    private final Clock reloj;
    private final ZoneId zona;

    RecordarPlazo(
            Expedientes expedientes,
            Consultas consultas,
            Plazos plazos,
            AvisosDeConsulta avisos,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.consultas = consultas;
        this.plazos = plazos;
        this.avisos = avisos;
        this.reloj = reloj;
        this.zona = zona;
    }

    /** @param dia día hábil del plazo, 1 o 2 */
    @Transactional
    @Clausula("NT10-CG-VII-b")
    public void ejecutar(String folio, int dia) {
        Consulta consulta = consultas.exigir(folio);
        Instant programado = EnviarConsulta.recordatorio(plazos, consulta.plazo(), dia);
        Instant ahora = reloj.instant();
        boolean tardio = ahora.isAfter(programado.plus(TOLERANCIA));
        expedientes.asentar(
                folio,
                SUCESO,
                "NT10-CG-VII-b",
                "Día " + dia + ", el " + EnPalabras.instante(ahora, zona)
                        + (tardio ? ", con retraso: debió salir el " + EnPalabras.instante(programado, zona) : "")
                        + ".");
        avisos.recordatorio(consulta, dia, tardio, !consulta.esperaRespuesta(ahora));
    }
}
