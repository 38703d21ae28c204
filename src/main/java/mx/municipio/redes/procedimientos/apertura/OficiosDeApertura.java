package mx.municipio.redes.procedimientos.apertura;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.Firmante;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.padron.Periodicidad;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.padron.Red;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Los oficios de una apertura: cada uno lo emite y lo firma la oficina a la que corresponde. */
@Component
class OficiosDeApertura {

    private static final String COMUNICACION_SOCIAL = "comunicacion-social";

    private final Oficios oficios;
    private final Recepcion recepcion;
    private final Padron padron;
    private final Norma norma;
    private final Clock reloj;
    private final ZoneId zona;

    OficiosDeApertura(Oficios oficios, Recepcion recepcion, Padron padron, Norma norma, Clock reloj, ZoneId zona) {
        this.oficios = oficios;
        this.recepcion = recepcion;
        this.padron = padron;
        this.norma = norma;
        this.reloj = reloj;
        this.zona = zona;
    }

    void acuseDeSolicitud(Apertura apertura, Expediente expediente) {
        recepcion
                .acuse(expediente)
                .cuenta(cuenta(apertura.solicitud()))
                .fundamento("NT10-PAB-VI-a")
                .asunto("Se recibió su solicitud de cuenta; falta que la firme el titular")
                .emitir("El titular del órgano debe firmar el oficio de propuesta; entonces se presenta a Comunicación"
                        + " Social, que la autoriza o la rechaza. La norma no fija plazo para resolver.");
    }

    /** El acuse, con fecha y hora, de que Comunicación Social recibió el oficio de propuesta. */
    @Clausula("NT10-PAB-II-a")
    void acuseDePropuesta(Apertura apertura, Oficio propuesta) {
        Map<String, Object> datos = caso(apertura);
        datos.put(
                "solicitante",
                propuesta.carta().firma() == null
                        ? ""
                        : propuesta.carta().firma().nombre());
        datos.put("recepcionTexto", EnPalabras.instante(reloj.instant(), zona));
        datos.put(
                "mensaje",
                "La Jefatura de Comunicación Social recibió el oficio de propuesta " + propuesta.numero()
                        + ". La norma no fija plazo para resolverla: mientras no se resuelva, ni está autorizada ni"
                        + " negada.");
        oficios.emitir(
                NuevoOficio.de("ACUSE", apertura.folio())
                        .fundamento("NT10-PAB-II-a")
                        .asunto("La Jefatura de Comunicación Social recibió su oficio de propuesta "
                                + propuesta.numero())
                        .para(titular(apertura.organo())),
                datos);
    }

    @Clausula({"NT10-PAB-II-a", "NT10-PAB-II-b"})
    Oficio propuesta(Apertura apertura, Persona titular) {
        Solicitud solicitud = apertura.solicitud();
        Map<String, Object> datos = caso(apertura);
        datos.put("descripcion", solicitud.descripcion());
        datos.put("pertinencia", solicitud.pertinencia());
        datos.put("cuentasCentrales", solicitud.cuentasCentrales());
        datos.put("fines", fines(solicitud.fines(), Map.of()));
        datos.put("programas", renglones(solicitud.programas()));
        datos.put("actividades", renglones(solicitud.actividades()));
        datos.put("lineas", renglones(solicitud.lineas()));
        datos.put("administradores", administradores(apertura));
        return oficios.emitir(
                NuevoOficio.de("PROPUESTA", apertura.folio())
                        .firma(apertura.organo(), new Firmante(titular.nombre(), cargoDelTitular(apertura.organo())))
                        .fundamento("NT10-PAB-I-a NT10-PAB-I-b NT10-PAB-II-a NT10-PAB-II-b")
                        .asunto("Se propone abrir una cuenta institucional en "
                                + Red.valueOf(solicitud.red()).enPalabras())
                        .para(comunicacionSocial()),
                datos);
    }

    /** @param usuario de Comunicación Social, que es quien resuelve y firma */
    @Clausula({"NT10-PAB-III-a", "NT10-PAB-III-b", "NT10-CG-XV"})
    Oficio resolucion(Apertura apertura, Evaluacion evaluacion, String usuario) {
        boolean autoriza = evaluacion.resolucion() == Resolucion.AUTORIZAR;
        Map<String, Object> datos = caso(apertura);
        datos.put("autoriza", autoriza);
        datos.put("oficioPropuesta", numero(apertura, "PROPUESTA"));
        datos.put("fines", fines(apertura.solicitud().fines(), evaluacion.pronunciamientos()));
        datos.put("motivo", evaluacion.motivo());
        datos.put("imagenGrafica", evaluacion.imagenGrafica() == null ? "" : evaluacion.imagenGrafica());
        datos.put("lineas", renglones(apertura.solicitud().lineas()));
        return oficios.emitir(
                NuevoOficio.de("RESOLUCION", apertura.folio())
                        .firma(
                                norma.cuentas().organoCentral(),
                                new Firmante(
                                        padron.nombre(usuario),
                                        norma.oficina(COMUNICACION_SOCIAL).nombre()))
                        .fundamento(
                                autoriza
                                        ? "NT10-PAB-III-a NT10-PAB-III-b NT10-CG-XV NT10-PAB-IV"
                                        : "NT10-PAB-III-a NT10-PAB-I-b")
                        .asunto(
                                autoriza
                                        ? "Se autoriza la cuenta institucional propuesta"
                                        : "No se autoriza la cuenta propuesta")
                        .para(titular(apertura.organo())),
                datos);
    }

