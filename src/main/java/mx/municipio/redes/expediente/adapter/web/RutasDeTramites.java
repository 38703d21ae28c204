package mx.municipio.redes.expediente.adapter.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.expediente.Tramites;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Las direcciones con que se inicia y se retira un trámite son las de los que hay. Un patrón abierto, {@code /{ruta}},
 * alcanzaría también a lo demás de la API y respondería por ello. De los que el perfil no nombra no queda ninguna: las
 * propias de su carpeta se quitan.
 */
@Component
class RutasDeTramites implements SmartInitializingSingleton {

    /** Por su nombre: así lo halla también el documento OpenAPI. */
    private static final String CONTROLADOR = "tramitesController";

    private final RequestMappingHandlerMapping direcciones;
    private final Tramites tramites;

    RutasDeTramites(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping direcciones, Tramites tramites) {
        this.direcciones = direcciones;
        this.tramites = tramites;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String ruta =
                "/api/v1/{ruta:" + tramites.todos().map(Tramite::ruta).sorted().collect(Collectors.joining("|")) + "}";
        registrar(ruta, "iniciar");
        registrar(ruta + "/{folio}/retiro", "retirar");
        Set<String> ajenas = tramites.ajenos()
                .map(tramite -> tramite.getClass().getPackageName())
                .collect(Collectors.toSet());
        Map.copyOf(direcciones.getHandlerMethods()).forEach((direccion, metodo) -> {
            if (ajenas.contains(metodo.getBeanType().getPackageName())) {
                direcciones.unregisterMapping(direccion);
            }
        });
    }

    private void registrar(String direccion, String metodo) {
        direcciones.registerMapping(
                RequestMappingInfo.paths(direccion)
                        .methods(RequestMethod.POST)
                        .consumes(MediaType.APPLICATION_JSON_VALUE)
                        .options(direcciones.getBuilderConfiguration())
                        .build(),
                CONTROLADOR,
                metodo(metodo));
    }

    private static Method metodo(String nombre) {
        return Arrays.stream(TramitesController.class.getDeclaredMethods())
                .filter(metodo -> metodo.getName().equals(nombre))
                .findFirst()
                .orElseThrow();
    }
}
