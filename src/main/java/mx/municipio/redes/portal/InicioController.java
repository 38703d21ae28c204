package mx.municipio.redes.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.avisos.Avisos;
import mx.municipio.redes.avisos.EstadoDeAviso;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Pagina;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.Plazos;
import mx.municipio.redes.textos.Textos;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La entrada: lo que la persona puede hacer ahora y los expedientes que le conciernen. */
@PageController
class InicioController {

    private static final int TAMANO = 20;

    /** Los que se muestran sin pedirlos; a los demás se llega por la lista. */
    private static final int URGENTES = 50;

    /** Un expediente en una lista. */
    public record Renglon(Expediente expediente, String estado, String queSigue, @Nullable String vence) {}

    /** Los estados de un trámite, en el orden en que ocurren, para el filtro. */
    public record EstadosDeTramite(String tramite, Map<String, String> estados) {}

    private final Tramites tramites;
    private final Textos textos;
    private final Expedientes expedientes;
    private final Avisos avisos;
    private final Oficios oficios;
    private final Padron padron;
    private final Entrada entrada;
    private final UsuarioActual usuarioActual;
    private final Plazos plazos;
    private final Clock reloj;
    private final ZoneId zona;

    InicioController(
            Tramites tramites,
            Textos textos,
            Expedientes expedientes,
            Avisos avisos,
            Oficios oficios,
            Padron padron,
            Entrada entrada,
            UsuarioActual usuarioActual,
            Plazos plazos,
            Clock reloj,
            ZoneId zona) {
        this.tramites = tramites;
        this.textos = textos;
        this.expedientes = expedientes;
        this.avisos = avisos;
        this.oficios = oficios;
        this.padron = padron;
        this.entrada = entrada;
        this.usuarioActual = usuarioActual;
        this.plazos = plazos;
        this.reloj = reloj;
        this.zona = zona;
    }

    @GetMapping("/")
    String mostrar(
            @RequestParam(defaultValue = "") String estado,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String vence,
            @RequestParam(defaultValue = "0") String pagina,
            @RequestParam(defaultValue = "0") String firmas,
            @RequestParam(defaultValue = "0") String correos,
            Model modelo) {
        Usuario usuario = usuarioActual.exigir();
        // «proceso.ESTADO», o solo el estado si da igual el trámite.
        int corte = estado.indexOf('.');
        var filtro = new Expedientes.Filtro(
                corte < 0 ? null : estado.substring(0, corte),
                estado.substring(corte + 1),
                null,
                q,
                lapsos().get(vence));
        Pagina<Expediente> hallados = expedientes.listar(filtro, numero(pagina), TAMANO);
        entrada.poner(usuario, modelo);
        modelo.addAttribute("filtro", estado);
        modelo.addAttribute("q", q);
        modelo.addAttribute("vence", lapsos().containsKey(vence) ? vence : "");
        modelo.addAttribute("pagina", hallados);
        modelo.addAttribute("paginas", Math.max(1, (hallados.total() + TAMANO - 1) / TAMANO));
        modelo.addAttribute(
                "renglones", hallados.contenido().stream().map(this::renglon).toList());
        boolean atiende = tramites.todos()
                .anyMatch(tramite -> tramite.ficha().oficinas().stream().anyMatch(usuario::es));
        modelo.addAttribute("atiende", atiende);
        modelo.addAttribute("estados", estados(usuario, atiende));
        modelo.addAttribute(
                "porFirmar",
                padron.organoDelTitular(usuario.id())
                        .map(organo -> oficios.porFirmar(organo, numero(firmas), TAMANO))
                        .orElse(new Pagina<>(List.of(), 0, 0, TAMANO)));
        boolean hayPlazos =
                tramites.todos().anyMatch(tramite -> !tramite.estadosEnPlazo().isEmpty());
        if (hayPlazos && usuario.es("comunicacion-social")) {
            vencimientos(modelo);
        }
        if (usuario.es("supervisores")) {
            modelo.addAttribute("demorados", demorados(null, numero(correos)));
        } else if (avisos.cuantosDemorados(null) > 0) {
            // De los expedientes que inició quien entró.
            modelo.addAttribute("sinEntregar", demorados(expedientes.propios(), numero(correos)));
        }
        return "inicio";
    }

    @PostMapping("/avisos/{id}/reintento")
    String reintentar(@PathVariable String id, RedirectAttributes atributos) {
        if (!usuarioActual.exigir().es("supervisores")) {
            throw new ProhibidoException("Solo el supervisor reintenta un correo.");
        }
        avisos.reanudar(id);
        atributos.addFlashAttribute("aviso", "El correo se intentará enviar en seguida.");
        return "redirect:/";
    }

    private Pagina<EstadoDeAviso> demorados(@Nullable List<String> folios, int pagina) {
        return new Pagina<>(
                avisos.demorados(folios, (long) pagina * TAMANO, TAMANO),
                avisos.cuantosDemorados(folios),
                pagina,
                TAMANO);
    }

    /** Lo que vence hoy, o ya venció y sigue abierto; y lo que vence en los seis días siguientes. */
    private Map<String, Expedientes.Vence> lapsos() {
        LocalDate hoy = LocalDate.ofInstant(reloj.instant(), zona);
        Instant finDeHoy = plazos.horaDe(hoy.plusDays(1), LocalTime.MIN);
        Instant finDeLaSemana = plazos.horaDe(hoy.plusDays(7), LocalTime.MIN);
        return Map.of(
                "hoy", new Expedientes.Vence(null, finDeHoy),
                "pronto", new Expedientes.Vence(finDeHoy, finDeLaSemana));
    }

    private void vencimientos(Model modelo) {
        lapsos().forEach((nombre, lapso) -> {
            Pagina<Expediente> hallados =
                    expedientes.listar(new Expedientes.Filtro(null, null, null, null, lapso), 0, URGENTES);
            modelo.addAttribute(
                    nombre.equals("hoy") ? "vencenHoy" : "vencenPronto",
                    new Pagina<>(
                            hallados.contenido().stream().map(this::renglon).toList(), hallados.total(), 0, URGENTES));
        });
    }

    private Renglon renglon(Expediente expediente) {
        Tramite tramite = tramites.deProceso(expediente.proceso());
        return new Renglon(
                expediente,
                textos.estado(expediente.proceso(), expediente.estado()),
                tramites.queSigue(expediente),
                expediente.plazo() == null || !tramite.correPlazo(expediente)
                        ? null
                        : expediente.plazo().vencimientoTexto());
    }

    /** A una oficina, los de los trámites que atiende y los que no son de ninguna; a los demás les concierne cualquiera. */
    private List<EstadosDeTramite> estados(Usuario usuario, boolean atiende) {
        return tramites.todos()
                .filter(tramite -> !atiende
                        || tramite.ficha().oficinas().isEmpty()
                        || tramite.ficha().oficinas().stream().anyMatch(usuario::es))
                .map(tramite -> {
                    Map<String, String> estados = new LinkedHashMap<>();
                    tramite.ficha()
                            .estados()
                            .forEach(estado -> estados.put(
                                    tramite.proceso() + "." + estado, textos.estado(tramite.proceso(), estado)));
                    return new EstadosDeTramite(textos.tramite(tramite.proceso()), estados);
                })
                .toList();
    }

    private static int numero(String pagina) {
        return pagina.matches("\\d{1,6}") ? Integer.parseInt(pagina) : 0;
    }
}
