package mx.municipio.redes.procedimientos.publicacion;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.csv.ErroresDeHoja;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.csv.HojaCsv.Renglon;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.formulario.Campo;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.formulario.TipoCampo;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Padron;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asienta de una vez las publicaciones de un día: todas o ninguna, con un solo acuse. */
@Component
class AsentarHoja {

    /** Un renglón ya asentado. */
    record Renglones(int renglon, String folio, String estado, List<String> advertencias) {}

    /** @param acuse el código del acuse de la hoja, que está en el primer expediente */
    record Hoja(String acuse, List<Renglones> expedientes) {}

    private static final int MAXIMO = 200;
    private static final Set<String> SI = Set.of("si", "sí", "x", "true", "verdadero");
    private static final Set<String> NO = Set.of("no", "false", "falso");
    private static final DateTimeFormatter FECHA_Y_HORA = DateTimeFormatter.ofPattern("[d/M/uuuu][uuuu-MM-dd] H:mm[:ss]");

    private final AsentarPublicacion asientos;
    private final TextosPublicados publicados;
    private final Expedientes expedientes;
    private final Recepcion recepcion;
    private final Padron padron;
    private final Motor motor;

    AsentarHoja(
            AsentarPublicacion asientos,
            TextosPublicados publicados,
            Expedientes expedientes,
            Recepcion recepcion,
            Padron padron,
            Motor motor) {
        this.asientos = asientos;
        this.publicados = publicados;
        this.expedientes = expedientes;
        this.recepcion = recepcion;
        this.padron = padron;
        this.motor = motor;
    }

    /** Las que una hoja lleva: los datos del formulario de inicio, si quien actúa puede iniciarlo. */
    List<Campo> columnas() {
        return Formulario.leer(motor.formularioDeInicio(PublicacionProceso.CLAVE)).campos();
    }

    /**
     * Un expediente por renglón, con las reglas de uno solo. Sus columnas son los datos del formulario de inicio.
     *
     * @param csv UTF-8, con coma o punto y coma
     * @throws ProhibidoException si quien actúa no puede asentar publicaciones
     * @throws FormularioException si la hoja no se entiende o un renglón no cumple el formulario; dice cuál y en qué columna
     * @throws ReglaException si un renglón no puede asentarse; dice cuáles y por qué
     * @throws ConflictoException si esa misma hoja ya se asentó
     */
    @Transactional
    @Clausula({"NT10-CG-XI", "NT10-EV-3", "NT10-ADM-I-a"})
    public Hoja asentar(byte[] csv) {
        List<Campo> campos = columnas();
        List<Renglon> renglones = HojaCsv.leer(
                csv,
                columnas(campos.stream().filter(Campo::siempreObligatorio).toList()),
                columnas(campos.stream().filter(campo -> !campo.siempreObligatorio()).toList()));
        if (renglones.size() > MAXIMO) {
            throw HojaCsv.mal("trae " + renglones.size() + " renglones; el máximo es de " + MAXIMO + ".");
        }
        String sha256 = Huella.de(csv);
        List<Renglones> asentados = asentar(renglones, campos, sha256);
        // Con la cuenta ya tomada: otra igual que llegara a la vez ya se ve.
        List<String> deLaHoja = publicados.deLaHoja(sha256);
        if (deLaHoja.size() > asentados.size()) {
            throw new ConflictoException(
                    "Esa misma hoja ya se asentó, desde " + deLaHoja.get(0) + ".", "NT10-CG-XI");
        }
        return new Hoja(acusar(sha256, asentados), asentados);
    }

