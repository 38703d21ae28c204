package mx.municipio.redes.expediente.adapter.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import mx.municipio.redes.expediente.Anexos.Enviado;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Los archivos de una petición en partes. */
public final class ArchivosEnviados {

    private ArchivosEnviados() {}

    /** Sin la parte vacía y sin nombre que un navegador envía cuando no se eligió ninguno. */
    public static List<Enviado> leer(@Nullable List<MultipartFile> partes) {
        return Objects.requireNonNullElse(partes, List.<MultipartFile>of()).stream()
                .filter(parte -> !parte.isEmpty() || !nombre(parte).isEmpty())
                .map(parte -> new Enviado(nombre(parte), bytes(parte)))
                .toList();
    }

    private static String nombre(MultipartFile parte) {
        return Objects.requireNonNullElse(parte.getOriginalFilename(), "");
    }

    private static byte[] bytes(MultipartFile parte) {
        try {
            return parte.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
