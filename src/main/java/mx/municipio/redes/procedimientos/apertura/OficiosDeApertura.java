package mx.municipio.redes.procedimientos.apertura;

import java.util.Comparator;
import java.util.List;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.padron.Persona;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Los oficios de una apertura: cada uno lo emite y lo firma la oficina a la que corresponde. */
@Component
class OficiosDeApertura {

    private record FinInvocado(String numero, String texto) {}

    /** Como lo dibuja {@code templates/oficios/propuesta.html}. */
    private record Propuesta(
            String oficina,
            Solicitud solicitud,
            String red,
            List<FinInvocado> fines,
            List<String> programas,
            List<String> actividades,
            List<String> lineas,
            String administradores) {}

    /** Como lo dibuja {@code templates/oficios/resolucion.html}. */
    private record Resolucion(
            String cita,
            String oficina,
            String oficioPropuesta,
            Solicitud solicitud,
            String red,
            boolean autoriza,
            List<String> fines,
            List<String> razones,
            @Nullable String imagenGrafica,
            List<String> lineas) {}

    /** Como lo dibuja {@code templates/oficios/informe-de-apertura.html}. */
    private record InformeDeApertura(
            Informe informe,
            String oficioResolucion,
            String red,
            String diferencia,
            String periodicidad,
            List<String> administradores,
            String responsabilidad) {}

    private final Oficios oficios;
    private final Recepcion recepcion;
    private final Aperturas aperturas;
    private final Padron padron;
    private final Norma norma;

    OficiosDeApertura(Oficios oficios, Recepcion recepcion, Aperturas aperturas, Padron padron, Norma norma) {
        this.oficios = oficios;
        this.recepcion = recepcion;
        this.aperturas = aperturas;
        this.padron = padron;
        this.norma = norma;
    }

    void acuseDeSolicitud(Solicitud solicitud, Expediente expediente, boolean seAdmite) {
        Recepcion.Acuse acuse = recepcion.acuse(expediente).cuenta(Aperturas.cuenta(solicitud));
        if (!seAdmite) {
            acuse.fundamento("COATZA-2 COATZA-6")
                    .asunto("Se recibió su solicitud de cuenta; no se admite")
                    .emitir("La difusión de su órgano es por las cuentas institucionales: la solicitud no se admite. Su"
                            + " expediente dice por qué y a quién pedir que publique.");
            return;
        }
        acuse.fundamento("NT10-PAB-VI-a")
                .asunto("Se recibió su solicitud de cuenta; falta que la firme el titular")
                .emitir("El titular del órgano debe firmar el oficio de propuesta; entonces se presenta a Comunicación"
                        + " Social, que la autoriza o la rechaza. La norma no fija plazo para resolver.");
    }

    /** El oficio del titular y el acuse, con fecha y hora, de que Comunicación Social lo recibió. */
    @Clausula("NT10-PAB-II-a")
    Oficio propuesta(Apertura apertura, Expediente expediente) {
        Solicitud solicitud = apertura.solicitud();
        String red = solicitud.red().enPalabras();
        Oficio oficio = oficios.emitir(
                NuevoOficio.de("PROPUESTA", apertura.folio())
                        .firma(apertura.organo())
                        .fundamento("NT10-PAB-I-a NT10-PAB-I-b NT10-PAB-II-a NT10-PAB-II-b")
                        .asunto("Se propone abrir una cuenta institucional en " + red)
                        .paraElTitular(norma.cuentas().organoCentral()),
                new Propuesta(
                        comunicacionSocial(),
                        solicitud,
                        red,
                        solicitud.fines().stream()
                                .map(fin -> new FinInvocado(fin.name(), norma.parafrasis(fin.id())))
                                .toList(),
                        renglones(solicitud.programas()),
                        renglones(solicitud.actividades()),
                        renglones(solicitud.lineas()),
                        aperturas.administradoresEnPalabras(apertura)));
        String recibida = "La " + comunicacionSocial() + " recibió ";
        recepcion
                .acuse(expediente, oficio)
                .cuenta(Aperturas.cuenta(solicitud))
                .fundamento("NT10-PAB-II-a")
                .asunto(recibida + "su oficio de propuesta " + oficio.numero())
                .alTitular()
                .emitir(recibida + "el oficio de propuesta " + oficio.numero()
                        + ". La norma no fija plazo para resolverla: mientras no se resuelva, ni está autorizada ni"
                        + " negada.");
        return oficio;
    }

