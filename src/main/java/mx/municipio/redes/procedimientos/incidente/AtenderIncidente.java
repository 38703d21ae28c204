package mx.municipio.redes.procedimientos.incidente;

import static mx.municipio.redes.procedimientos.incidente.Incidentes.COMUNICACION_SOCIAL;
import static mx.municipio.redes.procedimientos.incidente.Incidentes.SINDICATURA;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Alcance;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Firmas;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.CandidatosCuenta;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.incidente.CartasDelIncidente.Constancia;
import mx.municipio.redes.procedimientos.incidente.Incidente.Estado;
import mx.municipio.redes.procedimientos.incidente.Incidente.Resultado;
import mx.municipio.redes.procedimientos.incidente.Reporte.Tipo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * CG-XXIII: una cuenta operada por quien no está autorizado, o intervenida, se notifica al titular del área y a
 * Comunicación Social tan pronto como se sabe, se contiene y se cierra. Cada paso corre en la transacción de su tarea.
 */
@Component
@Transactional
class AtenderIncidente {

    /** Meta interna, no normativa, para contener. */
    static final String META_CONTENER = "redes.incidente.meta-contener-dias";

    /** Meta interna, no normativa, para cerrar. */
    static final String META_CERRAR = "redes.incidente.meta-cerrar-dias";

    /** Lo que alguien reporta, antes de que el programa lo reciba. */
    record Aviso(
            @Nullable String cuenta,
            Tipo tipo,
            Instant conocido,
            String descripcion,
            @Nullable String direccion,
            boolean accesoPerdido,
            boolean involucraTitular) {}

    private final Incidentes incidentes;
    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Anexos anexos;
    private final Recepcion recepcion;
    private final Oficios oficios;
    private final Firmas firmas;
    private final Correos correos;
    private final Padron padron;
    private final CandidatosCuenta candidatos;
    private final Cuentas cuentas;
    private final Norma norma;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;

    AtenderIncidente(
            Incidentes incidentes,
            Expedientes expedientes,
            Hechos hechos,
            Anexos anexos,
            Recepcion recepcion,
            Oficios oficios,
            Firmas firmas,
            Correos correos,
            Padron padron,
            CandidatosCuenta candidatos,
            Cuentas cuentas,
            Norma norma,
            MetasInternas metas,
            UsuarioActual usuarioActual) {
        this.incidentes = incidentes;
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.anexos = anexos;
        this.recepcion = recepcion;
        this.oficios = oficios;
        this.firmas = firmas;
        this.correos = correos;
        this.padron = padron;
        this.candidatos = candidatos;
        this.cuentas = cuentas;
        this.norma = norma;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
    }

    /**
     * Alguien reporta lo que supo de una cuenta. Lo que la norma manda notificar lo saben en el acto el titular del área y
     * Comunicación Social; la cuenta intervenida queda así en el padrón.
     *
     * @throws ReglaException si quien reporta no responde de la cuenta, si una oficina no dice cuál, o si la hora en que lo
     *     supo es posterior a la del aviso
     * @throws ConflictoException si la cuenta ya no está en la red, o aún no se abre
     */
    @Clausula({"NT10-CG-XXIII", "NT10-RESP-4"})
    Incidente reportar(Instancia instancia, Aviso aviso) {
        Cuenta cuenta = cuenta(aviso.cuenta());
        Expediente expediente = recepcion
                .de(instancia)
                .cuenta(cuenta)
                .asunto((aviso.tipo() == Tipo.USO_INDEBIDO ? "Uso indebido de " : "Incidente en ")
                        + cuenta.enPalabras())
                .alcance(alcance(aviso))
                .abrir(aviso.tipo() == Tipo.USO_INDEBIDO ? Estado.CON_VISTA : Estado.REPORTADO);
        String folio = expediente.folio();
        var reporte = new Reporte(
                aviso.tipo(),
                aviso.conocido(),
                expediente.recepcion(),
                aviso.descripcion(),
                aviso.direccion(),
                aviso.accesoPerdido(),
                aviso.tipo() == Tipo.USO_INDEBIDO && aviso.involucraTitular());
        List<String> archivos = anexos.recibir(folio);
        hechos.asentar(
                folio,
                reporte,
                "INCIDENTE_REPORTADO",
                reporte.tipo().clausulas(),
                reporte.detalle(cuenta.clave(), norma.zona())
                        + (archivos.isEmpty() ? "" : " Archivos: " + String.join("; ", archivos) + "."));
        acusar(expediente, cuenta, reporte, archivos);
        Incidente incidente = incidentes.exigir(folio);
        if (!reporte.usoIndebido()) {
            notificar(incidente, cuenta, expediente.iniciador());
        }
        return incidente;
    }

