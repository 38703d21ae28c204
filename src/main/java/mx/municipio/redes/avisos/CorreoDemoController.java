package mx.municipio.redes.avisos;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.motor.acceso.Grupos;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.norma.Norma;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** El correo de la demostración, que no sale: aquí lee cada quien el suyo y el de su oficina; el supervisor, todo. */
@PageController
@Profile("demo")
class CorreoDemoController {

    private static final int TAMANO = 50;

    /** Un mensaje en la lista. */
    public record Mensaje(String archivo, Instant fecha, String para, String asunto) {}

    /** Un mensaje entero. */
    public record Detalle(String archivo, String asunto, String cabeceras, String texto, @Nullable String adjunto) {}

    private final CarteroDemo cartero;
    private final UsuarioActual usuarioActual;
    private final Usuarios usuarios;
    private final Norma norma;

    CorreoDemoController(CarteroDemo cartero, UsuarioActual usuarioActual, Usuarios usuarios, Norma norma) {
        this.cartero = cartero;
        this.usuarioActual = usuarioActual;
        this.usuarios = usuarios;
        this.norma = norma;
    }

    @GetMapping("/demo/correo")
    String lista(@RequestParam(defaultValue = "0") int pagina, Model modelo) throws IOException, MessagingException {
        List<Path> archivos = archivos();
        int desde = (int) Math.min((long) Math.max(0, pagina) * TAMANO, archivos.size());
        List<Mensaje> mensajes = new ArrayList<>();
        for (Path archivo : archivos.subList(desde, Math.min(desde + TAMANO, archivos.size()))) {
            MimeMessage mensaje = leer(archivo);
            mensajes.add(new Mensaje(
                    archivo.getFileName().toString(),
                    mensaje.getSentDate().toInstant(),
                    decodificar(mensaje.getHeader("To", ", ")),
                    mensaje.getSubject()));
        }
        modelo.addAttribute("mensajes", mensajes);
        modelo.addAttribute("pagina", Math.max(0, pagina));
        modelo.addAttribute("total", archivos.size());
        modelo.addAttribute("hayMas", desde + TAMANO < archivos.size());
        return "correo-demo";
    }

    @GetMapping("/demo/correo/{archivo}")
    String mensaje(@PathVariable String archivo, Model modelo) throws IOException, MessagingException {
        MimeMessage mensaje = leer(hallar(archivo));
        List<String> cabeceras = new ArrayList<>();
        for (String nombre : List.of("Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "Content-Type")) {
            cabeceras.add(nombre + ": " + decodificar(mensaje.getHeader(nombre, ", ")));
        }
        modelo.addAttribute(
                "detalle",
                new Detalle(
                        archivo,
                        mensaje.getSubject(),
                        String.join("\n", cabeceras),
                        parte(mensaje, 0),
                        conAdjunto(mensaje) ? adjunto(mensaje).getFileName() : null));
        return "correo-demo-mensaje";
    }

    /** La parte HTML, para un marco aislado: sin guiones ni nada de fuera. */
    @GetMapping("/demo/correo/{archivo}/html")
    ResponseEntity<String> html(@PathVariable String archivo) throws IOException, MessagingException {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox")
                .body(parte(leer(hallar(archivo)), 1));
    }

    /** El archivo que lleva, para guardarlo. */
    @GetMapping("/demo/correo/{archivo}/adjunto")
    ResponseEntity<byte[]> adjunto(@PathVariable String archivo) throws IOException, MessagingException {
        MimeMessage mensaje = leer(hallar(archivo));
        if (!conAdjunto(mensaje)) {
            throw new NoEncontradoException("Ese correo no lleva archivo.");
        }
        BodyPart adjunto = adjunto(mensaje);
        try (InputStream octetos = adjunto.getInputStream()) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + adjunto.getFileName() + "\"")
                    .body(octetos.readAllBytes());
        }
    }

    private List<Path> archivos() throws IOException {
        if (!Files.isDirectory(cartero.carpeta())) {
            return List.of();
        }
        Usuario quien = usuarioActual.exigir();
        Set<String> suyas = direcciones(quien);
        try (Stream<Path> todos = Files.list(cartero.carpeta())) {
            return todos.filter(archivo -> archivo.toString().endsWith(".eml"))
                    .filter(archivo -> quien.es(Grupos.SUPERVISORES) || suyas.contains(destinatario(archivo)))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        }
    }

    /** La suya y la de cada oficina en que está. */
    private Set<String> direcciones(Usuario quien) {
        return Stream.concat(
                        usuarios.datos(quien.id()).map(Usuarios.Datos::correo).stream(),
                        norma.oficinas().entrySet().stream()
                                .filter(oficina -> quien.es(oficina.getKey()))
                                .map(oficina -> oficina.getValue().correo()))
                .map(CorreoDemoController::igualable)
                .collect(Collectors.toSet());
    }

    private static String destinatario(Path archivo) {
        try (InputStream entrada = new BufferedInputStream(Files.newInputStream(archivo))) {
            return igualable(new InternetAddress(new InternetHeaders(entrada).getHeader("To", null)).getAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String igualable(String direccion) {
        return direccion.strip().toLowerCase(Locale.ROOT);
    }

    /** Solo lo que está en la carpeta: el nombre nunca se usa como ruta. */
    private Path hallar(String nombre) throws IOException {
        return archivos().stream()
                .filter(archivo -> archivo.getFileName().toString().equals(nombre))
                .findFirst()
                .orElseThrow(() -> new NoEncontradoException("No existe ese correo."));
    }

    private static MimeMessage leer(Path archivo) throws IOException, MessagingException {
        try (InputStream entrada = Files.newInputStream(archivo)) {
            return new MimeMessage(null, entrada);
        }
    }

    private static String parte(MimeMessage mensaje, int cual) throws IOException, MessagingException {
        var partes = (MimeMultipart) mensaje.getContent();
        if (conAdjunto(mensaje)) {
            partes = (MimeMultipart) partes.getBodyPart(0).getContent();
        }
        return partes.getBodyPart(cual).getContent().toString();
    }

    private static boolean conAdjunto(MimeMessage mensaje) throws MessagingException {
        return mensaje.isMimeType("multipart/mixed");
    }

    private static BodyPart adjunto(MimeMessage mensaje) throws IOException, MessagingException {
        return ((MimeMultipart) mensaje.getContent()).getBodyPart(1);
    }

    private static String decodificar(String cabecera) throws IOException {
        return MimeUtility.decodeText(MimeUtility.unfold(cabecera));
    }
}
