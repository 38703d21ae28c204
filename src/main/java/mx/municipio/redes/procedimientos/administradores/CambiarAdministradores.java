package mx.municipio.redes.procedimientos.administradores;

import static mx.municipio.redes.procedimientos.administradores.CambioProceso.MENSAJE_CONCLUIDO;
import static mx.municipio.redes.procedimientos.administradores.EstadoCambio.NO_PROCEDE;
import static mx.municipio.redes.procedimientos.administradores.EstadoCambio.POR_ROTAR;
import static mx.municipio.redes.procedimientos.administradores.EstadoCambio.REGISTRADO;
import static mx.municipio.redes.procedimientos.administradores.EstadoCambio.RETIRADO;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Designaciones.Falta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lo notificado, hasta que queda en el padrón o se sabe que no: al llegar su fecha se revisa, se piden las contraseñas
 * nuevas y, con su constancia, se registra (PAB-V, ADM-VII). Los cambios de un lote terminan juntos.
 */
@Component
@Transactional
public class CambiarAdministradores {

    private static final String META = "redes.administradores.meta-dias";

    private final Cambios cambios;
    private final CambioEnPalabras palabras;
    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Padron padron;
    private final Designaciones designaciones;
    private final MetasInternas metas;
    private final Motor motor;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    CambiarAdministradores(
            Cambios cambios,
            CambioEnPalabras palabras,
            Expedientes expedientes,
            Hechos hechos,
            Padron padron,
            Designaciones designaciones,
            MetasInternas metas,
            Motor motor,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.cambios = cambios;
        this.palabras = palabras;
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.padron = padron;
        this.designaciones = designaciones;
        this.metas = metas;
        this.motor = motor;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * Al llegar su fecha se ve si el cambio y los de su lote siguen cumpliendo los requisitos.
     *
     * @return el primero que falta, con su cláusula; vacío si se cumplen todos
     */
    @Clausula({"NT10-SR-2a", "NT10-SR-2b", "NT10-DEF-07"})
    public Optional<String> incumplido(String folio) {
        Cambio cambio = cambios.exigir(folio);
        cambios.bloquearOrgano(cambio.organo());
        List<Falta> faltas = cambios.faltas(List.of(), cambios.conSuLote(cambio));
        return faltas.stream().findFirst().map(Falta::conClausula);
    }

    /**
     * Un cambio que al llegar su fecha ya no cumple los requisitos termina y se dice por qué. No vuelve al titular como
     * tarea: puede ya no estar, y notificar otro cambio cuesta lo mismo que corregir este.
     */
    public void declararNoProcede(String folio, String motivo) {
        for (Cambio junto : cambios.conSuLote(cambios.exigir(folio))) {
            String detalle = "No surte efecto: " + motivo + " Quien está en el cargo sigue en él.";
            concluir(junto, NO_PROCEDE, folio, "NT10-SR-2a NT10-SR-2b NT10-PAB-V", detalle);
            avisarQueNo(junto, "cambio-no-procede", motivo);
        }
    }

    /**
     * El cambio ya surte efecto: falta cambiar las contraseñas para registrarlo.
     *
     * @return cuándo toca recordarlo, como meta interna
     */
    public Instant pedirRotacion(String folio) {
        if (cambios.estado(folio) != POR_ROTAR) {
            cambios.exigirQueAdmita(folio, POR_ROTAR);
            expedientes.cambiarEstado(folio, POR_ROTAR.name());
        }
        avisarQueFalta(folio, false);
        return metas.recordatorio(META);
    }

    /** Meta interna, no normativa: apagada, no se recuerda nada. */
    @Clausula("AMB-03")
    public void recordarRotacion(String folio) {
        if (metas.encendida(META)) {
            expedientes.asentar(
                    folio,
                    "RECORDATORIO_INTERNO",
                    "AMB-03 NT10-ADM-VII",
                    "Meta interna, no normativa: falta cambiar las contraseñas. Recordado el "
                            + EnPalabras.instante(reloj.instant(), zona) + ".");
            avisarQueFalta(folio, true);
        }
    }

    private void avisarQueFalta(String folio, boolean recordatorio) {
        List<String> buzones = palabras.buzones(cambios.paraRotar(folio));
        palabras.correo(cambios.exigir(folio)).con("recordatorio", recordatorio).enviar("cambio-rotacion", buzones);
    }

    /**
     * Con la constancia, el cambio y los de su lote quedan en el padrón. Quien sale pierde el acceso en cuanto la
     * transacción se confirma, y las tareas abiertas se ofrecen a quien hoy les toca; sus plazos no cambian.
     *
     * @param acepta quien completa es quien entra y acepta su responsabilidad
     * @throws ReglaException si la constancia no está completa, o si el cambio ya no cumple los requisitos
     * @throws ProhibidoException si a quien declara ya no le toca
     * @throws ConflictoException si ya concluyó, o si otro posterior del mismo cargo ya se registró
     */
    @Clausula({"NT10-PAB-V", "NT10-SR-4", "NT10-ADM-VII"})
    public void registrar(String folio, Constancia constancia, boolean acepta) {
        Cambio cambio = cambios.exigir(folio);
        cambios.bloquearOrgano(cambio.organo());
        cambios.exigirQueAdmita(folio, REGISTRADO);
        LocalDate hoy = padron.hoy();
        constancia.exigirCompleta(cambio.fechaEfectiva(), hoy);
        cambios.exigirQueNoHayaPosterior(cambio);
        String actor = usuarioActual.exigir().id();
        List<String> lesToca = cambios.paraRotar(folio);
        if (!lesToca.contains(actor)) {
            throw new ProhibidoException(
                    "Declaran las contraseñas quien entra, quien permanece o el titular del órgano; usted hoy no lo es.",
                    "NT10-SR-4");
        }
        List<Cambio> juntos = cambios.conSuLote(cambio);
        Map<Cambio, Optional<String>> salen = new LinkedHashMap<>();
        juntos.forEach(junto -> salen.put(junto, cambios.sale(junto.organo(), junto.cuenta(), junto.cargo())));
        int pasadas = cambios.mover(juntos);
        hechos.asentar(
                folio,
                constancia,
                "CREDENCIALES_ROTADAS",
                "NT10-ADM-VII NT10-SR-4",
                "Contraseñas cambiadas el " + EnPalabras.fecha(constancia.cambiadaEl())
                        + ": largas, con letras, números y caracteres especiales; quien sale ya no entra. Declaró "
                        + actor + ".");
        salen.forEach((junto, sale) -> {
            if (junto.leTocaAceptar(actor)) {
                aceptar(junto, acepta);
            }
            String detalle = detalle(junto, sale, hoy, pasadas);
            concluir(junto, REGISTRADO, folio, "NT10-PAB-V NT10-SR-2a NT10-SR-4", detalle);
            avisarQueSeRegistro(junto, sale, lesToca, pasadas);
        });
    }

    private static String detalle(Cambio cambio, Optional<String> sale, LocalDate hoy, int pasadas) {
        String acceso = cambio.cuenta() == null ? ". Pierde el acceso " : ". Pierde el acceso a la cuenta ";
        return cambio.cargo().enPalabras() + ", desde el " + EnPalabras.fecha(hoy) + ": "
                + (cambio.vacante() ? "vacante" : cambio.entrante())
                + sale.map(acceso::concat).orElse("")
                + (pasadas == 0 ? "." : "; tareas abiertas que pasan: " + pasadas + ".");
    }

    /** Lo saben Comunicación Social, quienes administran y quien sale; un cargo vacante, también Sindicatura. */
    private void avisarQueSeRegistro(Cambio cambio, Optional<String> sale, List<String> lesToca, int pasadas) {
        Set<String> quienes = new LinkedHashSet<>(lesToca);
        sale.ifPresent(quienes::add);
        // La cuenta que se queda sin administradores propios la administra desde hoy la pareja del órgano (AMB-27).
        Optional<Pareja> delOrgano =
                cambio.vacante() ? padron.parejaDelOrgano(cambio.organo(), cambio.cuenta()) : Optional.empty();
        delOrgano.stream().flatMap(Pareja::personas).map(Persona::usuario).forEach(quienes::add);
        Correos.Correo correo = palabras.correo(cambio)
                .con("tareas", pasadas)
                .con("pideAceptacion", cambio.deAdministrador() && !cambio.vacante())
                .con("delOrgano", delOrgano.map(Pareja::enPalabras).orElse(""))
                .enviar("cambio-registrado", palabras.buzones(quienes, "comunicacion-social"));
        if (cambio.vacante()) {
            correo.enviar("cargo-vacante", palabras.buzones(List.of(), "comunicacion-social", "sindicatura"));
        }
    }

    /**
     * Quien entró acepta su responsabilidad, si otro declaró el cambio de contraseñas.
     *
     * @throws ProhibidoException si quien actúa no es quien entró como administrador
     * @throws ConflictoException si el cambio no está registrado, o si ya la aceptó
     */
    @Clausula("NT10-RESP-I")
    public void aceptar(String folio) {
        expedientes.exigirVisible(folio);
        Expediente expediente = expedientes.bloquear(folio);
        Cambio cambio = cambios.exigir(folio);
        if (!cambio.leTocaAceptar(usuarioActual.exigir().id())) {
            throw new ProhibidoException(
                    "Solo quien entra como administrador acepta esta responsabilidad.", "NT10-RESP-I");
        }
        if (aceptado(folio)) {
            throw new ConflictoException("Ya aceptó la responsabilidad del cambio " + folio + ".", "NT10-RESP-I");
        }
        if (!expediente.estado().equals(REGISTRADO.name())) {
            throw new ConflictoException(
                    "El cambio " + folio + " no está registrado: " + cambios.estadoEnPalabras(folio) + ".",
                    "NT10-RESP-I");
        }
        aceptar(cambio, true);
    }

    private void aceptar(Cambio cambio, boolean acepta) {
        if (!acepta) {
            throw new ReglaException(
                    "NT10-RESP-I", "Usted entra al cargo: acepte la responsabilidad de administrar las cuentas.");
        }
        designaciones.aceptar(
                cambio.organo(),
                cambio.cuenta(),
                cambio.cargo(),
                usuarioActual.exigir().id());
        expedientes.asentar(
                cambio.folio(),
                "RESPONSABILIDAD_ACEPTADA",
                "NT10-RESP-I",
                "Quien entra acepta responder por la administración de las cuentas.");
    }

    boolean aceptado(String folio) {
        return padron.aceptada(folio);
    }

    /** Quien notificó un cambio que aún no se registra lo retira: el padrón queda como está. */
    public void retirar(String folio, String motivo) {
        Cambio cambio = cambios.exigir(folio);
        concluir(cambio, RETIRADO, folio, "NT10-PAB-V", "Motivo: " + motivo);
        avisarQueNo(cambio, "cambio-retirado", motivo);
    }

    /** La cuenta cuyos administradores cambiarían ya no está en el padrón. */
    @Clausula("NT10-PAB-VII")
    void dejarSinObjeto(String folio, String motivo) {
        Cambio cambio = cambios.exigir(folio);
        concluir(cambio, NO_PROCEDE, folio, "NT10-PAB-VII", "Queda sin objeto: " + motivo);
        terminarProceso(folio);
        avisarQueNo(cambio, "cambio-no-procede", motivo);
    }

    /** Lo saben Comunicación Social, el titular, quien lo notificó y quien entraba. */
    private void avisarQueNo(Cambio cambio, String plantilla, String motivo) {
        Set<String> quienes = new LinkedHashSet<>();
        padron.titular(cambio.organo()).map(Persona::usuario).ifPresent(quienes::add);
        quienes.add(expedientes.exigir(cambio.folio()).iniciador());
        Optional.ofNullable(cambio.entrante()).ifPresent(quienes::add);
        List<String> buzones = palabras.buzones(quienes, "comunicacion-social");
        palabras.correo(cambio).con("motivo", motivo).enviar(plantilla, buzones);
    }

    /** @param decididoEn folio del expediente en que se decidió; si es otro de su lote, este se entera por mensaje */
    private void concluir(Cambio cambio, EstadoCambio estado, String decididoEn, String clausulas, String detalle) {
        String folio = cambio.folio();
        boolean enOtro = !folio.equals(decididoEn);
        String donde = enOtro ? " Con su lote, en " + decididoEn + "." : "";
        cambios.exigirQueAdmita(folio, estado);
        expedientes.cerrar(folio, estado.name());
        expedientes.asentar(folio, "CAMBIO_" + estado, clausulas, detalle + donde);
        if (enOtro) {
            terminarProceso(folio);
        }
    }

    private void terminarProceso(String folio) {
        motor.entregar(MENSAJE_CONCLUIDO, expedientes.exigir(folio).instanciaProceso(), Map.of());
    }
}
