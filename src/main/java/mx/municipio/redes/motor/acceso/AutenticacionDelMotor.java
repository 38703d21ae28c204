package mx.municipio.redes.motor.acceso;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mx.municipio.redes.errores.TextoLibre;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Usuario y clave contra los usuarios del motor, con las esperas de {@link Intentos}.
 *
 * <p>bcrypt se paga una vez por clave, no en cada llamada con HTTP Basic: se recuerda, hasta {@link #MAXIMO} veces, qué
 * clave ya se comprobó contra qué cifrado guardado, como un HMAC con una llave al azar de este proceso. Cambiar la
 * clave cambia el cifrado y lo recordado deja de servir; una baja se ve al releer al usuario, a lo más
 * {@link Identidades#VIGENCIA} después.
 */
@Component
class AutenticacionDelMotor implements AuthenticationProvider {

    private static final int MAXIMO = 5_000;
    private static final String INCORRECTA = "Usuario o contraseña incorrectos.";

    private final Identidades identidades;
    private final Intentos intentos;
    private final Claves claves;
    private final SecretKeySpec llave;
    private final Map<String, String> comprobadas = new ConcurrentHashMap<>();

    private final Map<String, Object> enCurso = new ConcurrentHashMap<>();

    AutenticacionDelMotor(Identidades identidades, Intentos intentos, Claves claves) {
        this.identidades = identidades;
        this.intentos = intentos;
        this.claves = claves;
        byte[] azar = new byte[32];
        new SecureRandom().nextBytes(azar);
        this.llave = new SecretKeySpec(azar, "HmacSHA256");
    }

    @Override
    public boolean supports(Class<?> tipo) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(tipo);
    }

    @Override
    public Authentication authenticate(Authentication solicitud) {
        String usuario = TextoLibre.limpiar(solicitud.getName());
        String clave = Objects.toString(solicitud.getCredentials(), "");
        String origen = Origen.de(solicitud);
        intentos.exigirSinEspera(origen, usuario);
        Identidad identidad = identidades.buscar(usuario).orElse(null);
        if (identidad == null) {
            // A quien no existe se le responde, y se le hace esperar, igual que a quien sí.
            intentos.comprobar(origen, usuario, false, () -> claves.es(clave, null, null));
            throw equivocada(origen, usuario);
        }
        String huella = huella(identidad, clave);
        // Las mismas credenciales a la vez, como las de un programa que abre varias conexiones, se comprueban una vez.
        Object candado = enCurso.computeIfAbsent(huella, h -> new Object());
        try {
            synchronized (candado) {
                comprobar(origen, identidad, usuario, clave, huella);
            }
        } finally {
            enCurso.remove(huella, candado);
        }
        return autenticada(identidad);
    }

    private void comprobar(String origen, Identidad identidad, String usuario, String clave, String huella) {
        if (identidad.clave().equals(comprobadas.get(huella))) {
            intentos.recordar(origen, usuario);
            return;
        }
        if (!intentos.comprobar(origen, usuario, true, () -> claves.es(clave, identidad.clave(), identidad.sal()))) {
            throw equivocada(origen, usuario);
        }
        if (comprobadas.size() >= MAXIMO) {
            comprobadas.clear();
        }
        comprobadas.put(huella, identidad.clave());
    }

    private AuthenticationException equivocada(String origen, String usuario) {
        return new BadCredentialsException(INCORRECTA
                + intentos.espera(origen, usuario)
                        .map(espera ->
                                " Espere " + BloqueadoException.enPalabras(espera) + " antes de volver a intentarlo.")
                        .orElse(""));
    }

    static Authentication autenticada(Identidad identidad) {
        var sesion = UsernamePasswordAuthenticationToken.authenticated(
                identidad.id(),
                null,
                identidad.grupos().stream().map(SimpleGrantedAuthority::new).toList());
        sesion.setDetails(identidad);
        return sesion;
    }

    private String huella(Identidad identidad, @Nullable String clave) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(llave);
            mac.update(identidad.id().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(String.valueOf(clave).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
