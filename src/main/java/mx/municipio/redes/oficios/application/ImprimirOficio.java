package mx.municipio.redes.oficios.application;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.oficios.FirmaElectronica;
import mx.municipio.redes.oficios.Oficio;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** El PDF de un oficio: se dibuja la primera vez que alguien lo pide, se guarda con su SHA-256 y ya no cambia. */
@Component
public class ImprimirOficio {

    private static final String IMPRESO = "OFICIO_IMPRESO";

    private final ConsultarOficios consultar;
    private final Imprenta imprenta;
    private final ObjectProvider<FirmaElectronica> firma;
    private final Expedientes expedientes;
    private final Bitacora bitacora;
    private final JdbcClient jdbc;
    private final Clock reloj;
    private final TransactionTemplate transaccion;

    ImprimirOficio(
            ConsultarOficios consultar,
            Imprenta imprenta,
            ObjectProvider<FirmaElectronica> firma,
            Expedientes expedientes,
            Bitacora bitacora,
            JdbcClient jdbc,
            Clock reloj,
            PlatformTransactionManager transacciones) {
        this.consultar = consultar;
        this.imprenta = imprenta;
        this.firma = firma;
        this.expedientes = expedientes;
        this.bitacora = bitacora;
        this.jdbc = jdbc;
        this.reloj = reloj;
        this.transaccion = new TransactionTemplate(transacciones);
    }

    /** Un oficio y su PDF. */
    public record Impreso(Oficio oficio, byte[] pdf) {}

    /**
     * @throws mx.municipio.redes.errores.NoEncontradoException si no existe o no concierne a quien pregunta
     * @throws ConflictoException si el oficio está alterado, o el PDF guardado no es el que se asentó
     */
    public Impreso ejecutar(String codigo) {
        Oficio oficio = consultar.exigirIntegro(codigo);
        return new Impreso(oficio, guardado(oficio).orElseGet(() -> dibujar(oficio)));
    }

    private Optional<byte[]> guardado(Oficio oficio) {
        Optional<byte[]> pdf = jdbc.sql(
                        "SELECT bytes FROM oficio_pdf WHERE codigo = ? AND anulado = ? AND por_firmar = ?")
                .params(oficio.codigo(), oficio.anulado(), oficio.porFirmar())
                .query((fila, n) -> fila.getBytes("bytes"))
                .optional();
        pdf.ifPresent(bytes -> exigirAsentado(oficio, Huella.de(bytes)));
        return pdf;
    }

    private byte[] dibujar(Oficio oficio) {
        byte[] dibujado = imprenta.dibujar(oficio);
        FirmaElectronica conFirma = firma.getIfAvailable();
        byte[] pdf = conFirma == null || oficio.porFirmar() ? dibujado : conFirma.firmar(oficio, dibujado);
        try {
            transaccion.executeWithoutResult(estado -> guardar(oficio, pdf));
            return pdf;
        } catch (DuplicateKeyException otroLoGuardo) {
            return Objects.requireNonNull(
                    transaccion.execute(estado -> guardado(oficio).orElseThrow(() -> otroLoGuardo)));
        }
    }

    private void guardar(Oficio oficio, byte[] pdf) {
        jdbc.sql("INSERT INTO oficio_pdf (codigo, anulado, por_firmar, dibujado, sha256, bytes)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        oficio.codigo(),
                        oficio.anulado(),
                        oficio.porFirmar(),
                        reloj.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                        Huella.de(pdf),
                        pdf)
                .update();
        expedientes.asentar(oficio.folio(), IMPRESO, "NT10-CG-XI", detalle(oficio, Huella.de(pdf)));
    }

    private void exigirAsentado(Oficio oficio, String sha256) {
        boolean asentado = bitacora.leer(oficio.folio()).stream()
                .anyMatch(asiento ->
                        asiento.suceso().equals(IMPRESO) && asiento.detalle().equals(detalle(oficio, sha256)));
        if (!asentado) {
            throw new ConflictoException(
                    "El PDF guardado de este oficio no es el que se asentó. Avise a la Sindicatura.", "NT10-CG-XI");
        }
    }

    private static String detalle(Oficio oficio, String sha256) {
        return "PDF de " + oficio.numero() + ", código " + oficio.codigo() + (oficio.anulado() ? ", anulado" : "")
                + (oficio.porFirmar() ? ", por firmar" : "") + ". SHA-256 " + sha256;
    }
}
