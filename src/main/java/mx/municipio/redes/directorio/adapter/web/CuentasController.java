package mx.municipio.redes.directorio.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import mx.municipio.redes.directorio.application.ConsultarDirectorio;
import mx.municipio.redes.directorio.application.CuentaPublica;
import mx.municipio.redes.directorio.application.VerificarDireccion;
import mx.municipio.redes.expediente.Pagina;
import mx.municipio.redes.padron.HorarioEspecial;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * El directorio como JSON, para cualquiera y desde cualquier sitio (TR-3). Quien guarde una respuesta debe preguntar si
 * sigue igual antes de usarla: una cuenta puede darse de baja hoy.
 */
@RestController
@RequestMapping("/api/v1/cuentas")
class CuentasController {

    record CuentaJson(
            String clave,
            String organo,
            String red,
            String nombre,
            String identificador,
            String direccion,
            String proposito,
            @Nullable String horario,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable HorarioEspecialJson horarioEspecial,
            String estado,
            LocalDate desde,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate hasta) {

        static CuentaJson de(CuentaPublica cuenta) {
            return new CuentaJson(
                    cuenta.clave(),
                    cuenta.organo(),
                    cuenta.red().name(),
                    cuenta.nombre(),
                    cuenta.identificador(),
                    cuenta.direccion(),
                    cuenta.proposito(),
                    cuenta.horario(),
                    cuenta.horarioEspecial() == null ? null : HorarioEspecialJson.de(cuenta.horarioEspecial()),
                    cuenta.estado().name(),
                    cuenta.desde(),
                    cuenta.hasta());
        }
    }

    /** Solo en los días del propio horario; los dos inclusive. */
    record HorarioEspecialJson(LocalDate desde, LocalDate hasta, String horario) {

        static HorarioEspecialJson de(HorarioEspecial especial) {
            return new HorarioEspecialJson(especial.desde(), especial.hasta(), especial.horario());
        }
    }

    /** {@code otras}: las demás cuentas oficiales con ese identificador, cuando se preguntó por él sin decir la red. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerificacionJson(
            String resultado,
            @Nullable CuentaJson cuenta,
            @Nullable LocalDate desde,
            @Nullable LocalDate hasta,
            @Nullable List<CuentaJson> otras) {}

    private final ConsultarDirectorio directorio;
    private final VerificarDireccion verificar;

    CuentasController(ConsultarDirectorio directorio, VerificarDireccion verificar) {
        this.directorio = directorio;
        this.verificar = verificar;
    }

    @GetMapping
    ResponseEntity<Pagina<CuentaJson>> listar(
            @RequestParam(required = false) @Nullable String organo,
            @RequestParam(required = false) @Nullable String red,
            @RequestParam(required = false) @Nullable String estado,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int pagina,
            @RequestParam(defaultValue = "50") int tamano) {
        Pagina<CuentaPublica> halladas =
                directorio.listar(new ConsultarDirectorio.Peticion(organo, red, estado, q), pagina, tamano);
        return conEtiqueta(new Pagina<>(
                halladas.contenido().stream().map(CuentaJson::de).toList(),
                halladas.total(),
                halladas.pagina(),
                halladas.tamano()));
    }

    @GetMapping("/{clave}")
    ResponseEntity<CuentaJson> cuenta(@PathVariable String clave) {
        return conEtiqueta(CuentaJson.de(directorio.cuenta(clave)));
    }

    @GetMapping("/verificacion")
    ResponseEntity<VerificacionJson> verificar(@RequestParam(required = false) @Nullable String direccion) {
        VerificarDireccion.Verificacion verificacion = verificar.ejecutar(direccion);
        CuentaPublica cuenta = verificacion.cuenta();
        List<CuentaJson> otras =
                verificacion.cuentas().stream().skip(1).map(CuentaJson::de).toList();
        return conEtiqueta(new VerificacionJson(
                verificacion.resultado().name(),
                cuenta == null ? null : CuentaJson.de(cuenta),
                cuenta == null ? null : cuenta.desde(),
                cuenta == null ? null : cuenta.hasta(),
                otras.isEmpty() || !verificacion.deIdentificador() ? null : otras));
    }

    private static <T> ResponseEntity<T> conEtiqueta(T cuerpo) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(huella(cuerpo.toString()))
                .body(cuerpo);
    }

    private static String huella(String texto) {
        try {
            byte[] huella = MessageDigest.getInstance("SHA-256").digest(texto.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(huella, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
