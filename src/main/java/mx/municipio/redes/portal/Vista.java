package mx.municipio.redes.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Autenticidad;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import org.springframework.stereotype.Component;

/** Cómo se dicen a una persona los datos que las páginas muestran. */
@Component
public class Vista {

    private static final Locale ESPANOL = Locale.forLanguageTag("es-MX");
    private static final DateTimeFormatter CORTO = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", ESPANOL);

    private static final Map<String, String> SUCESOS = Map.ofEntries(
            Map.entry("CONSULTA_RECIBIDA", "Consulta recibida"),
            Map.entry("ACUSE_EMITIDO", "Acuse emitido"),
            Map.entry("RECORDATORIO_ENVIADO", "Recordatorio a Comunicación Social"),
            Map.entry("CONSULTA_RESPONDIDA", "Respuesta de Comunicación Social"),
            Map.entry("OPINION_REGISTRADA", "Opinión de Transparencia"),
            Map.entry("NEGADA_POR_RESERVA", "No procede: información reservada o datos personales"),
            Map.entry("CONTENIDO_PUBLICADO", "Contenido publicado"),
            Map.entry("PLAZO_VENCIDO", "Plazo vencido sin respuesta"),
            Map.entry("PLAZO_MOVIDO", "Cambió el vencimiento"),
            Map.entry("CONSTANCIA_DE_SILENCIO_EMITIDO", "Constancia emitida"),
            Map.entry("PROPUESTA_EMITIDO", "Oficio de propuesta emitido"),
            Map.entry("RESOLUCION_EMITIDO", "Oficio de resolución emitido"),
            Map.entry("INFORME_DE_APERTURA_EMITIDO", "Informe de apertura emitido"),
            Map.entry("NOTIFICACION_DE_CAMBIO_EMITIDO", "Notificación de cambio emitida"),
            Map.entry("OFICIO_IMPRESO", "PDF dibujado y guardado"),
            Map.entry("OFICIO_ANULADO", "Oficio anulado"),
            Map.entry("DIA_INHABIL_AGREGADO", "Día inhábil agregado"),
            Map.entry("DIA_INHABIL_PROVISIONAL", "Día inhábil provisional"),
            Map.entry("DIA_INHABIL_CONFIRMADO", "Día inhábil confirmado"),
            Map.entry("DIA_INHABIL_RETIRADO", "Día inhábil quitado"),
            Map.entry("CONSULTA_RETIRADA", "Consulta retirada"),
            Map.entry("RESPUESTA_EXTEMPORANEA", "Respuesta extemporánea"),
            Map.entry("CUENTA_SOLICITADA", "Cuenta solicitada"),
            Map.entry("SOLICITUD_NO_ADMITIDA", "Solicitud no admitida"),
            Map.entry("PROPUESTA_FIRMADA", "Propuesta firmada por el titular"),
            Map.entry("APERTURA_DESISTIDA", "El órgano desistió"),
            Map.entry("ACLARACION_PEDIDA", "Comunicación Social pidió aclarar"),
            Map.entry("ACLARACION_RESPONDIDA", "El órgano aclaró"),
            Map.entry("CUENTA_AUTORIZADA", "Cuenta autorizada"),
            Map.entry("CUENTA_RECHAZADA", "Propuesta rechazada"),
            Map.entry("APERTURA_INFORMADA", "Apertura informada"),
            Map.entry("VERIFICACION_ANOTADA", "Verificación de autenticidad"),
            Map.entry("VINCULO_PUBLICADO", "Vínculo publicado"),
            Map.entry("APERTURA_CONCLUIDA", "Apertura concluida"),
            Map.entry("APERTURA_SIN_PENDIENTES", "Tareas sin objeto: la cuenta se canceló"),
            Map.entry("META_INTERNA_RECORDADA", "Recordatorio de meta interna, no normativa"),
            Map.entry("BAJA_INICIADA", "Baja iniciada"),
            Map.entry("CONTENIDOS_RESPALDADOS", "Contenidos respaldados"),
            Map.entry("CUENTA_CANCELADA_EN_LA_RED", "Cuenta cancelada en la red social"),
            Map.entry("CONTENIDOS_BORRADOS", "Contenidos borrados de la red"),
            Map.entry("CANCELACION_VERIFICADA", "Cancelación verificada"),
            Map.entry("CUENTA_CANCELADA", "Cuenta cancelada en el padrón"),
            Map.entry("VINCULO_RETIRADO", "Vínculo retirado"),
            Map.entry("BAJA_RECORDADA", "Recordatorio, meta interna"),
            Map.entry("REGULARIZACION_PRESENTADA", "Regularización presentada"),
            Map.entry("SUJECION_MANIFESTADA", "Manifestación del titular"),
            Map.entry("CARACTER_CONSTATADO", "Carácter de la cuenta"),
            Map.entry("ANEXO_AGREGADO", "Archivo agregado"),
            Map.entry("CREDENCIALES_ROTADAS", "Constancia"),
            Map.entry("CAMBIO_NO_PROCEDE", "El cambio no procede"),
            Map.entry("TAREA_TRASPASADA", "Tarea que pasa a otra persona"),
            Map.entry("AVISO_ENVIADO", "Correo enviado"),
            Map.entry("AVISO_DEMORADO", "Correo demorado"),
            Map.entry("AVISO_NO_ENTREGADO", "Correo no entregado"));

