package mx.municipio.redes.motor.acceso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.municipio.redes.motor.CambiosDeAcceso;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class AutenticacionDelMotorTest {

    private static final Instant AHORA = Instant.parse("2026-11-10T18:00:00Z");

    private final Identidades identidades = mock();
    private final Claves claves = mock();
    private final Clock reloj = mock();
    private final CambiosDeAcceso registro = mock();
    private final Turnos turnos = new Turnos(Turnos.EN_FILA);
    private final Intentos intentos = new Intentos(reloj, unico(registro), turnos, mock());
    private final AutenticacionDelMotor autenticacion = new AutenticacionDelMotor(identidades, intentos, claves);

    private String desde = "10.0.0.1";

    @BeforeEach
    void persona() {
        when(reloj.instant()).thenReturn(AHORA);
        guardada("cifrada-1");
        when(claves.es("buena", "cifrada-1", "sal")).thenReturn(true);
    }

    private static <T> ObjectProvider<T> unico(T bean) {
        ObjectProvider<T> proveedor = mock();
        when(proveedor.getObject()).thenReturn(bean);
        return proveedor;
    }

    private void venir(String direccion) {
        desde = direccion;
    }

    @Test
    @DisplayName("Dadas mil llamadas con la misma clave, bcrypt se paga una vez")
    void unaVez() {
        for (int i = 0; i < 1_000; i++) {
            Authentication ana = entrar("buena");
            assertThat(ana.getName()).isEqualTo("ana");
            assertThat(ana.getAuthorities()).extracting(a -> a.getAuthority()).containsExactly("titulares");
        }
        verify(claves, times(1)).es("buena", "cifrada-1", "sal");
    }

    @Test
    @DisplayName("Dada una lluvia que llena la fila de un origen, quien ya entró desde ahí sigue entrando y quien no"
            + " espera, sin que le cuente como intento")
    void lluvia() {
        entrar("buena");
        llenar(Turnos.POR_ORIGEN, () -> {
            assertThat(entrar("buena").isAuthenticated()).isTrue();
            assertThatThrownBy(() -> entrar("nadie", "x"))
                    .isInstanceOf(BloqueadoException.class)
                    .hasMessageStartingWith("Demasiados están iniciando sesión a la vez.");
        });
        assertThatThrownBy(() -> entrar("nadie", "x")).isInstanceOf(BadCredentialsException.class);
    }

    /** Anida, en un solo hilo, tantas en la fila. */
    private void llenar(int cuantas, Runnable dentro) {
        if (cuantas == 0) {
            dentro.run();
        } else {
            turnos.esperar(desde, () -> {
                llenar(cuantas - 1, dentro);
                return true;
            });
        }
    }

    @Test
    @DisplayName("Dada una clave ya comprobada, cuando la guardada cambia, se vuelve a comprobar")
    void otraClave() {
        entrar("buena");
        guardada("cifrada-2");
        assertThatThrownBy(() -> entrar("buena")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    @DisplayName("Dada una clave equivocada, nunca se recuerda como buena")
    void equivocada() {
        assertThatThrownBy(() -> entrar("mala")).isInstanceOf(BadCredentialsException.class);
        pasan(3);
        assertThatThrownBy(() -> entrar("mala")).isInstanceOf(BadCredentialsException.class);
        verify(claves, times(2)).es("mala", "cifrada-1", "sal");
    }

    @Test
    @DisplayName("Dado un intento fallido, desde ahí tampoco vale la clave ya comprobada hasta que pasa la espera, y se"
            + " dice cuánta")
    void bloqueada() {
        entrar("buena");
        assertThatThrownBy(() -> entrar("mala")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> entrar("buena"))
                .isInstanceOfSatisfying(BloqueadoException.class, bloqueo -> assertThat(bloqueo.segundos())
                        .isEqualTo(3))
                .hasMessageContaining("Espere 3 segundos");
        pasan(3);
        assertThat(entrar("buena").isAuthenticated()).isTrue();
        assertThatThrownBy(() -> entrar("mala"))
                .as("entrar deja la cuenta en cero")
                .hasMessageContaining("Espere 3 segundos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "nadie"})
    @DisplayName("Dado quien insiste con un nombre, exista o no, espera cada vez más, nunca más de un minuto, y toda"
            + " espera se acaba sola")
    void temporal(String nombre) {
        for (long espera : List.of(3, 6, 12, 24, 48, 60, 60, 60, 60, 60, 60, 60, 60)) {
            assertThatThrownBy(() -> entrar(nombre, "x"))
                    .isInstanceOf(BadCredentialsException.class)
                    .hasMessage("Usuario o contraseña incorrectos. Espere " + espera
                            + " segundos antes de volver a intentarlo.");
            pasan(espera - 1);
            assertThatThrownBy(() -> entrar(nombre, "x"))
                    .isInstanceOf(BloqueadoException.class)
                    .hasMessageContaining("Espere 1 segundo ");
            pasan(1);
        }
        if (nombre.equals("ana")) {
            assertThat(entrar("buena").isAuthenticated()).isTrue();
        }
    }

    @Test
    @DisplayName("Dado quien insiste desde otra dirección, la persona entra desde la suya; dentro de una red IPv6 no"
            + " sirve cambiar de dirección")
    void porOrigen() {
        venir("203.0.113.9");
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> entrar("mala")).isInstanceOf(BadCredentialsException.class);
            pasan(60);
        }
        assertThatThrownBy(() -> entrar("mala")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> entrar("buena")).isInstanceOf(BloqueadoException.class);
        venir("10.0.0.1");
        assertThat(entrar("buena").isAuthenticated()).isTrue();

        venir("2001:db8:1:2::1");
        assertThatThrownBy(() -> entrar("mala")).isInstanceOf(BadCredentialsException.class);
        venir("2001:db8:1:2:ffff::7");
        assertThatThrownBy(() -> entrar("buena")).isInstanceOf(BloqueadoException.class);
        venir("2001:db8:1:3::1");
        assertThat(entrar("buena").isAuthenticated()).isTrue();
    }

    @Test
    @DisplayName("Dados muchos intentos a la vez desde un origen, de uno solo se dice si acertó")
    void aLaVez() {
        // Mientras se comprueba la buena, otra falla.
        when(claves.es("buena", "cifrada-1", "sal")).thenAnswer(tarda -> {
            assertThatThrownBy(() -> entrar("mala")).isInstanceOf(BadCredentialsException.class);
            return true;
        });
        assertThatThrownBy(() -> entrar("buena")).isInstanceOf(BloqueadoException.class);
        pasan(3);
        // Y si la que falló llega después de otra, tampoco se dice que no era.
        when(claves.es("otra", "cifrada-1", "sal")).thenAnswer(tarda -> {
            assertThatThrownBy(() -> entrar("mala")).isInstanceOf(BadCredentialsException.class);
            return false;
        });
        assertThatThrownBy(() -> entrar("otra")).isInstanceOf(BloqueadoException.class);
    }

    @Test
    @DisplayName("Dado quien insiste, cada cinco intentos queda asentado desde dónde, y de una lluvia solo lo que cabe;"
            + " un nombre que no existe no se escribe")
    void asentados() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> entrar("mala")).isInstanceOf(BadCredentialsException.class);
            pasan(60);
        }
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> entrar("MiClave-2026", "x")).isInstanceOf(BadCredentialsException.class);
            pasan(60);
        }
        verify(registro).asentar("INTENTOS_FALLIDOS", "usuario ana, desde 10.0.0.1: 5 intentos fallidos seguidos");
        verify(registro)
                .asentar("INTENTOS_FALLIDOS", "un usuario que no existe, desde 10.0.0.1: 5 intentos fallidos seguidos");
        when(reloj.instant()).thenReturn(AHORA.plusSeconds(7_200));
        for (int origen = 0; origen < 100; origen++) {
            venir("198.51.100." + origen);
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> entrar("mala")).isInstanceOf(BadCredentialsException.class);
                when(reloj.instant()).thenReturn(AHORA.plusSeconds(7_200 + 60 * (i + 1)));
            }
            when(reloj.instant()).thenReturn(AHORA.plusSeconds(7_200));
        }
        verify(registro, times(2 + Intentos.POR_HORA)).asentar(anyString(), anyString());
        verify(registro).asentar(anyString(), contains("los demás de esta hora ya no se asientan"));
    }

    private void pasan(long segundos) {
        Instant ahora = reloj.instant();
        when(reloj.instant()).thenReturn(ahora.plusSeconds(segundos));
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
        var peticion = new MockHttpServletRequest();
        peticion.setRemoteAddr(desde);
        var solicitud = UsernamePasswordAuthenticationToken.unauthenticated(usuario, clave);
        solicitud.setDetails(new WebAuthenticationDetails(peticion));
        return autenticacion.authenticate(solicitud);
    }

    private void guardada(String cifrada) {
        when(identidades.buscar("ana"))
                .thenReturn(Optional.of(new Identidad("ana", cifrada, "sal", Set.of("titulares"))));
    }
}
