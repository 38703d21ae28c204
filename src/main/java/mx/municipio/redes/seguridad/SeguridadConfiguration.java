package mx.municipio.redes.seguridad;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import mx.municipio.redes.errores.CuerpoAcotado;
import mx.municipio.redes.motor.acceso.TokenDeLasAplicaciones;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Un solo acceso para todo. Dos cadenas: HTTP Basic sin sesión para programas, y la página {@code /login} con sesión
 * para personas. {@code /api} y el REST del motor en {@code /camunda/api/engine} sirven a ambas: con cabecera
 * {@code Authorization} entran a la primera, sin ella a la segunda, donde sus escrituras llevan el token CSRF.
 */
@Configuration(proxyBeanMethods = false)
class SeguridadConfiguration {

    static final String SUPERVISORES = "supervisores";

    /** Donde Spring Security guarda, en la sesión, a qué página se vuelve al entrar. */
    private static final String PENDIENTE = "SPRING_SECURITY_SAVED_REQUEST";

    private static final String SITIO = "Sec-Fetch-Site";

    private static final Set<String> LECTURAS = Set.of("GET", "HEAD", "OPTIONS");

    /** Lo que no pide iniciar sesión para leerse. */
    private static final String[] PUBLICO_GET = {
        "/api/v1/plazos",
        "/api/v1/calendario/inhabiles",
        "/api/v1/cuentas",
        "/api/v1/cuentas.csv",
        "/api/v1/cuentas/verificacion",
        "/api/v1/cuentas/{clave}",
        "/api/v1/oficios/{codigo}/verificacion",
        "/oficios",
        "/oficios/{codigo}",
        "/cuentas",
        "/cuentas/verificacion",
        "/login",
        "/estilos/**",
        "/imagenes/**",
        "/scripts/**",
        "/favicon.ico",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/actuator/health",
        "/actuator/health/**"
    };

    private static final String[] CERRADO = {
        // CVE-2026-77226: la página que crea un administrador mientras el grupo camunda-admin esté vacío.
        "/camunda/app/admin/{motor}/setup/**",
        "/camunda/api/admin/setup/**",
        // Se entra solo por nuestra página.
        "/camunda/api/admin/auth/user/{motor}/login/**",
        // No hay tareas externas, y esperar una deja la petición abierta.
        "/engine-rest/external-task/fetchAndLock/**",
        "/engine-rest/engine/{motor}/external-task/fetchAndLock/**",
        "/camunda/api/engine/engine/{motor}/external-task/fetchAndLock/**"
    };

    /** Los trabajos sin procedimiento, como el correo por salir, no los protege ningún permiso del motor. */
    private static final String[] SOLO_SUPERVISORES = {
        "/actuator/**",
        "/engine-rest/job/**",
        "/engine-rest/engine/{motor}/job/**",
        "/engine-rest/history/job-log/**",
        "/engine-rest/engine/{motor}/history/job-log/**",
        "/camunda/api/engine/engine/{motor}/job/**",
        "/camunda/api/engine/engine/{motor}/history/job-log/**",
        // Lo que estas dos aplicaciones preguntan no pasa por la guardia del motor, y cuentan lo de todos.
        "/camunda/api/cockpit/**",
        "/camunda/api/admin/plugin/**"
    };

    private static final String SALIDA_DEL_MOTOR = "/camunda/api/admin/auth/user/{motor}/logout";

    private static final String POLITICA_DE_CONTENIDO = "default-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'self'";

