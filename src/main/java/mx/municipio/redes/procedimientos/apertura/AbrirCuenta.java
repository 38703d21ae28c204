package mx.municipio.redes.procedimientos.apertura;

import java.util.List;
import java.util.Optional;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Correos.Correo;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.padron.Autenticidad;
import mx.municipio.redes.padron.CandidatosCuenta;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.InformeDeCuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.procedimientos.apertura.Apertura.Estado;
import mx.municipio.redes.vinculos.AcordarUbicacion;
import mx.municipio.redes.vinculos.AcordarUbicacion.Ubicacion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * PAB-IV: el órgano abrió la cuenta e informa; desde aquí es vigente. Después se pide su verificación (CG-XXII), se publica
 * su vínculo (TR-3) y el expediente se cierra.
 */
@Component
class AbrirCuenta {

    /** Las de lo que se pide de una cuenta ya abierta; donde la norma no las trae, la apertura concluye con el informe. */
    static final String CLAUSULAS_DE_LAS_TAREAS = "NT10-CG-XXII NT10-RESP-I NT10-TR-3";

    /** Meta interna, no normativa, para informar. */
    static final String META = "redes.apertura.meta-informe-dias";

    /** @param acuerdo número del que dice dónde va */
    @Hecho("apertura-vinculo")
    record Vinculo(String direccion, int acuerdo) {}

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Aperturas aperturas;
    private final Cuentas cuentas;
    private final Designaciones designaciones;
    private final Padron padron;
    private final CandidatosCuenta candidatos;
    private final AceptarResponsabilidad aceptar;
    private final AcordarUbicacion ubicaciones;
    private final OficiosDeApertura oficios;
    private final UsuarioActual usuarioActual;
    private final Norma norma;

