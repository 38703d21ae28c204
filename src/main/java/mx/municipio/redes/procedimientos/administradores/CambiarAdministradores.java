package mx.municipio.redes.procedimientos.administradores;

import static mx.municipio.redes.procedimientos.administradores.CambioProceso.MENSAJE_CONCLUIDO;
import static mx.municipio.redes.procedimientos.administradores.EstadoCambio.NO_PROCEDE;
import static mx.municipio.redes.procedimientos.administradores.EstadoCambio.PROGRAMADO;
import static mx.municipio.redes.procedimientos.administradores.EstadoCambio.REGISTRADO;
import static mx.municipio.redes.procedimientos.administradores.EstadoCambio.RETIRADO;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Correos;
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
 * Lo notificado, hasta que surte efecto o se sabe que no: en su instante se revisa y el padrón cambia; después queda
 * pendiente cambiar las contraseñas (PAB-V, SR-4, ADM-VII). Los cambios de un lote surten efecto juntos.
 */
@Component
@Transactional
public class CambiarAdministradores {

    static final String META = "redes.administradores.meta-dias";

    private final Cambios cambios;
    private final CambioEnPalabras palabras;
    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Padron padron;
    private final Designaciones designaciones;
    private final MetasInternas metas;
    private final Motor motor;
    private final UsuarioActual usuarioActual;

    CambiarAdministradores(
            Cambios cambios,
            CambioEnPalabras palabras,
            Expedientes expedientes,
            Hechos hechos,
            Padron padron,
            Designaciones designaciones,
            MetasInternas metas,
            Motor motor,
            UsuarioActual usuarioActual) {
        this.cambios = cambios;
        this.palabras = palabras;
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.padron = padron;
        this.designaciones = designaciones;
        this.metas = metas;
        this.motor = motor;
        this.usuarioActual = usuarioActual;
    }

    /**
     * Al llegar su fecha se ve si el cambio y los de su lote siguen cumpliendo los requisitos.
     *
     * @return el primero que falta, con su cláusula; vacío si se cumplen todos
     * @throws ConflictoException si ya surtió efecto con otro de su lote
     */
    @Clausula({"NT10-SR-2a", "NT10-SR-2b", "NT10-DEF-07"})
    public Optional<String> incumplido(String folio) {
        return cambios.faltas(List.of(), bloquear(folio)).stream().findFirst().map(Falta::conClausula);
    }

    /**
     * Un cambio que al llegar su fecha ya no cumple los requisitos termina y se dice por qué. No vuelve al titular como
     * tarea: puede ya no estar, y notificar otro cambio cuesta lo mismo que corregir este.
     */
    public void declararNoProcede(String folio, String motivo) {
        for (Cambio junto : bloquear(folio)) {
            String detalle = "No surte efecto: " + motivo + " Quien está en el cargo sigue en él.";
            resolver(junto, NO_PROCEDE, folio, "NT10-SR-2a NT10-SR-2b NT10-PAB-V", detalle);
            avisarQueNo(junto, "cambio-no-procede", motivo);
        }
    }

    /**
     * El cambio surte efecto: él y los de su lote quedan en el padrón. Quien sale pierde el acceso en cuanto la
     * transacción se confirma, y las tareas abiertas se ofrecen a quien hoy les toca; sus plazos no cambian. Cambiar las
     * contraseñas queda pendiente.
     *
     * @return los que surtieron efecto juntos
     * @throws ReglaException si juntos ya no cumplen los requisitos
     * @throws ConflictoException si ya surtió efecto, o si ya no lo surtirá
     */
    @Clausula({"NT10-PAB-V", "NT10-SR-4", "AMB-10"})
    public List<Cambio> registrar(String folio) {
        List<Cambio> juntos = bloquear(folio);
        Map<Cambio, Optional<String>> salen = new LinkedHashMap<>();
        juntos.forEach(junto -> salen.put(junto, cambios.sale(junto.organo(), junto.cuenta(), junto.cargo())));
        int pasadas = cambios.mover(juntos);
        salen.forEach((junto, sale) -> {
            String detalle = detalle(junto, sale, padron.hoy(), pasadas);
            resolver(junto, REGISTRADO, folio, "NT10-PAB-V NT10-SR-2a NT10-SR-4", detalle);
        });
        List<String> quedan = cambios.paraRotar(folio);
        salen.forEach((junto, sale) -> avisarQueSeRegistro(junto, sale, quedan, pasadas));
        return juntos;
    }

