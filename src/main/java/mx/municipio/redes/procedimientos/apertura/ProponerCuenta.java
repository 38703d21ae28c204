package mx.municipio.redes.procedimientos.apertura;

import java.time.LocalDate;
import java.util.List;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Correos.Correo;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Firmas;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.padron.PropuestaDeCuenta;
import mx.municipio.redes.politica.PoliticaDeDifusion;
import mx.municipio.redes.politica.RegimenDeOrganos;
import mx.municipio.redes.procedimientos.apertura.Apertura.Estado;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** PAB-I y PAB-II: un funcionario del órgano prepara la solicitud; la firma del titular la presenta como propuesta. */
@Component
class ProponerCuenta {

    /** La cuenta propuesta, con su clave en el padrón, y el número de su oficio. */
    record Presentada(String cuenta, String oficio) {}

    private final Recepcion recepcion;
    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Aperturas aperturas;
    private final Padron padron;
    private final Cuentas cuentas;
    private final Designaciones designaciones;
    private final Norma norma;
    private final PoliticaDeDifusion politica;
    private final RegimenDeOrganos regimen;
    private final OficiosDeApertura oficios;
    private final Firmas firmas;
    private final UsuarioActual usuarioActual;

    ProponerCuenta(
            Recepcion recepcion,
            Expedientes expedientes,
            Hechos hechos,
            Aperturas aperturas,
            Padron padron,
            Cuentas cuentas,
            Designaciones designaciones,
            Norma norma,
            PoliticaDeDifusion politica,
            RegimenDeOrganos regimen,
            OficiosDeApertura oficios,
            Firmas firmas,
            UsuarioActual usuarioActual) {
        this.recepcion = recepcion;
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.aperturas = aperturas;
        this.padron = padron;
        this.cuentas = cuentas;
        this.designaciones = designaciones;
        this.norma = norma;
        this.politica = politica;
        this.regimen = regimen;
        this.oficios = oficios;
        this.firmas = firmas;
        this.usuarioActual = usuarioActual;
    }

    /**
     * Abre el expediente a nombre del órgano de quien presenta la solicitud y acusa recibo. A quien no se admitirá no se
     * le dice que su titular firmará.
     *
     * @throws ReglaException si el órgano no es del municipio o no tiene titular, si la solicitud no invoca ningún fin,
     *     si su identificador no podría informarse, o si los administradores que nombra no pueden serlo
     */
    @Transactional
    @Clausula({"NT10-ANT-1", "NT10-PAB-I-a", "NT10-PAB-I-b", "NT10-PAB-VI-a", "NT10-PAB-VI-c"})
    public Expediente solicitar(Instancia instancia, Solicitud solicitud) {
        String organo = exigirOrgano(usuarioActual.exigir().id());
        solicitud.exigirCompleta(!norma.fines().isEmpty());
        cuentas.exigirIdentificador(solicitud.red(), solicitud.identificador());
        List<String> pareja = solicitud.administradores();
        if (!pareja.isEmpty()) {
            designaciones.exigirPareja(organo, pareja.get(0), pareja.get(1));
        }
        Expediente expediente = recepcion
                .de(instancia)
                .organo(organo)
                .asunto("Cuenta de " + solicitud.red().enPalabras() + ": " + solicitud.nombre())
                .abrir(Estado.PROPUESTA);
        hechos.asentar(
                expediente.folio(),
                solicitud,
                "CUENTA_SOLICITADA",
                "NT10-PAB-I-a NT10-PAB-I-b NT10-PAB-II-b",
                solicitud.red().enPalabras() + ", «" + solicitud.nombre() + "» (" + solicitud.identificador() + ")."
                        + (solicitud.fines().isEmpty()
                                ? ""
                                : " Fines que invoca: " + Fin.enPalabras(solicitud.fines()) + "."));
        boolean seAdmite = regimen.admiteCuenta(padron.hoy(), organo);
        oficios.acuseDeSolicitud(solicitud, expediente, seAdmite);
        if (seAdmite) {
            aperturas
                    .correo(aperturas.exigir(expediente.folio()))
                    .enviar("apertura-por-firmar", padron.correosDelTitular(organo))
                    .enviar("apertura-acuse", padron.correos(List.of(expediente.iniciador())));
        }
        return expediente;
    }

