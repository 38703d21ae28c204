package mx.municipio.redes.procedimientos.atencion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.procedimientos.atencion.Atencion.Estado;
import mx.municipio.redes.procedimientos.atencion.Bloqueo.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** CG-XII: quien administra la cuenta valora si bloquea, el titular lo revisa y, si no se sostiene, se levanta. */
@Component
@Transactional
class BloquearUsuario {

    private final Atenciones atenciones;
    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Anexos anexos;
    private final Padron padron;
    private final Cuentas cuentas;
    private final Norma norma;
    private final Clock reloj;

    BloquearUsuario(
            Atenciones atenciones,
            Expedientes expedientes,
            Hechos hechos,
            Anexos anexos,
            Padron padron,
            Cuentas cuentas,
            Norma norma,
            Clock reloj) {
        this.atenciones = atenciones;
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.anexos = anexos;
        this.padron = padron;
        this.cuentas = cuentas;
        this.norma = norma;
        this.reloj = reloj;
    }

    /**
     * Una persona pide que se revise su bloqueo, que vuelve a constar por revisar.
     *
     * @return el bloqueo
     * @throws ReglaException si no es uno vigente de ese órgano, o si ya se revisa
     */
    @Clausula({"NT10-CG-XII", "AMB-14"})
    Bloqueo pedirRevision(String folio) {
        Atencion pedida = atenciones.exigir(folio);
        String origen = pedida.origen();
        Bloqueo bloqueo = expedientes
                .buscar(origen)
                .filter(otro -> otro.proceso().equals(AtencionProceso.CLAVE)
                        && otro.organo().equals(pedida.organo()))
                .filter(otro -> atenciones.bloquear(origen).estado() == Estado.USUARIO_BLOQUEADO)
                .flatMap(otro -> hechos.ultimo(origen, Bloqueo.class))
                .orElseThrow(() -> new ReglaException(
                        "NT10-CG-XII",
                        "«" + origen + "» no es el folio de un bloqueo vigente de su órgano, o ya se está revisando."));
        expedientes.cambiarEstado(origen, Estado.BLOQUEADO_POR_REVISAR.name());
        expedientes.asentar(origen, "REVISION_PEDIDA", "NT10-CG-XII", "La persona pidió que se revise: " + folio + ".");
        atenciones.alTitular(atenciones.correo(pedida), "atencion-bloqueo-por-revisar", pedida.organo());
        return bloqueo;
    }

    /**
     * La persona fue bloqueada en la red; el titular lo revisa.
     *
     * @throws ReglaException si falta contra quién, la causal o la captura
     * @throws FormularioException si esa hora aún no llega, o es anterior al comentario
     */
    @Clausula({"NT10-CG-XII", "AMB-14"})
    void bloquear(String folio, Bloqueo bloqueo) {
        Atencion atencion = atenciones.bloquear(folio);
        bloqueo.exigirMotivado(!anexos.delExpediente(folio).isEmpty());
        atencion.recibido().exigirDespues("bloqueadoEl", "Cuándo se bloqueó", bloqueo.bloqueadoEl(), reloj.instant());
        String dicho = "Por " + bloqueo.enPalabras(norma.zona());
        hechos.asentar(folio, bloqueo, "USUARIO_BLOQUEADO", "NT10-CG-XII", dicho + ". Motivo: " + bloqueo.motivo());
        cuentas.asentar(atencion.clave(), "USUARIO_BLOQUEADO", "NT10-CG-XII NT10-EV-3", dicho, folio);
        expedientes.cambiarEstado(folio, Estado.BLOQUEADO_POR_REVISAR.name());
        atenciones.alTitular(atenciones.correo(atencion), "atencion-bloqueo-por-revisar", atencion.organo());
    }

    /** No hay causal: se contesta como todo lo demás. */
    @Clausula({"NT10-CG-XII", "NT10-CG-XIV"})
    void descartar(String folio, String motivo) {
        expedientes.bloquear(folio);
        expedientes.asentar(folio, "BLOQUEO_DESCARTADO", "NT10-CG-XII", "No hay causal. Motivo: " + motivo);
        expedientes.cambiarEstado(folio, Estado.POR_RESPONDER.name());
    }