    /** La firma quien ocupa Comunicación Social, haya evaluado quien sea de ella. */
    Oficio resolucion(Apertura apertura, Evaluacion evaluacion) {
        Solicitud solicitud = apertura.solicitud();
        NuevoOficio oficio = NuevoOficio.de("RESOLUCION", apertura.folio())
                .firma(norma.cuentas().organoCentral())
                .paraElTitular(apertura.organo());
        if (evaluacion.autoriza()) {
            oficio.fundamento("NT10-PAB-III-a NT10-PAB-III-b NT10-CG-XV NT10-PAB-IV")
                    .asunto("Se autoriza la cuenta institucional propuesta");
        } else {
            oficio.fundamento("NT10-PAB-III-a NT10-PAB-I-b").asunto("No se autoriza la cuenta propuesta");
        }
        return oficios.emitir(
                oficio,
                new Resolucion(
                        competencia(),
                        comunicacionSocial(),
                        numero(apertura, "PROPUESTA"),
                        solicitud,
                        solicitud.red().enPalabras(),
                        evaluacion.autoriza(),
                        evaluacion.pronunciamientos(),
                        evaluacion.razones(),
                        evaluacion.imagenGrafica(),
                        renglones(solicitud.lineas())));
    }

    /** @param usuario quien informa por el órgano, cuyo titular lo firma: él o un administrador */
    Oficio informe(Apertura apertura, Informe informe, Pareja pareja, String responsabilidad, String usuario) {
        if (!pareja.usuarios().contains(usuario) && !padron.esTitular(usuario, apertura.organo())) {
            throw new ProhibidoException("Usted no informa por este órgano.", "NT10-SR-4");
        }
        return oficios.emitir(
                NuevoOficio.de("INFORME_DE_APERTURA", apertura.folio())
                        .firma(apertura.organo())
                        .fundamento("NT10-PAB-IV NT10-PAB-VI-b NT10-SR-2a NT10-RESP-I NT10-CG-XVII")
                        .asunto("Se informa la apertura de la cuenta " + apertura.cuenta())
                        .paraElTitular(norma.cuentas().organoCentral()),
                new InformeDeApertura(
                        informe,
                        numero(apertura, "RESOLUCION"),
                        apertura.solicitud().red().enPalabras(),
                        apertura.solicitud().diferencia(informe),
                        informe.periodicidad().enPalabras(),
                        pareja.personas().map(Persona::nombre).toList(),
                        responsabilidad));
    }

    private String numero(Apertura apertura, String tipo) {
        return oficios.delExpediente(apertura.folio()).stream()
                .filter(oficio -> oficio.tipo().equals(tipo))
                // De uno anulado y sustituido se cita el que vale.
                .min(Comparator.comparing(Oficio::anulado))
                .map(Oficio::numero)
                .orElseThrow();
    }

    /** Por ejemplo, «la fracción III del apartado “Procedimiento de la apertura” de la Norma Técnica No. 10». */
    private String competencia() {
        String suNorma = norma.titulo().replaceFirst(" “.*", "");
        return norma.cita(norma.fundamento("NT10-PAB-III-a"))
                .replaceFirst("^(.+), (fracción .+)$", "la $2 del apartado “$1” de la " + suNorma);
    }

    private String comunicacionSocial() {
        return norma.oficina("comunicacion-social").nombre();
    }

    private static List<String> renglones(String texto) {
        return texto.lines()
                .map(TextoLibre::limpiar)
                .filter(renglon -> !renglon.isEmpty())
                .toList();
    }
}
