package mx.municipio.redes.procedimientos.apertura;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.padron.Autenticidad;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.InformeDeCuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.padron.Periodicidad;
import mx.municipio.redes.padron.Persona;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** El órgano abrió la cuenta e informa: desde aquí es vigente. */
@Component
public class InformarApertura {

    private final Expedientes expedientes;
    private final Aperturas aperturas;
    private final Cuentas cuentas;
    private final Designaciones designaciones;
    private final Padron padron;
    private final CandidatosApertura candidatos;
    private final AcordarUbicacion ubicaciones;
    private final OficiosDeApertura oficios;
    private final AvisosDeApertura avisos;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    InformarApertura(
            Expedientes expedientes,
            Aperturas aperturas,
            Cuentas cuentas,
            Designaciones designaciones,
            Padron padron,
            CandidatosApertura candidatos,
            AcordarUbicacion ubicaciones,
            OficiosDeApertura oficios,
            AvisosDeApertura avisos,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.aperturas = aperturas;
        this.cuentas = cuentas;
        this.designaciones = designaciones;
        this.padron = padron;
        this.candidatos = candidatos;
        this.ubicaciones = ubicaciones;
        this.oficios = oficios;
        this.avisos = avisos;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * @return el espacio acordado para su vínculo; vacío si no hay acuerdo
     * @throws ConflictoException si la cuenta no está autorizada
     * @throws ProhibidoException si quien informa no responde hoy de la cuenta
     * @throws ReglaException si falta un dato o no cumple, o si sus administradores no pueden serlo
     */
    @Transactional
    @Clausula({"NT10-PAB-IV", "NT10-SR-2a", "NT10-SR-2b", "NT10-SR-4", "NT10-RESP-I", "NT10-CG-XXII", "AMB-12", "AMB-27"
    })
    public Optional<String> ejecutar(String folio, Informe informe) {
        Apertura apertura = aperturas.bloquear(folio);
        EstadoApertura estado = apertura.informar();
        String cuenta = apertura.exigirCuenta();
        String usuario = usuarioActual.exigir().id();
        if (!candidatos.paraInformar(folio).contains(usuario)) {
            throw new ProhibidoException(
                    "Informan la apertura el titular del órgano o los administradores de la cuenta; usted hoy no lo es.",
                    "NT10-SR-4");
        }
        designar(apertura, cuenta, informe, usuario);
        cuentas.informar(
                cuenta,
                folio,
                new InformeDeCuenta(
                        informe.nombre(),
                        informe.direccion(),
                        informe.identificador(),
                        informe.correo(),
                        informe.proposito(),
                        informe.descripcion(),
                        Periodicidad.valueOf(informe.periodicidad()),
                        informe.horario()));
        cuentas.autenticidad(cuenta, folio, Autenticidad.PENDIENTE);
        Pareja pareja = padron.pareja(apertura.organo(), cuenta);
        Persona titular = Objects.requireNonNull(pareja.titular());
        Persona suplente = Objects.requireNonNull(pareja.suplente());
        aperturas.anotarInforme(folio, conPareja(informe, titular, suplente), usuario, reloj.instant());
        expedientes.cambiarEstado(folio, estado.name());
        String diferencia = apertura.solicitud().diferencia(informe);
        expedientes.asentar(
                folio,
                "APERTURA_INFORMADA",
                "NT10-PAB-IV NT10-SR-2a NT10-RESP-I",
                informe.identificador() + ", en " + informe.direccion() + ". Administradores: " + titular.nombre()
                        + " (titular) y " + suplente.nombre()
                        + " (suplente); se declaró que aceptaron por escrito su responsabilidad."
                        + (diferencia.isEmpty() ? "" : " " + diferencia));
        Oficio oficio = oficios.informe(apertura, informe, pareja, usuario);
        Optional<String> ubicacion = ubicaciones.vigente().map(UbicacionDeVinculos::ubicacion);
        avisos.abierta(aperturas.exigir(folio), informe, oficio.numero(), ubicacion.orElse(""));
        return ubicacion;
    }

    /** La pareja que el titular firmó, o la que él mismo cambie al informar; sin nombrar ninguna, la del órgano. */
    private void designar(Apertura apertura, String cuenta, Informe informe, String usuario) {
        String titular = informe.administradorTitular();
        String suplente = informe.administradorSuplente();
        Solicitud.exigirPareja(titular, suplente);
        boolean laFirmada = apertura.solicitud().nombra(titular, suplente);
        if (!laFirmada && !padron.esTitular(usuario, apertura.organo())) {
            throw new ReglaException(
                    "NT10-SR-2a",
                    "Administradores: los designa el titular del órgano. Deje los de la propuesta, o que informe él.");
        }
        if (titular == null || suplente == null) {
            return;
        }
        Pareja delOrgano = padron.pareja(apertura.organo(), null);
        boolean yaLoSon = es(delOrgano.titular(), titular) && es(delOrgano.suplente(), suplente);
        if (!yaLoSon) {
            boolean sinPareja = delOrgano.titular() == null && delOrgano.suplente() == null;
            designaciones.designarPareja(
                    apertura.organo(),
                    sinPareja ? null : cuenta,
                    titular,
                    suplente,
                    LocalDate.ofInstant(reloj.instant(), zona),
                    apertura.folio());
        }
    }

    private static boolean es(@Nullable Persona persona, String usuario) {
        return persona != null && persona.usuario().equals(usuario);
    }

    private static Informe conPareja(Informe informe, Persona titular, Persona suplente) {
        return new Informe(
                informe.nombre(),
                informe.direccion(),
                informe.identificador(),
                informe.correo(),
                informe.proposito(),
                informe.descripcion(),
                informe.operacion(),
                informe.periodicidad(),
                informe.horario(),
                titular.usuario(),
                suplente.usuario());
    }
}