    /** El cambio y los de su lote, todos sin surtir efecto; nadie más cambia nada de su órgano. */
    private List<Cambio> bloquear(String folio) {
        Cambio cambio = cambios.exigir(folio);
        cambios.bloquearOrgano(cambio.organo());
        cambios.exigirEn(PROGRAMADO, folio, "NT10-PAB-V");
        return cambios.juntos(cambio, PROGRAMADO);
    }

    /** Meta interna, no normativa: apagada, no se recuerda nada. */
    @Clausula("AMB-03")
    public void recordarRotacion(String folio) {
        if (metas.encendida(META)) {
            expedientes.asentar(
                    folio,
                    "RECORDATORIO_INTERNO",
                    "AMB-03 NT10-ADM-VII",
                    "Meta interna, no normativa: falta cambiar las contraseñas.");
            Cambio cambio = cambios.exigir(folio);
            List<Cambio> juntos = cambios.juntos(cambio, REGISTRADO);
            palabras.correo(cambio)
                    .con("cambio", palabras.completos(juntos))
                    .con("cuentaNombre", palabras.cuentas(juntos))
                    .enviar("cambio-rotacion", padron.correos(cambios.paraRotar(folio)));
        }
    }

    /**
     * Constancia de que, ya registrado el cambio, se cambiaron las contraseñas. Con ella termina el trámite.
     *
     * @param acepta quien declara es quien entró y acepta su responsabilidad
     * @throws ReglaException si la constancia no está completa
     * @throws ProhibidoException si a quien declara ya no le toca
     */
    @Clausula({"NT10-ADM-VII", "NT10-SR-4"})
    public void rotar(String folio, Constancia constancia, boolean acepta) {
        Cambio cambio = cambios.exigir(folio);
        cambios.bloquearOrgano(cambio.organo());
        constancia.exigirCompleta(cambio.fechaEfectiva(), padron.hoy());
        String actor = usuarioActual.exigir().id();
        if (!cambios.paraRotar(folio).contains(actor)) {
            throw new ProhibidoException(
                    "Las contraseñas las declaran quienes hoy atienden las cuentas; usted no.", "NT10-SR-4");
        }
        hechos.asentar(
                folio,
                constancia,
                "CREDENCIALES_ROTADAS",
                "NT10-ADM-VII NT10-SR-4",
                "Contraseñas cambiadas el " + EnPalabras.fecha(constancia.cambiadaEl())
                        + ": largas, con letras, números y caracteres especiales; quien sale ya no entra. Declaró "
                        + actor + ".");
        cambios.juntos(cambio, REGISTRADO).stream()
                .filter(junto -> junto.leTocaAceptar(actor) && !aceptado(junto.folio()))
                .forEach(junto -> aceptar(junto, acepta));
        expedientes.cerrar(folio, REGISTRADO.name());
    }

    private static String detalle(Cambio cambio, Optional<String> sale, LocalDate hoy, int pasadas) {
        String acceso = cambio.cuenta() == null ? ". Pierde el acceso " : ". Pierde el acceso a la cuenta ";
        return cambio.cargo().enPalabras() + ", desde el " + EnPalabras.fecha(hoy) + ": "
                + (cambio.vacante() ? "vacante" : cambio.entrante())
                + sale.map(acceso::concat).orElse("")
                + (pasadas == 0 ? "." : "; tareas abiertas que pasan: " + pasadas + ".");
    }

    /** Lo saben Comunicación Social, quienes administran y quien sale; un cargo vacante, también Sindicatura. */
    private void avisarQueSeRegistro(Cambio cambio, Optional<String> sale, List<String> quedan, int pasadas) {
        Set<String> quienes = new LinkedHashSet<>(quedan);
        sale.ifPresent(quienes::add);
        // La cuenta que se queda sin administradores propios la administra desde hoy la pareja del órgano (AMB-27).
        Optional<Pareja> delOrgano =
                cambio.vacante() ? padron.parejaDelOrgano(cambio.organo(), cambio.cuenta()) : Optional.empty();
        Correos.Correo correo = palabras.correo(cambio)
                .con("tareas", pasadas)
                .con("pideAceptacion", cambio.deAdministrador() && !cambio.vacante())
                .con("delOrgano", delOrgano.map(Pareja::enPalabras).orElse(""))
                .enviar("cambio-registrado", padron.correos(quienes), "comunicacion-social");
        if (cambio.vacante()) {
            correo.aOficinas("cargo-vacante", "comunicacion-social", "sindicatura");
        }
    }

