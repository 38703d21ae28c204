package mx.municipio.redes.procedimientos.incidente;

import static mx.municipio.redes.procedimientos.incidente.Incidentes.COMUNICACION_SOCIAL;
import static mx.municipio.redes.procedimientos.incidente.Incidentes.SINDICATURA;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.Firmas;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.procedimientos.incidente.Acuerdo.Medida;
import mx.municipio.redes.procedimientos.incidente.CartasDelIncidente.MedidaPreventiva;
import mx.municipio.redes.procedimientos.incidente.Incidente.Estado;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * RESP-4: del uso indebido por quien sí está autorizado se da vista a la Sindicatura, que acuerda. La cuenta no cambia ni
 * lo dice su bitácora, y los demás administradores no lo ven: nadie es responsable mientras la autoridad no lo determine.
 */
@Component
@Transactional
class VistaPorUsoIndebido {

    /** A quién se dirige la medida, y por dónde le llega. */
    private record Obligado(Destinatario destinatario, List<String> correos) {}

    private final Incidentes incidentes;
    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Oficios oficios;
    private final Firmas firmas;
    private final Correos correos;
    private final Padron padron;
    private final Norma norma;
    private final UsuarioActual usuarioActual;

    VistaPorUsoIndebido(
            Incidentes incidentes,
            Expedientes expedientes,
            Hechos hechos,
            Oficios oficios,
            Firmas firmas,
            Correos correos,
            Padron padron,
            Norma norma,
            UsuarioActual usuarioActual) {
        this.incidentes = incidentes;
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.oficios = oficios;
        this.firmas = firmas;
        this.correos = correos;
        this.padron = padron;
        this.norma = norma;
        this.usuarioActual = usuarioActual;
    }

    /** El programa da vista a la Sindicatura; lo saben Comunicación Social y, si no está involucrado, el titular. */
    @Clausula({"NT10-RESP-4", "NT10-ML-I"})
    void darVista(String folio) {
        Incidente incidente = incidentes.exigir(folio);
        oficios.emitir(
                NuevoOficio.de("VISTA", folio)
                        .fundamento("NT10-RESP-4 NT10-ML-I")
                        .asunto("Se da vista por el uso indebido de una cuenta institucional")
                        .para(firmas.titular(norma.oficina(SINDICATURA).organo())),
                incidentes.vista(incidente, null));
        List<String> enterados = enterados(incidente);
        incidentes
                .correo(incidente)
                .junto("incidente-con-vista", correos.oficinas(SINDICATURA))
                .enviar("incidente-uso-indebido", enterados);
    }

    /** Comunicación Social y, si no podría estar involucrado, el titular. */
    @Clausula("NT10-RESP-4")
    private List<String> enterados(Incidente incidente) {
        List<String> enterados = new ArrayList<>(correos.oficinas(COMUNICACION_SOCIAL));
        if (!incidente.reporte().involucraTitular()) {
            enterados.addAll(padron.correosDelTitular(incidente.organo()));
        }
        return enterados;
    }

    /**
     * La Sindicatura acuerda. Si dicta una medida preventiva, sale por oficio a quien debe cumplirla; el programa no ejecuta
     * ninguna.
     *
     * @throws ProhibidoException si quien acuerda no es de la Sindicatura
     * @throws FormularioException si quien debe cumplirla no está en el padrón, o si no se dice quién y el titular podría
     *     estar involucrado o no lo hay
     */
    @Clausula({"NT10-ML-I", "NT10-RESP-4"})
    void acordar(String folio, Acuerdo acuerdo) {
        if (!usuarioActual.exigir().es(SINDICATURA)) {
            throw new ProhibidoException("Lo acuerda la Sindicatura.");
        }
        Incidente incidente = incidentes.tomar(folio, Estado.CON_VISTA);
        hechos.asentar(
                folio,
                acuerdo,
                "VISTA_ACORDADA",
                "NT10-ML-I NT10-RESP-4",
                "Se acuerda: " + acuerdo.sentido().enPalabras() + ". Motivo: " + acuerdo.motivo());
        if (acuerdo.medida() != null) {
            dictar(incidente, acuerdo.medida(), acuerdo.motivo());
        }
        expedientes.cerrar(folio, acuerdo.sentido().estado().name());
        Expediente expediente = expedientes.exigir(folio);
        List<String> enterados = enterados(incidente);
        if (!padron.dejo(expediente.iniciador(), expediente.organo())) {
            enterados.addAll(padron.correos(List.of(expediente.iniciador())));
        }
        incidentes
                .correo(incidente)
                .con("acuerdo", acuerdo.sentido().enPalabras())
                .con("motivo", acuerdo.motivo())
                .enviar("incidente-acordado", enterados.stream().distinct().toList());
    }

    private void dictar(Incidente incidente, Medida medida, String motivo) {
        Obligado obligado = obligado(incidente, medida.quienCumple().strip());
        String suya = norma.oficina(SINDICATURA).organo();
        Oficio oficio = oficios.emitir(
                NuevoOficio.de("MEDIDA_PREVENTIVA", incidente.folio())
                        .firma(suya, firmas.de(suya))
                        .fundamento("NT10-ML-I")
                        .asunto("Se dicta una medida preventiva")
                        .para(obligado.destinatario()),
                new MedidaPreventiva(incidentes.loReportado(incidente), medida.texto(), medida.fundamento(), motivo));
        correos.de(incidente.folio())
                .con("oficio", oficio.numero())
                .con("medida", medida.texto())
                .con("ley", medida.fundamento())
                .enviar("incidente-medida", obligado.correos());
    }

    private Obligado obligado(Incidente incidente, String usuario) {
        String organo = incidente.organo();
        if (!usuario.isEmpty()) {
            Persona persona = padron.persona(usuario.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> FormularioException.de(
                            "quienCumple", "Quién debe cumplirla: «" + usuario + "» no está en el padrón."));
            return new Obligado(
                    padron.esTitular(persona.usuario(), organo)
                            ? firmas.titular(organo)
                            : new Destinatario(persona.nombre(), norma.nombreOrgano(persona.organo())),
                    List.of(persona.correo()));
        }
        if (incidente.reporte().involucraTitular() || padron.titular(organo).isEmpty()) {
            throw FormularioException.de(
                    "quienCumple",
                    "Quién debe cumplirla: escriba su clave de acceso; el titular del órgano podría estar involucrado, o"
                            + " no lo hay.");
        }
        return new Obligado(firmas.titular(organo), padron.correosDelTitular(organo));
    }
}