    /** Quiénes del órgano lo ven: el uso indebido, solo su titular, o nadie si podría estar involucrado. */
    @Clausula("NT10-RESP-4")
    static Alcance alcance(Aviso aviso) {
        if (aviso.tipo() != Tipo.USO_INDEBIDO) {
            return Alcance.ORGANO;
        }
        return aviso.involucraTitular() ? Alcance.OFICINAS : Alcance.TITULAR;
    }

    /** La que se indica; una oficina dice siempre cuál, y quien responde de una sola puede callarla. */
    @Clausula("NT10-SR-4")
    private Cuenta cuenta(@Nullable String clave) {
        Usuario usuario = usuarioActual.exigir();
        boolean oficina = usuario.es(COMUNICACION_SOCIAL) || usuario.es(SINDICATURA);
        Cuenta cuenta = oficina ? nombrada(clave) : padron.cuentaDeResponsable(usuario.id(), clave);
        if (!cuenta.estado().enLaRed()) {
            throw new ConflictoException(
                    cuenta.enPalabras() + " está " + cuenta.estado().entreComillas()
                            + ": no hay incidente que reportar en ella.",
                    "NT10-CG-XXIII");
        }
        return cuenta;
    }

    private Cuenta nombrada(@Nullable String clave) {
        if (clave == null || clave.isBlank()) {
            throw new ReglaException("NT10-SR-4", "Cuenta: diga de cuál se trata; escriba su clave.");
        }
        return padron.cuenta(clave.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new ReglaException(
                        "NT10-SR-4", "Cuenta: «" + clave.strip() + "» no es una cuenta del padrón."));
    }

    private void acusar(Expediente expediente, Cuenta cuenta, Reporte reporte, List<String> archivos) {
        recepcion
                .acuse(expediente)
                .cuenta(cuenta.enPalabras())
                .fundamento(reporte.tipo().clausulas())
                .asunto("Se recibió el reporte de un incidente")
                .archivos(archivos)
                .emitir(
                        reporte.usoIndebido()
                                ? "Se dio vista a la "
                                        + norma.oficina(SINDICATURA).nombre()
                                        + ", que acordará. No prejuzga sobre responsabilidad alguna; la norma no fija plazo."
                                : "Se avisó en el acto al titular del área y a la "
                                        + norma.oficina(COMUNICACION_SOCIAL).nombre()
                                        + ". Sigue que quienes responden de la cuenta lo contengan; la norma no fija"
                                        + " plazo.");
    }

