package mx.municipio.redes.oficios.adapter.web.paginas;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.Fundamentos;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.application.AnularOficio;
import mx.municipio.redes.oficios.application.ConsultarOficios;
import mx.municipio.redes.oficios.application.FirmarOficio;
import mx.municipio.redes.oficios.application.VerificarOficio;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Donde lleva el código QR: cualquiera comprueba un oficio; a quien concierne, además, se lo ofrece. */
@PageController
class VerificacionPageController {

    private static final int MAXIMO = 200;

    private final VerificarOficio verificar;
    private final ConsultarOficios consultar;
    private final AnularOficio anular;
    private final FirmarOficio firmar;
    private final UsuarioActual usuarioActual;
    private final Fundamentos fundamentos;

    VerificacionPageController(
            VerificarOficio verificar,
            ConsultarOficios consultar,
            AnularOficio anular,
            FirmarOficio firmar,
            UsuarioActual usuarioActual,
            Fundamentos fundamentos) {
        this.verificar = verificar;
        this.consultar = consultar;
        this.anular = anular;
        this.firmar = firmar;
        this.usuarioActual = usuarioActual;
        this.fundamentos = fundamentos;
    }

    @GetMapping("/oficios")
    String formulario(
            @RequestParam(required = false) @Nullable String codigo, HttpServletResponse respuesta, Model modelo) {
        return codigo == null || codigo.isEmpty() ? "verificacion" : mostrar(codigo, respuesta, modelo);
    }

    @GetMapping("/oficios/{codigo}")
    String mostrar(@PathVariable String codigo, HttpServletResponse respuesta, Model modelo) {
        modelo.addAttribute("tecleado", codigo.length() <= MAXIMO ? codigo : codigo.substring(0, MAXIMO));
        Optional<VerificarOficio.Respuesta> hallado = verificar.ejecutar(codigo);
        if (hallado.isEmpty()) {
            respuesta.setStatus(HttpStatus.NOT_FOUND.value());
            return "verificacion";
        }
        modelo.addAttribute("hallado", hallado.get());
        suyo(hallado.get()).ifPresent(oficio -> {
            modelo.addAttribute("oficio", oficio);
            modelo.addAttribute("conExpediente", consultar.conExpediente(oficio));
            modelo.addAttribute("anulable", anular.admite(oficio));
            modelo.addAttribute("firmable", firmar.admite(oficio));
        });
        return "verificacion";
    }

    @PostMapping("/oficios/{codigo}/anulacion")
    String anular(
            @PathVariable String codigo,
            @RequestParam(required = false) @Nullable String motivo,
            @RequestParam(defaultValue = "false") boolean confirmo,
            RedirectAttributes atributos) {
        try {
            if (!confirmo) {
                throw FormularioException.de("confirmo", "Marque la casilla para confirmar la anulación.");
            }
            Oficio anulado = anular.ejecutar(codigo, motivo);
            atributos.addFlashAttribute(
                    "aviso",
                    "El oficio " + anulado.numero() + " quedó anulado. Lo sustituye el "
                            + Objects.requireNonNull(anulado.anulacion()).sustituto() + ".");
        } catch (FormularioException | ConflictoException | ProhibidoException e) {
            atributos.addFlashAttribute("error", fundamentos.en(e).conClausula());
            atributos.addFlashAttribute("motivoEscrito", motivo);
        }
        return alOficio(codigo);
    }

    @PostMapping("/oficios/{codigo}/firma")
    String firmar(@PathVariable String codigo, RedirectAttributes atributos) {
        try {
            atributos.addFlashAttribute(
                    "aviso", "Firmó el oficio " + firmar.ejecutar(codigo).numero() + ".");
        } catch (ConflictoException | ProhibidoException e) {
            atributos.addFlashAttribute("error", fundamentos.en(e).conClausula());
        }
        return alOficio(codigo);
    }

    private static String alOficio(String codigo) {
        return "redirect:/oficios/" + UriUtils.encodePathSegment(codigo, StandardCharsets.UTF_8);
    }

    private Optional<Oficio> suyo(VerificarOficio.Respuesta hallado) {
        try {
            return usuarioActual
                    .buscar()
                    .filter(usuario -> hallado.autentico())
                    .map(usuario -> consultar.exigir(hallado.codigo()));
        } catch (NoEncontradoException noLeConcierne) {
            return Optional.empty();
        }
    }
}
