package mx.municipio.redes.indicadores;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.csv.Descarga;
import mx.municipio.redes.expediente.Corte;
import mx.municipio.redes.indicadores.CalcularIndicadores.Peticion;
import mx.municipio.redes.indicadores.Indicadores.DeTramite;
import mx.municipio.redes.indicadores.Indicadores.Decisiones;
import mx.municipio.redes.indicadores.Indicadores.Medido;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Los indicadores de un periodo, por la API y en una hoja. */
@RestController
class IndicadoresController {

    private static final List<String> COLUMNAS =
            List.of("proceso", "indicador", "valor", "unidad", "casos", "clausulas");

    private final CalcularIndicadores calcular;

    IndicadoresController(CalcularIndicadores calcular) {
        this.calcular = calcular;
    }

    @GetMapping("/api/v1/indicadores")
    Indicadores leer(@ParameterObject Peticion peticion) {
        calcular.exigirPermiso();
        return calcular.ejecutar(calcular.corte(peticion));
    }

    /** Un renglón por número. */
    @GetMapping("/api/v1/indicadores.csv")
    void csv(@ParameterObject Peticion peticion, HttpServletResponse respuesta) throws IOException {
        calcular.exigirPermiso();
        Corte corte = calcular.corte(peticion);
        Indicadores indicadores = calcular.ejecutar(corte);
        Descarga.enviar(
                respuesta,
                "indicadores-" + (corte.organo() == null ? "" : corte.organo() + "-") + corte.desde() + "-"
                        + corte.hasta() + ".csv",
                COLUMNAS,
                Stream.concat(
                        indicadores.tramites().stream().flatMap(IndicadoresController::renglones),
                        indicadores.medidas().stream().map(IndicadoresController::renglon)));
    }

    private static Stream<@Nullable Object[]> renglones(DeTramite tramite) {
        Stream<@Nullable Object[]> cuentas = Stream.concat(
                Stream.<@Nullable Object[]>of(numero(tramite, "recibidos", tramite.recibidos())),
                tramite.estados().entrySet().stream()
                        .map(estado -> numero(tramite, "estado " + estado.getKey(), estado.getValue())));
        Decisiones decisiones = tramite.decisiones();
        if (decisiones == null) {
            return cuentas;
        }
        long casos = decisiones.diasHabiles().casos();
        Stream<@Nullable Object[]> decididos = Stream.of(
                numero(tramite, "respuestas", decisiones.respuestas()),
                numero(tramite, "silencios", decisiones.silencios()),
                numero(tramite, "sinDecision", decisiones.sinDecision()),
                numero(tramite, "enEspera", decisiones.enEspera()),
                numero(tramite, "extemporaneas", decisiones.extemporaneas()),
                dias(tramite, "p50", decisiones.diasHabiles().p50(), casos),
                dias(tramite, "p90", decisiones.diasHabiles().p90(), casos));
        return Stream.concat(cuentas, decididos.filter(celdas -> celdas[2] != null));
    }

    private static @Nullable Object[] numero(DeTramite tramite, String indicador, @Nullable Long cuantos) {
        return new @Nullable Object[] {tramite.proceso(), indicador, cuantos, "expedientes", null, null};
    }

    private static @Nullable Object[] dias(DeTramite tramite, String indicador, @Nullable Integer dias, long casos) {
        return new @Nullable Object[] {
            tramite.proceso(), indicador, dias, "días hábiles", casos, tramite.clausulaDelPlazo()
        };
    }

    private static @Nullable Object[] renglon(Medido medido) {
        return new @Nullable Object[] {
            medido.proceso(), medido.clave(), medido.valor(), medido.unidad(), medido.casos(), medido.clausulas()
        };
    }
}
