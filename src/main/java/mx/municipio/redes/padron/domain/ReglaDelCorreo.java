package mx.municipio.redes.padron.domain;

import java.util.regex.Pattern;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;

/** Las cuentas se abren con un correo del dominio municipal o de un subdominio suyo; mayúsculas y minúsculas dan igual. */
@Clausula("NT10-PAB-VI-b")
public final class ReglaDelCorreo {

    private final String dominio;
    private final Pattern admitido;

    public ReglaDelCorreo(String dominio) {
        this.dominio = dominio;
        this.admitido = Pattern.compile(
                "[^@\\s\\p{Cntrl}]+@([a-z0-9-]+\\.)*" + Pattern.quote(dominio), Pattern.CASE_INSENSITIVE);
    }

    public boolean admite(String correo) {
        return admitido.matcher(correo).matches();
    }

    /** @throws ReglaException si el correo no es del dominio */
    public void exigir(String correo) {
        if (!admite(correo)) {
            throw new ReglaException(
                    "NT10-PAB-VI-b",
                    "Correo: debe ser del dominio del Ayuntamiento, por ejemplo redes@" + dominio + ".");
        }
    }
}
