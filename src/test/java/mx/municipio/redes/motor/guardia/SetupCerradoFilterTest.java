package mx.municipio.redes.motor.guardia;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SetupCerradoFilterTest {

    @ParameterizedTest
    @CsvSource({
        "/camunda/app/admin/default/setup/, '', 404",
        "/camunda/app/admin/default/Setup, '', 404",
        "/camunda/api/admin, /setup/default/user/create, 404",
        "/camunda/app/admin/default/, '', 200",
        "/camunda/api/admin, /auth/user/default, 200",
        "/plazos/setup, '', 200"
    })
    @DisplayName("CVE-2026-77226: la página de instalación y su REST no existen")
    void setup(String servletPath, String pathInfo, int estado) throws Exception {
        MockHttpServletRequest peticion = new MockHttpServletRequest("POST", servletPath + pathInfo);
        peticion.setServletPath(servletPath);
        peticion.setPathInfo(pathInfo.isEmpty() ? null : pathInfo);
        MockHttpServletResponse respuesta = new MockHttpServletResponse();
        new SetupCerradoFilter().doFilter(peticion, respuesta, new MockFilterChain());
        assertThat(respuesta.getStatus()).isEqualTo(estado);
    }
}
