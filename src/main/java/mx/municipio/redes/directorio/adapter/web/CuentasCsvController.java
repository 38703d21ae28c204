package mx.municipio.redes.directorio.adapter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import mx.municipio.redes.csv.Descarga;
import mx.municipio.redes.directorio.application.ConsultarDirectorio;
import mx.municipio.redes.directorio.application.CuentaPublica;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** El directorio entero, para una hoja de cálculo. */
@RestController
class CuentasCsvController {

    private static final List<String> COLUMNAS = List.of(
            "clave",
            "organo",
            "red",
            "nombre",
            "identificador",
            "direccion",
            "proposito",
            "horario",
            "estado",
            "desde",
            "hasta",
            "horario_especial");

    private final ConsultarDirectorio directorio;

    CuentasCsvController(ConsultarDirectorio directorio) {
        this.directorio = directorio;
    }

    @GetMapping("/api/v1/cuentas.csv")
    void exportar(HttpServletResponse respuesta) throws IOException {
        respuesta.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, public");
        Descarga.enviar(respuesta, "cuentas.csv", COLUMNAS, directorio.todas().map(CuentasCsvController::renglon));
    }

    private static @Nullable Object[] renglon(CuentaPublica cuenta) {
        return new @Nullable Object[] {
            cuenta.clave(),
            cuenta.organo(),
            cuenta.red().name(),
            cuenta.nombre(),
            cuenta.identificador(),
            cuenta.direccion(),
            cuenta.proposito(),
            cuenta.horario(),
            cuenta.estado().name(),
            cuenta.desde(),
            cuenta.hasta(),
            cuenta.horarioEspecial() == null ? null : cuenta.horarioEspecial().horario()
        };
    }
}
