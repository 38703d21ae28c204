package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.time.Instant;
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

/** Cuando cambia el calendario, los plazos de consulta en curso se alargan; nunca se acortan ni se reabren. */
@Component
class RecalcularConsultas implements PlazosAbiertos {

    private final Expedientes expedientes;
    private final Consultas consultas;
    private final Plazos plazos;
    private final Motor motor;
    private final AvisosDeConsulta avisos;
    private final Clock reloj;

    RecalcularConsultas(
            Expedientes expedientes,
            Consultas consultas,
            Plazos plazos,
            Motor motor,
            AvisosDeConsulta avisos,
            Clock reloj) {
        this.expedientes = expedientes;
        this.consultas = consultas;
        this.plazos = plazos;
        this.motor = motor;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    @Override
    @Transactional
    @Clausula({"NT10-CG-VII-b", "AMB-06"})
    public List<PlazoMovido> recalcular(CambioDeCalendario cambio) {
        List<PlazoMovido> movidos = new ArrayList<>();
        Instant ahora = reloj.instant();
        for (String folio : consultas.enEspera()) {
            Consulta consulta = consultas.bloquear(folio);
            Plazo anterior = consulta.plazo();
            Plazo nuevo = plazos.recontar(anterior);
            if (consulta.esperaRespuesta(ahora) && nuevo.vencimiento().isAfter(anterior.vencimiento())) {
                mover(consulta, nuevo, cambio);
                movidos.add(new PlazoMovido(folio, anterior.vencimiento(), nuevo.vencimiento()));
            }
        }
        return movidos;
    }

    private void mover(Consulta consulta, Plazo nuevo, CambioDeCalendario cambio) {
        String folio = consulta.folio();
        Expediente expediente = expedientes.buscar(folio).orElseThrow();
        expedientes.moverPlazo(folio, nuevo);
        expedientes.asentar(
                folio,
                "PLAZO_MOVIDO",
                "NT10-CG-VII-b AMB-06",
                "Vencía el " + consulta.plazo().vencimientoTexto() + "; ahora vence el " + nuevo.vencimientoTexto()
                        + ". Causa: " + EnPalabras.fecha(cambio.fecha()) + ", inhábil: " + cambio.motivo() + ".");
        Instant recordatorio1 = EnviarConsulta.recordatorio(plazos, nuevo, 1);
        Instant recordatorio2 = EnviarConsulta.recordatorio(plazos, nuevo, 2);
        Instant limite = EnviarConsulta.limite(nuevo);
        String instancia = expediente.instanciaProceso();
        motor.escribir(
                instancia,
                Map.of(
                        "vencimiento", nuevo.vencimiento(),
                        "vencimientoTexto", nuevo.vencimientoTexto(),
                        "limiteTarea", limite,
                        "recordatorioDia1", recordatorio1,
                        "recordatorioDia2", recordatorio2));
        motor.moverTemporizador(instancia, "plazoVencido", nuevo.vencimiento());
        motor.moverTemporizador(instancia, "recordatorioDia1", recordatorio1);
        motor.moverTemporizador(instancia, "recordatorioDia2", recordatorio2);
        motor.fecharTarea(instancia, "responderConsulta", limite, Map.of("vencimientoTexto", nuevo.vencimientoTexto()));
        avisos.plazoMovido(
                consulta, consulta.plazo(), nuevo, EnPalabras.fecha(cambio.fecha()) + ", inhábil: " + cambio.motivo());
    }
}
