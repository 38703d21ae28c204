package mx.municipio.redes.motor.acceso;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** De dónde viene lo que está en curso. */
final class Origen {

    /** El programa mismo, que no viene de ninguna dirección. */
    private static final String PROPIO = "el programa";

    /** De una dirección IPv6, lo que identifica a una red: dentro de ella cada quien escoge la suya. */
    private static final int RED = 8;

    private Origen() {}

    /** La dirección de quien pide, que si viene por el proxy es la que él dice. */
    static String actual() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes atributos
                ? de(atributos.getRequest().getRemoteAddr())
                : PROPIO;
    }

    /** Quien está entrando: la cadena de seguridad va antes que lo que anota la petición en curso. */
    static String de(Authentication solicitud) {
        return solicitud.getDetails() instanceof WebAuthenticationDetails detalles
                ? de(detalles.getRemoteAddress())
                : actual();
    }

    static String de(String direccion) {
        if (direccion.indexOf(':') < 0) {
            return direccion;
        }
        try {
            // Lleva dos puntos: nunca es un nombre que haya que preguntar a nadie.
            byte[] octetos = InetAddress.getByName(direccion).getAddress();
            if (octetos.length != 16) {
                return InetAddress.getByAddress(octetos).getHostAddress();
            }
            for (int i = RED; i < octetos.length; i++) {
                octetos[i] = 0;
            }
            return Inet6Address.getByAddress(octetos).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            return direccion;
        }
    }
}
