package mx.municipio.redes.procedimientos.apertura;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mx.municipio.redes.avisos.Aviso;
import mx.municipio.redes.avisos.Avisos;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.padron.Red;
import org.springframework.stereotype.Component;

/** A quién se avisa qué en una apertura. Los avisos salen si, y solo si, la transacción se confirma. */
@Component
class AvisosDeApertura {

    private static final String COMUNICACION_SOCIAL = "comunicacion-social";
    private static final String INFORMATICA = "informatica";

    private final Avisos avisos;
    private final Expedientes expedientes;
    private final Padron padron;
    private final Norma norma;

    AvisosDeApertura(Avisos avisos, Expedientes expedientes, Padron padron, Norma norma) {
        this.avisos = avisos;
        this.expedientes = expedientes;
        this.padron = padron;
        this.norma = norma;
    }

    /** El titular sabe que le toca firmar, y quien la preparó recibe su acuse. */
    void solicitada(Apertura apertura) {
        Map<String, Object> datos = datos(apertura);
        enviar(apertura, "apertura-por-firmar", padron.correosDelTitular(apertura.organo()), datos);
        enviar(apertura, "apertura-acuse", correo(apertura.iniciador()), datos);
    }

    @Clausula("NT10-PAB-II-a")
    void presentada(Apertura apertura, String oficio) {
        Map<String, Object> datos = datos(apertura);
        datos.put("oficio", oficio);
        enviar(apertura, "apertura-recibida", oficina(COMUNICACION_SOCIAL), datos);
        enviar(apertura, "apertura-presentada", delOrgano(apertura), datos);
    }

    void noAdmitida(Apertura apertura, String motivo) {
        enviar(apertura, "apertura-no-admitida", delOrgano(apertura), conMotivo(apertura, motivo));
    }

    void desistida(Apertura apertura, String motivo) {
        List<String> para = new ArrayList<>(delOrgano(apertura));
        if (apertura.presentada()) {
            para.addAll(oficina(COMUNICACION_SOCIAL));
        }
        enviar(apertura, "apertura-desistida", para, conMotivo(apertura, motivo));
    }

    void porAclarar(Apertura apertura, String motivo) {
        enviar(apertura, "apertura-por-aclarar", delOrgano(apertura), conMotivo(apertura, motivo));
    }

    void aclarada(Apertura apertura, String aclaracion) {
        enviar(apertura, "apertura-aclarada", oficina(COMUNICACION_SOCIAL), conMotivo(apertura, aclaracion));
    }

    @Clausula("NT10-PAB-III-a")
    void resuelta(Apertura apertura, boolean autoriza, String motivo, String oficio) {
        Map<String, Object> datos = conMotivo(apertura, motivo);
        datos.put("autoriza", autoriza);
        datos.put("oficio", oficio);
        List<String> para = new ArrayList<>(delOrgano(apertura));
        if (autoriza) {
            para.addAll(administradores(apertura));
        }
        enviar(apertura, "apertura-resolucion", para, datos);
    }

    /** Comunicación Social queda informada; los administradores e Informática saben qué les toca. */
    @Clausula({"NT10-PAB-IV", "NT10-CG-XXII", "NT10-TR-3"})
    void abierta(Apertura apertura, Informe informe, String oficio, String ubicacion) {
        Map<String, Object> datos = datos(apertura);
        datos.put("cuentaNombre", informe.nombre() + " (" + apertura.exigirCuenta() + ")");
        datos.put("direccion", informe.direccion());
        datos.put("oficio", oficio);
        datos.put("ubicacion", ubicacion);
        datos.put("diferencia", apertura.solicitud().diferencia(informe));
        enviar(apertura, "apertura-informada", oficina(COMUNICACION_SOCIAL), datos);
        enviar(apertura, "apertura-vinculo", oficina(INFORMATICA), datos);
        Cuenta cuenta = padron.cuenta(apertura.exigirCuenta()).orElseThrow();
        enviar(apertura, "apertura-verificacion", padron.correosDeResponsables(cuenta), datos);
    }

    void concluida(Apertura apertura) {
        enviar(apertura, "apertura-concluida", delOrgano(apertura), datos(apertura));
    }

    @Clausula("AMB-03")
    void metaDeEvaluacion(Apertura apertura) {
        enviar(apertura, "apertura-meta-evaluacion", oficina(COMUNICACION_SOCIAL), datos(apertura));
    }

    @Clausula("AMB-03")
    void metaDeInforme(Apertura apertura) {
        List<String> para = new ArrayList<>(delOrgano(apertura));
        para.addAll(administradores(apertura));
        enviar(apertura, "apertura-meta-informe", para, datos(apertura));
    }

    private List<String> oficina(String grupo) {
        return List.of(norma.oficina(grupo).correo());
    }

    /** El titular del órgano y quien preparó la solicitud. */
    private List<String> delOrgano(Apertura apertura) {
        return Stream.concat(
                        padron.correosDelTitular(apertura.organo()).stream(), correo(apertura.iniciador()).stream())
                .distinct()
                .toList();
    }

    /** Los que la cuenta tendrá. */
    private List<String> administradores(Apertura apertura) {
        Solicitud solicitud = apertura.solicitud();
        if (solicitud.administradorTitular() != null && solicitud.administradorSuplente() != null) {
            return Stream.of(solicitud.administradorTitular(), solicitud.administradorSuplente())
                    .flatMap(usuario -> correo(usuario).stream())
                    .toList();
        }
        Pareja pareja = padron.pareja(apertura.organo(), null);
        return Stream.of(Optional.ofNullable(pareja.titular()), Optional.ofNullable(pareja.suplente()))
                .flatMap(Optional::stream)
                .map(Persona::correo)
                .toList();
    }

    private List<String> correo(String usuario) {
        return padron.persona(usuario).map(Persona::correo).stream().toList();
    }

    private void enviar(Apertura apertura, String plantilla, List<String> para, Map<String, Object> datos) {
        avisos.enviar(new Aviso(apertura.folio(), plantilla, para, datos));
    }

    private Map<String, Object> conMotivo(Apertura apertura, String motivo) {
        Map<String, Object> datos = datos(apertura);
        datos.put("motivo", motivo);
        return datos;
    }

    private Map<String, Object> datos(Apertura apertura) {
        Map<String, Object> datos = expedientes.ficha(apertura.folio());
        datos.put(
                "cuentaNombre",
                apertura.solicitud().nombre() + ", en "
                        + Red.valueOf(apertura.solicitud().red()).enPalabras());
        return datos;
    }
}
