package mx.municipio.redes.errores;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/**
 * Cuánto cuerpo se recibe y en cuánto tiempo, por cualquier vía: está donde Tomcat lo lee, antes de que se sepa para quién
 * es. De lo que anuncia de más no se lee nada; lo que no anuncia cuánto es se corta al pasar del máximo; quien lo manda a
 * gotas no retiene un hilo, ni todos juntos retienen los que atienden a los demás.
 */
public final class CuerpoAcotado extends ValveBase {

    private static final String RECHAZO = CuerpoAcotado.class.getName() + ".rechazo";

    private static final String DEMAS = "Lo que se envió es demasiado grande: el máximo es de 1 MB.";

    private static final int MAXIMO = 1024 * 1024;

    /** Lo que pesa una hoja de 2 MB lo dice {@code csv.HojaCsv}, y los archivos, Tomcat: aquí solo hay un tope a ambos. */
    private static final int MAXIMO_DE_HOJA = 4 * MAXIMO;

    private static final int MAXIMO_DE_PARTES = 52 * MAXIMO;

    /** Un cuerpo tiene estos segundos, y otro por cada {@link #POR_SEGUNDO} octetos que ya llegaron. */
    private static final int SEGUNDOS = 10;

    private static final int POR_SEGUNDO = 10_000;

    /** Tras responder, lo que se espera a que quien aún envía lo lea. */
    private static final int SEGUNDOS_TRAS_RESPONDER = 3;

    /** La mitad de los hilos de Tomcat: los que pueden estar a la vez esperando un cuerpo. */
    private static final int ESPERANDO = 100;

    private final Semaphore esperando = new Semaphore(ESPERANDO);

    CuerpoAcotado() {
        super(true);
    }

    /** Por qué no se leyó el cuerpo de esa petición, si no se leyó, sea lo que sea que eso haya hecho fallar. */
    public static @Nullable DominioException rechazo(ServletRequest peticion) {
        return (DominioException) peticion.getAttribute(RECHAZO);
    }

    /** @throws DominioException si pasa del máximo: una parte de un envío en varias no pasó por aquí sola */
    public static byte[] leer(InputStream cuerpo) throws IOException {
        byte[] leido = cuerpo.readNBytes(MAXIMO + 1);
        if (leido.length > MAXIMO) {
            throw new CuerpoNoRecibidoException(413, DEMAS);
        }
        return leido;
    }

    @Override
    public void invoke(Request peticion, Response respuesta) throws IOException, ServletException {
        var nativa = peticion.getCoyoteRequest();
        boolean enTrozos = nativa.getMimeHeaders().getHeader("transfer-encoding") != null;
        if (nativa.getContentLengthLong() <= 0 && !enTrozos) {
            getNext().invoke(peticion, respuesta);
            return;
        }
        InputBuffer deTomcat = nativa.getInputBuffer();
        var cuerpo = new Cuerpo(nativa, deTomcat, maximo(peticion));
        nativa.setInputBuffer(cuerpo);
        try {
            // De los archivos de una página se ocupa la página, que sabe a dónde volver: tampoco los lee.
            boolean deUnaPagina = cuerpo.maximo == MAXIMO_DE_PARTES && !Problemas.aUnPrograma(peticion.getRequestURI());
            if (nativa.getContentLengthLong() > cuerpo.maximo && !deUnaPagina) {
                respuesta.setStatus(413);
                RespuestaDeTomcat.escribir(peticion, respuesta, 413);
            } else {
                getNext().invoke(peticion, respuesta);
            }
        } finally {
            nativa.setInputBuffer(deTomcat);
            if (!peticion.isAsync()) {
                cuerpo.agotar(respuesta);
            }
        }
    }

    private static int maximo(Request peticion) {
        String ruta = peticion.getDecodedRequestURI();
        String tipo = Objects.requireNonNullElse(peticion.getContentType(), "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (ruta.startsWith("/engine-rest") || ruta.startsWith("/camunda")) {
            return MAXIMO;
        }
        return tipo.startsWith("multipart/") ? MAXIMO_DE_PARTES : tipo.startsWith("text/csv") ? MAXIMO_DE_HOJA : MAXIMO;
    }

    /** Lo que se dice de lo que pasa del máximo de esa petición. */
    static String deMas(Request peticion) {
        return deMas(maximo(peticion));
    }