    /** El de quien solicita, que es del municipio y tiene quien firme. */
    private String exigirOrgano(String usuario) {
        String organo = padron.persona(usuario)
                .map(Persona::organo)
                .orElseThrow(() ->
                        new ReglaException("NT10-ANT-1", "Su usuario no está adscrito a ningún órgano del padrón."));
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
        return organo;
    }

    /** El régimen del órgano no admite que tenga cuenta propia. */
    @Transactional
    @Clausula({"COATZA-2", "COATZA-6"})
    public void negarAdmision(String folio) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.exigirSinPresentar();
        LocalDate dia = LocalDate.ofInstant(expedientes.exigir(folio).recepcion(), norma.zona());
        String motivo = politica.en(dia, apertura.organo()).porQue()
                + " Su órgano no es de los exceptuados: lo que quiera difundir lo publica "
                + norma.oficina("comunicacion-social").corto()
                + " en las cuentas institucionales.";
        expedientes.cerrar(folio, Estado.NO_ADMITIDA.name());
        expedientes.asentar(folio, "SOLICITUD_NO_ADMITIDA", "COATZA-2 COATZA-6", motivo);
        aperturas.escribirAlOrgano(apertura, "apertura-no-admitida", motivo);
    }

    /**
     * El titular firma el oficio y la propuesta se presenta a Comunicación Social, que acusa recibo.
     *
     * @throws ProhibidoException si quien firma ya no es el titular del órgano
     */
    @Transactional
    @Clausula({"NT10-PAB-II-a", "NT10-PAB-II-b"})
    public Presentada presentar(String folio) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.exigirSinPresentar();
        String usuario = usuarioActual.exigir().id();
        if (!padron.esTitular(usuario, apertura.organo())) {
            throw new ProhibidoException("Solo el titular del órgano firma el oficio de propuesta.");
        }
        Solicitud solicitud = apertura.solicitud();
        String cuenta = cuentas.proponer(
                folio,
                new PropuestaDeCuenta(
                        apertura.organo(),
                        solicitud.red(),
                        solicitud.nombre(),
                        solicitud.identificador(),
                        solicitud.descripcion(),
                        solicitud.descripcion(),
                        solicitud.fines().stream().map(Fin::id).toList(),
                        solicitud.lineas()));
        expedientes.anotarCuenta(folio, cuenta);
        String firma = firmas.de(apertura.organo()).enPalabras();
        String detalle = "Firma " + firma + ". En el padrón, la cuenta " + cuenta + " queda como propuesta.";
        expedientes.asentar(folio, "PROPUESTA_FIRMADA", "NT10-PAB-II-a", detalle);
        Oficio oficio = oficios.propuesta(apertura, expedientes.exigir(folio));
        aperturas
                .correo(apertura)
                .con("oficio", oficio.numero())
                .con("conFines", !solicitud.fines().isEmpty())
                .aOficinas("apertura-recibida", "comunicacion-social")
                .enviar("apertura-presentada", aperturas.correosDelOrgano(apertura));
        return new Presentada(cuenta, oficio.numero());
    }

    /**
     * El órgano desiste: el titular no firmó, o quien presentó la solicitud la retiró.
     *
     * @throws ConflictoException si Comunicación Social ya resolvió
     */
    @Transactional
    @Clausula("NT10-PAB-II-a")
    public void desistir(String folio, String motivo) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.exigir(Estado.PROPUESTA);
        expedientes.cerrar(folio, Estado.DESISTIDA.name());
        expedientes.asentar(folio, "APERTURA_DESISTIDA", "NT10-PAB-II-a", "Motivo: " + motivo);
        Correo correo = aperturas.escribirAlOrgano(apertura, "apertura-desistida", motivo);
        if (apertura.cuenta() != null) {
            cuentas.desistir(apertura.cuenta(), folio);
            correo.aOficinas("apertura-desistida", "comunicacion-social");
        }
    }
}
