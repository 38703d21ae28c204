package mx.municipio.redes.procedimientos.evaluacion;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.csv.Descarga;
import mx.municipio.redes.expediente.application.ConsultarExpediente;
import mx.municipio.redes.expediente.application.ExpedienteDetalle;
import mx.municipio.redes.procedimientos.evaluacion.Evaluacion.Datos;
import mx.municipio.redes.procedimientos.evaluacion.Ronda.Renglon;
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

/** Lo que la API ofrece de las evaluaciones, además de lo común a todo trámite. */
@RestController
@RequestMapping("/api/v1")
class EvaluacionesController {

    record Motivo(@Nullable String motivo) {}

    private static final List<String> COLUMNAS =
            List.of("cuenta", "organo", "folio", "dictamen", "puntaje", "recomendaciones");

    private final RondaTramite rondas;
    private final EvaluacionTramite evaluaciones;
    private final Instrumentos instrumentos;
    private final ConsultarExpediente consultar;

    EvaluacionesController(
            RondaTramite rondas,
            EvaluacionTramite evaluaciones,
            Instrumentos instrumentos,
            ConsultarExpediente consultar) {
        this.rondas = rondas;
        this.evaluaciones = evaluaciones;
        this.instrumentos = instrumentos;
        this.consultar = consultar;
    }

    @PostMapping(path = "/instrumentos-evaluacion", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Instrumento emitir(@RequestBody Instrumento instrumento) {
        return instrumentos.emitir(instrumento);
    }

    @PostMapping(path = "/evaluaciones-semestrales/{folio}/sin-datos", consumes = MediaType.APPLICATION_JSON_VALUE)
    ExpedienteDetalle seguirSinDatos(@PathVariable String folio, @RequestBody Motivo pedido) {
        evaluaciones.seguirSinDatos(folio, pedido.motivo());
        return consultar.detalle(folio);
    }

    @GetMapping("/evaluaciones-semestrales/{folio}/informe.csv")
    void informe(@PathVariable String folio, HttpServletResponse respuesta) throws IOException {
        List<String> columnas =
                Stream.concat(COLUMNAS.stream(), Datos.CIFRAS.stream()).toList();
        Stream<@Nullable Object[]> renglones = rondas.informe(folio).stream().map(EvaluacionesController::celdas);
        Descarga.enviar(respuesta, "informe-" + folio + ".csv", columnas, renglones);
    }

    private static @Nullable Object[] celdas(Renglon renglon) {
        Stream<@Nullable Object> suyas = Stream.of(
                renglon.cuenta(),
                renglon.organo(),
                renglon.folio(),
                renglon.dictamen(),
                renglon.puntaje(),
                renglon.recomendaciones());
        return Stream.concat(suyas, Datos.CIFRAS.stream().map(renglon.cifras()::get))
                .toArray();
    }
}
