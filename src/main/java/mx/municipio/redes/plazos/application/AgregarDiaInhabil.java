package mx.municipio.redes.plazos.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.CambioDeCalendario;
import mx.municipio.redes.plazos.domain.CalendarioHabil;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.DiasLocales;
import mx.municipio.redes.plazos.domain.RegistroDeDias;
import mx.municipio.redes.plazos.domain.RegistroDeDias.Movimiento;
import mx.municipio.redes.plazos.domain.TurnoDelCalendario;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * La Sindicatura declara un día inhábil, o confirma con su acuerdo uno provisional. Solo el confirmado mueve plazos.
 */
@Component
@Clausula("AMB-06")
public class AgregarDiaInhabil {

    private record Alta(DiaInhabil dia, CambioDeCalendario cambio) {}

    private final CambiosDelCalendario cambios;
    private final DiasLocales dias;
    private final RegistroDeDias registro;
    private final TurnoDelCalendario turno;
    private final RecorrerPlazos recorrer;
    private final TransactionTemplate transaccion;

    AgregarDiaInhabil(
            CambiosDelCalendario cambios,
            DiasLocales dias,
            RegistroDeDias registro,
            TurnoDelCalendario turno,
            RecorrerPlazos recorrer,
            PlatformTransactionManager transacciones) {
        this.recorrer = recorrer;
        this.transaccion = new TransactionTemplate(transacciones);
        this.cambios = cambios;
        this.dias = dias;
        this.registro = registro;
        this.turno = turno;
    }

    /** El día queda firme enseguida; los plazos que mueve se recorren después, y los primeros antes de responder. */
    public CambioRegistrado ejecutar(SolicitudDeDia solicitud) {
        Alta alta = Objects.requireNonNull(transaccion.execute(estado -> registrar(solicitud)));
        return alta.dia().provisional()
                ? new CambioRegistrado(alta.dia(), List.of(), 0)
                : recorrer.empezar(alta.dia(), alta.cambio());
    }

    private Alta registrar(SolicitudDeDia solicitud) {
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
        CambioDeCalendario cambio = registro.registrar(
                previo.isPresent() ? Movimiento.CONFIRMACION : Movimiento.ALTA, dia, respaldo, actor);
        cambios.asentar(actor, suceso(previo.isPresent(), provisional), detalle(dia, respaldo));
        if (!provisional) {
            recorrer.dejarPorHacer(cambio);
        }
        return new Alta(dia, cambio);
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
