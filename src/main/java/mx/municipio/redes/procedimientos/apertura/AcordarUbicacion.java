package mx.municipio.redes.procedimientos.apertura;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Comunicación Social, en coordinación con Informática, determina el espacio de los vínculos en la página principal. */
@Component
@Clausula("NT10-TR-3")
public class AcordarUbicacion {

    /** Las dos jefaturas que acuerdan. */
    public static final List<String> OFICINAS = List.of("comunicacion-social", "informatica");

    /** La cadena de la bitácora en que queda lo acordado. */
    public static final String CADENA = Registros.VINCULOS;

    private static final String CLAUSULA = "NT10-TR-3";

    private final Ubicaciones ubicaciones;
    private final Aperturas aperturas;
    private final Motor motor;
    private final Bitacora bitacora;
    private final Norma norma;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;

    AcordarUbicacion(
            Ubicaciones ubicaciones,
            Aperturas aperturas,
            Motor motor,
            Bitacora bitacora,
            Norma norma,
            UsuarioActual usuarioActual,
            Clock reloj) {
        this.ubicaciones = ubicaciones;
        this.aperturas = aperturas;
        this.motor = motor;
        this.bitacora = bitacora;
        this.norma = norma;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
    }

    /** La acordada más reciente; vacío mientras falte alguna conformidad. */
    public Optional<UbicacionDeVinculos> vigente() {
        return ubicaciones.todas().stream()
                .filter(ubicacion -> OFICINAS.stream().allMatch(ubicacion::conforme))
                .findFirst();
    }

    /** La propuesta más reciente a la que le falta una conformidad; vacío si no hay. */
    public Optional<UbicacionDeVinculos> porAcordar() {
        return ubicaciones.todas().stream().findFirst().filter(ubicacion -> !OFICINAS.stream()
                .allMatch(ubicacion::conforme));
    }

    /** Si la persona es de una de las dos jefaturas. */
    public boolean puede(Usuario usuario) {
        return OFICINAS.stream().anyMatch(usuario::es);
    }

    /**
     * Una de las dos jefaturas propone dónde; con eso da su conformidad. Sustituye a la propuesta anterior.
     *
     * @throws ProhibidoException si quien propone no es de ninguna de las dos
     */
    @Transactional
    public void proponer(@Nullable String ubicacion) {
        Usuario usuario = usuarioActual.exigir();
        String oficina = oficina(usuario);
        String texto = TextoLibre.exigir("ubicacion", "Ubicación", ubicacion);
        if (texto.length() > 1000) {
            throw FormularioException.de("ubicacion", "Ubicación: no debe pasar de 1,000 caracteres.");
        }
        int numero = ubicaciones.proponer(texto);
        ubicaciones.conformar(numero, oficina, usuario.id(), reloj.instant().truncatedTo(ChronoUnit.MICROS));
        asentar(usuario, "UBICACION_PROPUESTA", numero, oficina, texto);
    }

    /**
     * La otra jefatura da su conformidad y la ubicación queda acordada.
     *
     * @throws ProhibidoException si quien conforma no es de ninguna de las dos
     * @throws NoEncontradoException si no existe
     * @throws ConflictoException si su jefatura ya la dio, o si hay una propuesta más reciente
     */
    @Transactional
    public void conformar(int numero) {
        Usuario usuario = usuarioActual.exigir();
        String oficina = oficina(usuario);
        List<UbicacionDeVinculos> todas = ubicaciones.todas();
        UbicacionDeVinculos ubicacion = todas.stream()
                .filter(hallada -> hallada.numero() == numero)
                .findFirst()
                .orElseThrow(() -> new NoEncontradoException("No existe esa propuesta de ubicación."));
        if (todas.get(0).numero() != numero) {
            throw new ConflictoException("Hay una propuesta más reciente; dé su conformidad a esa.", CLAUSULA);
        }
        ubicaciones.conformar(numero, oficina, usuario.id(), reloj.instant().truncatedTo(ChronoUnit.MICROS));
        asentar(usuario, "UBICACION_CONFORME", numero, oficina, ubicacion.ubicacion());
        // Quien tiene pendiente publicar un vínculo ve en su tarea dónde.
        aperturas
                .instanciasVigentes()
                .forEach(instancia -> motor.escribir(instancia, Map.of("ubicacionVinculos", ubicacion.ubicacion())));
    }

    private static String oficina(Usuario usuario) {
        return OFICINAS.stream()
                .filter(usuario::es)
                .findFirst()
                .orElseThrow(() -> new ProhibidoException(
                        "El espacio de los vínculos lo determinan Comunicación Social e Informática (NT10-TR-3)."));
    }

    private void asentar(Usuario usuario, String suceso, int numero, String oficina, String texto) {
        bitacora.asentar(
                CADENA,
                usuario.id(),
                suceso,
                CLAUSULA,
                "Ubicación " + numero + ", conformidad de la "
                        + norma.oficina(oficina).nombre() + ": " + texto);
    }
}
