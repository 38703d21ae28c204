package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.PlazoEnCurso;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.CambioDeCalendario;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.PlazoMovido;
import mx.municipio.redes.plazos.Plazos;
import mx.municipio.redes.plazos.PlazosAbiertos;
import mx.municipio.redes.plazos.Recuento;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Los tres días hábiles de CG-VII mientras corren: se recuerdan, y el calendario solo puede alargarlos. */
@Component
@Order(1)
class PlazoDeConsulta implements PlazosAbiertos, PlazoEnCurso {

    /** Suceso de cada recordatorio. */
    static final String RECORDADO = "RECORDATORIO_ENVIADO";

    /** Correo de cada recordatorio. */
    static final String RECORDATORIO = "consulta-recordatorio";

    private final Expedientes expedientes;
    private final Consultas consultas;
    private final Bitacora bitacora;
    private final Plazos plazos;
    private final Motor motor;
    private final Clock reloj;
    private final ZoneId zona;

    PlazoDeConsulta(
            Expedientes expedientes,
            Consultas consultas,
            Bitacora bitacora,
            Plazos plazos,
            Motor motor,
            Clock reloj,
            ZoneId zona) {
        this.bitacora = bitacora;
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

    /**
     * La consulta, que nadie más cambia hasta que la transacción termine, con su plazo al día: quien decide por él, sea una
     * persona o el temporizador, decide por el que rige.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula({"NT10-CG-VII-b", "AMB-06"})
    public Consulta tomar(String folio) {
        Consulta consulta = consultas.bloquear(folio);
        return consulta.estado() == EstadoConsulta.ENVIADA
                ? alDia(consulta, plazos.recontarParaDecidir(consulta.plazo()))
                : consulta;
    }

    @Override
    public String proceso() {
        return ConsultaProceso.CLAVE;
    }

    @Override
    public void ponerAlDia(String folio) {
        tomar(folio);
    }

    @Override
    public int cuantos(CambioDeCalendario cambio) {
        return expedientes.cuantosEnCuyoPlazoCae(cambio.fecha(), ConsultaProceso.CLAVE, EstadoConsulta.ENVIADA);
    }

    /** Los plazos en curso se alargan; nunca se acortan ni se reabren. */
    @Override
    @Transactional
    @Clausula({"NT10-CG-VII-b", "AMB-06"})
    public Tramo recalcular(CambioDeCalendario cambio, String despuesDe, int limite) {
        List<String> folios = expedientes.enCuyoPlazoCae(
                cambio.fecha(), ConsultaProceso.CLAVE, EstadoConsulta.ENVIADA, despuesDe, limite);
        List<PlazoMovido> movidos = new ArrayList<>();
        for (String folio : folios) {
            Consulta consulta = consultas.bloquear(folio);
            Instant anterior = consulta.plazo().vencimiento();
            if (consulta.estado() == EstadoConsulta.ENVIADA) {
                Consulta puesta = alDia(consulta, plazos.recontar(consulta.plazo()));
                if (puesta.plazo().vencimiento().isAfter(anterior)) {
                    movidos.add(new PlazoMovido(folio, anterior, puesta.plazo().vencimiento()));
                }
            }
        }
        return new Tramo(movidos, folios.size() < limite ? null : folios.get(limite - 1));
    }

    private Consulta alDia(Consulta consulta, Recuento recuento) {
        if (recuento.causas().isEmpty()) {
            return consulta;
        }
        Consulta puesta = consulta.con(recuento.plazo());
        String causa = recuento.causas().stream()
                .map(cambio -> EnPalabras.fecha(cambio.fecha()) + ", inhábil: " + cambio.motivo())
                .collect(Collectors.joining("; "));
        String actor = recuento.causas().get(recuento.causas().size() - 1).actor();
        mover(puesta, consulta.plazo().vencimientoTexto(), causa, actor);
        return puesta;
    }

    /** Se mueven a la vez el plazo, los tres temporizadores y la tarea, y se avisa a ambas partes. */
    private void mover(Consulta consulta, String anterior, String causa, String actor) {
        String folio = consulta.folio();
        String nuevo = consulta.plazo().vencimientoTexto();
        expedientes.moverPlazo(folio, consulta.plazo());
        bitacora.asentar(
                folio,
                actor,
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
