package mx.municipio.redes.procedimientos.apertura;

import java.util.List;
import java.util.Optional;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
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
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.apertura.Apertura.Estado;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** PAB-IV: el órgano abrió la cuenta e informa; desde aquí es vigente. */
@Component
class InformarApertura {

    /** Meta interna, no normativa, para informar. */
    static final String META = "redes.apertura.meta-informe-dias";

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Aperturas aperturas;
    private final Cuentas cuentas;
    private final Designaciones designaciones;
    private final Padron padron;
    private final AcordarUbicacion ubicaciones;
    private final OficiosDeApertura oficios;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;

    InformarApertura(
            Expedientes expedientes,
            Hechos hechos,
            Aperturas aperturas,
            Cuentas cuentas,
            Designaciones designaciones,
            Padron padron,
            AcordarUbicacion ubicaciones,
            OficiosDeApertura oficios,
            MetasInternas metas,
            UsuarioActual usuarioActual) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.aperturas = aperturas;
        this.cuentas = cuentas;
        this.designaciones = designaciones;
        this.padron = padron;
        this.ubicaciones = ubicaciones;
        this.oficios = oficios;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
    }

    /** Recuerda al órgano la cuenta autorizada sin informar; no decide nada. Apagada la meta, ni escribe ni asienta. */
    @Transactional
    @Clausula("AMB-03")
    public void recordar(String folio) {
        if (metas.encendida(META)) {
            expedientes.asentar(
                    folio,
                    "META_INTERNA_RECORDADA",
                    "AMB-03",
                    "Se recordó al órgano que la cuenta autorizada espera su informe. Meta interna, no normativa.");
            Apertura apertura = aperturas.exigir(folio);
            aperturas.correo(apertura).enviar("apertura-meta-informe", aperturas.correosDeTodos(apertura));
        }
    }

    /**
     * @param administradores claves de acceso de los dos que la cuenta tendrá; vacía: los del órgano (AMB-27)
     * @return el espacio acordado para su vínculo; vacío si no hay acuerdo
     * @throws ConflictoException si la cuenta no está autorizada
     * @throws ProhibidoException si quien informa no responde hoy de la cuenta
     * @throws ReglaException si falta un dato o no cumple, o si sus administradores no pueden serlo
     */
    @Transactional
    @Clausula({"NT10-PAB-IV", "NT10-SR-4", "NT10-RESP-I", "NT10-CG-XXII", "AMB-12"})
    public Optional<String> informar(String folio, Informe informe, List<String> administradores) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.exigir(Estado.AUTORIZADA);
        String cuenta = apertura.exigirCuenta();
        String usuario = usuarioActual.exigir().id();
        if (!aperturas.paraInformar(folio).contains(usuario)) {
            throw new ProhibidoException(
                    "Informan la apertura el titular del órgano o los administradores de la cuenta; usted hoy no lo es.",
                    "NT10-SR-4");
        }
        designar(apertura, cuenta, administradores, usuario);
        cuentas.informar(cuenta, folio, deCuenta(informe));
        cuentas.autenticidad(cuenta, folio, Autenticidad.PENDIENTE);
        expedientes.cambiarEstado(folio, Estado.VIGENTE.name());
        Pareja pareja = padron.pareja(apertura.organo(), cuenta);
        String diferencia = apertura.solicitud().diferencia(informe);
        hechos.asentar(
                folio,
                new Informe.Asentado(informe, pareja.usuarios()),
                "APERTURA_INFORMADA",
                "NT10-PAB-IV NT10-SR-2a NT10-RESP-I",
                informe.identificador() + ", en " + informe.direccion() + ". Administradores: " + pareja.enPalabras()
                        + "; se declaró que aceptaron por escrito su responsabilidad."
                        + (diferencia.isEmpty() ? "" : " " + diferencia));
        Oficio oficio = oficios.informe(apertura, informe, pareja, usuario);
        Optional<String> ubicacion = ubicaciones.vigente().map(AcordarUbicacion.Ubicacion::ubicacion);
        aperturas
                .correo(apertura)
                .con("cuentaNombre", informe.nombre() + " (" + cuenta + ")")
                .con("direccion", informe.direccion())
                .con("oficio", oficio.numero())
                .con("ubicacion", ubicacion.orElse(""))
                .con("diferencia", diferencia)
                .aOficinas("apertura-informada", "comunicacion-social")
                .aOficinas("apertura-vinculo", "informatica")
                .enviar(
                        "apertura-verificacion",
                        padron.correosDeResponsables(padron.cuenta(cuenta).orElseThrow()));
        return ubicacion;
    }

    /** La pareja que el titular firmó, o la que él mismo cambie al informar; sin nombrar ninguna, la del órgano. */
    @Clausula({"NT10-SR-2a", "NT10-SR-2b", "AMB-27"})
    private void designar(Apertura apertura, String cuenta, List<String> administradores, String usuario) {
        Solicitud.exigirPareja(administradores);
        boolean losFirmados = administradores.equals(apertura.solicitud().administradores());
        if (!losFirmados && !padron.esTitular(usuario, apertura.organo())) {
            throw new ReglaException(
                    "NT10-SR-2a",
                    "Administradores: los designa el titular del órgano. Deje los de la propuesta, o que informe él.");
        }
        List<String> delOrgano = padron.pareja(apertura.organo(), null).usuarios();
        if (!administradores.isEmpty() && !administradores.equals(delOrgano)) {
            designaciones.designarPareja(
                    apertura.organo(),
                    delOrgano.isEmpty() ? null : cuenta,
                    administradores.get(0),
                    administradores.get(1),
                    padron.hoy(),
                    apertura.folio());
        }
    }

    private static InformeDeCuenta deCuenta(Informe informe) {
        return new InformeDeCuenta(
                informe.nombre(),
                informe.direccion(),
                informe.identificador(),
                informe.correo(),
                informe.proposito(),
                informe.descripcion(),
                Periodicidad.valueOf(informe.periodicidad()),
                informe.horario());
    }
}