    /** La notificación al titular del área y a Comunicación Social, y su constancia. */
    @Clausula({"NT10-CG-XXIII", "AMB-19"})
    private void notificar(Incidente incidente, Cuenta cuenta, String iniciador) {
        String folio = incidente.folio();
        if (incidente.reporte().tipo() == Tipo.INTERVENCION && cuenta.estado() != EstadoCuenta.PREEXISTENTE) {
            cuentas.intervenir(cuenta.clave(), folio);
        } else {
            cuentas.asentar(
                    cuenta.clave(),
                    "INCIDENTE_REPORTADO",
                    "NT10-CG-XXIII",
                    "Se reportó que " + incidente.reporte().tipo().enPalabras(),
                    folio);
        }
        ZoneId zona = norma.zona();
        oficios.emitir(
                NuevoOficio.de("CONSTANCIA_DE_INCIDENTE", folio)
                        .fundamento("NT10-CG-XXIII")
                        .asunto("Se notifica un incidente de la cuenta " + cuenta.nombre())
                        .para(firmas.titular(cuenta.organo()))
                        .copias(List.of(norma.oficina(COMUNICACION_SOCIAL).nombre(), "Expediente " + folio)),
                new Constancia(
                        incidentes.loReportado(incidente),
                        EnPalabras.hora(incidente.reporte().conocido(), zona),
                        EnPalabras.hora(incidente.reporte().avisado(), zona)));
        Correos.Correo correo = incidentes
                .correo(incidente)
                .enviar("incidente-reportado", incidentes.titularYComunicacionSocial(incidente));
        if (!padron.administradores(cuenta.clave()).contains(iniciador)) {
            correo.enviar("incidente-por-contener", padron.correosDeAdministradores(cuenta.clave()));
        }
    }

    /**
     * Quienes responden de la cuenta hacen constar lo que hicieron.
     *
     * @throws ProhibidoException si quien lo dice no responde hoy de la cuenta
     * @throws FormularioException si la fecha de las contraseñas nuevas aún no llega
     */
    @Clausula({"NT10-CG-XXIII", "NT10-ADM-VII", "NT10-SR-4"})
    void contener(String folio, Contencion contencion) {
        Incidente incidente = incidentes.tomar(folio, Estado.REPORTADO);
        if (!candidatos
                .responsables(incidente.cuenta())
                .contains(usuarioActual.exigir().id())) {
            throw new ProhibidoException("Lo contienen los administradores de la cuenta o el titular del órgano.");
        }
        contencion.exigirFecha(padron.hoy());
        hechos.asentar(folio, contencion, "INCIDENTE_CONTENIDO", "NT10-CG-XXIII NT10-ADM-VII", contencion.detalle());
        expedientes.cambiarEstado(folio, Estado.CONTENIDO.name());
        incidentes
                .correo(incidente)
                .con("control", contencion.controlRecuperado() ? "recuperado" : "no recuperado")
                .enviar("incidente-por-cerrar", correos.oficinas(COMUNICACION_SOCIAL));
    }

    /**
     * Comunicación Social cierra el incidente, o lo devuelve porque algo falta.
     *
     * @throws ProhibidoException si quien cierra no es de Comunicación Social
     * @throws ReglaException si falta la constancia con que se recupera el control
     */
    @Clausula({"NT10-CG-XXIII", "NT10-PAB-VII"})
    void cerrar(String folio, Cierre cierre) {
        if (!usuarioActual.exigir().es(COMUNICACION_SOCIAL)) {
            throw new ProhibidoException("El incidente lo cierra Comunicación Social.");
        }
        Incidente incidente = incidentes.tomar(folio, Estado.CONTENIDO);
        Resultado resultado = cierre.resultado();
        incidente.exigirCerrable(resultado);
        hechos.asentar(
                folio,
                cierre,
                resultado == Resultado.PENDIENTE ? "INCIDENTE_DEVUELTO" : "INCIDENTE_CERRADO",
                "NT10-CG-XXIII" + (resultado == Resultado.CONTROL_RECUPERADO ? " NT10-ADM-VII" : ""),
                "Se cierra como " + resultado.enPalabras() + ". Motivo: " + cierre.motivo());
        if (resultado == Resultado.PENDIENTE) {
            expedientes.cambiarEstado(folio, Estado.REPORTADO.name());
            incidentes
                    .correo(incidente)
                    .con("motivo", cierre.motivo())
                    .enviar("incidente-devuelto", incidentes.responsables(incidente));
            return;
        }
        asentarEnLaCuenta(incidente, resultado);
        expedientes.cerrar(folio, resultado.estado().name());
        incidentes
                .correo(incidente)
                .con("resultado", resultado.enPalabras())
                .con("motivo", cierre.motivo())
                .con("perdida", resultado == Resultado.CUENTA_PERDIDA)
                .enviar("incidente-cerrado", incidentes.responsables(incidente));
        if (cierre.daVista()) {
            darVista(incidente, cierre);
        }
    }

