package mx.municipio.redes.padron.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.motor.trabajos.Trabajo;
import mx.municipio.redes.motor.trabajos.Trabajos;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Lista;
import mx.municipio.redes.padron.Lista.Elegible;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.padron.Suplencia;
import mx.municipio.redes.padron.domain.ReglaDeSuplencia;
import mx.municipio.redes.padron.domain.ReglaDelOrgano;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * El titular de un órgano, o el supervisor, registra quién lo suple mientras se ausenta, y lo da por terminado. El primer
 * día y el siguiente al último, un trabajo del motor pone al día el acceso y las tareas de quien suple.
 */
@Component
public class SuplirAlTitular implements Trabajo {

    private final JdbcClient jdbc;
    private final Padron padron;
    private final Designaciones designaciones;
    private final Norma norma;
    private final Usuarios usuarios;
    private final UsuarioActual usuarioActual;
    private final Trabajos trabajos;
    private final ZoneId zona;

    SuplirAlTitular(
            JdbcClient jdbc,
            Padron padron,
            Designaciones designaciones,
            Norma norma,
            Usuarios usuarios,
            UsuarioActual usuarioActual,
            Trabajos trabajos,
            ZoneId zona) {
        this.jdbc = jdbc;
        this.padron = padron;
        this.designaciones = designaciones;
        this.norma = norma;
        this.usuarios = usuarios;
        this.usuarioActual = usuarioActual;
        this.trabajos = trabajos;
        this.zona = zona;
    }

    /** Lo que se registra, como llegó. */
    public record Solicitud(
            @Nullable String organo,
            @Nullable String suplente,
            @Nullable LocalDate desde,
            @Nullable LocalDate hasta,
            @Nullable String motivo) {}

