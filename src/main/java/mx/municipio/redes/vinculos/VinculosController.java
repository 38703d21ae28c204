package mx.municipio.redes.vinculos;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.vinculos.AcordarUbicacion.Ubicacion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** El espacio de los vínculos en la página principal, que acuerdan dos oficinas (TR-3): por la API. */
@RestController
@RequestMapping("/api/v1/ubicacion-vinculos")
class VinculosController {

    record Propuesta(@Nullable String ubicacion) {}

    record ConformidadJson(String oficina, OffsetDateTime instante) {}

    record UbicacionJson(int numero, String ubicacion, List<ConformidadJson> conformidades) {}

    /** @param vigente la acordada; nula mientras falte la conformidad de una oficina */
    record Acuerdo(@Nullable UbicacionJson vigente, @Nullable UbicacionJson porAcordar) {}

    private final AcordarUbicacion acordar;
    private final ZoneId zona;

    VinculosController(AcordarUbicacion acordar, ZoneId zona) {
        this.acordar = acordar;
        this.zona = zona;
    }

    @GetMapping
    Acuerdo acuerdo() {
        return new Acuerdo(json(acordar.vigente()), json(acordar.porAcordar()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Acuerdo proponer(@RequestBody Propuesta propuesta) {
        acordar.proponer(propuesta.ubicacion());
        return acuerdo();
    }

    @PostMapping("/{numero}/conformidad")
    @ResponseStatus(HttpStatus.CREATED)
    Acuerdo conformar(@PathVariable int numero) {
        acordar.conformar(numero);
        return acuerdo();
    }

    private @Nullable UbicacionJson json(Optional<Ubicacion> hallada) {
        return hallada.map(ubicacion -> new UbicacionJson(
                        ubicacion.numero(),
                        ubicacion.ubicacion(),
                        ubicacion.conformidades().stream()
                                .map(dada -> new ConformidadJson(
                                        dada.oficina(),
                                        dada.instante().atZone(zona).toOffsetDateTime()))
                                .toList()))
                .orElse(null);
    }
}