    /** El titular confirma el bloqueo, o manda levantarlo. */
    @Clausula({"NT10-CG-XII", "AMB-14"})
    void revisar(String folio, Revision revision) {
        Atencion atencion = atenciones.bloquear(folio);
        String dicho = revision.confirma() ? "Se confirma el bloqueo" : "Se levanta el bloqueo";
        hechos.asentar(folio, revision, "BLOQUEO_REVISADO", "NT10-CG-XII", dicho + ". Motivo: " + revision.motivo());
        if (revision.confirma()) {
            concluir(atencion, Estado.USUARIO_BLOQUEADO, dicho);
        } else {
            var correo = atenciones.correo(atencion).con("motivo", atencion.sinNombre(revision.motivo()));
            atenciones.aQuienAdministra(correo, "atencion-por-desbloquear", atencion);
        }
    }

    /**
     * La persona fue desbloqueada en la red.
     *
     * @throws FormularioException si esa hora aún no llega, o es anterior al comentario
     */
    @Clausula({"NT10-CG-XII", "AMB-14", "NT10-EV-3"})
    void levantar(String folio, Instant desbloqueadoEl) {
        Atencion atencion = atenciones.bloquear(folio);
        Recibido recibido = atencion.recibido();
        recibido.exigirDespues("desbloqueadoEl", "Cuándo se desbloqueó", desbloqueadoEl, reloj.instant());
        String dicho = "Desbloqueada el " + EnPalabras.instante(desbloqueadoEl, norma.zona());
        expedientes.asentar(folio, "BLOQUEO_LEVANTADO", "NT10-CG-XII", dicho + ".");
        cuentas.asentar(atencion.clave(), "BLOQUEO_LEVANTADO", "NT10-CG-XII NT10-EV-3", dicho, folio);
        concluir(atencion, Estado.DESBLOQUEADO, dicho);
    }

    /** También en el expediente en que se bloqueó, que dice siempre si el bloqueo está vigente. */
    private void concluir(Atencion atencion, Estado estado, String dicho) {
        expedientes.cerrar(atencion.folio(), estado.name());
        String origen = atencion.origen();
        if (!origen.equals(atencion.folio())) {
            expedientes.bloquear(origen);
            expedientes.cambiarEstado(origen, estado.name());
            expedientes.asentar(
                    origen, "BLOQUEO_REVISADO", "NT10-CG-XII", dicho + ", en el expediente " + atencion.folio() + ".");
        }
    }

    /** Si ya se mandó levantar, falta hacerlo en la red; y lo que se pide revisar otra vez se revisa en otro expediente. */
    Sigue sigue(Expediente expediente) {
        Estado estado = Estado.valueOf(expediente.estado());
        if (estado == Estado.USUARIO_BLOQUEADO) {
            return new Sigue(
                    estado.name(), Map.of("origen", atenciones.de(expediente).origen()));
        }
        if (estado != Estado.BLOQUEADO_POR_REVISAR) {
            return Sigue.caso(estado.name());
        }
        boolean revisado = hechos.ultimo(expediente.folio(), Revision.class).isPresent();
        return Sigue.caso(
                expediente.cerrado() ? "BLOQUEADO_EN_OTRO" : revisado ? "BLOQUEADO_POR_LEVANTAR" : estado.name());
    }

    /** Lo que se dice a la persona mientras está bloqueada por ese expediente, para copiarlo; nulo si no lo está. */
    @Clausula({"NT10-CG-XII", "AMB-14"})
    @Nullable
    String avisoALaPersona(Expediente expediente) {
        Atencion atencion = atenciones.de(expediente);
        LocalDate dia = LocalDate.ofInstant(atencion.recibido().recibidoEl(), norma.zona());
        String correo = Objects.requireNonNullElseGet(
                atencion.cuenta().correo(), () -> String.join(" o ", padron.correosDelTitular(atencion.organo())));
        return hechos.ultimo(expediente.folio(), Bloqueo.class)
                .filter(bloqueo -> atencion.estado() != Estado.DESBLOQUEADO)
                .map(bloqueo -> bloqueo.avisoALaPersona(dia, correo))
                .orElse(null);
    }
}
