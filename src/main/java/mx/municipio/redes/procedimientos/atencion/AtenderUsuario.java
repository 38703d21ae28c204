package mx.municipio.redes.procedimientos.atencion;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.atencion.Atencion.Estado;
import mx.municipio.redes.procedimientos.atencion.Recibido.Respuesta;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * ADM-V, CG-XIV: lo que alguien escribió en una cuenta se registra y se contesta; antes, una sugerencia se analiza (EV-2) y
 * la información que no se tiene se dirige a Transparencia (CG-VI). La norma pide celeridad y no fija plazo.
 */
@Component
@Transactional
class AtenderUsuario {

    /** Metas internas, no normativas, para responder y para revisar un bloqueo. */
    static final String META_RESPUESTA = "redes.atencion.meta-respuesta-dias";

    static final String META_BLOQUEO = "redes.atencion.meta-bloqueo-dias";

    /** El de una sugerencia; {@code resultado}, si procede, procede en parte o no procede. */
    @Hecho("atencion-analisis")
    record Analisis(String resultado, String analisis) {}

    private final Atenciones atenciones;
    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Recepcion recepcion;
    private final Cuentas cuentas;
    private final Norma norma;
    private final MetasInternas metas;
    private final Clock reloj;

    AtenderUsuario(
            Atenciones atenciones,
            Expedientes expedientes,
            Hechos hechos,
            Recepcion recepcion,
            Cuentas cuentas,
            Norma norma,
            MetasInternas metas,
            Clock reloj) {
        this.atenciones = atenciones;
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.recepcion = recepcion;
        this.cuentas = cuentas;
        this.norma = norma;
        this.metas = metas;
        this.reloj = reloj;
    }

    /**
     * Abre el expediente y acusa recibo, también de lo que quedó por atender en una cuenta que ya no existe.
     *
     * @param clave vacía: la única cuenta de la que responde quien la registra
     * @param dada la respuesta, si ya se contestó
     * @throws ReglaException si quien registra no responde de la cuenta, o si es una sugerencia que ya se contestó
     * @throws FormularioException si una hora no puede ser, o el área no es un órgano del municipio
     */
    @Clausula({"NT10-ADM-V", "NT10-CG-XI", "NT10-CG-XIV", "NT10-EV-2"})
    Atencion recibir(Instancia instancia, @Nullable String clave, Recibido recibido, @Nullable Respuesta dada) {
        Instant ahora = reloj.instant();
        recibido.exigirDespues("recibidoEl", "Cuándo lo escribió", recibido.recibidoEl(), ahora);
        if (dada != null) {
            if (recibido.tipo() == Recibido.Tipo.SUGERENCIA) {
                throw new ReglaException("NT10-EV-2", "Una sugerencia se analiza antes de contestarse.");
            }
            recibido.exigirDespues("respondidoEl", "Cuándo se contestó", dada.respondidoEl(), ahora);
        }
        String area = recibido.areaResponsable();
        if (area != null && norma.organo(area).isEmpty()) {
            throw FormularioException.de(
                    "areaResponsable", "Clave del área: «" + area + "» no es un órgano del municipio.");
        }
        Cuenta cuenta = recepcion.suCuenta(clave);
        Expediente expediente = recepcion
                .de(instancia)
                .cuenta(cuenta)
                .asunto(recibido.tipo().enPalabras() + ": " + TextoLibre.comienzo(recibido.texto()))
                .abrir(Estado.RECIBIDA);
        hechos.asentar(
                expediente.folio(),
                recibido,
                "ATENCION_RECIBIDA",
                recibido.tipo().clausulas(),
                recibido.tipo().enPalabras() + " en la cuenta " + cuenta.clave() + ", del "
                        + EnPalabras.instante(recibido.recibidoEl(), norma.zona()) + ".");
        recepcion
                .acuse(expediente)
                .cuenta(cuenta.enPalabras())
                .fundamento(recibido.tipo().clausulas())
                .asunto("Se registró lo que una persona escribió en una cuenta")
                .emitir(
                        "Lo que sigue está en «Pendientes». La norma manda responder con la mayor celeridad, certeza y objetividad,"
                                + " y no fija plazo; nada se contesta, se bloquea ni se desbloquea solo.");
        return atenciones.exigir(expediente.folio());
    }

    /**
     * Es un aviso y no una tarea: a quien lo recibe no se le pide nada.
     *
     * @param avisarA {@code TITULAR}, o la oficina
     */
    @Clausula("NT10-ADM-VI")
    void avisar(Atencion atencion, String avisarA, String asunto) {
        boolean alTitular = avisarA.equals("TITULAR");
        String oficina = avisarA.toLowerCase(Locale.ROOT).replace('_', '-');
        String quien = alTitular ? "titular del órgano" : norma.oficina(oficina).nombre();
        expedientes.asentar(atencion.folio(), "ASUNTO_AVISADO", "NT10-ADM-VI", "A: " + quien + ". " + asunto);
        var correo = atenciones.correo(atencion).con("queSaber", atencion.sinNombre(asunto));
        if (alTitular) {
            atenciones.alTitular(correo, "atencion-relevante", atencion.organo());
        } else {
            correo.aOficinas("atencion-relevante", oficina);
        }
    }

