package mx.municipio.redes.padron;

import mx.municipio.redes.norma.Clausula;

/** Catálogo de redes sociales. */
@Clausula("NT10-DEF-14")
public enum Red {
    FACEBOOK("FB", "Facebook"),
    X("X", "X"),
    INSTAGRAM("IG", "Instagram"),
    YOUTUBE("YT", "YouTube"),
    TIKTOK("TK", "TikTok"),
    WHATSAPP("WA", "Canal de WhatsApp");

    private final String siglas;
    private final String enPalabras;

    Red(String siglas, String enPalabras) {
        this.siglas = siglas;
        this.enPalabras = enPalabras;
    }

    /** Las que lleva la clave de sus cuentas. */
    public String siglas() {
        return siglas;
    }

    public String enPalabras() {
        return enPalabras;
    }
}
