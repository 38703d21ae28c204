package mx.municipio.redes.procedimientos.apertura;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** El espacio de los vínculos en la página principal, que acuerdan Comunicación Social e Informática (TR-3). */
@RestController
class VinculosController {

    record Propuesta(@Nullable String ubicacion) {}

    record Conformidad(String oficina, OffsetDateTime instante) {}

    record Ubicacion(int numero, String ubicacion, List<Conformidad> conformidades) {

        static Ubicacion de(UbicacionDeVinculos ubicacion, ZoneId zona) {
            return new Ubicacion(
                    ubicacion.numero(),
                    ubicacion.ubicacion(),
                    ubicacion.conformidades().stream()
                            .map(dada -> new Conformidad(
                                    dada.oficina(), dada.instante().atZone(zona).toOffsetDateTime()))
                            .toList());
        }
    }

    /** @param vigente la acordada; nula mientras falte la conformidad de una jefatura */
    record Acuerdo(@Nullable Ubicacion vigente, @Nullable Ubicacion porAcordar) {}

    private final AcordarUbicacion acordar;
    private final ZoneId zona;

    VinculosController(AcordarUbicacion acordar, ZoneId zona) {
        this.acordar = acordar;
        this.zona = zona;
    }

    @GetMapping("/api/v1/ubicacion-vinculos")
    Acuerdo acuerdo() {
        return new Acuerdo(
                acordar.vigente()
                        .map(ubicacion -> Ubicacion.de(ubicacion, zona))
                        .orElse(null),
                acordar.porAcordar()
                        .map(ubicacion -> Ubicacion.de(ubicacion, zona))
                        .orElse(null));
    }

    @PostMapping(path = "/api/v1/ubicacion-vinculos", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Acuerdo proponer(@RequestBody Propuesta propuesta) {
        acordar.proponer(propuesta.ubicacion());
        return acuerdo();
    }

    @PostMapping("/api/v1/ubicacion-vinculos/{numero}/conformidad")
    @ResponseStatus(HttpStatus.CREATED)
    Acuerdo conformar(@PathVariable int numero) {
        acordar.conformar(numero);
        return acuerdo();
    }
}
