package mx.municipio.redes.procedimientos.incidente;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Cabeza;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.procedimientos.incidente.CartasDelIncidente.LoReportado;
import mx.municipio.redes.procedimientos.incidente.CartasDelIncidente.Vista;
import mx.municipio.redes.procedimientos.incidente.Incidente.Estado;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Los incidentes como están asentados en su expediente, y lo que sus cartas y sus correos dicen de ellos. */
@Component
class Incidentes {

    static final String COMUNICACION_SOCIAL = "comunicacion-social";
    static final String SINDICATURA = "sindicatura";

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Anexos anexos;
    private final Bitacora bitacora;
    private final Correos correos;
    private final Padron padron;
    private final Norma norma;

    Incidentes(
            Expedientes expedientes,
            Hechos hechos,
            Anexos anexos,
            Bitacora bitacora,
            Correos correos,
            Padron padron,
            Norma norma) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.anexos = anexos;
        this.bitacora = bitacora;
        this.correos = correos;
        this.padron = padron;
        this.norma = norma;
    }

    /** El incidente, tomado para cambiarlo: nadie más lo cambia hasta que la transacción termine. */
    Incidente tomar(String folio, Estado esperado) {
        Incidente incidente = de(expedientes.bloquear(folio));
        incidente.exigirEstado(esperado);
        return incidente;
    }

    Incidente exigir(String folio) {
        return de(expedientes.exigir(folio));
    }

    private Incidente de(Expediente expediente) {
        return new Incidente(
                expediente.folio(),
                expediente.organo(),
                Objects.requireNonNull(expediente.cuenta()),
                Estado.valueOf(expediente.estado()),
                hechos.exigir(expediente.folio(), Reporte.class),
                hechos.ultimo(expediente.folio(), Contencion.class).orElse(null));
    }

    Cuenta cuenta(Incidente incidente) {
        return padron.cuenta(incidente.cuenta()).orElseThrow();
    }

    /** Un correo que ya dice qué pasó, cuándo se supo y cuándo se avisó. */
    Correos.Correo correo(Incidente incidente) {
        Reporte reporte = incidente.reporte();
        return correos.de(incidente.folio())
                .con("pasado", reporte.tipo().enPalabras())
                .con("conocido", EnPalabras.instante(reporte.conocido(), norma.zona()))
                .con("demora", reporte.demora())
                .con("descripcion", reporte.descripcion());
    }

    /** Quienes responden de la cuenta. */
    List<String> responsables(Incidente incidente) {
        return padron.correosDeResponsables(cuenta(incidente));
    }

    /** El titular del área y Comunicación Social, a quienes la norma manda notificar. */
    List<String> titularYComunicacionSocial(Incidente incidente) {
        return Stream.concat(
                        padron.correosDelTitular(incidente.organo()).stream(),
                        correos.oficinas(COMUNICACION_SOCIAL).stream())
                .distinct()
                .toList();
    }

    LoReportado loReportado(Incidente incidente) {
        Cuenta cuenta = cuenta(incidente);
        Reporte reporte = incidente.reporte();
        return new LoReportado(
                norma.nombreOrgano(incidente.organo()),
                cuenta.enPalabras(),
                cuenta.direccion(),
                reporte.tipo().enPalabras(),
                EnPalabras.instante(reporte.conocido(), norma.zona()),
                EnPalabras.instante(reporte.avisado(), norma.zona()),
                reporte.demora(),
                reporte.direccion(),
                reporte.accesoPerdido(),
                reporte.descripcion());
    }

    /** Los hechos, la cabeza de la bitácora y la evidencia de ahora. */
    Vista vista(Incidente incidente, @Nullable Cierre cierre) {
        Cabeza cabeza = bitacora.cabeza(incidente.folio());
        return new Vista(
                loReportado(incidente),
                incidente.folio(),
                cabeza.asientos(),
                cabeza.hash(),
                anexos.delExpediente(incidente.folio()).stream()
                        .map(anexo -> anexo.enPalabras())
                        .toList(),
                cierre == null ? null : cierre.resultado().enPalabras(),
                cierre == null ? null : cierre.motivo());
    }
}
