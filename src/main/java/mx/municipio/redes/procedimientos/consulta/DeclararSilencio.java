package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.avisos.Avisos;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.Plazo;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** CG-VII, último párrafo: vencido el plazo sin pronunciamiento, no procede publicar; se hace constar y se notifica. */
@Component
class DeclararSilencio {

    /** El suceso con que la consulta se decide por silencio. */
    static final String VENCIDO = "PLAZO_VENCIDO";

    /** Lo que la constancia dice. */
    private record Constancia(
            String folio,
            String organoNombre,
            String cuentaNombre,
            String solicitante,
            String comunicacionSocial,
            String recepcionTexto,
            String recepcionLegalTexto,
            List<String> computo,
            String vencimientoTexto,
            String contenidoSha256,
            List<String> archivos,
            List<String> recordatorios,
            String asentadoTexto) {}

    private final Expedientes expedientes;
    private final Consultas consultas;
    private final Anexos anexos;
    private final Oficios oficios;
    private final Avisos avisos;
    private final Padron padron;
    private final Norma norma;
    private final Clock reloj;
    private final ZoneId zona;

    DeclararSilencio(
            Expedientes expedientes,
            Consultas consultas,
            Anexos anexos,
            Oficios oficios,
            Avisos avisos,
            Padron padron,
            Norma norma,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.consultas = consultas;
        this.anexos = anexos;
        this.oficios = oficios;
        this.avisos = avisos;
        this.padron = padron;
        this.norma = norma;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * El temporizador ya puso al día el plazo.
     *
     * @throws ConflictoException si el plazo no ha vencido o la consulta ya no espera respuesta
     */
    @Transactional
    @Clausula("NT10-CG-VII-c")
    public void declarar(String folio) {
        Consulta consulta = consultas.bloquear(folio);
        Instant ahora = reloj.instant();
        EstadoConsulta estado = consulta.callar(ahora);
        String vencimiento = consulta.plazo().vencimientoTexto();
        expedientes.cerrar(folio, estado.name());
        expedientes.asentar(
                folio,
                VENCIDO,
                "NT10-CG-VII-c",
                "Sin pronunciamiento al vencer el plazo, el " + vencimiento + ". Asentado el "
                        + EnPalabras.instante(ahora, zona) + ".");
        hacerConstar(consulta, ahora);
        consultas
                .resultado(
                        consulta,
                        estado,
                        "No hubo pronunciamiento de Comunicación Social al vencer el plazo, el " + vencimiento + ".")
                .aOficinas("consulta-silencio", "comunicacion-social", "transparencia");
    }

    private void hacerConstar(Consulta consulta, Instant ahora) {
        Expediente expediente = expedientes.exigir(consulta.folio());
        Plazo plazo = consulta.plazo();
        String solicitante = padron.nombre(expediente.iniciador());
        String organo = norma.nombreOrgano(expediente.organo());
        oficios.emitir(
                NuevoOficio.de("CONSTANCIA_DE_SILENCIO", consulta.folio())
                        .fundamento("NT10-CG-VII-b NT10-CG-VII-c")
                        .asunto("No procede publicar lo consultado: venció el plazo sin pronunciamiento")
                        .para(new Destinatario(solicitante, organo)),
                new Constancia(
                        consulta.folio(),
                        organo,
                        padron.enPalabras(consulta.cuenta()),
                        solicitante,
                        norma.oficina("comunicacion-social").nombre(),
                        EnPalabras.instante(plazo.recepcion(), zona),
                        EnPalabras.fecha(plazo.recepcionLegal()),
                        plazo.explicar(zona),
                        plazo.vencimientoTexto(),
                        Huella.de(consulta.contenido().texto()),
                        anexos.presentados(consulta.folio()),
                        recordatorios(consulta.folio()),
                        EnPalabras.instante(ahora, zona)));
    }

    /** Qué recordatorios hubo y cuándo salió cada correo; del que no salió a tiempo también se dice, y ya no sale. */
    private List<String> recordatorios(String folio) {
        List<Asiento> asentados = consultas.asientos(folio, PlazoDeConsulta.RECORDADO);
        if (asentados.isEmpty()) {
            return List.of("No hubo recordatorios.");
        }
        Stream<String> enviados = avisos.delFolio(folio).stream()
                .filter(aviso -> aviso.plantilla().equals(PlazoDeConsulta.RECORDATORIO))
                .map(aviso -> "Correo a " + aviso.destinatario() + ": "
                        + (aviso.enviado() == null
                                ? "no salió antes del vencimiento."
                                : "salió el " + EnPalabras.instante(aviso.enviado(), zona) + "."));
        return Stream.concat(asentados.stream().map(Asiento::detalle), enviados).toList();
    }
}
