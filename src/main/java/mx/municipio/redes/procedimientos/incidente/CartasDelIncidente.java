package mx.municipio.redes.procedimientos.incidente;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Cabeza;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.expediente.Anexo;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Correos.Correo;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Firmas;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.procedimientos.incidente.Incidente.Acuerdo;
import mx.municipio.redes.procedimientos.incidente.Incidente.Cierre;
import mx.municipio.redes.procedimientos.incidente.Incidente.LoReportado;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Los oficios de un incidente, y a quién se le escribe que los hay. */
@Component
class CartasDelIncidente {

    static final String COMUNICACION_SOCIAL = "comunicacion-social";
    static final String SINDICATURA = "sindicatura";

    /** {@code templates/oficios/constancia-de-incidente.html}. */
    private record Constancia(LoReportado reporte, String horaConocido, String horaAvisado) {}

    /**
     * {@code templates/oficios/vista.html} y {@code vista-a-sindicatura.html}.
     *
     * @param evidencia cada archivo, con su SHA-256
     * @param cierre cómo se cerró, si se cerró
     */
    private record Vista(
            LoReportado reporte,
            String folio,
            int asientos,
            String cabeza,
            List<String> evidencia,
            @Nullable String cierre,
            @Nullable String motivo) {}

    /** {@code templates/oficios/medida-preventiva.html}. */
    private record MedidaPreventiva(
            LoReportado reporte, @Nullable String medida, @Nullable String fundamento, String motivo) {}

    private final Oficios oficios;
    private final Firmas firmas;
    private final Correos correos;
    private final Bitacora bitacora;
    private final Anexos anexos;
    private final Padron padron;
    private final Norma norma;

    CartasDelIncidente(
            Oficios oficios,
            Firmas firmas,
            Correos correos,
            Bitacora bitacora,
            Anexos anexos,
            Padron padron,
            Norma norma) {
        this.oficios = oficios;
        this.firmas = firmas;
        this.correos = correos;
        this.bitacora = bitacora;
        this.anexos = anexos;
        this.padron = padron;
        this.norma = norma;
    }

    /** Un correo que ya dice qué pasó, cuándo se supo y cuánto pasó hasta que se avisó. */
    Correo correo(Incidente incidente) {
        LoReportado dicho = incidente.enPalabras(norma);
        return correos.de(incidente.folio())
                .con("pasado", dicho.pasado())
                .con("conocido", dicho.conocido())
                .con("demora", dicho.demora())
                .con("descripcion", dicho.descripcion());
    }

    /** La notificación al titular del área y a Comunicación Social, y su constancia. */
    @Clausula({"NT10-CG-XXIII", "AMB-19"})
    void notificar(Incidente incidente) {
        Cuenta cuenta = incidente.cuenta();
        oficios.emitir(
                NuevoOficio.de("CONSTANCIA_DE_INCIDENTE", incidente.folio())
                        .fundamento("NT10-CG-XXIII")
                        .asunto("Se notifica un incidente de la cuenta " + cuenta.nombre())
                        .paraElTitular(cuenta.organo())
                        .copias(List.of(
                                norma.oficina(COMUNICACION_SOCIAL).nombre(), "Expediente " + incidente.folio())),
                new Constancia(
                        incidente.enPalabras(norma),
                        EnPalabras.hora(incidente.reporte().conocido(), norma.zona()),
                        EnPalabras.hora(incidente.avisado(), norma.zona())));
        Correo correo = correo(incidente)
                .enviar("incidente-reportado", padron.correosDelTitular(cuenta.organo()), COMUNICACION_SOCIAL);
        if (!padron.administradores(cuenta.clave()).contains(incidente.iniciador())) {
            correo.enviar("incidente-por-contener", padron.correosDeAdministradores(cuenta.clave()));
        }
    }

    /** De un uso indebido lo saben Comunicación Social y, si no podría estar involucrado, el titular. */
    @Clausula("NT10-RESP-4")
    void darVista(Incidente incidente) {
        oficios.emitir(
                NuevoOficio.de("VISTA", incidente.folio())
                        .fundamento("NT10-RESP-4 NT10-ML-I")
                        .asunto("Se da vista por el uso indebido de una cuenta institucional")
                        .paraElTitular(norma.oficina(SINDICATURA).organo()),
                vista(incidente, null));
        correo(incidente)
                .aOficinas("incidente-con-vista", SINDICATURA)
                .enviar("incidente-uso-indebido", titularEnterado(incidente), COMUNICACION_SOCIAL);
    }

