package mx.municipio.redes.motor.acceso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class AutenticacionDelMotorTest {

    private static final Instant AHORA = Instant.parse("2026-11-10T18:00:00Z");

    private final IdentityService motor = mock();
    private final Identidades identidades = mock();
    private final Clock reloj = mock();
    private final AutenticacionDelMotor autenticacion = new AutenticacionDelMotor(
            motor, identidades, new IntentosDeNadie(reloj, new StandaloneInMemProcessEngineConfiguration()), reloj);

    @BeforeEach
    void persona() {
        when(reloj.instant()).thenReturn(AHORA);
        guardada("cifrada-1", null);
        when(motor.checkPassword("ana", "buena")).thenReturn(true);
    }

    @Test
    @DisplayName("Dadas mil llamadas con la misma clave, bcrypt se paga una vez")
    void unaVez() {
        for (int i = 0; i < 1_000; i++) {
            Authentication ana = entrar("buena");
            assertThat(ana.getName()).isEqualTo("ana");
            assertThat(ana.getAuthorities()).extracting(a -> a.getAuthority()).containsExactly("titulares");
        }
        verify(motor, times(1)).checkPassword("ana", "buena");
    }

    @Test
    @DisplayName("Dada una clave ya comprobada, cuando la guardada cambia, se vuelve a comprobar")
    void otraClave() {
        entrar("buena");
        guardada("cifrada-2", null);
        when(motor.checkPassword("ana", "buena")).thenReturn(false);
        assertThatThrownBy(() -> entrar("buena")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    @DisplayName("Dada una clave equivocada, nunca se recuerda como buena")
    void equivocada() {
        assertThatThrownBy(() -> entrar("mala")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> entrar("mala")).isInstanceOf(BadCredentialsException.class);
        verify(motor, times(2)).checkPassword("ana", "mala");
    }

    @Test
    @DisplayName("Dada una persona bloqueada, tampoco vale la clave ya comprobada, y se le dice cuánto esperar")
    void bloqueada() {
        entrar("buena");
        guardada("cifrada-1", AHORA.plusSeconds(5));
        assertThatThrownBy(() -> entrar("buena"))
                .isInstanceOfSatisfying(BloqueadoException.class, bloqueo -> assertThat(bloqueo.espera())
                        .contains(Duration.ofSeconds(5)))
                .hasMessageContaining("Espere 5 segundos");
        guardada("cifrada-1", AHORA);
        assertThat(entrar("buena").isAuthenticated()).isTrue();
    }

    @Test
    @DisplayName("Dados dos intentos a la vez, el que pierde la carrera se repite en vez de fallar")
    void carrera() {
        when(motor.checkPassword("ana", "buena"))
                .thenThrow(new OptimisticLockingException("otro"))
                .thenReturn(true);
        assertThat(entrar("buena").isAuthenticated()).isTrue();
    }

    @Test
    @DisplayName("Dado quien no existe, no se le pregunta al motor y se le hace esperar como a quien sí, cada vez más y"
            + " al décimo intento hasta que lo desbloqueen")
    void nadie() {
        when(identidades.buscar("nadie")).thenReturn(Optional.empty());
        Instant ahora = AHORA;
        for (long espera : List.of(3, 6, 12, 24, 48, 60, 60, 60, 60)) {
            when(reloj.instant()).thenReturn(ahora);
            assertThatThrownBy(() -> entrar("nadie", "x"))
                    .isInstanceOf(BadCredentialsException.class)
                    .hasMessage("Usuario o contraseña incorrectos. Espere " + espera
                            + " segundos antes de volver a intentarlo.");
            ahora = ahora.plusSeconds(espera - 1);
            when(reloj.instant()).thenReturn(ahora);
            assertThatThrownBy(() -> entrar("nadie", "x"))
                    .isInstanceOf(BloqueadoException.class)
                    .hasMessageContaining("Espere 1 segundo ");
            ahora = ahora.plusSeconds(1);
        }
        when(reloj.instant()).thenReturn(ahora);
        assertThatThrownBy(() -> entrar("nadie", "x"))
                .isInstanceOfSatisfying(BloqueadoException.class, bloqueo -> assertThat(bloqueo.espera())
                        .isEmpty())
                .hasMessageContaining("Pida a un supervisor");
        assertThatThrownBy(() -> entrar("otro", "x")).isInstanceOf(BadCredentialsException.class);
        verify(motor, never()).checkPassword(anyString(), anyString());
    }

    @Test
    @DisplayName("Dadas dos frases largas que solo difieren después de 72 caracteres, bcrypt las distingue")
    void frasesLargas() {
        var cifrador = new CifradorBcrypt();
        String comun = "una frase muy larga ".repeat(5);
        String cifrada = cifrador.encrypt(comun + "a");
        assertThat(cifrador.check(comun + "a", cifrada)).isTrue();
        assertThat(cifrador.check(comun + "b", cifrada)).isFalse();
        assertThat(cifrada).startsWith("$2");
    }

    private Authentication entrar(String clave) {
        return entrar("ana", clave);
    }

    private Authentication entrar(String usuario, String clave) {
        return autenticacion.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(usuario, clave));
    }

    private void guardada(String cifrada, @Nullable Instant bloqueadaHasta) {
        when(identidades.buscar("ana"))
                .thenReturn(Optional.of(new Identidad("ana", cifrada, Set.of("titulares"), bloqueadaHasta, false)));
    }
}