    /** Queda como la tabla dice; si falta algo, lo saben quienes administran la cuenta. */
    @Clausula("NT10-ADM-V")
    void turnar(String folio, Estado pendiente, boolean contestada) {
        Atencion atencion = atenciones.bloquear(folio);
        expedientes.cambiarEstado(folio, pendiente.name());
        if (!contestada && pendiente != Estado.BLOQUEADO_POR_REVISAR) {
            atenciones.aQuienAdministra(atenciones.correo(atencion), "atencion-por-atender", atencion);
        }
    }

    /**
     * La información que no se posee se dirige a Transparencia.
     *
     * @return la orientación para la persona, ya escrita
     */
    @Clausula("NT10-CG-VI-b")
    String canalizar(String folio) {
        Norma.Oficina oficina = norma.oficina("transparencia");
        expedientes.asentar(
                folio,
                "ATENCION_CANALIZADA",
                "NT10-CG-VI-b",
                "Se escribió a la " + oficina.nombre() + " qué se pidió.");
        atenciones.correo(atenciones.exigir(folio)).aOficinas("atencion-canalizada", "transparencia");
        return "Gracias por escribirnos. No tenemos esa información, y ya avisamos a la " + oficina.nombre()
                + ". Puede pedirla en " + oficina.correo()
                + " o en la Plataforma Nacional de Transparencia: https://www.plataformadetransparencia.org.mx";
    }

    /** Una sugerencia se analiza; falta contestarla, y lo saben quienes administran la cuenta, que no siempre la analizan. */
    @Clausula("NT10-EV-2")
    void analizar(String folio, Analisis analisis) {
        Atencion atencion = atenciones.bloquear(folio);
        String resultado = analisis.resultado().toLowerCase(Locale.ROOT).replace('_', ' ');
        String dicho = "Resultado: " + resultado + ". " + analisis.analisis();
        hechos.asentar(folio, analisis, "PROPUESTA_ANALIZADA", "NT10-EV-2", dicho);
        expedientes.cambiarEstado(folio, Estado.POR_RESPONDER.name());
        atenciones.aQuienAdministra(atenciones.correo(atencion), "atencion-por-atender", atencion);
    }

    /**
     * Lo que se contestó en la red y cuándo, también en la bitácora de la cuenta.
     *
     * @throws FormularioException si esa hora aún no llega, o es anterior a lo que se contesta
     */
    @Clausula({"NT10-ADM-V", "NT10-CG-XIII", "NT10-CG-XIV", "NT10-EV-3"})
    void responder(String folio, Respuesta respuesta, Estado concluida) {
        Atencion atencion = atenciones.bloquear(folio);
        Recibido recibido = atencion.recibido();
        recibido.exigirDespues("respondidoEl", "Cuándo se contestó", respuesta.respondidoEl(), reloj.instant());
        String cuando = EnPalabras.instante(respuesta.respondidoEl(), norma.zona());
        hechos.asentar(
                folio, respuesta, "ATENCION_RESPONDIDA", "NT10-CG-XIV", "El " + cuando + ": " + respuesta.texto());
        String dicho = recibido.tipo().enPalabras() + ", respondida el " + cuando;
        cuentas.asentar(atencion.clave(), "ATENCION_RESPONDIDA", "NT10-CG-XIV NT10-EV-3", dicho, folio);
        expedientes.cerrar(folio, concluida.name());
    }

    /** El área de quien es la información que se dio lo sabe por correo, para su conocimiento. */
    @Clausula("NT10-CG-VI-a")
    void avisarAlArea(String folio) {
        Atencion atencion = atenciones.exigir(folio);
        String area = String.valueOf(atencion.recibido().areaResponsable());
        String respuesta = hechos.exigir(folio, Respuesta.class).texto();
        // El expediente es de otro órgano y su titular no lo abre: el correo dice todo.
        var correo = atenciones
                .correo(atencion)
                .con("ruta", "/")
                .con("respuesta", atencion.sinNombre(respuesta))
                .con("area", norma.nombreOrgano(area));
        boolean avisada = atenciones.alTitular(correo, "atencion-area", area);
        String como = avisada ? ": se escribió a su titular." : ": no tiene titular en el padrón.";
        expedientes.asentar(folio, "AREA_AVISADA", "NT10-CG-VI-a", norma.nombreOrgano(area) + como);
    }

    /** Recuerda lo que falta a quien le toca; no decide nada. Apagada la meta, calla. */
    @Clausula({"NT10-CG-XII", "NT10-CG-XIV", "AMB-03", "AMB-15"})
    void recordar(String folio) {
        Atencion atencion = atenciones.exigir(folio);
        boolean revisar = atencion.estado() == Estado.BLOQUEADO_POR_REVISAR;
        if (metas.encendida(revisar ? META_BLOQUEO : META_RESPUESTA)) {
            String falta = revisar ? "revisar el bloqueo" : "responder a la persona";
            String dicho = "Meta interna, no normativa. Falta " + falta + ".";
            expedientes.asentar(folio, "ATENCION_RECORDADA", "AMB-03", dicho);
            var correo = atenciones.correo(atencion).con("falta", falta);
            if (revisar) {
                atenciones.alTitular(correo, "atencion-recordatorio", atencion.organo());
            } else {
                atenciones.aQuienAdministra(correo, "atencion-recordatorio", atencion);
            }
        }
    }
}
