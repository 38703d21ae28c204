package mx.municipio.redes.padron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Las direcciones que una persona encuentra, teclea o recibe, red por red. */
class DireccionDeCuentaTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://www.facebook.com/DIFTecate",
                "http://facebook.com/DIFTecate/",
                "facebook.com/diftecate",
                "//facebook.com/DIFTecate",
                "  HTTPS://WWW.Facebook.COM/DIFTECATE \n",
                "m.facebook.com/DIFTecate",
                "mobile.facebook.com/DIFTecate",
                "web.facebook.com/DIFTecate",
                "es-la.facebook.com/DIFTecate",
                "fb.com/DIFTecate",
                "https://www.facebook.com:443/DIFTecate",
                "https://www.facebook.com./DIFTecate",
                "https://www.facebook.com/DIFTecate?fbclid=IwAR0&ref=share#arriba",
                "https://www.facebook.com/%44IFTecate",
                "https://www.facebook.com/pg/DIFTecate",
                "https://facebook.com/@DIFTecate",
                "https:\\\\facebook.com\\DIFTecate",
                "https://evil.com@facebook.com/DIFTecate",
                "https://facebook.com/DIF.Tecate",
                "https://facebook.com/d.i.f.tecate/?ref=x",
                "https://facebook.com/DIF%2ETecate",
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2FDIFTecate%3Ffbclid%3D1&h=AT0"
            })
    @DisplayName("NT10-TR-3: dada una cuenta de Facebook, se escriba como se escriba, es la misma")
    void facebook(String direccion) {
        assertThat(DireccionDeCuenta.clave(direccion)).contains("facebook.com/diftecate");
    }

    @ParameterizedTest(name = "{0} es {1}")
    @CsvSource({
        "https://www.facebook.com/profile.php?id=100064&mibextid=ZbWKwL, facebook.com/profile.php?id=100064",
        "https://www.facebook.com/100064, facebook.com/profile.php?id=100064",
        "https://www.facebook.com/pages/DIF-Tecate/100064?fref=ts, facebook.com/profile.php?id=100064",
        "https://www.facebook.com/people/DIF-Tecate/100064/, facebook.com/profile.php?id=100064",
        "https://www.facebook.com/p/DIF-Tecate-100064/, facebook.com/profile.php?id=100064",
        "https://www.facebook.com/pages/category/Gobierno/DIF-Tecate-100064/, facebook.com/profile.php?id=100064",
        "https://www.facebook.com/DIF-Tecate-100064, facebook.com/profile.php?id=100064",
        "https://facebook.com\\@evil.com, facebook.com/evilcom",
        "https://www.instagram.com/DIF.Tecate, instagram.com/dif.tecate",
        "https://l.instagram.com/?u=https%3A%2F%2Ftiktok.com%2F%40DIFTecate&e=AT0, tiktok.com/@diftecate",
        "https://wa.me/5216651234567, wa.me/526651234567",
        "https://wa.me/+52%201%20665-123-4567, wa.me/526651234567",
        "https://api.whatsapp.com/send/?phone=5216651234567&text&type=phone_number, wa.me/526651234567",
        "https://web.whatsapp.com/send?phone=52+1+665+123+4567, wa.me/526651234567",
        "+52 1 665 123 4567, wa.me/526651234567",
        "+52 (665) 123–4567, wa.me/526651234567",
        "https://wa.me/5491112345678, wa.me/5491112345678",
        "https://x.com/DIFTecate?s=21&t=abc, x.com/diftecate",
        "https://twitter.com/DIFTecate, x.com/diftecate",
        "https://mobile.twitter.com/DIFTecate/, x.com/diftecate",
        "https://x.com/@DIFTecate, x.com/diftecate",
        "https://www.instagram.com/DIFTecate/?igsh=abc, instagram.com/diftecate",
        "https://youtube.com/@DIFTecate?si=abc, youtube.com/@diftecate",
        "https://m.youtube.com/c/DIFTecate, youtube.com/c/diftecate",
        "https://www.youtube.com/DIFTecate, youtube.com/c/diftecate",
        "https://www.youtube.com/user/DIFTecate, youtube.com/user/diftecate",
        "https://www.youtube.com/channel/UCabcDEF123456789012345, youtube.com/channel/UCabcDEF123456789012345",
        "https://www.tiktok.com/@DIFTecate?lang=es, tiktok.com/@diftecate",
        "https://whatsapp.com/channel/0029VaAbCdEfGhIj, whatsapp.com/channel/0029VaAbCdEfGhIj",
        "https://www.whatsapp.com/channel/0029VaAbCdEfGhIj/, whatsapp.com/channel/0029VaAbCdEfGhIj",
        "https://wa.me/526651234567?text=hola, wa.me/526651234567",
        "https://api.whatsapp.com/send?phone=%2B526651234567&text=x, wa.me/526651234567"
    })
    @DisplayName("NT10-TR-3: en cada red queda lo que distingue a la cuenta y se va lo que no")
    void cadaRed(String direccion, String clave) {
        assertThat(DireccionDeCuenta.clave(direccion)).contains(clave);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://facebook.com/DIFTecate.",
                "https://facebook.com/DIFTecate,",
                "(https://facebook.com/DIFTecate)",
                "«https://facebook.com/DIFTecate»;",
                "“https://facebook.com/DIFTecate/”…",
                "¿https://facebook.com/DIFTecate?",
                "¡facebook.com/DIFTecate!",
                "<https://facebook.com/DIFTecate>",
                "'facebook.com/DIFTecate':",
                "**https://facebook.com/DIFTecate**",
                "https://facebook.com/DIFTecate —",
                "‹https://facebook.com/DIFTecate›",
                "`https://facebook.com/DIFTecate`",
                "~~https://facebook.com/DIFTecate~~",
                "|https://facebook.com/DIFTecate|",
                "• https://facebook.com/DIFTecate ·",
                "https://facebook.com/DIFTecate。",
                "「https://facebook.com/DIFTecate」、",
                "‚https://facebook.com/DIFTecate‘",
                "https://facebook.com/DIFTecate/·?ref=1|",
                "https://m.facebook.com/l.php?u=https%3A%2F%2Ffacebook.com%2FDIFTecate&h=x"
            })
    @DisplayName("NT10-TR-3: dada una dirección copiada con los signos de su frase, es la misma")
    void enUnaFrase(String direccion) {
        assertThat(DireccionDeCuenta.clave(direccion)).contains("facebook.com/diftecate");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://bit.ly/3abcDEF",
                "BIT.LY/3abcDEF.",
                "https://www.tinyurl.com/dif",
                "https://t.co/abc",
                "https://goo.gl/abc",
                "https://lnkd.in/abc",
                "https://ow.ly/abc",
                "https://wa.link/abc",
                "https://wa.me/message/ABC",
                "https://api.whatsapp.com/message/ABC?autoload=1",
                "https://bit.do/abc",
                "https://clck.ru/abc",
                "https://www.urlz.fr/abc",
                "https://hubs.la/abc",
                "https://fb.me/DIFTecate",
                "https://fb.watch/abc/",
                "https://vm.tiktok.com/ZMabc/",
                "https://www.tiktok.com/t/ZTabc/",
                "https://youtu.be/dQw4w9WgXcQ",
                "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://youtube.com/shorts/dQw4w9WgXcQ",
                "https://www.facebook.com/share/1AbCdEfGh/",
                "https://www.instagram.com/reel/Cabc/",
                "https://x.com/i/status/1"
            })
    @DisplayName("NT10-TR-3: dada una dirección que no dice de qué cuenta es, así se sabe")
    void callada(String direccion) {
        assertThat(DireccionDeCuenta.leer(direccion)).hasValueSatisfying(lectura -> {
            assertThat(lectura.callada()).isTrue();
            assertThat(lectura.claves()).allSatisfy(clave -> assertThat(clave).startsWith("https://"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://bit.ly.evil.com/3abc",
                "https://facebook.com/groups/DIFTecate",
                "https://tecate.gob.mx/dif",
                "https://facebook.com/DIFTecate",
                "https://facebook.com:8080/share/1",
                "https://bit.ly"
            })
    @DisplayName("NT10-TR-3: dada una dirección que dice a qué lleva, o que imita a un abreviador, no es de esas")
    void noCallada(String direccion) {
        assertThat(DireccionDeCuenta.leer(direccion))
                .hasValueSatisfying(lectura -> assertThat(lectura.callada()).isFalse());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://facebook.com/100.064",
                "https://facebook.com/dif-100.064",
                "https://facebook.com/gro.ups",
                "https://facebook.com/..."
            })
    @DisplayName("NT10-TR-3: lo que sin sus puntos sería en Facebook otra cosa, no es ninguna cuenta")
    void soloPuntos(String direccion) {
        assertThat(DireccionDeCuenta.leer(direccion).stream().flatMap(lectura -> lectura.claves().stream()))
                .noneMatch(clave -> clave.startsWith("facebook.com/"));
    }

    @ParameterizedTest(name = "{0} es de {1}")
    @CsvSource({
        "https://www.facebook.com/DIFTecate/posts/123, facebook.com/diftecate",
        "https://www.facebook.com/DIFTecate/about, facebook.com/diftecate",
        "https://m.facebook.com/story.php?story_fbid=9&id=100064, facebook.com/profile.php?id=100064",
        "https://x.com/DIFTecate/status/1, x.com/diftecate",
        "https://www.instagram.com/DIFTecate/p/Cabc/, instagram.com/diftecate",
        "https://www.instagram.com/stories/DIFTecate/1/, instagram.com/diftecate",
        "https://www.tiktok.com/@DIFTecate/video/1, tiktok.com/@diftecate",
        "https://www.youtube.com/@DIFTecate/videos, youtube.com/@diftecate",
        "https://wa.me/c/5216651234567, wa.me/526651234567"
    })
    @DisplayName("NT10-TR-3: dada una publicación, la dirección nombra a su cuenta, y se sabe que es algo de dentro")
    void publicacion(String direccion, String clave) {
        assertThat(DireccionDeCuenta.leer(direccion)).hasValueSatisfying(lectura -> {
            assertThat(lectura.claves()).containsExactly(clave);
            assertThat(lectura.dentro()).isTrue();
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://facebook.com@evil.com/DIFTecate",
                "facebook.com@evil.com",
                "https://facebook.com%40evil.com/DIFTecate",
                "https://facebook.com%2Eevil.com/DIFTecate",
                "https://facebook.com.evil.com/DIFTecate",
                "https://facebook-com.net/DIFTecate",
                "https://faceb00k.com/DIFTecate",
                "https://fаcebook.com/DIFTecate", // а cirílica
                "https://ｆacebook.com/DIFTecate",
                "https://face\u200Bbook.com/DIFTecate",
                "face\u200Bbook.com/DIFTecate",
                "https://xn--fcebook-8va.com/DIFTecate",
                "https://login.facebook.com/DIFTecate",
                "https://www.m.facebook.com/DIFTecate",
                "https://facebook.com:8080/DIFTecate",
                "https://facebook.com/DIFТecate", // Т cirílica
                "https://facebook.com/DIF%D0%A2ecate",
                "https://facebook.com/DIFTec\u0430te",
                "https://facebook.com/DIFTecate\u200B",
                "https://facebook.com/\u202EetaceTFID",
                "https://facebook.com/DIFTecate%00",
                "https://facebook.com/DIFTecate%20",
                "https://facebook.com/DIFTecate/../Otra",
                "https://facebook.com/DIFTecate/%2e%2e/Otra",
                "https://facebook.com/DIFTecate%2F..%2FOtra",
                "https://facebook.com//DIFTecate",
                "https://facebook.com/%ZZ",
                "https://facebook.com/%C3",
                "https://facebook.com/groups/DIFTecate",
                "https://facebook.com/share/1AbCdEfGh/",
                "https://facebook.com/sharer/sharer.php?u=https://facebook.com/DIFTecate",
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fevil.com",
                "https://facebook.com/profile.php",
                "https://facebook.com/profile.php?id=1&id=2",
                "https://facebook.com/profile.php?id=1%20",
                "https://facebook.com",
                "https://x.com/i/user/1",
                "https://x.com/intent/post?text=DIFTecate",
                "https://t.co/abc",
                "https://instagram.com/p/Cabc/",
                "https://youtu.be/dQw4w9WgXcQ",
                "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://www.youtube.com/channel/otra",
                "https://tiktok.com/DIFTecate",
                "https://vm.tiktok.com/ZMabc/",
                "https://whatsapp.com/channel/",
                "https://tecate.gob.mx/dif",
                "http://192.168.1.1/DIFTecate",
                "@DIF\u0422ecate",
                "@DIFTecate\u200B",
                "@DIFTecate@mastodon.social",
                "@\u212Ainder",
                "@123456"
            })
    @DisplayName("NT10-TR-3: dada una dirección de otro sitio, engañosa o sin cuenta, solo es igual a ella misma")
    void soloElla(String direccion) {
        assertThat(DireccionDeCuenta.leer(direccion)).hasValueSatisfying(lectura -> {
            assertThat(lectura.claves())
                    .hasSizeLessThan(2)
                    .allSatisfy(clave -> assertThat(clave).startsWith("https://"))
                    .allSatisfy(
                            clave -> assertThat(DireccionDeCuenta.clave(clave)).contains(clave));
            assertThat(lectura.dentro()).isFalse();
        });
    }

    @Test
    @DisplayName("NT10-TR-3: la portada de una red no es la dirección de nadie")
    void portada() {
        assertThat(DireccionDeCuenta.clave("https://www.facebook.com/")).isEmpty();
        assertThat(DireccionDeCuenta.clave("x.com")).isEmpty();
        assertThat(DireccionDeCuenta.clave("https://tecate.gob.mx/#redes")).contains("https://tecate.gob.mx");
    }

    @ParameterizedTest(name = "«{0}»")
    @ValueSource(
            strings = {
                "",
                "   ",
                "hola",
                "DIFTecate",
                "@",
                "no es una dirección",
                "Mira https://facebook.com/DIFTecate",
                "https://",
                "https://facebook",
                "https:// facebook.com/DIFTecate",
                "https://facebook.com/DIF Tecate",
                "<script>alert(1)</script>",
                "javascript:alert(1)//facebook.com/DIFTecate",
                "data:text/html,facebook.com",
                "ftp://facebook.com/DIFTecate",
                "httрs://facebook.com/DIFTecate",
                "mailto:prensa@tecate.gob.mx",
                "comunicacion.social@tecate.gob.mx",
                "664 123 4567",
                "1.5"
            })
    @DisplayName("NT10-TR-3: dado algo que no es una dirección, así se dice")
    void noEsDireccion(String texto) {
        assertThat(DireccionDeCuenta.leer(texto)).isEmpty();
    }

    @Test
    @DisplayName("NT10-TR-3: dado un identificador sin red, puede ser una cuenta en cualquiera de las que los usan")
    void identificador() {
        assertThat(DireccionDeCuenta.leer("@DIFTecate")).hasValueSatisfying(lectura -> {
            assertThat(lectura.claves())
                    .containsExactlyInAnyOrder(
                            "facebook.com/diftecate",
                            "x.com/diftecate",
                            "instagram.com/diftecate",
                            "youtube.com/@diftecate",
                            "tiktok.com/@diftecate");
            assertThat(lectura.dentro()).isFalse();
        });
        assertThat(DireccionDeCuenta.clave("@DIFTecate")).isEmpty();
    }

    @Test
    @DisplayName("NT10-TR-3: una dirección larguísima no se analiza")
    void larguisima() {
        assertThat(DireccionDeCuenta.leer("https://facebook.com/" + "a".repeat(3000)))
                .isEmpty();
        assertThat(DireccionDeCuenta.leer("https://facebook.com/" + "-1".repeat(900)))
                .isPresent();
    }
}
