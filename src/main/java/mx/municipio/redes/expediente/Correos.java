package mx.municipio.redes.expediente;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.municipio.redes.avisos.Aviso;
import mx.municipio.redes.avisos.Avisos;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Los correos de un expediente. Salen si, y solo si, la transacción de quien llama se confirma. */
@Component
public class Correos {

    private final Avisos avisos;
    private final Expedientes expedientes;
    private final Padron padron;
    private final Norma norma;
    private final ZoneId zona;

    Correos(Avisos avisos, Expedientes expedientes, Padron padron, Norma norma, ZoneId zona) {
        this.avisos = avisos;
        this.expedientes = expedientes;
        this.padron = padron;
        this.norma = norma;
        this.zona = zona;
    }

    /** Uno que ya dice el folio, el órgano, la cuenta si la hay, y la recepción. */
    public Correo de(String folio) {
        return de(expedientes.exigir(folio));
    }

    public Correo de(Expediente expediente) {
        var correo = new Correo(expediente.folio())
                .con("folio", expediente.folio())
                .con("organoNombre", norma.nombreOrgano(expediente.organo()))
                .con("recepcionTexto", EnPalabras.instante(expediente.recepcion(), zona));
        return expediente.cuenta() == null
                ? correo
                : correo.con("cuentaNombre", padron.enPalabras(expediente.cuenta()));
    }

    /** El buzón de cada oficina. */
    public List<String> oficinas(String... grupos) {
        return Stream.of(grupos).map(grupo -> norma.oficina(grupo).correo()).toList();
    }

    /** Lo que se dice, igual en todos los que se envían de él. */
    public final class Correo {

        private final String folio;
        private final Map<String, Object> datos = new LinkedHashMap<>();

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

        /** @param a direcciones; cada una recibe su propio correo */
        public Correo enviar(String plantilla, List<String> a) {
            avisos.enviar(new Aviso(folio, plantilla, a, datos));
            return this;
        }
    }
}
