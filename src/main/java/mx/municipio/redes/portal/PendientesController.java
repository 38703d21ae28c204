package mx.municipio.redes.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.expediente.Borradores;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.PorHacer;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.motor.bandejas.Pendientes;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.plazos.Plazos;
import mx.municipio.redes.textos.Textos;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lo que espera a quien entró, por vencimiento: su primera página. */
@PageController
class PendientesController {

    private static final int TAMANO = 50;

    private static final int DIAS_DE_UNA_SEMANA = 7;

    /** Las de un mismo plazo: hoy o ya vencidas, después, o sin plazo. */
    public record Tramo(String titulo, List<Pendientes.Pendiente> tareas) {}

    /** Un trámite que se empezó a escribir y no se ha enviado. */
    public record Empezado(String tramite, String pagina, Instant cuando) {}

    private static final Pattern DE_INICIO = Pattern.compile("/tramites/([^/]+)/nuevo|/expedientes/([^/]+)/nueva");

    private final Pendientes pendientes;
    private final PorHacer porHacer;
    private final Borradores borradores;
    private final Expedientes expedientes;
    private final Entrada entrada;
    private final Tramites tramites;
    private final Textos textos;
    private final Norma norma;
    private final Plazos plazos;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    PendientesController(
            Pendientes pendientes,
            PorHacer porHacer,
            Borradores borradores,
            Expedientes expedientes,
            Entrada entrada,
            Tramites tramites,
            Textos textos,
            Norma norma,
            Plazos plazos,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.pendientes = pendientes;
        this.porHacer = porHacer;
        this.borradores = borradores;
        this.expedientes = expedientes;
        this.entrada = entrada;
        this.tramites = tramites;
        this.textos = textos;
        this.norma = norma;
        this.plazos = plazos;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    @GetMapping("/pendientes")
    String mostrar(
            @RequestParam(defaultValue = "") String tramite,
            @RequestParam(defaultValue = "") String organo,
            @RequestParam(defaultValue = "") String vence,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") String pagina,
            Model modelo) {
        Usuario usuario = usuarioActual.exigir();
        LocalDate hoy = LocalDate.ofInstant(reloj.instant(), zona);
        Instant finDeHoy = finDe(hoy);
        Instant antes =
                switch (vence) {
                    case "hoy" -> finDeHoy;
                    case "semana" -> finDe(hoy.plusDays(DIAS_DE_UNA_SEMANA - 1L));
                    default -> null;
                };
        var filtro = new Pendientes.Filtro(
                tramite.isEmpty() ? null : tramite, organo.isEmpty() ? null : norma.nombreOrgano(organo), antes, q);
        long total = pendientes.contar(usuario, filtro);
        int ultima = (int) Math.max(0, (total - 1) / TAMANO);
        // La última puede haberse vaciado desde que se mostró su enlace.
        int numero = pagina.matches("\\d{1,6}") ? Math.min(Integer.parseInt(pagina), ultima) : 0;
        List<Pendientes.Pendiente> tareas = pendientes.listar(usuario, filtro, numero * TAMANO, TAMANO);
        modelo.addAttribute("tramos", tramos(tareas, finDeHoy));
        modelo.addAttribute("total", total);
        modelo.addAttribute("hoy", pendientes.contar(usuario, new Pendientes.Filtro(null, null, finDeHoy, "")));
        modelo.addAttribute("otros", porHacer.otros(usuario));
        modelo.addAttribute("numero", numero);
        modelo.addAttribute("paginas", ultima + 1);
        modelo.addAttribute("filtra", antes != null || !tramite.isEmpty() || !organo.isEmpty() || !q.isEmpty());
        modelo.addAttribute("elegido", Map.of("tramite", tramite, "organo", organo, "vence", vence, "q", q));
        Map<String, String> procedimientos = new LinkedHashMap<>();
        tramites.procesos().forEach(proceso -> procedimientos.put(proceso, textos.tramite(proceso)));
        modelo.addAttribute("procedimientos", procedimientos);
        modelo.addAttribute("organos", norma.clavesDeOrganos());
        modelo.addAttribute("empezados", empezados());
        entrada.poner(usuario, modelo);
        return "pendientes";
    }

    private List<Empezado> empezados() {
        return borradores.propios().stream()
                .flatMap(borrador -> {
                    Matcher inicio = DE_INICIO.matcher(borrador.pagina());
                    return inicio.matches()
                            ? tramite(inicio.group(1), inicio.group(2)).stream()
                                    .map(nombre -> new Empezado(nombre, borrador.pagina(), borrador.cuando()))
                            : Stream.empty();
                })
                .toList();
    }

    private Optional<String> tramite(@Nullable String ruta, @Nullable String folio) {
        return tramites.todos()
                .filter(tramite -> ruta != null
                        ? tramite.ruta().equals(ruta)
                        : expedientes
                                .buscar(Objects.requireNonNull(folio))
                                .filter(expediente -> expediente.proceso().equals(tramite.proceso()))
                                .isPresent())
                .map(tramite -> textos.tramite(tramite.proceso()))
                .findFirst();
    }

    private Instant finDe(LocalDate dia) {
        // Un plazo vence al empezar el día siguiente: ese instante es de este día.
        return plazos.horaDe(dia.plusDays(1), LocalTime.MIN).plusNanos(1);
    }

    private static List<Tramo> tramos(List<Pendientes.Pendiente> tareas, Instant finDeHoy) {
        Predicate<Pendientes.Pendiente> sinPlazo = tarea -> tarea.vence() == null;
        Predicate<Pendientes.Pendiente> deHoy =
                tarea -> tarea.vence() != null && tarea.vence().isBefore(finDeHoy);
        return List.of(
                        new Tramo("Vencen hoy", tareas.stream().filter(deHoy).toList()),
                        new Tramo(
                                "Vencen después",
                                tareas.stream()
                                        .filter(deHoy.or(sinPlazo).negate())
                                        .toList()),
                        new Tramo("Sin plazo", tareas.stream().filter(sinPlazo).toList()))
                .stream()
                .filter(tramo -> !tramo.tareas().isEmpty())
                .toList();
    }
}
