package mx.municipio.redes.csv;

import java.io.IOException;
import java.util.function.Function;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.ProhibidoException;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lo que responde la página en que se envía una hoja. */
public final class EnvioDeHoja {

    private EnvioDeHoja() {}

    /**
     * Si todo pasa, vuelve a la página, donde lo hecho es {@code hecho}; si no, la muestra con los {@code errores}.
     *
     * @throws ProhibidoException si el caso la lanza: no hay nada que corregir en la hoja
     */
    public static ModelAndView recibir(
            MultipartFile archivo,
            Function<byte[], Object> caso,
            ModelAndView pagina,
            String direccion,
            RedirectAttributes atributos)
            throws IOException {
        try {
            atributos.addFlashAttribute("hecho", caso.apply(HojaCsv.recibir(archivo.getInputStream())));
            return new ModelAndView("redirect:" + direccion);
        } catch (ProhibidoException e) {
            throw e;
        } catch (DominioException e) {
            pagina.addObject("errores", e.erroresO(""));
            pagina.setStatus(HttpStatus.valueOf(e.estado()));
            return pagina;
        }
    }
}
