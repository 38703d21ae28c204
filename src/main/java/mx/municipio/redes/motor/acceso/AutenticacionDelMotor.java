package mx.municipio.redes.motor.acceso;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mx.municipio.redes.errores.TextoLibre;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Usuario y clave contra los usuarios del motor, con el bloqueo por intentos del motor.
 *
 * <p>bcrypt se paga una vez por clave, no en cada llamada con HTTP Basic: se recuerda, hasta {@link #MAXIMO} veces, qué
 * clave ya se comprobó contra qué cifrado guardado, como un HMAC con una llave al azar de este proceso. Cambiar la
 * clave cambia el cifrado y lo recordado deja de servir; una baja o un bloqueo se ven al releer al usuario, a lo más
 * {@link Identidades#VIGENCIA} después.
 */
@Component
class AutenticacionDelMotor implements AuthenticationProvider {

    private static final int MAXIMO = 5_000;
    private static final String INCORRECTA = "Usuario o contraseña incorrectos.";

    private final IdentityService identityService;
    private final Identidades identidades;
    private final IntentosDeNadie intentosDeNadie;
    private final Clock reloj;
    private final CifradorBcrypt cifrador = new CifradorBcrypt();
    private final SecretKeySpec llave;
    private final Map<String, String> comprobadas = new ConcurrentHashMap<>();

    AutenticacionDelMotor(
            @Lazy IdentityService identityService,
            Identidades identidades,
            IntentosDeNadie intentosDeNadie,
            Clock reloj) {
        this.identityService = identityService;
        this.identidades = identidades;
        this.intentosDeNadie = intentosDeNadie;
        this.reloj = reloj;
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
        Identidad identidad = identidades.buscar(usuario).orElse(null);
        if (identidad == null) {
            throw rechazo(usuario, clave);
        }
        exigirSinBloqueo(identidad);
        String huella = huella(identidad, clave);
        if (!identidad.clave().equals(comprobadas.get(huella))) {
            comprobar(identidad, clave);
            if (comprobadas.size() >= MAXIMO) {
                comprobadas.clear();
            }
            comprobadas.put(huella, identidad.clave());
        }
        return autenticada(identidad);
    }

    /** A quien no existe se le responde, y se le hace esperar, igual que a quien sí. */
    private AuthenticationException rechazo(String nadie, String clave) {
        Identidad comoSiExistiera = intentosDeNadie.buscar(nadie);
        exigirSinBloqueo(comoSiExistiera);
        cifrador.check(clave, comoSiExistiera.clave());
        intentosDeNadie.contar(nadie);
        exigirSinBloqueoTrasFallar(intentosDeNadie.buscar(nadie));
        return new BadCredentialsException(INCORRECTA);
    }

    static Authentication autenticada(Identidad identidad) {
        var sesion = UsernamePasswordAuthenticationToken.authenticated(
                identidad.id(),
                null,
                identidad.grupos().stream().map(SimpleGrantedAuthority::new).toList());
        sesion.setDetails(identidad);
        return sesion;
    }

    private void comprobar(Identidad identidad, String clave) {
        boolean correcta = comprobarEnElMotor(identidad.id(), clave);
        if (!correcta) {
            identidades.olvidar(identidad.id());
            identidades.buscar(identidad.id()).ifPresent(this::exigirSinBloqueoTrasFallar);
            throw new BadCredentialsException(INCORRECTA);
        }
        if (identidad.bloqueadaHasta() != null) {
            identidades.olvidar(identidad.id());
        }
    }

    private boolean comprobarEnElMotor(String usuario, String clave) {
        try {
            return identityService.checkPassword(usuario, clave);
        } catch (OptimisticLockingException e) {
            // Otro intento simultáneo actualizó la cuenta de intentos; el segundo ya ve su resultado.
            return identityService.checkPassword(usuario, clave);
        }
    }

    private void exigirSinBloqueo(Identidad identidad) {
        if (identidad.bloqueoDefinitivo()) {
            throw new BloqueadoException(
                    "Su usuario está bloqueado por demasiados intentos. Pida a un supervisor que lo desbloquee.", null);
        }
        if (identidad.bloqueada(reloj.instant())) {
            Duration espera = espera(identidad);
            throw new BloqueadoException(
                    "Usuario bloqueado por un intento fallido. Espere " + enPalabras(espera)
                            + " y vuelva a intentarlo.",
                    espera);
        }
    }

    private void exigirSinBloqueoTrasFallar(Identidad identidad) {
        if (identidad.bloqueoDefinitivo()) {
            exigirSinBloqueo(identidad);
        }
        if (identidad.bloqueada(reloj.instant())) {
            throw new BadCredentialsException(
                    INCORRECTA + " Espere " + enPalabras(espera(identidad)) + " antes de volver a intentarlo.");
        }
    }

    private Duration espera(Identidad identidad) {
        Instant hasta = Objects.requireNonNull(identidad.bloqueadaHasta());
        long milisegundos = Duration.between(reloj.instant(), hasta).toMillis();
        return Duration.ofSeconds(Math.max(1, (milisegundos + 999) / 1000));
    }

    private static String enPalabras(Duration espera) {
        long segundos = espera.toSeconds();
        return segundos == 1 ? "1 segundo" : segundos + " segundos";
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
