package mx.municipio.redes.oficios.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.oficios.Carta;
import mx.municipio.redes.oficios.Firmante;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.application.AnularOficio;
import mx.municipio.redes.oficios.application.ConsultarOficios;
import mx.municipio.redes.oficios.application.FirmarOficio;
import mx.municipio.redes.oficios.application.ImprimirOficio;
import mx.municipio.redes.oficios.application.VerificarOficio;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Los oficios, acuses y constancias de cada expediente. */
@RestController
@RequestMapping("/api/v1")
class OficiosController {

    record OficioJson(
            String codigo,
            String numero,
            String tipo,
            LocalDate fecha,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean porFirmar) {}

    record FirmadoJson(Firmante firmante, OffsetDateTime instante) {}

    record AnulacionJson(@JsonProperty("motivo") @Nullable String motivo) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerificacionJson(
            String codigo,
            String numero,
            String tipo,
            String organo,
            LocalDate fecha,
            String estado,
            boolean autentico,
            boolean bitacora,
            @Nullable LocalDate anulado,
            @Nullable String sustituidoPor,
            String sha256,
            List<String> sha256Pdf) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DetalleJson(
            String codigo,
            String numero,
            String tipo,
            LocalDate fecha,
            OffsetDateTime emitido,
            boolean porFirmar,
            @Nullable FirmadoJson firmado,
            boolean anulado,
            @Nullable String motivoDeAnulacion,
            @Nullable String sustituidoPor,
            Carta carta,
            String sha256,
            int asientos,
            String cabeza) {}

    private final ConsultarOficios consultar;
    private final ImprimirOficio imprimir;
    private final AnularOficio anular;
    private final FirmarOficio firmar;
    private final VerificarOficio verificar;
    private final ZoneId zona;

    OficiosController(
            ConsultarOficios consultar,
            ImprimirOficio imprimir,
            AnularOficio anular,
            FirmarOficio firmar,
            VerificarOficio verificar,
            ZoneId zona) {
        this.consultar = consultar;
        this.imprimir = imprimir;
        this.anular = anular;
        this.firmar = firmar;
        this.verificar = verificar;
        this.zona = zona;
    }

    @GetMapping("/expedientes/{folio}/oficios")
    List<OficioJson> delExpediente(@PathVariable String folio) {
        return consultar.delExpediente(folio).stream()
                .map(oficio -> new OficioJson(
                        oficio.codigo(), oficio.numero(), oficio.tipo(), oficio.fecha(), oficio.porFirmar()))
                .toList();
    }

    @GetMapping("/oficios/{codigo}")
    DetalleJson detalle(@PathVariable String codigo) {
        return json(consultar.exigir(codigo));
    }

    /** Se abre en el navegador: lo dibujó el programa y no lleva nada que se ejecute. */
    @GetMapping("/oficios/{codigo}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String codigo) {
        ImprimirOficio.Impreso impreso = imprimir.ejecutar(codigo);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(archivo(impreso.oficio()))
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(impreso.pdf());
    }

    @GetMapping("/oficios/{codigo}/verificacion")
    VerificacionJson verificacion(@PathVariable String codigo) {
        VerificarOficio.Respuesta r = verificar
                .ejecutar(codigo)
                .orElseThrow(() -> new NoEncontradoException("No existe un oficio con ese código."));
        return new VerificacionJson(
                r.codigo(),
                r.numero(),
                r.tipo(),
                r.organo(),
                r.fecha(),
                r.estado(),
                r.autentico(),
                r.bitacora(),
                r.anulado(),
                r.sustituidoPor(),
                r.sha256(),
                r.sha256Pdf());
    }

    @PostMapping(path = "/oficios/{codigo}/anulacion", consumes = MediaType.APPLICATION_JSON_VALUE)
    DetalleJson anular(@PathVariable String codigo, @RequestBody AnulacionJson anulacion) {
        return json(anular.ejecutar(codigo, anulacion.motivo()));
    }

    @PostMapping("/oficios/{codigo}/firma")
    DetalleJson firmar(@PathVariable String codigo) {
        return json(firmar.ejecutar(codigo));
    }

    private DetalleJson json(Oficio oficio) {
        return new DetalleJson(
                oficio.codigo(),
                oficio.numero(),
                oficio.tipo(),
                oficio.fecha(),
                oficio.emitido().atZone(zona).toOffsetDateTime(),
                oficio.porFirmar(),
                oficio.firmado() == null
                        ? null
                        : new FirmadoJson(
                                oficio.firmado().firmante(),
                                oficio.firmado().instante().atZone(zona).toOffsetDateTime()),
                oficio.anulado(),
                oficio.anulacion() == null ? null : oficio.anulacion().motivo(),
                oficio.anulacion() == null ? null : oficio.anulacion().sustituto(),
                oficio.carta(),
                oficio.sha256(),
                oficio.cabeza().asientos(),
                oficio.cabeza().hash());
    }

    private static String archivo(Oficio oficio) {
        String numero = oficio.numero().replace('/', '-');
        return (oficio.numerado() ? numero : oficio.plantilla() + "-" + numero) + (oficio.anulado() ? "-anulado" : "")
                + ".pdf";
    }
}
