package mx.municipio.redes.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Autenticidad;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.textos.Textos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cómo se dicen a una persona los datos que las páginas muestran. */
@Component
public class Vista {

    private static final Locale ESPANOL = Locale.forLanguageTag("es-MX");
    private static final DateTimeFormatter CORTO = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", ESPANOL);

    private final Textos textos;
    private final Tramites tramites;
    private final Padron padron;
    private final Norma norma;
    private final ZoneId zona;

    Vista(Textos textos, Tramites tramites, Padron padron, Norma norma, ZoneId zona) {
        this.textos = textos;
        this.tramites = tramites;
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

    /** El nombre del trámite, como «Consulta de publicación». */
    public String tramite(Tramite tramite) {
        return textos.tramite(tramite.proceso());
    }

    /** El acto con que se inicia un trámite, como «Enviar la consulta». */
    public String enviar(Tramite tramite) {
        return textos.enviar(tramite.proceso());
    }

    /** El día de hoy en el municipio. */
    public LocalDate hoy() {
        return padron.hoy();
    }

    /** El nombre del trámite de ese proceso, se despliegue o no. */
    public String procedimiento(String proceso) {
        return textos.tramite(proceso);
    }

    public String estado(Expediente expediente) {
        return textos.estado(expediente.proceso(), expediente.estado());
    }

    /** Qué sigue en el expediente, a quién le toca y hasta cuándo. */
    public String queSigue(Expediente expediente) {
        return tramites.queSigue(expediente);
    }

    public String suceso(String suceso) {
        return textos.suceso(suceso);
    }

    public String plantilla(String plantilla) {
        return textos.correo(plantilla);
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

    /** Lo que un asiento dice, sin la huella de los datos asentados: esa está en la bitácora. */
    public String dicho(Asiento asiento) {
        return Hechos.sinSello(asiento.detalle());
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

    /** Lo que está mal en ese campo de un formulario; nulo si nada. */
    public @Nullable String error(@Nullable List<ErrorCampo> errores, String campo) {
        return errores == null
                ? null
                : errores.stream()
                        .filter(error -> error.campo().equals(campo))
                        .map(ErrorCampo::mensaje)
                        .findFirst()
                        .orElse(null);
    }

    public String tamano(long bytes) {
        return bytes < 1024 * 1024
                ? (bytes + 1023) / 1024 + " KB"
                : String.format(ESPANOL, "%.1f MB", bytes / 1048576.0);
    }
}
