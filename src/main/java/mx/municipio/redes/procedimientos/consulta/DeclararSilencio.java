package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.Plazo;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Vencido el plazo sin pronunciamiento, la publicación no procede: se hace constar y se notifica. */
@Component
public class DeclararSilencio {

    private final Expedientes expedientes;
    private final Oficios oficios;
    private final Consultas consultas;
    private final Bitacora bitacora;
    private final Padron padron;
    private final Norma norma;
    private final AvisosDeConsulta avisos;
    private final Clock reloj;
    private final ZoneId zona;

    DeclararSilencio(
            Expedientes expedientes,
            Oficios oficios,
            Consultas consultas,
            Bitacora bitacora,
            Padron padron,
            Norma norma,
            AvisosDeConsulta avisos,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.oficios = oficios;
        this.consultas = consultas;
        this.bitacora = bitacora;
        this.padron = padron;
        this.norma = norma;
        this.avisos = avisos;
        this.reloj = reloj;
        this.zona = zona;
    }

    /** @throws ConflictoException si el plazo no ha vencido o la consulta ya no espera respuesta */
    @Transactional
    @Clausula("NT10-CG-VII-c")
    public void ejecutar(String folio) {
        Consulta consulta = consultas.bloquear(folio);
        Instant ahora = reloj.instant();
        EstadoConsulta estado = consulta.callar(ahora);
        String vencimiento = consulta.plazo().vencimientoTexto();
        expedientes.cerrar(folio, estado.name());
        expedientes.asentar(
                folio,
                "PLAZO_VENCIDO",
                "NT10-CG-VII-c",
                "Sin pronunciamiento al vencer el plazo, el " + vencimiento + ". Asentado el "
                        + EnPalabras.instante(ahora, zona) + ".");
        constancia(consulta, ahora);
        avisos.silencio(
                consulta, "No hubo pronunciamiento de Comunicación Social al vencer el plazo, el " + vencimiento + ".");
    }

    private Oficio constancia(Consulta consulta, Instant ahora) {
        Expediente expediente = expedientes.buscar(consulta.folio()).orElseThrow();
        String solicitante = padron.nombre(expediente.iniciador());
        return oficios.emitir(
                NuevoOficio.de("CONSTANCIA_DE_SILENCIO", consulta.folio())
                        .fundamento("NT10-CG-VII-b NT10-CG-VII-c")
                        .asunto("No procede publicar lo consultado: venció el plazo sin pronunciamiento")
                        .para(new Destinatario(solicitante, norma.nombreOrgano(expediente.organo()))),
                hechos(consulta, expediente, solicitante, ahora));
    }

    private Map<String, Object> hechos(Consulta consulta, Expediente expediente, String solicitante, Instant ahora) {
        Plazo plazo = consulta.plazo();
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("folio", consulta.folio());
        datos.put("organoNombre", norma.nombreOrgano(expediente.organo()));
        datos.put("cuentaNombre", padron.enPalabras(consulta.cuenta()));
        datos.put("solicitante", solicitante);
        datos.put("recepcionTexto", EnPalabras.instante(plazo.recepcion(), zona));
        datos.put("recepcionLegalTexto", EnPalabras.fecha(plazo.recepcionLegal()));
        datos.put("computo", plazo.explicar(zona));
        datos.put("vencimientoTexto", plazo.vencimientoTexto());
        datos.put("contenidoSha256", consulta.sha256());
        datos.put("recordatorios", recordatorios(consulta.folio()));
        datos.put("expiracionTexto", EnPalabras.instante(plazo.vencimiento(), zona));
        datos.put("asentadoTexto", EnPalabras.instante(ahora, zona));
        return datos;
    }

    /** Qué recordatorios hubo y cuándo salió cada correo: un correo que no ha salido también se dice. */
    private List<String> recordatorios(String folio) {
        List<String> renglones = new ArrayList<>();
        bitacora.leer(folio).stream()
                .filter(asiento -> asiento.suceso().equals(RecordarPlazo.SUCESO))
                .map(Asiento::detalle)
                .forEach(renglones::add);
        if (renglones.isEmpty()) {
            return List.of("No hubo recordatorios.");
        }
        avisos.recordatorios(folio).stream()
                .map(aviso -> "Correo a " + aviso.destinatario() + ": "
                        + (aviso.enviado() == null
                                ? "por salir."
                                : "salió el " + EnPalabras.instante(aviso.enviado(), zona) + "."))
                .forEach(renglones::add);
        return renglones;
    }
}
