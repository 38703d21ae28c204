package mx.municipio.redes.expediente;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.municipio.redes.avisos.Aviso;
import mx.municipio.redes.avisos.Avisos;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Los correos de un expediente, o de una cuenta. Salen si, y solo si, la transacción de quien llama se confirma. */
@Component
public class Correos {

    private final Avisos avisos;
    private final Expedientes expedientes;
    private final Padron padron;
    private final Norma norma;
    private final Clock reloj;
    private final ZoneId zona;

    Correos(Avisos avisos, Expedientes expedientes, Padron padron, Norma norma, Clock reloj, ZoneId zona) {
        this.avisos = avisos;
        this.expedientes = expedientes;
        this.padron = padron;
        this.norma = norma;
        this.reloj = reloj;
        this.zona = zona;
    }

    /** Uno que ya dice el folio, el órgano, la cuenta si la hay, y la recepción. */
    public Correo de(String folio) {
        return de(expedientes.exigir(folio));
    }

    public Correo de(Expediente expediente) {
        return de(expediente, expediente.cuenta() == null ? null : padron.enPalabras(expediente.cuenta()));
    }

    /** @param cuentaNombre la cuenta como ha de decirse, si quien llama ya la leyó */
    public Correo de(Expediente expediente, @Nullable String cuentaNombre) {
        return new Correo(expediente.folio())
                .con("folio", expediente.folio())
                .con("organoNombre", norma.nombreOrgano(expediente.organo()))
                .con("cuentaNombre", cuentaNombre)
                .con("recepcionTexto", EnPalabras.instante(expediente.recepcion(), zona));
    }

    /** Uno que trata de una cuenta y no de un expediente: consta en la bitácora de ella y lleva a su página del padrón. */
    public Correo de(Cuenta cuenta) {
        return new Correo(cuenta.clave())
                .con("ruta", "/padron/" + cuenta.clave())
                .con("organoNombre", norma.nombreOrgano(cuenta.organo()))
                .con("cuentaNombre", cuenta.enPalabras())
                .con("recepcionTexto", EnPalabras.instante(reloj.instant(), zona));
    }

    /** El buzón de cada oficina. */
    public List<String> oficinas(String... grupos) {
        return Stream.of(grupos).map(grupo -> norma.oficina(grupo).correo()).toList();
    }

    /** El buzón de cada una de esas oficinas, de las que este municipio tiene. */
    public List<String> oficinasQueHaya(String... grupos) {
        return oficinas(Stream.of(grupos).filter(norma.oficinas()::containsKey).toArray(String[]::new));
    }

    /** Lo que se dice, igual en todos los que se envían de él. */
    public final class Correo {

        private final String folio;
        private final Map<String, Object> datos = new LinkedHashMap<>();
        private final List<Aviso> juntos = new ArrayList<>();
        private @Nullable Instant hasta;

        private Correo(String folio) {
            this.folio = folio;
        }

        /** Un dato de la plantilla; el nulo no se dice. */
        public Correo con(String dato, @Nullable Object valor) {
            if (valor != null) {
                datos.put(dato, valor);
            }
            return this;
        }

        /** El que no haya salido llegado ese instante ya no sale. */
        public Correo hasta(Instant instante) {
            this.hasta = instante;
            return this;
        }

        /** Con lo dicho hasta aquí, pero escrito en la base junto con el siguiente que se envíe: una sola orden. */
        public Correo junto(String plantilla, List<String> a, String... grupos) {
            List<String> todos =
                    Stream.concat(a.stream(), oficinas(grupos).stream()).toList();
            juntos.add(new Aviso(folio, plantilla, todos, datos, hasta));
            return this;
        }

        /**
         * Cada uno recibe el suyo, y uno solo.
         *
         * @param a direcciones
         * @param grupos oficinas a cuyo buzón llega también
         */
        public Correo enviar(String plantilla, List<String> a, String... grupos) {
            avisos.enviar(junto(plantilla, a, grupos).juntos);
            juntos.clear();
            return this;
        }

        /** Al buzón de cada una de esas oficinas. */
        public Correo aOficinas(String plantilla, String... grupos) {
            return enviar(plantilla, List.of(), grupos);
        }
    }
}