    private static final Map<String, String> PLANTILLAS = Map.ofEntries(
            Map.entry("aviso-no-entregado", "Aviso de un correo no entregado"),
            Map.entry("consulta-recibida", "Consulta recibida"),
            Map.entry("consulta-acuse", "Acuse a quien consultó"),
            Map.entry("consulta-recordatorio", "Recordatorio"),
            Map.entry("consulta-resultado", "Resultado"),
            Map.entry("consulta-silencio", "Plazo vencido sin respuesta"),
            Map.entry("consulta-concluida", "Aviso de conclusión a las oficinas"),
            Map.entry("consulta-por-publicar", "Aviso a Transparencia de que ya puede publicarse"),
            Map.entry("consulta-extemporanea", "Respuesta extemporánea"),
            Map.entry("consulta-plazo-movido", "Cambio del plazo"),
            Map.entry("apertura-por-firmar", "Propuesta por firmar"),
            Map.entry("apertura-acuse", "Acuse de la solicitud"),
            Map.entry("apertura-recibida", "Propuesta recibida"),
            Map.entry("apertura-presentada", "Acuse del oficio de propuesta"),
            Map.entry("apertura-no-admitida", "Solicitud no admitida"),
            Map.entry("apertura-desistida", "Desistimiento"),
            Map.entry("apertura-por-aclarar", "Aclaración pedida"),
            Map.entry("apertura-aclarada", "Aclaración respondida"),
            Map.entry("apertura-resolucion", "Resolución"),
            Map.entry("apertura-informada", "Apertura informada"),
            Map.entry("apertura-vinculo", "Vínculo por publicar"),
            Map.entry("apertura-verificacion", "Verificación por pedir"),
            Map.entry("apertura-concluida", "Apertura concluida"),
            Map.entry("apertura-meta-evaluacion", "Recordatorio de meta interna"),
            Map.entry("apertura-meta-informe", "Recordatorio de meta interna"),
            Map.entry("baja-iniciada", "Baja iniciada"),
            Map.entry("baja-por-firmar", "Falta la firma del titular"),
            Map.entry("baja-recordatorio", "Recordatorio de la baja"),
            Map.entry("baja-informada", "Se informa la baja"),
            Map.entry("baja-vinculo", "Falta retirar el vínculo"),
            Map.entry("baja-cancelada", "Cuenta cancelada"),
            Map.entry("regularizacion-recibida", "Regularización presentada"),
            Map.entry("regularizacion-por-verificar", "Falta verificar el carácter"),
            Map.entry("regularizacion-resultado", "Resultado de la regularización"),
            Map.entry("regularizacion-vista", "Vista a la Sindicatura"),
            Map.entry("cambio-notificado", "Notificación a Comunicación Social"),
            Map.entry("cambio-acuse", "Acuse a quien notificó"),
            Map.entry("cambio-rotacion", "Falta cambiar las contraseñas"),
            Map.entry("cambio-registrado", "Cambio registrado"),
            Map.entry("cambio-vacante", "Alerta de cargo vacante"),
            Map.entry("cambio-no-procede", "El cambio no procede"),
            Map.entry("cambio-retirado", "Cambio retirado"));

    private final Padron padron;
    private final Norma norma;
    private final ZoneId zona;

    Vista(Padron padron, Norma norma, ZoneId zona) {
        this.padron = padron;
        this.norma = norma;
        this.zona = zona;
    }

    /** Por ejemplo, «jueves 12 de noviembre de 2026, 10:00:05 h». */
    public String instante(Instant instante) {
        return EnPalabras.instante(instante, zona);
    }

    /** Por ejemplo, «12/11/2026 10:00:05», para columnas. */
    public String corto(Instant instante) {
        return CORTO.format(instante.atZone(zona));
    }

    /** Por ejemplo, «jueves 12 de noviembre de 2026». */
    public String fecha(LocalDate fecha) {
        return EnPalabras.fecha(fecha);
    }

    /** Si nombra un expediente, y no un registro como el padrón. */
    public boolean esFolio(String cadena) {
        return cadena.matches(FolioEnRegistro.FOLIO);
    }

    /** El nombre de la persona, o del programa cuando actúa por sí mismo. */
    public String actor(String usuario) {
        if (usuario.equals(Bitacora.SISTEMA)) {
            return "El programa";
        }
        return padron.nombre(usuario);
    }

    public String suceso(String suceso) {
        return SUCESOS.getOrDefault(suceso, enPalabras(suceso));
    }

    public String plantilla(String plantilla) {
        return PLANTILLAS.getOrDefault(plantilla, enPalabras(plantilla.replace('-', '_')));
    }

    public String organo(String clave) {
        return norma.nombreOrgano(clave);
    }

    /** El nombre de la oficina de ese grupo de usuarios. */
    public String oficina(String grupo) {
        return norma.oficina(grupo).nombre();
    }

    /** Si la red aún no responde a la verificación de esa cuenta. */
    public boolean verificacionSolicitada(String cuenta) {
        return padron.cuenta(cuenta)
                .map(Cuenta::autenticidad)
                .filter(Autenticidad.SOLICITADA::equals)
                .isPresent();
    }

    /** Las cláusulas de un asiento, una por una. */
    public List<String> clausulas(Asiento asiento) {
        String clausula = asiento.clausula();
        return clausula == null || clausula.isBlank()
                ? List.of()
                : Arrays.asList(clausula.strip().split("\\s+"));
    }

    public boolean esLectura(String clausula) {
        return Norma.esLectura(clausula);
    }

    public String parafrasis(String clausula) {
        return norma.parafrasis(clausula);
    }

    public String tamano(long bytes) {
        return bytes < 1024 * 1024
                ? (bytes + 1023) / 1024 + " KB"
                : String.format(ESPANOL, "%.1f MB", bytes / 1048576.0);
    }

    private static String enPalabras(String clave) {
        String texto = clave.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(texto.charAt(0)) + texto.substring(1);
    }
}
