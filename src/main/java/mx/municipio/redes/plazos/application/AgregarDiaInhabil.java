package mx.municipio.redes.plazos.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.CambioDeCalendario;
import mx.municipio.redes.plazos.PlazoMovido;
import mx.municipio.redes.plazos.domain.CalendarioHabil;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.DiasLocales;
import mx.municipio.redes.plazos.domain.RegistroDeDias;
import mx.municipio.redes.plazos.domain.RegistroDeDias.Movimiento;
import mx.municipio.redes.plazos.domain.TurnoDelCalendario;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * La Sindicatura declara un día inhábil, o confirma con su acuerdo uno provisional. Solo el confirmado mueve plazos.
 */
@Component
@Clausula("AMB-06")
public class AgregarDiaInhabil {

    private final CambiosDelCalendario cambios;
    private final DiasLocales dias;
    private final RegistroDeDias registro;
    private final TurnoDelCalendario turno;

    AgregarDiaInhabil(
            CambiosDelCalendario cambios, DiasLocales dias, RegistroDeDias registro, TurnoDelCalendario turno) {
        this.cambios = cambios;
        this.dias = dias;
        this.registro = registro;
        this.turno = turno;
    }

    @Transactional
    public CambioRegistrado ejecutar(SolicitudDeDia solicitud) {
        String actor = cambios.exigirSindicatura();
        var datos = new DatosDelCalendario();
        LocalDate fecha = datos.fecha("fecha", "Fecha", solicitud.fecha());
        Optional<String> motivo = datos.texto("motivo", "Motivo", solicitud.motivo());
        Optional<String> fundamento = datos.texto("fundamento", "Fundamento", solicitud.fundamento());
        Optional<String> acuerdo = datos.texto("acuerdo", "Acuerdo", solicitud.acuerdo());
        boolean provisional = Boolean.TRUE.equals(solicitud.provisional());
        if (provisional && acuerdo.isPresent()) {
            datos.error("provisional", "Provisional: un día que ya tiene acuerdo no es provisional.");
        }
        datos.exigirCorrectos();

        turno.tomar();
        Optional<DiaInhabil> previo = dias.buscar(fecha);
        exigirQueFalte(fecha, previo, provisional);
        if (previo.isEmpty()) {
            datos.exigir("motivo", "Motivo", motivo);
            datos.exigir("fundamento", "Fundamento", fundamento);
        } else if (fundamento.isEmpty()) {
            datos.exigir("acuerdo", "Acuerdo que confirma el día", acuerdo);
        }
        datos.exigirCorrectos();

        var dia = new DiaInhabil(
                fecha,
                motivo.or(() -> previo.map(DiaInhabil::motivo)).orElseThrow(),
                fundamento.or(() -> acuerdo).orElseThrow(),
                provisional);
        Optional<String> respaldo = provisional ? Optional.empty() : acuerdo.or(() -> fundamento);
        registro.registrar(previo.isPresent() ? Movimiento.CONFIRMACION : Movimiento.ALTA, dia, respaldo);
        List<PlazoMovido> movidos =
                provisional ? List.of() : cambios.recalcular(new CambioDeCalendario(fecha, true, dia.motivo(), actor));
        cambios.asentar(actor, suceso(previo.isPresent(), provisional), detalle(dia, respaldo), movidos);
        return new CambioRegistrado(dia, movidos);
    }

    private void exigirQueFalte(LocalDate fecha, Optional<DiaInhabil> previo, boolean provisional) {
        if (previo.isPresent() && (provisional || !previo.get().provisional())) {
            throw new ConflictoException(
                    "El " + fecha + " ya está en el calendario: " + previo.get().motivo() + ".");
        }
        CalendarioHabil.con(List.of()).motivoInhabil(fecha).ifPresent(motivo -> {
            throw new ConflictoException("El " + fecha + " ya es inhábil: " + motivo + ".");
        });
    }

    private static String suceso(boolean confirmacion, boolean provisional) {
        if (confirmacion) {
            return "DIA_INHABIL_CONFIRMADO";
        }
        return provisional ? "DIA_INHABIL_PROVISIONAL" : "DIA_INHABIL_AGREGADO";
    }

    private static String detalle(DiaInhabil dia, Optional<String> acuerdo) {
        return dia.fecha() + ": " + dia.motivo() + ". Fundamento: " + dia.fundamento() + ". "
                + acuerdo.map(texto -> "Acuerdo: " + texto + ".").orElse("Provisional, falta el acuerdo.");
    }
}