    /**
     * Con el control recuperado, o sin incidente, la cuenta vuelve a lo que era; perdida, sigue intervenida. La que mientras
     * tanto terminó, o aún no se regulariza, no cambia.
     */
    private void asentarEnLaCuenta(Incidente incidente, Resultado resultado) {
        String folio = incidente.folio();
        Cuenta cuenta = incidentes.cuenta(incidente);
        boolean cambia = cuenta.hasta() == null && cuenta.estado() != EstadoCuenta.PREEXISTENTE;
        if (cambia && resultado == Resultado.CUENTA_PERDIDA) {
            cuentas.perder(cuenta.clave(), folio);
        } else if (cambia
                && resultado.devuelveLaCuenta()
                && cuentas.intervenidaPor(cuenta.clave()).filter(folio::equals).isPresent()) {
            cuentas.recuperar(cuenta.clave(), folio);
        } else {
            cuentas.asentar(
                    cuenta.clave(),
                    "INCIDENTE_CERRADO",
                    "NT10-CG-XXIII",
                    "Se cerró como " + resultado.enPalabras(),
                    folio);
        }
    }

    /** El titular de Comunicación Social da vista a la Sindicatura, con la bitácora y la evidencia. */
    @Clausula({"NT10-ML-I", "NT10-CG-XXIII"})
    private void darVista(Incidente incidente, Cierre cierre) {
        String suya = norma.oficina(COMUNICACION_SOCIAL).organo();
        Oficio oficio = oficios.emitir(
                NuevoOficio.de("VISTA_A_SINDICATURA", incidente.folio())
                        .firma(suya, firmas.de(suya))
                        .fundamento("NT10-CG-XXIII NT10-ML-I")
                        .asunto("Se da vista de un incidente de la cuenta "
                                + incidentes.cuenta(incidente).nombre())
                        .para(firmas.titular(norma.oficina(SINDICATURA).organo()))
                        .copias(Stream.of(
                                        firmas.titular(incidente.organo()).nombre(), "Expediente " + incidente.folio())
                                .toList()),
                incidentes.vista(incidente, cierre));
        incidentes
                .correo(incidente)
                .con("resultado", cierre.resultado().enPalabras())
                .con("motivo", cierre.motivo())
                .con("oficio", oficio.numero())
                .enviar("incidente-vista-del-cierre", correos.oficinas(SINDICATURA));
    }

    /** Recuerda lo que falta; no decide nada. Apagada la meta, ni escribe ni asienta. */
    @Clausula({"AMB-03", "AMB-19"})
    void recordar(String folio, String meta) {
        if (!metas.encendida(meta)) {
            return;
        }
        Incidente incidente = incidentes.exigir(folio);
        String falta = meta.equals(META_CONTENER)
                ? "contener el incidente"
                : "que " + norma.oficina(COMUNICACION_SOCIAL).corto() + " cierre el incidente";
        expedientes.asentar(
                folio,
                "INCIDENTE_RECORDADO",
                "NT10-CG-XXIII AMB-03",
                "Meta interna, no normativa. Falta " + falta + ".");
        incidentes
                .correo(incidente)
                .con("falta", falta)
                .enviar(
                        "incidente-recordatorio",
                        Stream.concat(
                                        incidentes.responsables(incidente).stream(),
                                        correos.oficinas(COMUNICACION_SOCIAL).stream())
                                .distinct()
                                .toList());
    }
}