    /** @param usuario quien informa por el órgano: su titular o un administrador */
    @Clausula("NT10-PAB-IV")
    Oficio informe(Apertura apertura, Informe informe, Pareja pareja, String usuario) {
        Map<String, Object> datos = caso(apertura);
        datos.put("diferencia", apertura.solicitud().diferencia(informe));
        datos.put("nombre", informe.nombre());
        datos.put("identificador", informe.identificador());
        datos.put("direccion", informe.direccion());
        datos.put("correo", informe.correo());
        datos.put("proposito", informe.proposito());
        datos.put("descripcion", informe.descripcion());
        datos.put("operacion", informe.operacion());
        datos.put("periodicidad", Periodicidad.valueOf(informe.periodicidad()).enPalabras());
        datos.put("horario", informe.horario());
        datos.put("administradorTitular", nombre(pareja.titular()));
        datos.put("administradorSuplente", nombre(pareja.suplente()));
        datos.put("oficioResolucion", numero(apertura, "RESOLUCION"));
        return oficios.emitir(
                NuevoOficio.de("INFORME_DE_APERTURA", apertura.folio())
                        .firma(
                                apertura.organo(),
                                new Firmante(padron.nombre(usuario), cargo(apertura, pareja, usuario)))
                        .fundamento("NT10-PAB-IV NT10-PAB-VI-b NT10-SR-2a NT10-RESP-I NT10-CG-XVII")
                        .asunto("Se informa la apertura de la cuenta " + apertura.cuenta())
                        .para(comunicacionSocial()),
                datos);
    }

    /** Quiénes la administrarán según la solicitud, en palabras. */
    @Clausula("AMB-27")
    String administradores(Apertura apertura) {
        Solicitud solicitud = apertura.solicitud();
        if (solicitud.administradorTitular() != null && solicitud.administradorSuplente() != null) {
            return padron.nombre(solicitud.administradorTitular()) + " (titular) y "
                    + padron.nombre(solicitud.administradorSuplente()) + " (suplente)";
        }
        Pareja delOrgano = padron.pareja(apertura.organo(), null);
        return delOrgano.completa()
                ? "los del órgano: " + nombre(delOrgano.titular()) + " (titular) y " + nombre(delOrgano.suplente())
                        + " (suplente)"
                : "los del órgano, que aún no designa a los dos";
    }

    private Map<String, Object> caso(Apertura apertura) {
        Solicitud solicitud = apertura.solicitud();
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("folio", apertura.folio());
        datos.put("organoNombre", norma.nombreOrgano(apertura.organo()));
        datos.put("red", red(solicitud));
        datos.put("nombre", solicitud.nombre());
        datos.put("identificador", solicitud.identificador());
        datos.put("cuentaNombre", cuenta(solicitud));
        return datos;
    }

    private static String cuenta(Solicitud solicitud) {
        return solicitud.nombre() + ", en " + red(solicitud);
    }

    private static String red(Solicitud solicitud) {
        return Red.valueOf(solicitud.red()).enPalabras();
    }

    private List<Map<String, Object>> fines(List<String> invocados, Map<String, Pronunciamiento> pronunciamientos) {
        List<Map<String, Object>> fines = new ArrayList<>();
        for (String fin : invocados) {
            Map<String, Object> renglon = new LinkedHashMap<>();
            renglon.put("numero", Fines.numero(fin));
            renglon.put("texto", norma.parafrasis(fin));
            Pronunciamiento dicho = pronunciamientos.get(fin);
            if (dicho != null) {
                renglon.put("sirve", dicho == Pronunciamiento.SIRVE);
            }
            fines.add(renglon);
        }
        return fines;
    }

    private String numero(Apertura apertura, String tipo) {
        return oficios.delExpediente(apertura.folio()).stream()
                .filter(oficio -> oficio.tipo().equals(tipo))
                // De uno anulado y sustituido se cita el que vale.
                .min(Comparator.comparing(Oficio::anulado))
                .map(Oficio::numero)
                .orElseThrow();
    }

    private Destinatario comunicacionSocial() {
        String oficina = norma.oficina(COMUNICACION_SOCIAL).nombre();
        Optional<Persona> titular = padron.titular(norma.cuentas().organoCentral());
        return new Destinatario(titular.map(Persona::nombre).orElse("Titular"), oficina);
    }

    private Destinatario titular(String organo) {
        return new Destinatario(padron.titular(organo).map(Persona::nombre).orElse("Titular"), cargoDelTitular(organo));
    }

    private String cargoDelTitular(String organo) {
        return "Titular, " + norma.nombreOrgano(organo);
    }

    private String cargo(Apertura apertura, Pareja pareja, String usuario) {
        String organo = norma.nombreOrgano(apertura.organo());
        if (es(pareja.titular(), usuario)) {
            return "Administrador titular de la cuenta, " + organo;
        }
        if (es(pareja.suplente(), usuario)) {
            return "Administrador suplente de la cuenta, " + organo;
        }
        return padron.titular(apertura.organo())
                .filter(persona -> persona.usuario().equals(usuario))
                .map(persona -> cargoDelTitular(apertura.organo()))
                .orElseThrow(() -> new ProhibidoException("Usted no firma por este órgano.", "NT10-SR-4"));
    }

    private static boolean es(@Nullable Persona persona, String usuario) {
        return persona != null && persona.usuario().equals(usuario);
    }

    private static String nombre(@Nullable Persona persona) {
        return persona == null ? "" : persona.nombre();
    }

    private static List<String> renglones(String texto) {
        return texto.lines()
                .map(String::strip)
                .filter(renglon -> !renglon.isEmpty())
                .toList();
    }
}
