package mx.municipio.redes.oficios;

import java.util.Optional;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.padron.Suplencia;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Quién firma por un órgano: quien hoy ocupa el cargo de su titular, haya completado la tarea quien sea; y a quién se
 * dirige lo que se le escribe.
 */
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

    /**
     * El titular del órgano; en su ausencia, quien lo suple, salvo que sea él mismo quien actúa. Sin nombre, si el cargo
     * está vacante.
     */
    @Clausula({"NT10-SR-1", "NT10-PAB-II-a"})
    public Firmante de(String organo) {
        Optional<Persona> titular = padron.titular(organo);
        Optional<Suplencia> suplencia =
                padron.suplencia(organo).filter(rige -> !actua().equals(titular.map(Persona::usuario)));
        Optional<Persona> firma =
                suplencia.map(Suplencia::suplente).flatMap(padron::persona).or(() -> titular);
        return new Firmante(
                firma.map(Persona::nombre).orElse(null),
                cargo(organo),
                suplencia
                        .map(rige -> firma.map(Persona::puesto)
                                        .map(puesto -> puesto + ", ")
                                        .orElse("")
                                + "por ausencia de " + padron.nombre(rige.titular()) + ", " + rige.motivo())
                        .orElse(null),
                elaboro(firma));
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

    /** El titular del órgano, con su nombre y su cargo; vacante, el cargo solo. */
    public Destinatario titular(String organo) {
        return padron.titular(organo)
                .map(titular -> new Destinatario(titular.nombre(), cargo(organo)))
                .orElseGet(() -> new Destinatario(cargo(organo), ""));
    }

    /** La persona, por su nombre y su cargo; si no es titular, por su puesto en su órgano. */
    Destinatario persona(String usuario) {
        Persona persona = padron.persona(usuario).orElseThrow();
        String organo = persona.organo();
        boolean titular = padron.titular(organo).filter(persona::equals).isPresent();
        String puesto = persona.puesto() == null ? "" : persona.puesto() + ", ";
        return new Destinatario(
                persona.nombre(), titular ? cargo(organo) : puesto + norma.nombreOrgano(organo), usuario);
    }

    private String cargo(String organo) {
        return norma.organo(organo).map(Norma.Organo::cargoDelTitular).orElse("Titular de " + organo);
    }

    private Optional<String> actua() {
        return usuarioActual.buscar().map(Usuario::id);
    }

    private @Nullable String elaboro(Optional<Persona> firma) {
        return actua().filter(quien ->
                        firma.map(Persona::usuario).filter(quien::equals).isEmpty())
                .map(padron::nombre)
                .orElse(null);
    }
}