    private List<String> titularEnterado(Incidente incidente) {
        return incidente.reporte().involucraTitular()
                ? List.of()
                : padron.correosDelTitular(incidente.cuenta().organo());
    }

    /** De un incidente cerrado la da el titular de Comunicación Social, con la bitácora y la evidencia. */
    @Clausula({"NT10-ML-I", "NT10-CG-XXIII"})
    void darVista(Incidente incidente, Cierre cierre) {
        Cuenta cuenta = incidente.cuenta();
        Oficio oficio = oficios.emitir(
                NuevoOficio.de("VISTA_A_SINDICATURA", incidente.folio())
                        .firma(norma.oficina(COMUNICACION_SOCIAL).organo())
                        .fundamento("NT10-CG-XXIII NT10-ML-I")
                        .asunto("Se da vista de un incidente de la cuenta " + cuenta.nombre())
                        .paraElTitular(norma.oficina(SINDICATURA).organo())
                        .copias(List.of(firmas.titular(cuenta.organo()).nombre(), "Expediente " + incidente.folio())),
                vista(incidente, cierre));
        correo(incidente)
                .con("resultado", cierre.resultado().enPalabras())
                .con("motivo", cierre.motivo())
                .con("oficio", oficio.numero())
                .aOficinas("incidente-vista-del-cierre", SINDICATURA);
    }

    /** Los hechos, la cabeza de la bitácora y la evidencia de ahora. */
    private Vista vista(Incidente incidente, @Nullable Cierre cierre) {
        Cabeza cabeza = bitacora.cabeza(incidente.folio());
        return new Vista(
                incidente.enPalabras(norma),
                incidente.folio(),
                cabeza.asientos(),
                cabeza.hash(),
                anexos.delExpediente(incidente.folio()).stream()
                        .map(Anexo::enPalabras)
                        .toList(),
                cierre == null ? null : cierre.resultado().enPalabras(),
                cierre == null ? null : cierre.motivo());
    }

    /** La medida preventiva, a quien debe cumplirla. */
    @Clausula("NT10-ML-I")
    void dictar(Incidente incidente, Acuerdo acuerdo) {
        String organo = incidente.cuenta().organo();
        Persona obligado = obligado(incidente, acuerdo.quienCumple());
        boolean titular = padron.esTitular(obligado.usuario(), organo);
        Oficio oficio = oficios.emitir(
                NuevoOficio.de("MEDIDA_PREVENTIVA", incidente.folio())
                        .firma(norma.oficina(SINDICATURA).organo())
                        .fundamento("NT10-ML-I")
                        .asunto("Se dicta una medida preventiva")
                        .paraLaPersona(obligado.usuario()),
                new MedidaPreventiva(
                        incidente.enPalabras(norma), acuerdo.medida(), acuerdo.fundamento(), acuerdo.motivo()));
        correos.de(incidente.folio())
                .con("ruta", "/oficios/" + oficio.codigo())
                .con("oficio", oficio.numero())
                .con("medida", acuerdo.medida())
                .con("ley", acuerdo.fundamento())
                .enviar("incidente-medida", titular ? padron.correosDelTitular(organo) : List.of(obligado.correo()));
    }

    /** Quien se diga o, si no, el titular, salvo que podría estar involucrado. */
    private Persona obligado(Incidente incidente, @Nullable String usuario) {
        if (usuario != null) {
            return padron.persona(usuario.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> FormularioException.de(
                            "quienCumple", "Quién debe cumplirla: «" + usuario + "» no está en el padrón."));
        }
        Optional<Persona> titular = incidente.reporte().involucraTitular()
                ? Optional.empty()
                : padron.titular(incidente.cuenta().organo());
        return titular.orElseThrow(() -> FormularioException.de(
                "quienCumple",
                "Quién debe cumplirla: escriba su clave de acceso; el titular del órgano podría estar involucrado, o no lo"
                        + " hay."));
    }

    /** Lo sabe también quien reportó, si no dejó el órgano. */
    void acordado(Incidente incidente, Acuerdo acuerdo) {
        List<String> enterados = new ArrayList<>(titularEnterado(incidente));
        if (!padron.dejo(incidente.iniciador(), incidente.cuenta().organo())) {
            enterados.addAll(padron.correos(List.of(incidente.iniciador())));
        }
        correo(incidente)
                .con("acuerdo", acuerdo.sentido().enPalabras())
                .con("motivo", acuerdo.motivo())
                .enviar("incidente-acordado", enterados, COMUNICACION_SOCIAL);
    }
}