    private List<Renglones> asentar(List<Renglon> renglones, List<Campo> campos, String sha256) {
        var errores = new ErroresDeHoja();
        List<DominioException> rechazos = new ArrayList<>();
        List<Renglones> asentados = new ArrayList<>();
        for (Renglon renglon : renglones) {
            String conAcuse = asentados.isEmpty() ? null : asentados.get(0).folio();
            try {
                String folio = new HojaEnCurso(sha256, renglon.numero(), conAcuse)
                        .mientras(() -> motor.iniciar(PublicacionProceso.CLAVE, datos(renglon, campos)))
                        .folio();
                asentados.add(new Renglones(
                        renglon.numero(), folio, expedientes.exigir(folio).estado(), asientos.advertencias(folio)));
            } catch (DominioException e) {
                rechazos.add(e);
                if (e instanceof FormularioException) {
                    e.errores().forEach(error -> errores.agregar(renglon, error.campo(), sinRotulo(error)));
                } else {
                    errores.agregar(renglon, "", e.conClausula());
                }
            }
        }
        if (rechazos.stream().anyMatch(FormularioException.class::isInstance)) {
            errores.exigirNinguno();
        }
        if (!rechazos.isEmpty()) {
            throw new ReglaException(
                    rechazos.get(0).clausula(),
                    "No se asentó ninguna publicación. " + errores.todos().get(0).mensaje(),
                    errores.todos());
        }
        return List.copyOf(asentados);
    }

    private String acusar(String sha256, List<Renglones> asentados) {
        List<Expediente> todos =
                asentados.stream().map(Renglones::folio).map(expedientes::exigir).toList();
        Set<String> cuentas = new TreeSet<>();
        todos.forEach(expediente -> cuentas.add(padron.enPalabras(String.valueOf(expediente.cuenta()))));
        Expediente primero = todos.get(0);
        return recepcion
                .acuse(primero)
                .cuenta(String.join("; ", cuentas))
                .fundamento("NT10-ADM-I-a NT10-CG-XI")
                .asunto("Se recibió una hoja de publicaciones")
                .huella(sha256)
                .emitir("La hoja asentó " + (todos.size() == 1 ? "una publicación" : todos.size() + " publicaciones")
                        + ", de " + primero.folio() + " a "
                        + todos.get(todos.size() - 1).folio()
                        + "; la huella es la del archivo. Nadie tiene que aprobarlas, y la norma no fija plazo.")
                .codigo();
    }

    private static List<String> columnas(List<Campo> campos) {
        return campos.stream().map(AsentarHoja::columna).toList();
    }

    /** En una hoja las mayúsculas de sus nombres no cuentan. */
    private static String columna(Campo campo) {
        return campo.clave().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> datos(Renglon renglon, List<Campo> campos) {
        Map<String, Object> datos = new LinkedHashMap<>();
        campos.forEach(campo -> renglon.celda(columna(campo))
                .ifPresent(celda -> datos.put(campo.clave(), valor(campo, celda, renglon))));
        return datos;
    }

    /** Lo que la celda dice, como lo enviaría el formulario; lo que no se entiende va tal cual, y él lo rechaza. */
    private static Object valor(Campo campo, String celda, Renglon renglon) {
        String minusculas = celda.toLowerCase(Locale.ROOT);
        try {
            return switch (campo.tipo()) {
                case CASILLA -> SI.contains(minusculas) ? true : NO.contains(minusculas) ? false : celda;
                case SELECCION ->
                    campo.opciones().stream()
                            .filter(opcion -> opcion.rotulo().equalsIgnoreCase(celda)
                                    || opcion.valor().asText().equalsIgnoreCase(celda))
                            .map(opcion -> opcion.valor().asText())
                            .findFirst()
                            .orElse(celda);
                case FECHA -> String.valueOf(renglon.fecha(columna(campo)).orElseThrow());
                case FECHA_HORA ->
                    celda.contains("T") ? celda : LocalDateTime.parse(celda, FECHA_Y_HORA).toString();
                default -> celda;
            };
        } catch (DateTimeException e) {
            return celda;
        }
    }

    private static String sinRotulo(ErrorCampo error) {
        return error.mensaje().substring(error.mensaje().indexOf(": ") + 1).strip();
    }
}
