package mx.municipio.redes.oficios.adapter.web.paginas;

import java.beans.PropertyEditorSupport;
import java.util.List;
import mx.municipio.redes.bitacora.Asientos;
import mx.municipio.redes.bitacora.Busqueda;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.expediente.application.ConsultarExpediente;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.oficios.application.ConsultarBitacora;
import mx.municipio.redes.oficios.application.ConsultarBitacora.Peticion;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.application.ConsultarPadron;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Una bitácora para leerla: se busca, se hojea y se descarga, sea de una cuenta, de un expediente o de un registro. */
@PageController
class BitacoraPageController {

    private static final int TAMANO = 50;

    private final ConsultarBitacora consultar;
    private final Asientos asientos;
    private final Emisiones emisiones;
    private final ConsultarPadron cuentas;
    private final ConsultarExpediente expedientes;
    private final Padron padron;
    private final UsuarioActual usuarioActual;

    BitacoraPageController(
            ConsultarBitacora consultar,
            Asientos asientos,
            Emisiones emisiones,
            ConsultarPadron cuentas,
            ConsultarExpediente expedientes,
            Padron padron,
            UsuarioActual usuarioActual) {
        this.consultar = consultar;
        this.asientos = asientos;
        this.emisiones = emisiones;
        this.cuentas = cuentas;
        this.expedientes = expedientes;
        this.padron = padron;
        this.usuarioActual = usuarioActual;
    }

    /** Un filtro que no sirve, tampoco por sus signos, se dice en la página, que muestra la bitácora entera. */
    @InitBinder
    void filtro(WebDataBinder dato) {
        dato.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String texto) {
                setValue(texto);
            }
        });
    }

    /** A la de su cuenta; con varias, a la lista de las que tiene. */
    @GetMapping("/padron/bitacora")
    String mias() {
        List<Cuenta> suyas = padron.delResponsable(usuarioActual.exigir().id()).stream()
                .filter(cuenta -> cuenta.hasta() == null)
                .toList();
        return suyas.size() == 1 ? "redirect:/padron/" + suyas.get(0).clave() + "/bitacora" : "redirect:/padron";
    }

    @GetMapping("/padron/{clave}/bitacora")
    String deCuenta(
            @PathVariable String clave,
            Peticion peticion,
            @RequestParam(defaultValue = "0") String pagina,
            Model modelo) {
        Cuenta cuenta = cuentas.exigirBitacora(clave);
        modelo.addAttribute("cuenta", cuenta);
        modelo.addAttribute("api", "/api/v1/cuentas/" + cuenta.clave() + "/bitacora");
        return mostrar(cuenta.clave(), peticion, pagina, modelo);
    }

    @GetMapping("/bitacora/{folio}")
    String deFolio(
            @PathVariable String folio,
            Peticion peticion,
            @RequestParam(defaultValue = "0") String pagina,
            Model modelo) {
        String cadena = expedientes.exigirLegible(folio);
        modelo.addAttribute("api", "/api/v1/bitacora/" + cadena);
        return mostrar(cadena, peticion, pagina, modelo);
    }

    private String mostrar(String cadena, Peticion peticion, String pagina, Model modelo) {
        Busqueda busqueda = Busqueda.TODO;
        try {
            busqueda = consultar.busqueda(cadena, peticion);
        } catch (FormularioException e) {
            modelo.addAttribute("error", e.mensaje() + " Se muestra la bitácora entera.");
        }
        int numero = pagina.matches("\\d{1,6}") ? Integer.parseInt(pagina) : 0;
        long total = asientos.contar(cadena, busqueda);
        modelo.addAttribute("cadena", cadena);
        modelo.addAttribute("filtro", peticion);
        modelo.addAttribute("filtra", busqueda.filtra());
        modelo.addAttribute("sucesos", asientos.sucesos(cadena));
        modelo.addAttribute("asientos", asientos.hojear(cadena, busqueda, true, (long) numero * TAMANO, TAMANO));
        modelo.addAttribute("total", total);
        modelo.addAttribute("pagina", numero);
        modelo.addAttribute("paginas", Math.max(1, (total + TAMANO - 1) / TAMANO));
        modelo.addAttribute("cabeEnPdf", total <= ConsultarBitacora.MAXIMO_EN_PDF);
        modelo.addAttribute("verificacion", emisiones.verificarBitacora(cadena));
        return "bitacora-buscar";
    }
}