    /**
     * @throws ProhibidoException si quien actúa no es el titular de ese órgano ni el supervisor, o es quien supliría
     * @throws FormularioException si falta un dato
     * @throws ReglaException si el cargo está vacante o esa persona no puede suplir a quien lo ocupa
     * @throws ConflictoException si en esas fechas ya hay quien lo supla
     */
    @Transactional
    @Clausula({"NT10-SR-1", "NT10-SR-4"})
    public Suplencia registrar(Solicitud pedida) {
        String organo = organo(pedida.organo);
        String suplente = TextoLibre.exigirLinea("suplente", "Suplente", pedida.suplente, 64);
        if (suyo() == null && suplente.equals(usuarioActual.exigir().id())) {
            throw new ProhibidoException("Suplente: nadie se da a sí mismo un cargo; lo hace otro supervisor.");
        }
        String motivo = TextoLibre.exigirLinea("motivo", "Motivo de la ausencia", pedida.motivo, TextoLibre.MAXIMO);
        if (motivo.length() > 500 || pedida.desde == null || pedida.hasta == null) {
            throw FormularioException.de(
                    motivo.length() > 500 ? "motivo" : "desde",
                    "Hacen falta las dos fechas, y un motivo de no más de 500 caracteres.");
        }
        padron.bloquear(organo);
        String titular = padron.titular(organo)
                .map(Persona::usuario)
                .orElseThrow(() -> new ReglaException(
                        "NT10-SR-1", "El órgano no tiene titular: un cargo vacante no se suple, se ocupa."));
        new ReglaDeSuplencia(organo, titular, padron.hoy())
                .exigir(suplente, padron.funcionario(suplente).orElse(null), pedida.desde, pedida.hasta);
        var nueva = new Suplencia(
                UUID.randomUUID().toString(),
                organo,
                titular,
                suplente,
                pedida.desde,
                pedida.hasta,
                motivo,
                presta(organo, suplente));
        exigirLibre(nueva);
        jdbc.sql("INSERT INTO suplencia (id, organo, titular, suplente, desde, hasta, motivo, presta)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(nueva.id(), organo, titular, suplente, nueva.desde(), nueva.hasta(), motivo, nueva.presta())
                .update();
        designaciones.seguir(nueva, "SUPLENCIA_REGISTRADA", fechas(nueva) + ", por " + motivo);
        if (!nueva.rige(padron.hoy())) {
            despertar(nueva, nueva.desde());
        }
        despertar(nueva, nueva.hasta().plusDays(1));
        return nueva;
    }

    /** Quienes podrían suplir al titular cuya ausencia registra quien actúa; ninguno si no le toca. */
    public List<Elegible> posibles() {
        Usuario usuario = usuarioActual.exigir();
        boolean supervisor = usuario.es("supervisores");
        List<Persona> posibles = (supervisor
                        ? norma.organos().stream().map(Norma.Organo::clave)
                        : padron.organoDelTitular(usuario.id()).stream())
                .flatMap(organo -> {
                    Optional<Persona> titular = padron.titular(organo);
                    return titular.isEmpty()
                            ? Stream.empty()
                            : designaciones
                                    .elegibles(organo, Cargo.TITULAR)
                                    .filter(persona -> !titular.equals(Optional.of(persona)));
                })
                .filter(persona -> !supervisor || !persona.usuario().equals(usuario.id()))
                .toList();
        return supervisor
                ? Lista.dePersonas(posibles, persona -> norma.nombreOrgano(persona.organo()))
                : Lista.dePersonas(posibles);
    }

    /** @throws NoEncontradoException si no hay tal, o no es de su órgano: se responden igual */
    @Transactional
    @Clausula("NT10-SR-4")
    public void terminar(String id) {
        buscar(suyo(), id)
                .filter(suplencia -> terminar(suplencia, "se da por terminada"))
                .orElseThrow(() -> new NoEncontradoException("No hay suplencia abierta con ese identificador."));
    }

    /** Las que rigen o están por venir, del órgano de quien pregunta; todas, si es el supervisor. */
    public List<Suplencia> abiertas() {
        return padron.suplencias(suyo());
    }

    @Override
    public String tipo() {
        return "suplencia";
    }

    @Override
    @Transactional
    public void ejecutar(String id) {
        buscar(null, id).ifPresent(suplencia -> {
            if (suplencia.rige(padron.hoy())) {
                designaciones.seguir(suplencia, "SUPLENCIA_INICIADA", fechas(suplencia));
            } else {
                terminar(suplencia, "llegó su fecha");
            }
        });
    }

    @Override
    public void fallo(String id, Throwable causa, int quedan) {
        // El motor lo reintenta y lo muestra en Cockpit; mientras, lo que cada quien puede lo dicen las fechas.
    }

    private void despertar(Suplencia suplencia, LocalDate dia) {
        trabajos.encolar(tipo(), suplencia.id(), dia.atStartOfDay(zona).toInstant());
    }

    /** Si no la terminó ya otro: quien llega a la vez espera, y no la encuentra. */
    private boolean terminar(Suplencia suplencia, String porque) {
        boolean abierta = jdbc.sql("UPDATE suplencia SET terminada = ? WHERE id = ? AND terminada IS NULL")
                        .params(padron.hoy(), suplencia.id())
                        .update()
                > 0;
        if (abierta) {
            designaciones.seguir(suplencia, "SUPLENCIA_TERMINADA", porque);
        }
        return abierta;
    }

    private Optional<Suplencia> buscar(@Nullable String organo, String id) {
        return padron.suplencias(organo).stream()
                .filter(abierta -> abierta.id().equals(id))
                .findFirst();
    }

    private void exigirLibre(Suplencia nueva) {
        padron.suplencias(nueva.organo()).stream()
                .filter(otra ->
                        !otra.desde().isAfter(nueva.hasta()) && !otra.hasta().isBefore(nueva.desde()))
                .findFirst()
                .ifPresent(otra -> {
                    throw new ConflictoException(
                            "En esas fechas ya lo suple " + padron.nombre(otra.suplente()) + ", " + fechas(otra) + ".",
                            "NT10-SR-1");
                });
    }

    private @Nullable String presta(String organo, String suplente) {
        return norma.oficinas().entrySet().stream()
                .filter(oficina -> oficina.getValue().organo().equals(organo))
                .map(Map.Entry::getKey)
                .filter(grupo -> !usuarios.es(suplente, grupo))
                .findFirst()
                .orElse(null);
    }

    private String organo(@Nullable String dicho) {
        String suyo = suyo();
        if (suyo == null) {
            String organo = TextoLibre.exigirLinea("organo", "Órgano", dicho, 64);
            new ReglaDelOrgano(norma.clavesDeOrganos()).exigir(organo);
            return organo;
        }
        if (dicho != null && !dicho.isEmpty() && !dicho.equals(suyo)) {
            throw new ProhibidoException("Usted registra solo la suplencia de su cargo.", "NT10-SR-1");
        }
        return suyo;
    }

    /** El órgano de que es titular; nulo para el supervisor, que puede en todos. Quien suple no nombra a otro. */
    private @Nullable String suyo() {
        Usuario usuario = usuarioActual.exigir();
        if (usuario.es("supervisores")) {
            return null;
        }
        return padron.persona(usuario.id())
                .map(Persona::organo)
                .filter(organo -> padron.titular(organo).map(Persona::usuario).equals(Optional.of(usuario.id())))
                .orElseThrow(() -> new ProhibidoException(
                        "La suplencia la registra el titular del órgano o el supervisor.", "NT10-SR-1"));
    }

    private static String fechas(Suplencia suplencia) {
        return "del " + EnPalabras.fecha(suplencia.desde()) + " al " + EnPalabras.fecha(suplencia.hasta());
    }
}
