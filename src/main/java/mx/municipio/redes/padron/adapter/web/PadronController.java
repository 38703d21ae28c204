package mx.municipio.redes.padron.adapter.web;

import java.io.IOException;
import java.io.InputStream;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.padron.application.CargarCuentas;
import mx.municipio.redes.padron.application.CargarPersonas;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** La carga del padrón. */
@RestController
@RequestMapping("/api/v1")
class PadronController {

    private static final String CSV = "text/csv";

    private final CargarPersonas cargarPersonas;
    private final CargarCuentas cargarCuentas;

    PadronController(CargarPersonas cargarPersonas, CargarCuentas cargarCuentas) {
        this.cargarPersonas = cargarPersonas;
        this.cargarCuentas = cargarCuentas;
    }

    /** Todo o nada: con un renglón mal no se guarda ninguno. */
    @PostMapping(path = "/padron/personas", consumes = CSV)
    CargarPersonas.Resultado personas(InputStream cuerpo) throws IOException {
        return cargarPersonas.ejecutar(HojaCsv.recibir(cuerpo));
    }

    /** Las centrales; todo o nada. */
    @PostMapping(path = "/padron/cuentas", consumes = CSV)
    CargarCuentas.Resultado cuentas(InputStream cuerpo) throws IOException {
        return cargarCuentas.ejecutar(HojaCsv.recibir(cuerpo));
    }
}
