package mx.municipio.redes.vinculos;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.OtrosPendientes;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Comunicación Social, en coordinación con Informática, determina el espacio de los vínculos en la página principal. */
@Component
@Clausula("NT10-TR-3")
public class AcordarUbicacion implements OtrosPendientes {

    /** La cadena de la bitácora en que queda lo acordado. */
    public static final String CADENA = Registros.VINCULOS;

    /** Las dos oficinas que acuerdan. */
    private static final List<String> OFICINAS = List.of("comunicacion-social", "informatica");

    private static final String CLAUSULA = "NT10-TR-3";

    /**
     * Un espacio propuesto para los vínculos, y quién está conforme con él.
     *
     * @param ubicacion dónde, dicho para quien los publica
     * @param conformidades la primera es de la oficina que lo propuso
     */
    public record Ubicacion(int numero, String ubicacion, List<Conformidad> conformidades) {

        public record Conformidad(String oficina, String usuario, Instant instante) {}

        public boolean conforme(String oficina) {
            return conformidades.stream().anyMatch(dada -> dada.oficina().equals(oficina));
        }

        /** Vale con la conformidad de las dos oficinas. */
        boolean acordada() {
            return OFICINAS.stream().allMatch(this::conforme);
        }
    }

    /** Las dos oficinas acordaron dónde; corre en la transacción de la segunda conformidad. */
    public record Acordada(String ubicacion) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher sucesos;
    private final Bitacora bitacora;
    private final Norma norma;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;

    AcordarUbicacion(
            JdbcClient jdbc,
            ApplicationEventPublisher sucesos,
            Bitacora bitacora,
            Norma norma,
            UsuarioActual usuarioActual,
            Clock reloj) {
        this.jdbc = jdbc;
        this.sucesos = sucesos;
        this.bitacora = bitacora;
        this.norma = norma;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
    }

    /** La acordada más reciente; vacío mientras falte alguna conformidad. */
    public Optional<Ubicacion> vigente() {
        return todas().stream().filter(Ubicacion::acordada).findFirst();
    }

    /** La propuesta más reciente a la que le falta una conformidad; vacío si no hay. */
    public Optional<Ubicacion> porAcordar() {
        return todas().stream().findFirst().filter(ubicacion -> !ubicacion.acordada());
    }

    @Override
    public List<Pendiente> de(Usuario usuario) {
        return oficina(usuario)
                .flatMap(oficina -> porAcordar().filter(ubicacion -> !ubicacion.conforme(oficina)))
                .map(ubicacion -> new Pendiente(
                        "Conformidad con la ubicación de los vínculos: " + ubicacion.ubicacion(), "/vinculos"))
                .stream()
                .toList();
    }

    /** La oficina de la persona, si es una de las dos. */
    public Optional<String> oficina(Usuario usuario) {
        return OFICINAS.stream().filter(usuario::es).findFirst();
    }

    /**
     * Una de las dos oficinas propone dónde; con eso da su conformidad. Sustituye a la propuesta anterior.
     *
     * @return la oficina cuya conformidad falta, como la nombra el perfil
     * @throws ProhibidoException si quien propone no es de ninguna de las dos
     * @throws ConflictoException si otra persona propuso al mismo tiempo
     */
    @Transactional
    public String proponer(@Nullable String ubicacion) {
        String oficina = exigirOficina();
        String texto = TextoLibre.exigir("ubicacion", "Ubicación", ubicacion);
        if (texto.length() > 1000) {
            throw FormularioException.de("ubicacion", "Ubicación: no debe pasar de 1,000 caracteres.");
        }
        int numero =
                1 + todas().stream().mapToInt(Ubicacion::numero).findFirst().orElse(0);
        agregar(
                "INSERT INTO ubicacion_vinculos (numero, ubicacion) VALUES (?, ?)",
                "Otra persona propuso una ubicación al mismo tiempo; vea la suya.",
                numero,
                texto);
        conformar("UBICACION_PROPUESTA", numero, oficina, texto);
        String laOtra = OFICINAS.get(1 - OFICINAS.indexOf(oficina));
        return norma.oficina(laOtra).nombre();
    }

    /**
     * La otra oficina da su conformidad y la ubicación queda acordada.
     *
     * @throws ProhibidoException si quien conforma no es de ninguna de las dos
     * @throws NoEncontradoException si no existe
     * @throws ConflictoException si su oficina ya la dio, o si hay una propuesta más reciente
     */
    @Transactional
    public void conformar(int numero) {
        String oficina = exigirOficina();
        List<Ubicacion> todas = todas();
        Ubicacion ubicacion = todas.stream()
                .filter(hallada -> hallada.numero() == numero)
                .findFirst()
                .orElseThrow(() -> new NoEncontradoException("No existe esa propuesta de ubicación."));
        if (todas.get(0).numero() != numero) {
            throw new ConflictoException("Hay una propuesta más reciente; dé su conformidad a esa.", CLAUSULA);
        }
        conformar("UBICACION_CONFORME", numero, oficina, ubicacion.ubicacion());
        sucesos.publishEvent(new Acordada(ubicacion.ubicacion()));
    }

    private void conformar(String suceso, int numero, String oficina, String texto) {
        String usuario = usuarioActual.exigir().id();
        String nombre = norma.oficina(oficina).nombre();
        agregar(
                "INSERT INTO ubicacion_conformidad (numero, oficina, usuario, instante) VALUES (?, ?, ?, ?)",
                "La " + nombre + " ya dio su conformidad a esa ubicación.",
                numero,
                oficina,
                usuario,
                reloj.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        String detalle = "Ubicación " + numero + ", conformidad de la " + nombre + ": " + texto;
        bitacora.asentar(CADENA, usuario, suceso, CLAUSULA, detalle);
    }

    private String exigirOficina() {
        return oficina(usuarioActual.exigir())
                .orElseThrow(() -> new ProhibidoException(
                        "El espacio de los vínculos lo determinan Comunicación Social e Informática."));
    }

    /** De la más reciente a la más antigua. */
    private List<Ubicacion> todas() {
        return jdbc.sql("SELECT numero, ubicacion FROM ubicacion_vinculos ORDER BY numero DESC")
                .query((fila, n) -> new Ubicacion(
                        fila.getInt("numero"), fila.getString("ubicacion"), conformidades(fila.getInt("numero"))))
                .list();
    }

    private List<Ubicacion.Conformidad> conformidades(int numero) {
        return jdbc.sql("SELECT oficina, usuario, instante FROM ubicacion_conformidad WHERE numero = ?"
                        + " ORDER BY instante, oficina")
                .param(numero)
                .query(Ubicacion.Conformidad.class)
                .list();
    }

    /** @throws ConflictoException si alguien más lo agregó antes */
    private void agregar(String orden, String siYaEsta, Object... valores) {
        try {
            jdbc.sql(orden).params(valores).update();
        } catch (DuplicateKeyException otraGano) {
            throw new ConflictoException(siYaEsta, CLAUSULA);
        }
    }
}
