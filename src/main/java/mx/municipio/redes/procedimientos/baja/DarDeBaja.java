package mx.municipio.redes.procedimientos.baja;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Asentado;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.baja.Baja.Archivo;
import mx.municipio.redes.procedimientos.baja.Baja.Decision;
import mx.municipio.redes.procedimientos.baja.Baja.Estado;
import mx.municipio.redes.procedimientos.baja.Baja.Paso;
import mx.municipio.redes.procedimientos.baja.Baja.PasoDado;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * PAB-VII y PAB-VIII: un órgano deja de usar una cuenta, la cancela, borra sus contenidos y lo informa. Cada paso es de
 * quien le toca y corre en la transacción de su tarea.
 */
@Component
@Transactional
class DarDeBaja {

    private static final String META = "redes.baja.meta-dias";

    /** Lo que el proceso necesita saber de la baja recién iniciada. */
    record Iniciada(String folio, String organoNombre, Cuenta cuenta, Instant recordatorio) {}

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Anexos anexos;
    private final Recepcion recepcion;
    private final Oficios oficios;
    private final Correos correos;
    private final Padron padron;
    private final Cuentas cuentas;
    private final Norma norma;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;

    DarDeBaja(
            Expedientes expedientes,
            Hechos hechos,
            Anexos anexos,
            Recepcion recepcion,
            Oficios oficios,
            Correos correos,
            Padron padron,
            Cuentas cuentas,
            Norma norma,
            MetasInternas metas,
            UsuarioActual usuarioActual) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.anexos = anexos;
        this.recepcion = recepcion;
        this.oficios = oficios;
        this.correos = correos;
        this.padron = padron;
        this.cuentas = cuentas;
        this.norma = norma;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
    }

    /** La baja como está asentada en su expediente. */
    Baja leer(Expediente expediente) {
        return new Baja(
                expediente.folio(),
                expediente.organo(),
                Objects.requireNonNull(expediente.cuenta()),
                Estado.valueOf(expediente.estado()),
                hechos.todos(expediente.folio(), PasoDado.class).stream()
                        .map(Asentado::dato)
                        .toList());
    }

    /**
     * Un responsable hace constar que su órgano decidió dejar de usar la cuenta, que queda en baja; lo saben en el acto
     * todos los responsables, y el titular puede retirarla.
     *
     * @param claveCuenta vacía: la única cuenta vigente de la que responde quien inicia
     * @throws ReglaException si quien inicia no responde de la cuenta
     * @throws ConflictoException si la cuenta no está vigente ni intervenida, por ejemplo porque ya hay otra baja
     */
    @Clausula("NT10-PAB-VII")
    Iniciada iniciar(Instancia instancia, @Nullable String claveCuenta, String motivo) {
        Cuenta cuenta = recepcion.suCuenta(claveCuenta);
        Expediente expediente = recepcion
                .de(instancia)
                .cuenta(cuenta)
                .asunto("Baja de " + cuenta.enPalabras())
                .abrir(Estado.EN_BAJA);
        String folio = expediente.folio();
        cuentas.iniciarBaja(cuenta.clave(), folio);
        hechos.asentar(
                folio,
                new Decision(motivo),
                "BAJA_INICIADA",
                "NT10-PAB-VII",
                "Cuenta " + cuenta.clave() + ". Motivo: " + motivo);
        recepcion
                .acuse(expediente)
                .cuenta(cuenta.enPalabras())
                .fundamento("NT10-PAB-VII")
                .asunto("Se inició la baja de una cuenta")
                .emitir(
                        "La cuenta quedó en baja. Siguen el respaldo, la cancelación y el borrado, el oficio del titular y"
                                + " la verificación; la norma no fija plazo. Quien la inició o el titular del órgano pueden"
                                + " retirarla mientras no conste la cancelación o el borrado.");
        correos.de(expediente).con("motivo", motivo).enviar("baja-iniciada", padron.correosDeResponsables(cuenta));
        return new Iniciada(folio, norma.nombreOrgano(cuenta.organo()), cuenta, metas.recordatorio(META));
    }

    /**
     * Quien la inició o el titular retira la baja, y la cuenta vuelve a lo que era.
     *
     * @throws ConflictoException si ya se retiró, o si consta que la cuenta se canceló o sus contenidos se borraron
     */
    @Clausula("NT10-PAB-VII")
    void retirar(String folio, String motivo) {
        Baja baja = leer(expedientes.bloquear(folio));
        baja.exigirRetirable();
        cuentas.retirarBaja(baja.cuenta(), folio);
        Cuenta cuenta = padron.cuenta(baja.cuenta()).orElseThrow();
        expedientes.cerrar(folio, Estado.RETIRADA.name());
        expedientes.asentar(folio, "BAJA_RETIRADA", "NT10-PAB-VII", "Motivo: " + motivo);
        correos.de(folio)
                .con("motivo", motivo)
                .con("estado", cuenta.estado().enPalabras())
                .enviar("baja-retirada", padron.correosDeResponsables(cuenta));
    }

    /**
     * Antes de borrar nada se guarda una copia de lo publicado: los archivos que el órgano agregó al expediente.
     *
     * @return dónde quedó, en palabras
     * @throws ReglaException si no agregó ninguno
     */
    @Clausula("AMB-11")
    String respaldarEnExpediente(String folio, String alcance) {
        Baja baja = tomar(folio, Paso.RESPALDO);
        List<Archivo> archivos = agregados(baja);
        if (archivos.isEmpty()) {
            throw new ReglaException(
                    "AMB-11",
                    "Falta el respaldo: agregue primero sus archivos en la página del expediente " + folio
                            + ", en «Archivos», o declare en qué otro lugar está y su SHA-256.");
        }
        return asentarRespaldo(folio, new PasoDado(Paso.RESPALDO, alcance, null, null, archivos));
    }

    /**
     * La copia se guarda fuera del expediente; también cuentan los archivos que el órgano le haya agregado.
     *
     * @param huellas un SHA-256 por renglón
     * @return dónde quedó, en palabras
     * @throws FormularioException si falta el lugar o una huella no lo es
     */
    @Clausula("AMB-11")
    String respaldarEnOtroLugar(String folio, String alcance, String lugar, String huellas) {
        Baja baja = tomar(folio, Paso.RESPALDO);
        if (lugar.isEmpty()) {
            throw FormularioException.de("lugar", "Lugar donde se guarda: es un dato obligatorio.");
        }
        List<Archivo> archivos = new ArrayList<>(HuellasDeclaradas.leer(huellas));
        archivos.addAll(agregados(baja));
        return asentarRespaldo(folio, new PasoDado(Paso.RESPALDO, alcance, null, lugar, archivos));
    }

    private String asentarRespaldo(String folio, PasoDado respaldo) {
        asentar(folio, respaldo);
        return respaldo.dondeQuedo();
    }

    /**
     * Los responsables cancelaron la cuenta en la red social; lo prueban los archivos que el órgano agregó después del
     * respaldo.
     *
     * @return el día, en palabras
     * @throws FormularioException si la fecha aún no llega o la cuenta todavía no existía
     * @throws ReglaException si no agregó ninguno, o si no consta un respaldo con su SHA-256
     */
    @Clausula("NT10-PAB-VIII-a")
    String cancelar(String folio, LocalDate canceladaEl, String comoSeCancelo) {
        Baja baja = tomar(folio, Paso.CANCELACION);
        if (canceladaEl.isAfter(padron.hoy())) {
            throw FormularioException.de("canceladaEl", "Fecha en que se canceló: aún no llega.");
        }
        LocalDate desde = padron.cuenta(baja.cuenta()).orElseThrow().desde();
        if (canceladaEl.isBefore(desde)) {
            throw FormularioException.de(
                    "canceladaEl",
                    "Fecha en que se canceló: la cuenta existe desde el " + EnPalabras.fecha(desde)
                            + "; no pudo cancelarse antes.");
        }
        List<Archivo> evidencia = agregados(baja);
        if (evidencia.isEmpty()) {
            throw new ReglaException(
                    "NT10-PAB-VIII-a",
                    "Falta la evidencia de que la cuenta se canceló: agregue primero un archivo nuevo, distinto"
                            + " de los del respaldo, en la página del expediente " + folio + ".");
        }
        asentar(folio, new PasoDado(Paso.CANCELACION, comoSeCancelo, canceladaEl, null, evidencia));
        return EnPalabras.fecha(canceladaEl);
    }

    /**
     * Los responsables hacen constar que borraron de la red los contenidos.
     *
     * @throws ReglaException si no consta un respaldo con su SHA-256
     */
    @Clausula("NT10-PAB-VIII-b")
    void borrar(String folio, String comoSeBorro) {
        tomar(folio, Paso.BORRADO);
        asentar(folio, new PasoDado(Paso.BORRADO, comoSeBorro));
    }

    /**
     * La red no permitió el paso, porque la cuenta se dio por perdida: lo prueba la solicitud que se le hizo.
     *
     * @return cómo quedó, en palabras
     * @throws ReglaException si la cuenta no consta como perdida, o si no se agregó la solicitud
     */
    @Clausula({"NT10-PAB-VII", "NT10-CG-XXIII"})
    String noFuePosible(String folio, Paso paso, String porque) {
        Baja baja = tomar(folio, paso);
        if (!cuentas.perdida(baja.cuenta())) {
            throw new ReglaException(
                    "NT10-PAB-VII",
                    "«No fue posible» es para la cuenta que se dio por perdida, y esta no consta así: haga constar el paso"
                            + " cuando se dé.");
        }
        List<Archivo> nuevos = agregados(baja);
        List<Archivo> solicitud = nuevos.isEmpty() ? baja.solicitud() : nuevos;
        if (solicitud.isEmpty()) {
            throw new ReglaException(
                    "NT10-PAB-VII",
                    "Falta la solicitud que se hizo a la red: agréguela primero en la página del expediente " + folio
                            + ", en «Archivos».");
        }
        PasoDado dado = PasoDado.imposible(paso, porque, solicitud);
        asentar(folio, dado);
        return dado.dondeQuedo();
    }

    /**
     * El titular firma el oficio que informa a Comunicación Social. Ella no lo aprueba: se emite su acuse, la cuenta queda
     * cancelada en el padrón y se avisa a sus trámites abiertos.
     *
     * @throws ConflictoException si falta un paso anterior
     */
    @Clausula({"NT10-PAB-VII", "AMB-11"})
    void informar(String folio, boolean firma) {
        if (!firma) {
            throw FormularioException.de("firma", "Firmo el oficio de baja de la cuenta: debe marcarse.");
        }
        Baja baja = tomar(folio, Paso.FIRMA);
        Cuenta cuenta = padron.cuenta(baja.cuenta()).orElseThrow();
        String oficina = norma.oficina("comunicacion-social").nombre();
        Oficio oficio = oficios.emitir(
                NuevoOficio.de("OFICIO_DE_BAJA", folio)
                        .firma(cuenta.organo())
                        .fundamento("NT10-PAB-VII NT10-PAB-VIII-a NT10-PAB-VIII-b NT10-PAB-VIII-c")
                        .asunto("Se informa la " + (cuentas.perdida(cuenta.clave()) ? "baja" : "cancelación")
                                + " de la cuenta " + cuenta.nombre() + " en "
                                + cuenta.red().enPalabras())
                        .paraElTitular(norma.cuentas().organoCentral())
                        .copias(List.of("Expediente " + folio)),
                datos(baja, cuenta, oficina));
        List<String> responsables = padron.correosDeResponsables(cuenta);
        cuentas.cancelar(cuenta.clave(), folio);
        expedientes.cambiarEstado(folio, Estado.CANCELADA.name());
        asentar(
                folio,
                new PasoDado(
                        Paso.FIRMA,
                        "Informada con el oficio " + oficio.numero() + ", que firma "
                                + Objects.requireNonNull(oficio.firmante()).enPalabras() + "."));
        Oficio acuse = recepcion
                .acuse(expedientes.exigir(folio), oficio)
                .alTitular()
                .cuenta(cuenta.enPalabras())
                .fundamento("NT10-PAB-VII")
                .asunto("La " + oficina + " recibió el oficio " + oficio.numero())
                .emitir("La " + oficina + " recibió el oficio " + oficio.numero() + " (código " + oficio.codigo()
                        + "), que informa la baja. La norma no pide que la apruebe.");
        correos.de(folio)
                .con("oficio", oficio.numero())
                .con("acuse", acuse.codigo())
                .con("direccion", cuenta.direccion())
                .aOficinas("baja-informada", "comunicacion-social")
                .aOficinas("baja-vinculo", "informatica")
                .enviar("baja-cancelada", responsables);
    }

    private OficioDeBaja datos(Baja baja, Cuenta cuenta, String oficina) {
        PasoDado respaldo = baja.exigir(Paso.RESPALDO);
        PasoDado cancelacion = baja.exigir(Paso.CANCELACION);
        PasoDado borrado = baja.exigir(Paso.BORRADO);
        return new OficioDeBaja(
                oficina,
                cuenta.nombre(),
                cuenta.clave(),
                cuenta.red().enPalabras(),
                cuenta.identificador(),
                cuenta.direccion(),
                hechos.exigir(baja.folio(), Decision.class).motivo(),
                respaldo.dondeQuedo(),
                respaldo.constancia(),
                respaldo.archivos().stream().map(Archivo::enPalabras).toList(),
                !respaldo.imposible(),
                cancelacion.fecha() == null ? null : EnPalabras.fecha(cancelacion.fecha()),
                cancelacion.constancia(),
                cancelacion.archivos().stream().map(Archivo::enPalabras).toList(),
                !borrado.imposible(),
                borrado.constancia());
    }

    /** Informática quitó de la página principal el vínculo a la cuenta cancelada. */
    @Clausula("NT10-TR-3")
    void retirarVinculo(String folio, String retiroDelVinculo) {
        tomar(folio, Paso.VINCULO);
        asentar(folio, new PasoDado(Paso.VINCULO, retiroDelVinculo));
    }

    /** Un administrador o el titular comprobó que la cuenta ya no existe en la red, que puede tardar semanas. */
    @Clausula("NT10-PAB-VIII-c")
    void verificar(String folio, String comoSeVerifico) {
        tomar(folio, Paso.VERIFICACION);
        asentar(folio, new PasoDado(Paso.VERIFICACION, comoSeVerifico));
    }

    /**
     * Recuerda lo que falta a quien le toca. No decide nada: la norma no fija plazo.
     *
     * @return cuándo toca el siguiente; vacío si la meta interna está apagada
     */
    Optional<Instant> recordar(String folio) {
        if (!metas.encendida(META)) {
            return Optional.empty();
        }
        Baja baja = leer(expedientes.bloquear(folio));
        String detalle = "Meta interna, no normativa. Falta " + baja.falta() + ".";
        expedientes.asentar(folio, "BAJA_RECORDADA", "NT10-PAB-VIII-a AMB-03", detalle);
        baja.pendientes().stream()
                .collect(Collectors.groupingBy(
                        paso -> correosDe(paso, baja), Collectors.mapping(Paso::accion, Collectors.joining(" y "))))
                .forEach((quienes, falta) ->
                        correos.de(folio).con("falta", falta).enviar("baja-recordatorio", quienes));
        return Optional.of(metas.recordatorio(META));
    }

    /** De quienes dan ese paso. */
    private List<String> correosDe(Paso paso, Baja baja) {
        return switch (paso) {
            case FIRMA -> padron.correosDelTitular(baja.organo());
            case VINCULO -> correos.oficinas("informatica");
            default -> padron.correosDeResponsables(padron.cuenta(baja.cuenta()).orElseThrow());
        };
    }

    /** La baja, tomada para dar ese paso: nadie más la cambia hasta que la transacción termine. */
    @Clausula({"NT10-SR-4", "NT10-SR-1"})
    private Baja tomar(String folio, Paso paso) {
        Expediente expediente = expedientes.bloquear(folio);
        Baja baja = leer(expediente);
        Usuario usuario = usuarioActual.exigir();
        boolean esTitular = padron.esTitular(usuario.id(), baja.organo());
        boolean leToca =
                switch (paso) {
                    case FIRMA -> esTitular;
                    case VINCULO -> usuario.es("informatica");
                    default ->
                        esTitular || padron.administradores(baja.cuenta()).contains(usuario.id());
                };
        if (!leToca) {
            throw new ProhibidoException("A usted no le toca " + paso.accion() + ".");
        }
        baja.exigirQueSigue(paso);
        if (paso.irrevocable() && baja.retirable() && laInicioComoSuplente(usuario, expediente)) {
            throw new ProhibidoException(
                    "Usted inició esta baja como administrador suplente: el primer paso que ya no se deshace, cancelar o"
                            + " borrar, lo hace constar el titular del órgano o el administrador titular.",
                    "NT10-SR-1");
        }
        return baja;
    }

    private boolean laInicioComoSuplente(Usuario usuario, Expediente expediente) {
        return expediente.iniciador().equals(usuario.id())
                && padron.ejerce(expediente.organo(), expediente.cuenta(), Cargo.ADMINISTRADOR_SUPLENTE)
                        .filter(suplente -> suplente.usuario().equals(usuario.id()))
                        .isPresent();
    }

    /** Asienta un paso; si con él ya puede firmarse el oficio, se le dice al titular, y con el último la baja concluye. */
    private void asentar(String folio, PasoDado dado) {
        hechos.asentar(folio, dado, dado.suceso(), dado.paso().clausulas(), dado.detalle());
        Baja baja = leer(expedientes.exigir(folio));
        if (baja.pendientes().contains(Paso.FIRMA)) {
            correos.de(folio).enviar("baja-por-firmar", padron.correosDelTitular(baja.organo()));
        }
        if (baja.pendientes().isEmpty()) {
            expedientes.cerrar(folio, Estado.CANCELADA.name());
        }
    }

    /** Los archivos que el órgano agregó y que aún no prueban ningún paso, tampoco con otro nombre. */
    private List<Archivo> agregados(Baja baja) {
        return anexos.delExpediente(baja.folio()).stream()
                .filter(anexo -> !baja.usado(anexo.codigo(), anexo.sha256()))
                .filter(anexo -> padron.persona(anexo.subidoPor())
                        .filter(persona -> persona.organo().equals(baja.organo()))
                        .isPresent())
                .map(anexo -> new Archivo(anexo.codigo(), anexo.nombre(), anexo.sha256()))
                .toList();
    }
}
