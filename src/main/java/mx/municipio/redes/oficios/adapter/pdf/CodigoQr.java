package mx.municipio.redes.oficios.adapter.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Un código QR como imagen incrustada. */
final class CodigoQr {

    private static final int MODULO = 8;

    private CodigoQr() {}

    static String enDataUri(String texto) {
        BitMatrix modulos;
        try {
            modulos = new QRCodeWriter()
                    .encode(
                            texto,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
        int lado = modulos.getWidth() * MODULO;
        var imagen = new BufferedImage(lado, lado, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < lado; y++) {
            for (int x = 0; x < lado; x++) {
                imagen.setRGB(x, y, modulos.get(x / MODULO, y / MODULO) ? 0x000000 : 0xFFFFFF);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(imagen, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
