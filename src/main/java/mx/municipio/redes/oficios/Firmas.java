package mx.municipio.redes.oficios;

import java.util.Optional;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Quién firma por un órgano: quien hoy ocupa el cargo de su titular, haya completado la tarea quien sea. */
@Component
public class Firmas {

    private final Padron padron;
    private final Norma norma;
    private final UsuarioActual usuarioActual;

    Firmas(Padron padron, Norma norma, UsuarioActual usuarioActual) {
        this.padron = padron;
        this.norma = norma;
        this.usuarioActual = usuarioActual;
    }

    /** El titular del órgano; sin nombre, si el cargo está vacante. */
    @Clausula({"NT10-SR-1", "NT10-PAB-II-a"})
    public Firmante de(String organo) {
        Optional<Persona> titular = padron.titular(organo);
        String nombre = titular.map(Persona::nombre).orElse(null);
        return new Firmante(nombre, cargo(organo), null, elaboro(titular));
    }

    /** El titular del órgano o, si el cargo está vacante, el del órgano que es su superior jerárquico. */
    @Clausula("NT10-PAB-V")
    public Firmante deOSuSuperior(String organo) {
        if (padron.titular(organo).isPresent()) {
            return de(organo);
        }
        return norma.organo(organo)
                .flatMap(suyo -> Optional.ofNullable(suyo.superior()))
                .filter(superior -> padron.titular(superior).isPresent())
                .map(this::de)
                .map(firma -> new Firmante(
                        firma.nombre(),
                        firma.cargo(),
                        "superior jerárquico; vacante el cargo de " + cargo(organo),
                        firma.elaboro()))
                .orElseGet(() -> de(organo));
    }

    private String cargo(String organo) {
        return norma.organo(organo).map(Norma.Organo::cargoDelTitular).orElse("Titular de " + organo);
    }

    private @Nullable String elaboro(Optional<Persona> firma) {
        return usuarioActual
                .buscar()
                .map(Usuario::id)
                .filter(quien -> firma.map(Persona::usuario).filter(quien::equals).isEmpty())
                .map(padron::nombre)
                .orElse(null);
    }
}
