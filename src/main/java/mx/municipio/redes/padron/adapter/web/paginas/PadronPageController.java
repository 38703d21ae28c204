package mx.municipio.redes.padron.adapter.web.paginas;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import mx.municipio.redes.bitacora.Asientos;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Busqueda;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.application.CargarCuentas;
import mx.municipio.redes.padron.application.CargarPersonas;
import mx.municipio.redes.padron.application.ConsultarPadron;
import mx.municipio.redes.padron.application.CuentaEnLista;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Las páginas del padrón: la lista de cuentas, cada cuenta con su bitácora, y la carga del supervisor. */
@PageController
class PadronPageController {

    private static final int TAMANO = 50;

    /** Asientos que la página de la cuenta muestra; los demás se buscan en su bitácora. */
    private static final int ULTIMOS = 10;

    private static final String A_LA_CARGA = "redirect:/padron/carga";

    private final ConsultarPadron consultar;
    private final Asientos asientos;
    private final Bitacora bitacora;
    private final CargarPersonas cargarPersonas;
    private final CargarCuentas cargarCuentas;
    private final Norma norma;
    private final UsuarioActual usuarioActual;

    PadronPageController(
            ConsultarPadron consultar,
            Asientos asientos,
            Bitacora bitacora,
            CargarPersonas cargarPersonas,
            CargarCuentas cargarCuentas,
            Norma norma,
            UsuarioActual usuarioActual) {
        this.consultar = consultar;
        this.asientos = asientos;
        this.bitacora = bitacora;
        this.cargarPersonas = cargarPersonas;
        this.cargarCuentas = cargarCuentas;
        this.norma = norma;
        this.usuarioActual = usuarioActual;
    }

    @GetMapping("/padron")
    String listar(
            @RequestParam(defaultValue = "") String organo,
            @RequestParam(defaultValue = "") String estado,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean alerta,
            @RequestParam(defaultValue = "0") String pagina,
            Model modelo) {
        EstadoCuenta buscado = List.of(EstadoCuenta.values()).stream()
                .filter(posible -> posible.name().equals(estado))
                .findFirst()
                .orElse(null);
        int numero = pagina.matches("\\d{1,6}") ? Integer.parseInt(pagina) : 0;
        ConsultarPadron.Lista lista =
                consultar.listar(new ConsultarPadron.Filtro(organo, buscado, q, alerta), numero, TAMANO);
        modelo.addAttribute("lista", lista);
        modelo.addAttribute("paginas", Math.max(1, (lista.total() + TAMANO - 1) / TAMANO));
        modelo.addAttribute("alertas", consultar.alertas());
        modelo.addAttribute("organos", norma.organos());
        modelo.addAttribute("estados", EstadoCuenta.values());
        modelo.addAttribute("organo", organo);
        modelo.addAttribute("estado", buscado);
        modelo.addAttribute("q", q);
        modelo.addAttribute("alerta", alerta);
        modelo.addAttribute("todas", consultar.veTodas());
        modelo.addAttribute(
                "legibles",
                lista.cuentas().stream()
                        .map(CuentaEnLista::cuenta)
                        .filter(consultar::leeLaBitacora)
                        .map(Cuenta::clave)
                        .toList());
        return "padron";
    }

    @GetMapping("/padron/{clave}")
    String mostrar(@PathVariable String clave, Model modelo) {
        CuentaEnLista hallada = consultar.cuenta(clave);
        modelo.addAttribute("hallada", hallada);
        modelo.addAttribute("cuenta", hallada.cuenta());
        boolean lee = consultar.leeLaBitacora(hallada.cuenta());
        modelo.addAttribute("lee", lee);
        if (lee) {
            modelo.addAttribute("asientos", asientos.hojear(clave, Busqueda.TODO, true, 0, ULTIMOS));
            modelo.addAttribute("verificacion", bitacora.verificar(clave, List.of()));
        }
        return "padron-cuenta";
    }

    @GetMapping("/padron/carga")
    String carga(Model modelo) {
        if (!usuarioActual.exigir().es("supervisores")) {
            throw new ProhibidoException("Solo el supervisor carga el padrón.");
        }
        modelo.addAttribute("organos", norma.organos());
        modelo.addAttribute("oficinas", norma.oficinas());
        modelo.addAttribute("central", norma.cuentas().organoCentral());
        return "padron-carga";
    }

    @PostMapping("/padron/carga/personas")
    String cargarPersonas(@RequestPart("archivo") MultipartFile archivo, RedirectAttributes atributos)
            throws IOException {
        return cargar(archivo, atributos, csv -> {
            CargarPersonas.Resultado hecho = cargarPersonas.ejecutar(csv);
            return "Quedaron cargadas " + hecho.personas() + " personas (" + hecho.nuevas() + " nuevas), con "
                    + hecho.designaciones() + " designaciones y " + hecho.bajas() + " bajas.";
        });
    }

    @PostMapping("/padron/carga/cuentas")
    String cargarCuentas(@RequestPart("archivo") MultipartFile archivo, RedirectAttributes atributos)
            throws IOException {
        return cargar(
                archivo,
                atributos,
                csv -> "Quedaron en el padrón: "
                        + String.join(", ", cargarCuentas.ejecutar(csv).cuentas()) + ".");
    }

    private static String cargar(MultipartFile archivo, RedirectAttributes atributos, Function<byte[], String> carga)
            throws IOException {
        try {
            atributos.addFlashAttribute("aviso", carga.apply(HojaCsv.recibir(archivo.getInputStream())));
        } catch (FormularioException e) {
            atributos.addFlashAttribute("error", "No se guardó nada: corrija el archivo y cárguelo de nuevo.");
            atributos.addFlashAttribute("errores", e.errores());
        }
        return A_LA_CARGA;
    }
}
