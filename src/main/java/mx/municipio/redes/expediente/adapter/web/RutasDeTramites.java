package mx.municipio.redes.expediente.adapter.web;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.expediente.TramiteEnHoja;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.politica.PoliticaDeDifusion;
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
 * propias de su carpeta se quitan, y las de la política de difusión donde no la hay.
 */
@Component
class RutasDeTramites implements SmartInitializingSingleton {

    /** Por su nombre: así lo halla también el documento OpenAPI. */
    private static final String CONTROLADOR = "tramitesController";

    private final RequestMappingHandlerMapping direcciones;
    private final Tramites tramites;
    private final Norma norma;

    RutasDeTramites(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping direcciones,
            Tramites tramites,
            Norma norma) {
        this.direcciones = direcciones;
        this.tramites = tramites;
        this.norma = norma;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String ruta = ruta(tramite -> true);
        registrar(ruta, MediaType.APPLICATION_JSON_VALUE, "iniciar");
        registrar(ruta + "/{folio}/retiro", MediaType.APPLICATION_JSON_VALUE, "retirar");
        if (tramites.todos().anyMatch(Tramite::recibeArchivos)) {
            registrar(ruta(Tramite::recibeArchivos), MediaType.MULTIPART_FORM_DATA_VALUE, "iniciarConArchivos");
        }
        if (tramites.todos().anyMatch(TramiteEnHoja.class::isInstance)) {
            registrar(ruta(TramiteEnHoja.class::isInstance) + "/lote", "text/csv", "iniciarEnHoja");
        }
        Set<String> ajenas = tramites.ajenos()
                .map(tramite -> tramite.getClass().getPackageName())
                .collect(Collectors.toCollection(HashSet::new));
        if (norma.politica() == null) {
            ajenas.add(PoliticaDeDifusion.class.getPackageName() + ".adapter.web");
        }
        Map.copyOf(direcciones.getHandlerMethods()).forEach((direccion, metodo) -> {
            if (ajenas.contains(metodo.getBeanType().getPackageName())) {
                direcciones.unregisterMapping(direccion);
            }
        });
    }

    private String ruta(Predicate<Tramite> cuales) {
        return "/api/v1/{ruta:"
                + tramites.todos().filter(cuales).map(Tramite::ruta).sorted().collect(Collectors.joining("|")) + "}";
    }

    private void registrar(String direccion, String formato, String metodo) {
        direcciones.registerMapping(
                RequestMappingInfo.paths(direccion)
                        .methods(RequestMethod.POST)
                        .consumes(formato)
                        .options(direcciones.getBuilderConfiguration())
                        .build(),
                CONTROLADOR,
                metodo(metodo));
    }

    private static Method metodo(String nombre) {
        return Arrays.stream(TramitesController.class.getDeclaredMethods())
                .filter(metodo -> metodo.getName().equals(nombre) && !Modifier.isPrivate(metodo.getModifiers()))
                .findFirst()
                .orElseThrow();
    }
}