    /**
     * Quien entró acepta su responsabilidad, sin esperar a que se declaren las contraseñas.
     *
     * @throws ProhibidoException si quien actúa no es quien entró como administrador
     * @throws ConflictoException si el cambio no está registrado, o si ya la aceptó
     */
    @Clausula("NT10-RESP-I")
    public void aceptar(String folio) {
        expedientes.exigirVisible(folio);
        expedientes.bloquear(folio);
        Cambio cambio = cambios.exigir(folio);
        if (!cambio.leTocaAceptar(usuarioActual.exigir().id())) {
            throw new ProhibidoException(
                    "Solo quien entra a administrar las cuentas acepta esta responsabilidad.", "NT10-RESP-I");
        }
        if (aceptado(folio)) {
            throw new ConflictoException("Ya aceptó la responsabilidad del cambio " + folio + ".", "NT10-RESP-I");
        }
        cambios.exigirEn(REGISTRADO, folio, "NT10-RESP-I");
        aceptar(cambio, true);
    }

    private void aceptar(Cambio cambio, boolean acepta) {
        if (!acepta) {
            throw new ReglaException(
                    "NT10-RESP-I", "Usted entra al cargo: acepte la responsabilidad de administrar las cuentas.");
        }
        String usuario = usuarioActual.exigir().id();
        designaciones.aceptar(cambio.organo(), cambio.cuenta(), cambio.cargo(), usuario);
        expedientes.asentar(
                cambio.folio(),
                "RESPONSABILIDAD_ACEPTADA",
                "NT10-RESP-I",
                "Quien entra acepta responder por la administración de las cuentas.");
    }

    boolean aceptado(String folio) {
        return padron.aceptada(folio);
    }

    /** Quien notificó un cambio lo retira antes de su fecha, corra o no el temporizador: el padrón queda como está. */
    public void retirar(String folio, String motivo) {
        Cambio cambio = cambios.exigir(folio);
        if (cambios.estado(folio) == PROGRAMADO && cambio.surteEfecto(padron.hoy())) {
            throw new ConflictoException("Llegó la fecha del cambio " + folio + "; ya no se retira.", "NT10-PAB-V");
        }
        resolver(cambio, RETIRADO, folio, "NT10-PAB-V", "Motivo: " + motivo);
        avisarQueNo(cambio, "cambio-retirado", motivo);
    }

    /** La cuenta ya no está en el padrón: no hay administradores que cambiar, ni contraseñas si solo eran las suyas. */
    @Clausula("NT10-PAB-VII")
    void dejarSinObjeto(String folio, String motivo) {
        Cambio cambio = cambios.exigir(folio);
        String detalle = "Queda sin objeto: " + motivo;
        if (cambios.estado(folio) == PROGRAMADO) {
            resolver(cambio, NO_PROCEDE, folio, "NT10-PAB-VII", detalle);
            avisarQueNo(cambio, "cambio-no-procede", motivo);
            terminarProceso(folio);
        } else if (cambios.juntos(cambio, REGISTRADO).stream()
                .allMatch(junto -> Objects.equals(junto.cuenta(), cambio.cuenta()))) {
            expedientes.asentar(folio, "ROTACION_SIN_OBJETO", "NT10-PAB-VII", detalle);
            expedientes.cerrar(folio, REGISTRADO.name());
            terminarProceso(folio);
        }
    }

    /** Lo saben Comunicación Social, el titular, quien lo notificó y quien entraba. */
    private void avisarQueNo(Cambio cambio, String plantilla, String motivo) {
        Set<String> quienes = new LinkedHashSet<>();
        padron.titular(cambio.organo()).map(Persona::usuario).ifPresent(quienes::add);
        quienes.add(expedientes.exigir(cambio.folio()).iniciador());
        Optional.ofNullable(cambio.entrante()).ifPresent(quienes::add);
        palabras.correo(cambio).con("motivo", motivo).enviar(plantilla, padron.correos(quienes), "comunicacion-social");
    }

    /** @param decididoEn folio del expediente en que se decidió; si es otro de su lote, este se entera por mensaje */
    private void resolver(Cambio cambio, EstadoCambio estado, String decididoEn, String clausulas, String detalle) {
        String folio = cambio.folio();
        boolean enOtro = !folio.equals(decididoEn);
        String donde = enOtro ? " Con su lote, en " + decididoEn + "." : "";
        cambios.exigirEn(PROGRAMADO, folio, "NT10-PAB-V");
        expedientes.asentar(folio, "CAMBIO_" + estado, clausulas, detalle + donde);
        if (enOtro || estado != REGISTRADO) {
            expedientes.cerrar(folio, estado.name());
        } else {
            expedientes.cambiarEstado(folio, estado.name());
        }
        if (enOtro) {
            terminarProceso(folio);
        }
    }

    private void terminarProceso(String folio) {
        motor.entregar(MENSAJE_CONCLUIDO, expedientes.exigir(folio).instanciaProceso(), Map.of());
    }
}