    /** Las peticiones ya se miden; medir además cada filtro cuesta en todas y nadie lo mira. */
    @Bean
    SecurityObservationSettings sinMedirCadaFiltro() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    AuthenticationManager authenticationManager(AuthenticationProvider autenticacionDelMotor) {
        return new ProviderManager(autenticacionDelMotor);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programas(
            HttpSecurity http,
            ProblemasDeAcceso problemas,
            ObjectMapper json,
            @Qualifier("filtroDeIdentidad") OncePerRequestFilter filtroDeIdentidad)
            throws Exception {
        RequestMatcher propias =
                new OrRequestMatcher(ruta("/api/**"), ruta("/actuator/**"), ruta("/camunda/api/engine/engine/**"));
        http.securityMatcher(new OrRequestMatcher(
                ruta("/engine-rest/**"),
                peticion -> peticion.getHeader(HttpHeaders.AUTHORIZATION) != null && propias.matches(peticion)));
        // La cookie que venga es de otra ventana: su sesión no se lee, ni se le cambia el identificador ni el token.
        http.sessionManagement(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.securityContext(
                contexto -> contexto.securityContextRepository(new RequestAttributeSecurityContextRepository()));
        http.httpBasic(basic -> basic.authenticationEntryPoint(problemas)
                .withObjectPostProcessor(new ObjectPostProcessor<BasicAuthenticationFilter>() {
                    @Override
                    public <O extends BasicAuthenticationFilter> O postProcess(O filtro) {
                        filtro.setAuthenticationConverter(new CredencialesBasic());
                        return filtro;
                    }
                }));
        // Un navegador que recuerda credenciales Basic las manda también desde páginas ajenas.
        http.csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                .csrfTokenRequestHandler(new TokenDeQuienEntro())
                .requireCsrfProtectionMatcher(SeguridadConfiguration::escribeDesdeOtroSitio));
        comun(http, filtroDeIdentidad, new DesdeCualquierSitio(json));
        http.exceptionHandling(
                errores -> errores.authenticationEntryPoint(problemas).accessDeniedHandler(problemas));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain personas(
            HttpSecurity http,
            ProblemasDeAcceso problemas,
            ObjectMapper json,
            @Qualifier("filtroDeIdentidad") OncePerRequestFilter filtroDeIdentidad)
            throws Exception {
        RequestMatcher interfaces =
                new OrRequestMatcher(ruta("/api/**"), ruta("/camunda/api/**"), ruta("/actuator/**"));
        RequestMatcher api = ruta("/api/**");
        // Un acuse se abre en el navegador como una página, aunque lo sirva la API.
        RequestMatcher paginas = peticion -> HttpMethod.GET.matches(peticion.getMethod())
                && quierePagina(peticion)
                && (api.matches(peticion) || !interfaces.matches(peticion));
        RequestMatcher soloInterfaces = new AndRequestMatcher(interfaces, new NegatedRequestMatcher(paginas));

        var pendientes = new HttpSessionRequestCache();
        pendientes.setRequestMatcher(paginas);
        http.requestCache(cache -> cache.requestCache(pendientes));
        var alEntrar = new SavedRequestAwareAuthenticationSuccessHandler();
        alEntrar.setDefaultTargetUrl("/pendientes");
        alEntrar.setRequestCache(pendientes);
        alEntrar.setRedirectStrategy((peticion, respuesta, a) -> respuesta.sendRedirect(sinAnfitrion(a)));
        http.formLogin(
                forma -> forma.loginPage("/login").successHandler(alEntrar).failureUrl("/login?error"));
        http.logout(salida -> salida.logoutRequestMatcher(new OrRequestMatcher(
                        ruta(HttpMethod.POST, "/logout"),
                        // Sin su token, sigue hasta el filtro de las aplicaciones, que la niega.
                        new AndRequestMatcher(
                                ruta(HttpMethod.POST, SALIDA_DEL_MOTOR),
                                peticion -> TokenDeLasAplicaciones.loTrae(peticion) || vieneDeAqui(peticion))))
                .logoutSuccessHandler(SeguridadConfiguration::alSalir)
                .deleteCookies("JSESSIONID"));
        // Las aplicaciones del motor traen su propio token.
        http.csrf(csrf ->
                csrf.csrfTokenRequestHandler(new TokenDeQuienEntro()).ignoringRequestMatchers(ruta("/camunda/**")));
        comun(http, filtroDeIdentidad, new DesdeCualquierSitio(json));
        http.exceptionHandling(errores -> errores.defaultAuthenticationEntryPointFor(problemas, soloInterfaces)
                .defaultAuthenticationEntryPointFor(new AlAcceso(), peticion -> true)
                .defaultAccessDeniedHandlerFor(problemas, interfaces)
                .defaultAccessDeniedHandlerFor(new NegadaEnPagina(), peticion -> true));
        return http.build();
    }

    private static void comun(
            HttpSecurity http, OncePerRequestFilter filtroDeIdentidad, DesdeCualquierSitio desdeCualquierSitio)
            throws Exception {
        http.authorizeHttpRequests(rutas -> rutas.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(
                        new AndRequestMatcher(peticion -> LECTURAS.contains(peticion.getMethod()), rutas(PUBLICO_GET)))
                .permitAll()
                .requestMatchers(rutas(CERRADO))
                .denyAll()
                .requestMatchers(rutas(SOLO_SUPERVISORES))
                .hasAuthority(SUPERVISORES)
                .anyRequest()
                .authenticated());
        http.addFilterBefore(filtroDeIdentidad, AuthorizationFilter.class);
        http.addFilter(desdeCualquierSitio);
        http.headers(cabeceras -> cabeceras
                .frameOptions(FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referencia -> referencia.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(ruta("/camunda/**")),
                        new StaticHeadersWriter("Content-Security-Policy", POLITICA_DE_CONTENIDO))));
        http.anonymous(Customizer.withDefaults());
    }

    /** Lo que ningún navegador mandó no trae ninguna de las tres cabeceras. */
    private static boolean escribeDesdeOtroSitio(HttpServletRequest peticion) {
        return !LECTURAS.contains(peticion.getMethod())
                && (origen(peticion) != null || peticion.getHeader(SITIO) != null)
                && !vieneDeAqui(peticion);
    }

    /** Lo dice el navegador; uno viejo, que no lo dice, dice al menos de qué página viene. */
    private static boolean vieneDeAqui(HttpServletRequest peticion) {
        String sitio = peticion.getHeader(SITIO);
        if (sitio != null) {
            return sitio.equals("same-origin") || sitio.equals("none");
        }
        try {
            URI pagina = URI.create(Objects.requireNonNullElse(origen(peticion), ""));
            var aqui = new ServletServerHttpRequest(peticion).getURI();
            return Objects.equals(pagina.getScheme(), aqui.getScheme())
                    && Objects.equals(pagina.getAuthority(), aqui.getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable String origen(HttpServletRequest peticion) {
        String origen = peticion.getHeader(HttpHeaders.ORIGIN);
        return origen != null ? origen : peticion.getHeader(HttpHeaders.REFERER);
    }

    /** Dentro del programa no hace falta decir en qué servidor, y lo que la petición dice de él no se repite. */
    private static String sinAnfitrion(String direccion) {
        return UriComponentsBuilder.fromUriString(direccion)
                .scheme(null)
                .host(null)
                .port(null)
                .build()
                .toUriString();
    }

    private static boolean quierePagina(HttpServletRequest peticion) {
        return ErroresController.aceptaPaginas(peticion)
                && !"XMLHttpRequest".equals(peticion.getHeader("X-Requested-With"));
    }

    private static void alSalir(HttpServletRequest peticion, HttpServletResponse respuesta, Authentication quien)
            throws IOException, ServletException {
        if (ruta(SALIDA_DEL_MOTOR).matches(peticion)) {
            respuesta.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        var aLaPagina = new SimpleUrlLogoutSuccessHandler();
        aLaPagina.setDefaultTargetUrl("/login?salida");
        aLaPagina.onLogoutSuccess(peticion, respuesta, quien);
    }

    // Un patrón en texto no vale: el segundo servlet, el de Jersey, hace que no coincida y nadie lo avisa.
    private static PathPatternRequestMatcher ruta(String patron) {
        return withDefaults().matcher(patron);
    }

    private static PathPatternRequestMatcher ruta(HttpMethod metodo, String patron) {
        return withDefaults().matcher(metodo, patron);
    }

    private static RequestMatcher rutas(String... patrones) {
        return new OrRequestMatcher(Arrays.stream(patrones)
                .<RequestMatcher>map(patron -> ruta(patron))
                .toList());
    }

    /** De quien no ha entrado no se lee lo que manda para buscar en ello su token: se le niega igual sin él. */
    private static final class TokenDeQuienEntro implements CsrfTokenRequestHandler {

        private final CsrfTokenRequestHandler lector = new XorCsrfTokenRequestAttributeHandler();

        @Override
        public void handle(HttpServletRequest peticion, HttpServletResponse respuesta, Supplier<CsrfToken> token) {
            lector.handle(peticion, respuesta, token);
        }

        @Override
        public @Nullable String resolveCsrfTokenValue(HttpServletRequest peticion, CsrfToken token) {
            boolean entro = SecurityContextHolder.getContext().getAuthentication() != null;
            return entro || ruta("/login").matches(peticion) ? lector.resolveCsrfTokenValue(peticion, token) : null;
        }
    }

    /** A la página de acceso, que dice si la sesión venció. */
    private static final class AlAcceso extends LoginUrlAuthenticationEntryPoint {

        AlAcceso() {
            super("/login");
            setFavorRelativeUris(true);
        }

        @Override
        protected String determineUrlToUseForThisRequest(
                HttpServletRequest peticion, HttpServletResponse respuesta, AuthenticationException motivo) {
            return PaginaDeAcceso.vencida(peticion) ? "/login?vencida" : "/login";
        }
    }

    /**
     * En una página: la forma de acceso caducada se vuelve a mostrar; con la sesión vencida se entra otra vez y se
     * vuelve a donde se estaba; lo demás es la página de error.
     */
    private static final class NegadaEnPagina implements AccessDeniedHandler {

        @Override
        public void handle(HttpServletRequest peticion, HttpServletResponse respuesta, AccessDeniedException motivo)
                throws IOException {
            if (!(motivo instanceof CsrfException)) {
                respuesta.sendError(HttpStatus.FORBIDDEN.value());
                return;
            }
            if (ruta("/login").matches(peticion)) {
                respuesta.sendRedirect(peticion.getContextPath() + "/login?caducada");
                return;
            }
            String volver = deDondeViene(peticion);
            if (SecurityContextHolder.getContext().getAuthentication() == null) {
                peticion.getSession().setAttribute(PENDIENTE, new SimpleSavedRequest(volver));
                respuesta.sendRedirect(peticion.getContextPath() + "/login?vencida=" + PaginaDeAcceso.SIN_ENVIAR);
                return;
            }
            if (CuerpoAcotado.rechazo(peticion) != null || archivoDeMas(peticion)) {
                respuesta.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
                return;
            }
            peticion.setAttribute(
                    "mensajeDeError",
                    "La página caducó porque inició sesión otra vez después de abrirla. Nada se guardó: vuelva a abrirla"
                            + " e inténtelo de nuevo.");
            peticion.setAttribute("volver", volver);
            respuesta.sendError(HttpStatus.FORBIDDEN.value());
        }

        /** De lo que pasa del máximo no se lee nada, ni el token: parece que falta. */
        private static boolean archivoDeMas(HttpServletRequest peticion) throws IOException {
            String tipo = peticion.getContentType();
            if (tipo == null || !tipo.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
                return false;
            }
            try {
                peticion.getParts();
                return false;
            } catch (IllegalStateException e) {
                return true;
            } catch (ServletException e) {
                return false;
            }
        }

        /** Solo la ruta: a otro sitio no se vuelve. */
        private static String deDondeViene(HttpServletRequest peticion) {
            String referencia = peticion.getHeader(HttpHeaders.REFERER);
            try {
                URI pagina = URI.create(referencia == null ? "/" : referencia);
                String camino = pagina.getRawPath();
                if (camino == null || !camino.startsWith(peticion.getContextPath() + "/") || camino.startsWith("//")) {
                    return "/";
                }
                String consulta = pagina.getRawQuery();
                return camino.substring(peticion.getContextPath().length()) + (consulta == null ? "" : "?" + consulta);
            } catch (IllegalArgumentException e) {
                return "/";
            }
        }
    }
}
