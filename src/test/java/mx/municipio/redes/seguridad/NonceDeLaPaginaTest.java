package mx.municipio.redes.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class NonceDeLaPaginaTest {

    @Test
    @DisplayName("Dadas dos peticiones a la vez, cada página recibe el «nonce» de su propia cabecera")
    void cadaPaginaElSuyo() throws Exception {
        var contexto = new MockServletContext();
        List<Object> vistos = new ArrayList<>();

        FilterChain pagina = (peticion, respuesta) -> {
            ((HttpServletResponse) respuesta).setHeader("Content-Security-Policy", "script-src 'nonce-mio' 'self'");
            contexto.setAttribute(NonceDeLaPagina.ATRIBUTO, "mio");
            // Otra petición pasa en ese momento por el filtro del motor.
            contexto.setAttribute(NonceDeLaPagina.ATRIBUTO, "ajeno");
            vistos.add(peticion.getServletContext().getAttribute(NonceDeLaPagina.ATRIBUTO));
            contexto.setAttribute("otro", "igual");
            vistos.add(peticion.getServletContext().getAttribute("otro"));
        };
        new NonceDeLaPagina()
                .doFilter(
                        new MockHttpServletRequest(contexto, "GET", "/camunda/app/tasklist/default/"),
                        new MockHttpServletResponse(),
                        pagina);

        assertThat(vistos).containsExactly("mio", "igual");
    }
}
