package mx.municipio.redes.procedimientos.apertura;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.padron.Red;
import mx.municipio.redes.plazos.Plazos;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Un funcionario de un órgano prepara la solicitud de una cuenta propia. */
@Component
public class SolicitarCuenta {

    /**
     * Lo que el proceso necesita saber de la solicitud recién recibida.
     *
     * @param fecha día local, para decidir el régimen del órgano
     */
    public record Solicitada(
            String folio,
            String organo,
            String organoNombre,
            String municipio,
            LocalDate fecha,
            String administradores) {}

    private final Expedientes expedientes;
    private final Recepcion recepcion;
    private final Aperturas aperturas;
    private final Padron padron;
    private final Cuentas cuentas;
    private final Designaciones designaciones;
    private final Plazos plazos;
    private final Norma norma;
    private final OficiosDeApertura oficios;
    private final AvisosDeApertura avisos;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    SolicitarCuenta(
            Expedientes expedientes,
            Recepcion recepcion,
            Aperturas aperturas,
            Padron padron,
            Cuentas cuentas,
            Designaciones designaciones,
            Plazos plazos,
            Norma norma,
            OficiosDeApertura oficios,
            AvisosDeApertura avisos,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.recepcion = recepcion;
        this.aperturas = aperturas;
        this.padron = padron;
        this.cuentas = cuentas;
        this.designaciones = designaciones;
        this.plazos = plazos;
        this.norma = norma;
        this.oficios = oficios;
        this.avisos = avisos;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * Abre el expediente a nombre del órgano de quien la presenta y acusa recibo.
     *
     * @throws ReglaException si el órgano no es del municipio o no tiene titular, si la solicitud no invoca ningún fin,
     *     si su identificador no podría informarse, o si los administradores que nombra no pueden serlo
     */
    @Transactional
    @Clausula({"NT10-ANT-1", "NT10-PAB-I-a", "NT10-PAB-I-b", "NT10-PAB-VI-a", "NT10-PAB-VI-c"})
    public Solicitada ejecutar(Instancia instancia, Solicitud solicitud) {
        String usuario = usuarioActual.exigir().id();
        Persona solicitante = padron.persona(usuario)
                .orElseThrow(() ->
                        new ReglaException("NT10-ANT-1", "Su usuario no está adscrito a ningún órgano del padrón."));
        String organo = solicitante.organo();
        if (!norma.clavesDeOrganos().contains(organo)) {
            throw new ReglaException(
                    "NT10-ANT-1",
                    "Solo piden cuenta los órganos de este Ayuntamiento; «" + organo + "» no es uno de ellos.");
        }
        if (padron.titular(organo).isEmpty()) {
            throw new ReglaException(
                    "NT10-PAB-II-a",
                    "Su órgano no tiene titular registrado, y sin su firma no hay propuesta. Regístrelo antes.");
        }
        solicitud.exigirCompleta();
        cuentas.exigirIdentificador(Red.valueOf(solicitud.red()), solicitud.identificador());
        if (solicitud.administradorTitular() != null && solicitud.administradorSuplente() != null) {
            designaciones.exigirPareja(organo, solicitud.administradorTitular(), solicitud.administradorSuplente());
        }
        Expediente expediente = recepcion
                .de(instancia)
                .organo(organo)
                .asunto("Cuenta de " + Red.valueOf(solicitud.red()).enPalabras() + ": " + solicitud.nombre())
                .abrir(EstadoApertura.PROPUESTA);
        String folio = expediente.folio();
        aperturas.agregar(folio, solicitud);
        expedientes.asentar(
                folio,
                "CUENTA_SOLICITADA",
                "NT10-PAB-I-a NT10-PAB-I-b NT10-PAB-II-b",
                Red.valueOf(solicitud.red()).enPalabras() + ", «" + solicitud.nombre() + "» ("
                        + solicitud.identificador() + "). Fines que invoca: " + Fines.enPalabras(solicitud.fines())
                        + ".");
        Apertura apertura = aperturas.exigir(folio);
        oficios.acuseDeSolicitud(apertura, expediente);
        avisos.solicitada(apertura);
        return new Solicitada(
                folio,
                organo,
                norma.nombreOrgano(organo),
                norma.clave(),
                LocalDate.ofInstant(expediente.recepcion(), zona),
                oficios.administradores(apertura));
    }
}
