package mx.municipio.redes.plazos.adapter.web.paginas;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.Fundamentos;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.application.AgregarDiaInhabil;
import mx.municipio.redes.plazos.application.CambioRegistrado;
import mx.municipio.redes.plazos.application.ConsultarCalendario;
import mx.municipio.redes.plazos.application.DatosDelCalendario;
import mx.municipio.redes.plazos.application.QuitarDiaInhabil;
import mx.municipio.redes.plazos.application.SolicitudDeDia;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.LeyFederalDelTrabajo;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La página del calendario: la lee cualquiera que haya entrado; la Sindicatura agrega, confirma y quita. */
@PageController
class CalendarioPageController {

    /** @param deLey lo da la Ley Federal del Trabajo, y no se quita */
    public record Renglon(DiaInhabil dia, String fecha, boolean deLey) {}

    public record Movido(String folio, String anterior, String nuevo) {}

    /**
     * Lo que se tecleó, para devolverlo si algo está mal.
     *
     * @param forma {@code agregar}, o qué se hacía y con qué día: {@code quitar-2026-12-24}
     */
    public record Tecleado(
            String forma, String fecha, String motivo, String fundamento, boolean provisional, String acuerdo) {}

    private static final String AGREGAR = "agregar";

    private final ConsultarCalendario consultar;
    private final AgregarDiaInhabil agregar;
    private final QuitarDiaInhabil quitar;
    private final UsuarioActual usuarioActual;
    private final Fundamentos fundamentos;
    private final Clock reloj;
    private final ZoneId zona;

    CalendarioPageController(
            ConsultarCalendario consultar,
            AgregarDiaInhabil agregar,
            QuitarDiaInhabil quitar,
            UsuarioActual usuarioActual,
            Fundamentos fundamentos,
            Clock reloj,
            ZoneId zona) {
        this.consultar = consultar;
        this.agregar = agregar;
        this.quitar = quitar;
        this.usuarioActual = usuarioActual;
        this.fundamentos = fundamentos;
        this.reloj = reloj;
        this.zona = zona;
    }

    @GetMapping("/calendario")
    String mostrar(@RequestParam(defaultValue = "") String ejercicio, Model modelo) {
        return pagina(ejercicio, new Tecleado("", "", "", "", false, ""), modelo);
    }

    @PostMapping("/calendario")
    String agregar(
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String fecha,
            @RequestParam(defaultValue = "") String motivo,
            @RequestParam(defaultValue = "") String fundamento,
            @RequestParam(defaultValue = "false") boolean provisional,
            @RequestParam(defaultValue = "") String acuerdo,
            Model modelo,
            HttpServletResponse respuesta,
            RedirectAttributes atributos) {
        var tecleado = new Tecleado(AGREGAR, fecha, motivo, fundamento, provisional, acuerdo);
        try {
            CambioRegistrado cambio =
                    agregar.ejecutar(new SolicitudDeDia(fecha, motivo, fundamento, provisional, acuerdo));
            return hecho(provisional ? "quedó como provisional" : "quedó como inhábil", cambio, atributos);
        } catch (DominioException e) {
            return corregir(e, ejercicio, tecleado, modelo, respuesta);
        }
    }

    @PostMapping("/calendario/{fecha}/confirmacion")
    String confirmar(
            @PathVariable String fecha,
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String acuerdo,
            Model modelo,
            HttpServletResponse respuesta,
            RedirectAttributes atributos) {
        var tecleado = new Tecleado("confirmar-" + fecha, fecha, "", "", false, acuerdo);
        try {
            CambioRegistrado cambio = agregar.ejecutar(new SolicitudDeDia(fecha, null, null, false, acuerdo));
            return hecho("quedó confirmado como inhábil", cambio, atributos);
        } catch (DominioException e) {
            return corregir(e, ejercicio, tecleado, modelo, respuesta);
        }
    }

    @PostMapping("/calendario/{fecha}/retiro")
    String quitar(
            @PathVariable String fecha,
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String motivo,
            Model modelo,
            HttpServletResponse respuesta,
            RedirectAttributes atributos) {
        var tecleado = new Tecleado("quitar-" + fecha, fecha, motivo, "", false, "");
        try {
            return hecho("dejó de ser inhábil", quitar.ejecutar(fecha, motivo), atributos);
        } catch (DominioException e) {
            return corregir(e, ejercicio, tecleado, modelo, respuesta);
        }
    }

    private String hecho(String que, CambioRegistrado cambio, RedirectAttributes atributos) {
        DiaInhabil dia = cambio.dia();
        List<Movido> movidos = cambio.plazosMovidos().stream()
                .map(plazo -> new Movido(
                        plazo.folio(),
                        EnPalabras.vencimiento(plazo.anterior(), zona),
                        EnPalabras.vencimiento(plazo.nuevo(), zona)))
                .toList();
        atributos.addFlashAttribute(
                "aviso",
                "El " + EnPalabras.fecha(dia.fecha()) + " " + que + "."
                        + (movidos.isEmpty() && cambio.plazosPorRevisar() == 0
                                ? " Ningún plazo en curso cambió."
                                : ""));
        atributos.addFlashAttribute("porRevisar", cambio.plazosPorRevisar());
        atributos.addFlashAttribute("movidos", movidos);
        atributos.addAttribute("ejercicio", dia.fecha().getYear());
        return "redirect:/calendario";
    }

    private String corregir(
            DominioException e, String ejercicio, Tecleado tecleado, Model modelo, HttpServletResponse respuesta) {
        if (e instanceof ProhibidoException) {
            throw e;
        }
        respuesta.setStatus(e.estado());
        modelo.addAttribute("errores", fundamentos.en(e).erroresO("fecha"));
        return pagina(ejercicio, tecleado, modelo);
    }

    private String pagina(String ejercicio, Tecleado tecleado, Model modelo) {
        int visto = ejercicio(ejercicio);
        modelo.addAttribute("ejercicio", visto);
        modelo.addAttribute("tecleado", tecleado);
        modelo.addAttribute(
                "renglones",
                consultar.del(visto).stream()
                        .map(dia -> new Renglon(
                                dia,
                                EnPalabras.fecha(dia.fecha()),
                                LeyFederalDelTrabajo.descanso(dia.fecha()).isPresent()))
                        .toList());
        if (usuarioActual.exigir().es("sindicatura")) {
            modelo.addAttribute("asientos", consultar.asientos());
            modelo.addAttribute("verificacion", consultar.verificacion());
        }
        return "calendario";
    }

    /** El año en curso, si lo tecleado no es un año que el calendario tenga. */
    private int ejercicio(String tecleado) {
        var datos = new DatosDelCalendario();
        int pedido = datos.ejercicio("ejercicio", tecleado);
        try {
            datos.exigirCorrectos();
            return pedido;
        } catch (FormularioException e) {
            return Year.now(reloj.withZone(zona)).getValue();
        }
    }
}