    AbrirCuenta(
            Expedientes expedientes,
            Hechos hechos,
            Aperturas aperturas,
            Cuentas cuentas,
            Designaciones designaciones,
            Padron padron,
            CandidatosCuenta candidatos,
            AceptarResponsabilidad aceptar,
            AcordarUbicacion ubicaciones,
            OficiosDeApertura oficios,
            UsuarioActual usuarioActual,
            Norma norma) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.aperturas = aperturas;
        this.cuentas = cuentas;
        this.designaciones = designaciones;
        this.padron = padron;
        this.candidatos = candidatos;
        this.aceptar = aceptar;
        this.ubicaciones = ubicaciones;
        this.oficios = oficios;
        this.usuarioActual = usuarioActual;
        this.norma = norma;
    }

    /** Recuerda al órgano la cuenta autorizada sin informar; no decide nada. Apagada la meta, ni escribe ni asienta. */
    @Transactional
    @Clausula("AMB-03")
    public void recordar(String folio) {
        if (aperturas.recuerda(folio, META, "Se recordó al órgano que la cuenta autorizada espera su informe.")) {
            Apertura apertura = aperturas.exigir(folio);
            aperturas.correo(apertura).enviar("apertura-meta-informe", aperturas.correosDeTodos(apertura));
        }
    }

    /**
     * @param administradores claves de acceso de los dos que la cuenta tendrá; vacía: los del órgano (AMB-27)
     * @param escrito el archivo del expediente con que los dos aceptan su responsabilidad; nulo si no lo hay
     * @return el espacio acordado para su vínculo; vacío si no hay acuerdo
     * @throws ConflictoException si la cuenta no está autorizada
     * @throws ProhibidoException si quien informa no responde hoy de la cuenta
     * @throws ReglaException si falta un dato o no cumple, o si sus administradores no pueden serlo
     */
    @Transactional
    @Clausula({"NT10-PAB-IV", "NT10-SR-4", "NT10-CG-XXII", "AMB-12"})
    public Optional<String> informar(
            String folio, Informe informe, List<String> administradores, @Nullable String escrito) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.exigir(Estado.AUTORIZADA);
        String cuenta = apertura.exigirCuenta();
        String usuario = usuarioActual.exigir().id();
        if (!aperturas.paraInformar(folio).contains(usuario)) {
            throw new ProhibidoException(
                    "Informan la apertura el titular del órgano o los administradores de la cuenta; usted hoy no lo"
                            + " es.",
                    "NT10-SR-4");
        }
        designar(apertura, cuenta, administradores, usuario);
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
                        informe.periodicidad(),
                        informe.horario()));
        cuentas.autenticidad(cuenta, folio, Autenticidad.PENDIENTE);
        expedientes.cambiarEstado(folio, Estado.VIGENTE.name());
        Pareja pareja = padron.pareja(apertura.organo(), cuenta);
        boolean conTareas = norma.conoce(CLAUSULAS_DE_LAS_TAREAS);
        String responsabilidad = conTareas ? aceptar.alInformar(apertura, escrito) : "";
        String diferencia = apertura.solicitud().diferencia(informe);
        hechos.asentar(
                folio,
                new Informe.Asentado(informe, pareja.usuarios(), responsabilidad),
                "APERTURA_INFORMADA",
                "NT10-PAB-IV NT10-SR-2a NT10-RESP-I",
                informe.identificador() + ", en " + informe.direccion() + ". Administradores: "
                        + aperturas.enPalabras(pareja) + ". " + responsabilidad
                        + (diferencia.isEmpty() ? "" : " " + diferencia));
        Oficio oficio = oficios.informe(apertura, informe, pareja, responsabilidad, usuario);
        Optional<String> ubicacion = ubicaciones.vigente().map(Ubicacion::ubicacion);
        Correo correo = aperturas
                .correo(apertura)
                .con("cuentaNombre", informe.nombre() + " (" + cuenta + ")")
                .con("direccion", informe.direccion())
                .con("oficio", oficio.numero())
                .con("ubicacion", ubicacion.orElse(""))
                .con("diferencia", diferencia)
                .con("responsabilidad", responsabilidad)
                .con("conTareas", conTareas)
                .aOficinas("apertura-informada", "comunicacion-social");
        if (conTareas) {
            correo.aOficinas("apertura-vinculo", "informatica")
                    .enviar(
                            "apertura-verificacion",
                            padron.correosDeResponsables(padron.cuenta(cuenta).orElseThrow()));
        }
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

    /**
     * Los administradores pidieron a la red que verifique la cuenta, o dicen en qué quedó.
     *
     * @throws ConflictoException si la cuenta ya no está vigente
     * @throws ProhibidoException si quien lo anota no responde hoy de la cuenta
     */
    @Transactional
    @Clausula({"NT10-CG-XXII", "NT10-SR-4"})
    public void anotarVerificacion(String folio, Autenticidad autenticidad, String nota) {
        Apertura apertura = bloquearVigente(folio);
        if (!responde(apertura)) {
            throw new ProhibidoException("Usted no responde hoy de esta cuenta.", "NT10-SR-4");
        }
        cuentas.autenticidad(apertura.exigirCuenta(), folio, autenticidad);
        String detalle = autenticidad.enPalabras() + (nota.isEmpty() ? "." : ". " + nota);
        expedientes.asentar(folio, "VERIFICACION_ANOTADA", "NT10-CG-XXII", detalle);
    }

    /**
     * La red respondió a la verificación que se le pidió, quizá mucho después de concluida la apertura.
     *
     * @param autenticidad {@code OBTENIDA} o {@code NEGADA}
     * @throws NoEncontradoException si el expediente no le concierne
     * @throws ProhibidoException si no es de los responsables de la cuenta
     * @throws ConflictoException si no está solicitada
     */
    @Transactional
    @Clausula("NT10-CG-XXII")
    public void concluirVerificacion(String folio, @Nullable String autenticidad) {
        Apertura apertura = aperturas.exigir(expedientes.exigirVisible(folio).folio());
        String clave = apertura.exigirCuenta();
        if (!responde(apertura)) {
            throw new ProhibidoException("Lo anotan los administradores de la cuenta o el titular de su órgano.");
        }
        if (autenticidad == null || !List.of("OBTENIDA", "NEGADA").contains(autenticidad)) {
            throw FormularioException.de("autenticidad", "Verificación: elija si se obtuvo o se negó.");
        }
        if (padron.cuenta(clave).map(Cuenta::autenticidad).orElseThrow() != Autenticidad.SOLICITADA) {
            throw new ConflictoException("La verificación de la cuenta no está solicitada.", "NT10-CG-XXII");
        }
        anotarVerificacion(folio, Autenticidad.valueOf(autenticidad), "");
    }

    private boolean responde(Apertura apertura) {
        return candidatos
                .responsables(apertura.exigirCuenta())
                .contains(usuarioActual.exigir().id());
    }

    /**
     * Informática publica el vínculo de la cuenta en el espacio acordado de la página principal.
     *
     * @throws ReglaException si Comunicación Social e Informática no han acordado dónde van los vínculos
     */
    @Transactional
    @Clausula("NT10-TR-3")
    public void publicarVinculo(String folio, String vinculo) {
        Apertura apertura = bloquearVigente(folio);
        Ubicacion acuerdo = ubicaciones
                .vigente()
                .orElseThrow(() -> new ReglaException(
                        "NT10-TR-3",
                        "Comunicación Social e Informática aún no acuerdan el espacio de los vínculos en la página"
                                + " principal. Regístrenlo las dos en «Ubicación de los vínculos» (/vinculos) y"
                                + " concluya después esta tarea."));
        hechos.asentar(
                folio,
                new Vinculo(vinculo, acuerdo.numero()),
                "VINCULO_PUBLICADO",
                "NT10-TR-3",
                vinculo + ", en el espacio acordado (" + acuerdo.numero() + "): " + acuerdo.ubicacion());
        cuentas.asentar(apertura.exigirCuenta(), "VINCULO_PUBLICADO", "NT10-TR-3", vinculo, folio);
    }

    /** Sin tareas pendientes, el expediente se cierra; la cuenta ya era vigente. */
    @Transactional
    public void concluir(String folio) {
        Apertura apertura = bloquearVigente(folio);
        expedientes.cerrar(folio, Estado.VIGENTE.name());
        boolean conTareas = norma.conoce(CLAUSULAS_DE_LAS_TAREAS);
        String detalle = "Cuenta " + apertura.exigirCuenta()
                + (conTareas
                        ? ": verificación atendida, responsabilidad aceptada y vínculo publicado."
                        : ": informada; nada más se pide de ella.");
        expedientes.asentar(folio, "APERTURA_CONCLUIDA", "NT10-PAB-IV", detalle);
        aperturas
                .correo(apertura)
                .con("conTareas", conTareas)
                .enviar("apertura-concluida", aperturas.correosDelOrgano(apertura));
    }

    /** La cuenta se dio de baja antes: lo que faltaba quedó sin objeto. */
    @Transactional
    @Clausula("NT10-PAB-VII")
    public void concluirSinCuenta(String folio, String motivo) {
        bloquearVigente(folio);
        expedientes.cerrar(folio, Estado.VIGENTE.name());
        expedientes.asentar(folio, "APERTURA_SIN_PENDIENTES", "NT10-PAB-VII", motivo);
    }

    private Apertura bloquearVigente(String folio) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.exigir(Estado.VIGENTE);
        return apertura;
    }
}
