package mx.municipio.redes.indicadores;

import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.expediente.Corte;
import mx.municipio.redes.indicadores.CalcularIndicadores.Peticion;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.textos.Textos;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Los indicadores para leerlos e imprimirlos. */
@PageController
class IndicadoresPageController {

    private final CalcularIndicadores calcular;
    private final Norma norma;
    private final Textos textos;

    IndicadoresPageController(CalcularIndicadores calcular, Norma norma, Textos textos) {
        this.calcular = calcular;
        this.norma = norma;
        this.textos = textos;
    }

    @GetMapping("/indicadores")
    String mostrar(Peticion peticion, Model modelo) {
        calcular.exigirPermiso();
        Corte corte;
        try {
            corte = calcular.corte(peticion);
        } catch (FormularioException e) {
            corte = calcular.corte(new Peticion(null, null, null));
            modelo.addAttribute("error", e.mensaje() + " Se muestra lo que va del año.");
        }
        modelo.addAttribute("indicadores", calcular.ejecutar(corte));
        modelo.addAttribute("corte", corte);
        modelo.addAttribute("organos", norma.organos());
        modelo.addAttribute("textos", textos);
        return "indicadores";
    }
}