    private static String deMas(int maximo) {
        return maximo == MAXIMO_DE_PARTES ? Problemas.detalle(HttpStatus.PAYLOAD_TOO_LARGE) : DEMAS;
    }

    /** Lo que Tomcat va leyendo, contado. */
    private final class Cuerpo implements InputBuffer {

        private final org.apache.coyote.Request peticion;
        private final InputBuffer deTomcat;
        private final int maximo;
        private long inicio;
        private boolean empezado;
        private long leido;
        private boolean terminado;

        Cuerpo(org.apache.coyote.Request peticion, InputBuffer deTomcat, int maximo) {
            this.peticion = peticion;
            this.deTomcat = deTomcat;
            this.maximo = maximo;
        }

        @Override
        public int doRead(ApplicationBufferHandler destino) throws IOException {
            if (!empezado) {
                // Lo que el programa tardó en empezar a leer no se le cuenta a quien envía.
                empezado = true;
                inicio = System.nanoTime();
            }
            boolean espera = faltan() && !llegaPronto();
            exigir(!espera || segundos() <= SEGUNDOS + leido / POR_SEGUNDO, 408, "El envío tardó demasiado en llegar.");
            exigir(
                    !espera || esperando.tryAcquire(),
                    503,
                    "El programa está recibiendo demasiados envíos. Intente de nuevo en un momento.");
            try {
                int octetos = deTomcat.doRead(destino);
                anotar(octetos);
                exigir(leido <= maximo, 413, deMas(maximo));
                return octetos;
            } finally {
                if (espera) {
                    esperando.release();
                }
            }
        }

        private void anotar(int octetos) {
            leido += Math.max(octetos, 0);
            terminado = octetos < 0;
        }

        private void exigir(boolean cumple, int estado, String mensaje) throws IOException {
            if (!cumple) {
                peticion.setAttribute(RECHAZO, new CuerpoNoRecibidoException(estado, mensaje));
                throw new IOException(mensaje);
            }
        }

        private long segundos() {
            return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - inicio);
        }

        /** Con todos los lugares tomados, quien de veras está enviando no los necesita. */
        private boolean llegaPronto() throws InterruptedIOException {
            for (int veces = 0; !hayAlgo(); veces++) {
                if (veces == 20 || esperando.availablePermits() > 0) {
                    return false;
                }
                pausa();
            }
            return true;
        }

        private static void pausa() throws InterruptedIOException {
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }

        private boolean hayAlgo() {
            peticion.action(ActionCode.AVAILABLE, true);
            return peticion.getAvailable() > 0;
        }

        /** Cerrar con algo sin leer borra la respuesta antes de que la lea quien aún envía. */
        void agotar(Response respuesta) throws IOException {
            boolean sinPedirlo = peticion.hasExpectation() && leido == 0;
            if (!faltan() || sinPedirlo) {
                return;
            }
            respuesta.finishResponse();
            inicio = System.nanoTime();
            if (esperando.tryAcquire()) {
                try {
                    while (faltan() && segundos() < SEGUNDOS_TRAS_RESPONDER) {
                        if (hayAlgo()) {
                            anotar(deTomcat.doRead(new Desechado()));
                        } else {
                            pausa();
                        }
                    }
                } finally {
                    esperando.release();
                }
            }
            if (faltan()) {
                peticion.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }

        private boolean faltan() {
            long anunciado = peticion.getContentLengthLong();
            return !terminado && (anunciado < 0 || leido < anunciado);
        }

        @Override
        public int available() {
            return deTomcat.available();
        }
    }

    private static final class CuerpoNoRecibidoException extends DominioException {

        CuerpoNoRecibidoException(int estado, String mensaje) {
            super(estado, mensaje, null);
        }
    }

    private static final class Desechado implements ApplicationBufferHandler {

        private @Nullable ByteBuffer ultimo;

        @Override
        public void setByteBuffer(ByteBuffer leido) {
            ultimo = leido;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return ultimo;
        }

        @Override
        public void expand(int tamano) {
            // Nada se guarda.
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registro {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> cuerpoAcotado() {
            return fabrica -> {
                fabrica.addEngineValves(new CuerpoAcotado());
                // Quien espera permiso para enviar lo recibe cuando alguien va a leerlo.
                fabrica.addConnectorCustomizers(conector -> ((AbstractHttp11Protocol<?>) conector.getProtocolHandler())
                        .setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString()));
            };
        }
    }
}
