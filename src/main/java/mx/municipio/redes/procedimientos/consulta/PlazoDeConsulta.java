package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.CambioDeCalendario;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.Plazo;
import mx.municipio.redes.plazos.PlazoMovido;
import mx.municipio.redes.plazos.Plazos;
import mx.municipio.redes.plazos.PlazosAbiertos;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Los tres días hábiles de CG-VII mientras corren: se recuerdan, y el calendario solo puede alargarlos. */
@Component
class PlazoDeConsulta implements PlazosAbiertos {

    /** Suceso de cada recordatorio. */
    static final String RECORDADO = "RECORDATORIO_ENVIADO";

    /** Correo de cada recordatorio. */
    static final String RECORDATORIO = "consulta-recordatorio";

    private final Expedientes expedientes;
    private final Consultas consultas;
    private final Plazos plazos;
    private final Motor motor;
    private final Clock reloj;
    private final ZoneId zona;

    PlazoDeConsulta(
            Expedientes expedientes, Consultas consultas, Plazos plazos, Motor motor, Clock reloj, ZoneId zona) {
        this.expedientes = expedientes;
        this.consultas = consultas;
        this.plazos = plazos;
        this.motor = motor;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * Recuerda a Comunicación Social, la mañana de los días hábiles 1 y 2, que la consulta espera respuesta. El que
     * pasó con el programa apagado sale tarde y lo dice; vencido el plazo ya no hay qué recordar, ni sale el correo que
     * seguía en espera.
     *
     * @param dia día hábil del plazo, 1 o 2
     */
    @Transactional
    @Clausula("NT10-CG-VII-b")
    public void recordar(String folio, int dia) {
        Consulta consulta = consultas.exigir(folio);
        Instant programado = consulta.recordatorio(dia, zona);
        Instant ahora = reloj.instant();
        if (!consulta.esperaRespuesta(ahora)) {
            return;
        }
        boolean tardio = Plazos.conRetraso(programado, ahora);
        expedientes.asentar(
                folio,
                RECORDADO,
                "NT10-CG-VII-b",
                "Día " + dia + ", el " + EnPalabras.instante(ahora, zona)
                        + (tardio ? ", con retraso: debió salir el " + EnPalabras.instante(programado, zona) : "")
                        + ".");
        consultas
                .correo(consulta)
                .con("dia", dia)
                .con("tardio", tardio)
                .hasta(consulta.plazo().vencimiento())
                .aOficinas(RECORDATORIO, "comunicacion-social");
    }

    /** Los plazos en curso se alargan; nunca se acortan ni se reabren. */
    @Override
    @Transactional
    @Clausula({"NT10-CG-VII-b", "AMB-06"})
    public List<PlazoMovido> recalcular(CambioDeCalendario cambio) {
        List<PlazoMovido> movidos = new ArrayList<>();
        Instant ahora = reloj.instant();
        for (Expediente abierto : expedientes.abiertosEn(ConsultaProceso.CLAVE, EstadoConsulta.ENVIADA)) {
            Consulta consulta = consultas.bloquear(abierto.folio());
            Plazo anterior = consulta.plazo();
            Plazo nuevo = plazos.recontar(anterior);
            if (consulta.esperaRespuesta(ahora) && nuevo.vencimiento().isAfter(anterior.vencimiento())) {
                String causa = EnPalabras.fecha(cambio.fecha()) + ", inhábil: " + cambio.motivo();
                mover(consulta.con(nuevo), anterior.vencimientoTexto(), causa);
                movidos.add(new PlazoMovido(abierto.folio(), anterior.vencimiento(), nuevo.vencimiento()));
            }
        }
        return movidos;
    }

    /** Se mueven a la vez el plazo, los tres temporizadores y la tarea, y se avisa a ambas partes. */
    private void mover(Consulta consulta, String anterior, String causa) {
        String folio = consulta.folio();
        String nuevo = consulta.plazo().vencimientoTexto();
        expedientes.moverPlazo(folio, consulta.plazo());
        expedientes.asentar(
                folio,
                "PLAZO_MOVIDO",
                "NT10-CG-VII-b AMB-06",
                "Vencía el " + anterior + "; ahora vence el " + nuevo + ". Causa: " + causa + ".");
        String instancia = expedientes.exigir(folio).instanciaProceso();
        motor.escribir(instancia, ConsultaProceso.fechas(consulta, zona));
        motor.moverTemporizador(instancia, "plazoVencido", consulta.plazo().vencimiento());
        motor.moverTemporizador(instancia, "recordatorioDia1", consulta.recordatorio(1, zona));
        motor.moverTemporizador(instancia, "recordatorioDia2", consulta.recordatorio(2, zona));
        motor.fecharTarea(instancia, "responderConsulta", consulta.limite(), Map.of("vencimientoTexto", nuevo));
        consultas
                .correo(consulta)
                .con("anterior", anterior)
                .con("nuevo", nuevo)
                .con("motivo", causa)
                .aOficinas("consulta-plazo-movido", "comunicacion-social")
                .enviar("consulta-plazo-movido", consultas.administradores(consulta));
    }
}
