package mx.municipio.redes.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.Fundamentos;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.expediente.PorHacer;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.puerta.PeriodoDeVeda;
import mx.municipio.redes.puerta.Vedas;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Lo que toda página lleva: municipio, quién entró y cómo se le dicen los errores. */
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PaginasAdvice {

    private final UsuarioActual usuarioActual;
    private final Padron padron;
    private final Norma norma;
    private final Vista vista;
    private final Vedas vedas;
    private final PorHacer porHacer;
    private final Clock reloj;
    private final Fundamentos fundamentos;
    private final boolean demostracion;

    PaginasAdvice(
            UsuarioActual usuarioActual,
            Padron padron,
            Norma norma,
            Vista vista,
            Vedas vedas,
            PorHacer porHacer,
            Clock reloj,
            Fundamentos fundamentos,
            Environment entorno) {
        this.usuarioActual = usuarioActual;
        this.padron = padron;
        this.norma = norma;
        this.vista = vista;
        this.vedas = vedas;
        this.porHacer = porHacer;
        this.reloj = reloj;
        this.fundamentos = fundamentos;
        this.demostracion = entorno.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute
    void comun(Model modelo) {
        modelo.addAttribute("norma", norma);
        modelo.addAttribute("vista", vista);
        modelo.addAttribute("demostracion", demostracion);
        modelo.addAttribute("claveDeLaForma", UUID.randomUUID().toString());
        modelo.addAttribute("vedas", new LazyContextVariable<List<PeriodoDeVeda>>() {
            /** Se pregunta solo si la página la dice. */
            @Override
            protected List<PeriodoDeVeda> loadValue() {
                return vedas.rigen(reloj.instant());
            }
        });
        usuarioActual.buscar().ifPresent(usuario -> {
            String nombre = padron.nombre(usuario.id());
            modelo.addAttribute("quien", new Quien(usuario.id(), nombre, usuario.grupos()));
            modelo.addAttribute("porHacer", new LazyContextVariable<Long>() {
                /** Solo lo dicen las páginas con encabezado. */
                @Override
                protected Long loadValue() {
                    return porHacer.cuantos(usuario);
                }
            });
        });
    }

    @ExceptionHandler(DominioException.class)
    void dominio(DominioException e, HttpServletRequest peticion, HttpServletResponse respuesta) throws IOException {
        peticion.setAttribute("mensajeDeError", fundamentos.en(e).conClausula());
        respuesta.sendError(e.estado());
    }
}
