package mx.municipio.redes.norma.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.norma.Perfiles;
import mx.municipio.redes.norma.Perfiles.Conocido;
import mx.municipio.redes.norma.Versiones;
import mx.municipio.redes.norma.application.Comparacion.Articulo;
import mx.municipio.redes.norma.application.Comparacion.Cita;
import mx.municipio.redes.norma.application.Comparacion.Clausulado;
import mx.municipio.redes.norma.application.Comparacion.Columna;
import mx.municipio.redes.norma.application.Comparacion.Conoce;
import mx.municipio.redes.norma.application.Comparacion.Par;
import mx.municipio.redes.norma.application.Comparacion.Procedimiento;
import mx.municipio.redes.norma.application.Comparacion.Renglon;
import org.springframework.stereotype.Component;

/** Pone lado a lado la norma con que corre el programa y las demás que trae, como las lee un jurista (ADR 36). */
@Component
public class CompararNormas {

    private static final Locale ESPANOL = Locale.forLanguageTag("es-MX");
    private static final DateTimeFormatter FECHA = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", ESPANOL);

    private final Perfiles perfiles;
    private final Versiones versiones;

    CompararNormas(Perfiles perfiles, Versiones versiones) {
        this.perfiles = perfiles;
        this.versiones = versiones;
    }

    public Comparacion ejecutar() {
        List<Conocido> todos = perfiles.todos();
        List<Renglon> renglones = renglones(todos);
        return new Comparacion(
                todos.stream().map(CompararNormas::columna).toList(),
                renglones.stream().filter(renglon -> !renglon.coinciden()).toList(),
                renglones.stream().filter(Renglon::coinciden).toList(),
                procedimientos(todos),
                pares(todos),
                todos.stream().map(conocido -> clausulado(conocido, todos)).toList());
    }

    private static Columna columna(Conocido conocido) {
        Norma norma = conocido.norma();
        return new Columna(norma.clave(), norma.nombreCorto(), conocido.rige());
    }

    private List<Renglon> renglones(List<Conocido> todos) {
        List<Renglon> renglones = new ArrayList<>();
        agregar(renglones, "Municipio", todos, norma -> List.of(norma.nombre()));
        agregar(renglones, "Norma", todos, norma -> List.of(norma.titulo(), "Versión " + norma.version()));
        renglones.add(new Renglon(
                "Desde cuándo obliga", todos.stream().map(this::vigor).toList()));
        agregar(renglones, "Zona horaria de los plazos", todos, norma -> List.of(zona(norma)));
        oficinas(todos).forEach((grupo, nombre) -> agregar(renglones, nombre, todos, norma -> oficina(norma, grupo)));
        agregar(renglones, "Cuentas centrales, que no piden trámite", todos, norma -> List.of(centrales(norma)));
        agregar(renglones, "Correo de las cuentas", todos, norma -> List.of("Del dominio " + norma.dominioCorreo()));
        agregar(
                renglones,
                "Identificador en X: en qué termina",
                todos,
                norma -> List.of(
                        norma.cuentas().sufijoEnX() == null
                                ? "La norma no pide sufijo"
                                : "«" + norma.cuentas().sufijoEnX() + "»"));
        agregar(
                renglones,
                "Identificador en X: cuántos caracteres admite",
                todos,
                norma -> List.of(norma.cuentas().largoEnX() + ", sin la arroba"));
        agregar(renglones, "Plazo para responder una consulta", todos, CompararNormas::consulta);
        agregar(renglones, "Hasta qué hora se recibe y se vence", todos, CompararNormas::recepcion);
        agregar(renglones, "Política de difusión", todos, CompararNormas::politica);
        agregar(
                renglones,
                "Ámbitos de sus vedas electorales: el país, su estado y el municipio",
                todos,
                norma -> List.of(String.join(", ", norma.territorios())));
        agregar(renglones, "Órganos responsables", todos, CompararNormas::organos);
        return renglones;
    }

    private static void agregar(
            List<Renglon> renglones, String que, List<Conocido> todos, Function<Norma, List<String>> dice) {
        renglones.add(
                new Renglon(que, todos.stream().map(Conocido::norma).map(dice).toList()));
    }

    private static String centrales(Norma norma) {
        return norma.organo(norma.cuentas().organoCentral())
                .map(organo -> "Las " + (organo.articulo().equals("el") ? "del " : "de la ") + organo.nombre())
                .orElseThrow();
    }

    /** Del que rige, con la fecha en que consta publicada si consta (TR-1). */
    private List<String> vigor(Conocido conocido) {
        Norma.Vigor vigor =
                conocido.rige() ? versiones.vigor() : conocido.norma().vigor();
        if (vigor == null) {
            return List.of("No consta");
        }
        return vigor.provisional()
                ? List.of(fecha(vigor.fecha()), "Fecha provisional: advierte, no rechaza")
                : List.of(fecha(vigor.fecha()));
    }

    private static String zona(Norma norma) {
        return norma.zona().getDisplayName(TextStyle.FULL, ESPANOL) + " ("
                + norma.zona().getId() + ")";
    }

    /** Cada oficina que alguna norma nombra, como la llama la primera que la nombra. */
    private static Map<String, String> oficinas(List<Conocido> todos) {
        Map<String, String> oficinas = new TreeMap<>();
        todos.forEach(conocido -> conocido.norma()
                .oficinas()
                .forEach((grupo, oficina) -> oficinas.putIfAbsent(grupo, "Oficina de " + oficina.corto())));
        return oficinas;
    }

