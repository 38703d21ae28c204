package mx.municipio.redes.directorio.adapter.web.paginas;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import mx.municipio.redes.directorio.application.ConsultarDirectorio;
import mx.municipio.redes.directorio.application.CuentaPublica;
import mx.municipio.redes.directorio.application.VerificarDireccion;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.expediente.Pagina;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.HorarioEspecial;
import mx.municipio.redes.padron.Red;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Las dos páginas para cualquier persona: el directorio y «¿Es cuenta oficial?». */
@PageController
class DirectorioPageController {

    private static final int TAMANO = 20;

    /** Cómo se dice una cuenta a una persona. */
    public record Ficha(
            CuentaPublica cuenta,
            String organo,
            String red,
            String desde,
            @Nullable String hasta,
            @Nullable String diasEspeciales) {}

    private final ConsultarDirectorio directorio;
    private final VerificarDireccion verificar;
    private final Norma norma;

    DirectorioPageController(ConsultarDirectorio directorio, VerificarDireccion verificar, Norma norma) {
        this.directorio = directorio;
        this.verificar = verificar;
        this.norma = norma;
    }

    @GetMapping("/cuentas")
    String directorio(
            @RequestParam(defaultValue = "") String organo,
            @RequestParam(defaultValue = "") String red,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") String pagina,
            Model modelo) {
        Pagina<CuentaPublica> halladas =
                directorio.listar(new ConsultarDirectorio.Peticion(organo, red, null, q), numero(pagina), TAMANO);
        modelo.addAttribute("organos", directorio.organos());
        modelo.addAttribute("redes", Red.values());
        modelo.addAttribute("organo", organo);
        modelo.addAttribute("red", red);
        modelo.addAttribute("q", q);
        modelo.addAttribute("filtrado", !organo.isEmpty() || !red.isEmpty() || !q.isEmpty());
        modelo.addAttribute("pagina", halladas);
        modelo.addAttribute("paginas", Math.max(1, (halladas.total() + TAMANO - 1) / TAMANO));
        modelo.addAttribute(
                "fichas", halladas.contenido().stream().map(this::ficha).toList());
        return "directorio";
    }

    @GetMapping("/cuentas/verificacion")
    String verificar(
            @RequestParam(required = false) @Nullable String direccion, Model modelo, HttpServletResponse respuesta) {
        modelo.addAttribute("direccion", direccion == null ? "" : direccion);
        modelo.addAttribute("comunicacionSocial", norma.oficina("comunicacion-social"));
        if (direccion == null) {
            return "es-oficial";
        }
        try {
            VerificarDireccion.Verificacion verificacion = verificar.ejecutar(direccion);
            modelo.addAttribute("resultado", verificacion.resultado().name());
            modelo.addAttribute(
                    "fichas", verificacion.cuentas().stream().map(this::ficha).toList());
            modelo.addAttribute("dentro", verificacion.dentro());
            modelo.addAttribute(
                    "redes",
                    verificacion.cuentas().stream()
                            .map(cuenta -> cuenta.red().enPalabras())
                            .distinct()
                            .collect(Collectors.joining(", ")));
            modelo.addAttribute(
                    "intervenida",
                    verificacion.cuentas().stream().anyMatch(cuenta -> cuenta.estado() == EstadoCuenta.INTERVENIDA));
            modelo.addAttribute("identificador", verificacion.deIdentificador());
        } catch (FormularioException e) {
            respuesta.setStatus(HttpStatus.BAD_REQUEST.value());
            modelo.addAttribute("invalida", e.mensaje());
        }
        return "es-oficial";
    }

    private Ficha ficha(CuentaPublica cuenta) {
        HorarioEspecial especial = cuenta.horarioEspecial();
        return new Ficha(
                cuenta,
                norma.nombreOrgano(cuenta.organo()),
                cuenta.red().enPalabras(),
                EnPalabras.fecha(cuenta.desde()),
                cuenta.hasta() == null ? null : EnPalabras.fecha(cuenta.hasta()),
                especial == null ? null : EnPalabras.periodo(especial.desde(), especial.hasta()));
    }

    private static int numero(String pagina) {
        return pagina.matches("\\d{1,7}") ? Integer.parseInt(pagina) : 0;
    }
}
