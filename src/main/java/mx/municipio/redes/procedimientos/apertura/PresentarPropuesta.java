package mx.municipio.redes.procedimientos.apertura;

import java.time.Instant;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.padron.PropuestaDeCuenta;
import mx.municipio.redes.padron.Red;
import mx.municipio.redes.plazos.MetasInternas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** El titular firma el oficio y la propuesta se presenta a Comunicación Social. */
@Component
public class PresentarPropuesta {

    /** La cuenta propuesta, el número de su oficio y la fecha de la meta interna de evaluación. */
    public record Presentada(String cuenta, String oficio, Instant metaEvaluacion) {}

    private final Expedientes expedientes;
    private final Aperturas aperturas;
    private final Cuentas cuentas;
    private final Padron padron;
    private final OficiosDeApertura oficios;
    private final AvisosDeApertura avisos;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;

    PresentarPropuesta(
            Expedientes expedientes,
            Aperturas aperturas,
            Cuentas cuentas,
            Padron padron,
            OficiosDeApertura oficios,
            AvisosDeApertura avisos,
            MetasInternas metas,
            UsuarioActual usuarioActual) {
        this.expedientes = expedientes;
        this.aperturas = aperturas;
        this.cuentas = cuentas;
        this.padron = padron;
        this.oficios = oficios;
        this.avisos = avisos;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
    }

    /** @throws ProhibidoException si quien firma ya no es el titular del órgano */
    @Transactional
    @Clausula({"NT10-PAB-II-a", "NT10-PAB-II-b"})
    public Presentada ejecutar(String folio) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.firmar();
        String usuario = usuarioActual.exigir().id();
        Persona titular = padron.titular(apertura.organo())
                .filter(persona -> persona.usuario().equals(usuario))
                .orElseThrow(() -> new ProhibidoException("Solo el titular del órgano firma el oficio de propuesta."));
        Solicitud solicitud = apertura.solicitud();
        String cuenta = cuentas.proponer(
                folio,
                new PropuestaDeCuenta(
                        apertura.organo(),
                        Red.valueOf(solicitud.red()),
                        solicitud.nombre(),
                        solicitud.identificador(),
                        solicitud.descripcion(),
                        solicitud.descripcion(),
                        solicitud.fines(),
                        solicitud.lineas()));
        expedientes.anotarCuenta(folio, cuenta);
        expedientes.asentar(
                folio,
                "PROPUESTA_FIRMADA",
                "NT10-PAB-II-a",
                "Firma " + titular.nombre() + ". En el padrón, la cuenta " + cuenta + " queda como propuesta.");
        Apertura presentada = aperturas.exigir(folio);
        Oficio oficio = oficios.propuesta(presentada, titular);
        oficios.acuseDePropuesta(presentada, oficio);
        avisos.presentada(presentada, oficio.numero());
        return new Presentada(cuenta, oficio.numero(), metas.recordatorio(RecordarMeta.EVALUACION));
    }
}