    private static List<String> oficina(Norma norma, String grupo) {
        Norma.Oficina oficina = norma.oficinas().get(grupo);
        return oficina == null ? List.of("La norma no la nombra") : List.of(oficina.nombre(), oficina.correo());
    }

    private static List<String> organos(Norma norma) {
        return List.of(
                norma.organos().size() + " órganos",
                norma.organos().stream().map(Norma.Organo::nombre).collect(Collectors.joining("; ")));
    }

    private static List<String> consulta(Norma norma) {
        Norma.PlazoConsulta plazo = norma.plazoConsulta();
        return plazo == null
                ? List.of("No la conoce")
                : List.of(plazo.dias() + " días hábiles", "Si nadie responde, la publicación no procede");
    }

    private static List<String> recepcion(Norma norma) {
        Norma.Recepcion recepcion = norma.recepcion();
        return recepcion == null
                ? List.of("24:00", "Ningún acuerdo fija otra")
                : List.of(recepcion.hasta().toString(), recepcion.acuerdo());
    }

    private static List<String> politica(Norma norma) {
        Norma.Politica politica = norma.politica();
        if (politica == null) {
            return List.of("Ninguna");
        }
        List<String> dice = new ArrayList<>();
        dice.add("Centralizada: solo por las cuentas institucionales");
        dice.add("Del " + fecha(politica.desde()) + " al " + fecha(politica.hasta())
                + (politica.provisional() ? " (la fecha en que empieza es provisional)" : ""));
        dice.add("Acto: " + politica.acto());
        dice.add("Exceptuados: "
                + (politica.exceptuados().isEmpty()
                        ? "ninguno"
                        : politica.exceptuados().stream()
                                .map(norma::nombreOrgano)
                                .collect(Collectors.joining("; "))));
        return dice;
    }

    private static List<Procedimiento> procedimientos(List<Conocido> todos) {
        return todos.stream()
                .flatMap(conocido -> conocido.norma().procesos().stream())
                .distinct()
                .sorted()
                .map(clave -> new Procedimiento(
                        clave,
                        todos.stream().map(conocido -> conoce(conocido, clave)).toList()))
                .toList();
    }

    private static Conoce conoce(Conocido conocido, String clave) {
        return new Conoce(conocido.norma().procesos().contains(clave), (int) conocido.propios().formularios().stream()
                .map(formulario -> Objects.requireNonNull(formulario.getFilename()))
                .filter(nombre -> nombre.startsWith(clave + "-"))
                .distinct()
                .count());
    }

    private static List<Par> pares(List<Conocido> todos) {
        return todos.stream()
                .flatMap(conocido -> conocido.norma().clausulas().stream()
                        .map(clausula ->
                                new Par(cita(conocido.norma(), clausula), suplidas(conocido, clausula, todos))))
                .filter(par -> !par.por().isEmpty())
                .toList();
    }

    private static List<Cita> suplidas(Conocido conocido, Norma.TextoClausula clausula, List<Conocido> todos) {
        return delResto(conocido, todos)
                .flatMap(otro -> otro.clausulas().stream()
                        .filter(suya -> clausula.haceLasVecesDe(suya.id()))
                        .map(suya -> cita(otro, suya)))
                .toList();
    }

    private static Clausulado clausulado(Conocido conocido, List<Conocido> todos) {
        List<Articulo> articulos = conocido.norma().clausulas().stream()
                .map(clausula -> new Articulo(
                        clausula.id(), clausula.cita(), clausula.texto(), enOtras(conocido, clausula, todos)))
                .toList();
        return new Clausulado(
                columna(conocido),
                conocido.norma().titulo(),
                articulos.stream()
                        .filter(articulo -> !Norma.esLectura(articulo.id()))
                        .toList(),
                articulos.stream()
                        .filter(articulo -> Norma.esLectura(articulo.id()))
                        .toList());
    }

    /** De cuáles hace las veces, y cuáles hacen las suyas. */
    private static List<String> enOtras(Conocido conocido, Norma.TextoClausula clausula, List<Conocido> todos) {
        List<String> dicho = new ArrayList<>();
        delResto(conocido, todos).forEach(otro -> {
            decir(
                    dicho,
                    "Hace las veces, en " + otro.nombreCorto() + ", de ",
                    otro.clausulas().stream().filter(suya -> clausula.haceLasVecesDe(suya.id())));
            decir(
                    dicho,
                    "En " + otro.nombreCorto() + " hace sus veces ",
                    otro.clausulas().stream().filter(suya -> suya.haceLasVecesDe(clausula.id())));
        });
        return dicho;
    }

    private static void decir(List<String> dicho, String que, Stream<Norma.TextoClausula> clausulas) {
        String ids = clausulas.map(Norma.TextoClausula::id).collect(Collectors.joining(", "));
        if (!ids.isEmpty()) {
            dicho.add(que + ids);
        }
    }

    private static Stream<Norma> delResto(Conocido conocido, List<Conocido> todos) {
        return todos.stream().filter(otro -> otro != conocido).map(Conocido::norma);
    }

    private static Cita cita(Norma norma, Norma.TextoClausula clausula) {
        return new Cita(clausula.id(), norma.nombreCorto(), clausula.cita(), clausula.texto());
    }

    private static String fecha(LocalDate fecha) {
        return FECHA.format(fecha);
    }
}
