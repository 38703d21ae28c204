package mx.municipio.redes.expediente;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.busqueda.Palabras;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Versiones;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.Plazo;
import mx.municipio.redes.plazos.Plazos;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Los expedientes: su folio sin huecos, su estado y quién puede verlos. */
@Component
public class Expedientes {

    /**
     * Filtro de una lista; vacío es no filtrar.
     */
    public record Filtro(
            @Nullable String proceso,
            @Nullable String estado,
            @Nullable String organo,
            @Nullable String q,
            @Nullable Vence vence) {

        public Filtro {
            proceso = TextoLibre.oNulo(proceso);
            estado = TextoLibre.oNulo(estado);
            organo = TextoLibre.oNulo(organo);
            q = TextoLibre.oNulo(q);
        }

        public Filtro(@Nullable String proceso, @Nullable String estado, @Nullable String organo, @Nullable String q) {
            this(proceso, estado, organo, q, null);
        }
    }

    /** Los de plazo que corre y termina en este lapso; primero el que antes. {@code despuesDe} nulo, también lo ya vencido. */
    public record Vence(@Nullable Instant despuesDe, Instant hasta) {}

    private static final String QUE_INICIO =
            "iniciador = :usuario AND :adscrito IN (organo, '*') AND organo NOT IN (:dejados)";

    private static final String LE_CONCIERNE =
            """
            (:todos = TRUE OR proceso IN (:procesos)
                OR (organo = :suOrgano AND alcance = 'ORGANO') OR (organo = :suTitularidad AND alcance = 'TITULAR')
                OR (%s))
            """
                    .formatted(QUE_INICIO);

    private static final String EN_CUYO_PLAZO_CAE = " FROM expediente WHERE proceso = ? AND estado = ?"
            + " AND cierre IS NULL AND recepcion < ? AND vencimiento > ?";

    private final JdbcClient jdbc;
    private final Bitacora bitacora;
    private final Padron padron;
    private final Versiones versiones;
    private final Tramites tramites;
    private final UsuarioActual usuarioActual;
    private final ObjectMapper json;
    private final Clock reloj;
    private final ZoneId zona;
    private final Consecutivos consecutivos;
    private final AsuntosDeExpedientes asuntos;
    private final Plazos plazos;

    Expedientes(
            JdbcClient jdbc,
            Bitacora bitacora,
            Padron padron,
            Versiones versiones,
            Tramites tramites,
            UsuarioActual usuarioActual,
            ObjectMapper json,
            Clock reloj,
            ZoneId zona,
            Consecutivos consecutivos,
            AsuntosDeExpedientes asuntos,
            Plazos plazos) {
        this.plazos = plazos;
        this.jdbc = jdbc;
        this.bitacora = bitacora;
        this.padron = padron;
        this.versiones = versiones;
        this.tramites = tramites;
        this.usuarioActual = usuarioActual;
        this.json = json;
        this.reloj = reloj;
        this.zona = zona;
        this.consecutivos = consecutivos;
        this.asuntos = asuntos;
    }

    /**
     * Abre el expediente en la transacción de quien llama: si se deshace, el folio queda libre y no hay hueco. La norma que se
     * le aplica es la que obliga el día en que se recibe, y la conserva.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-ANT-2")
    public Expediente abrir(NuevoExpediente nuevo) {
        Instancia instancia = nuevo.instancia();
        String clase = tramites.deProceso(instancia.proceso()).ficha().clase();
        LocalDate dia = LocalDate.ofInstant(nuevo.recepcion(), zona);
        int ejercicio = dia.getYear();
        int numero = consecutivos.siguiente(clase, nuevo.organo(), ejercicio);
        String folio = "%s-%s-%d-%04d".formatted(clase, nuevo.organo(), ejercicio, numero);
        var expediente = new Expediente(
                folio,
                instancia.proceso(),
                nuevo.organo(),
                nuevo.cuenta() == null ? null : nuevo.cuenta().clave(),
                nuevo.iniciador(),
                nuevo.asunto(),
                nuevo.estado().name(),
                instancia.id(),
                presentado(nuevo),
                nuevo.recepcion(),
                nuevo.recepcionLegal(),
                nuevo.plazo(),
                versiones.vigente(dia),
                nuevo.alcance(),
                null);
        jdbc.sql("INSERT INTO expediente (folio, proceso, organo, cuenta, iniciador, asunto, estado,"
                        + " instancia_proceso, recepcion, recepcion_legal, vencimiento, plazo, norma_version, presentado,"
                        + " alcance) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        folio,
                        expediente.proceso(),
                        expediente.organo(),
                        expediente.cuenta(),
                        expediente.iniciador(),
                        expediente.asunto(),
                        expediente.estado(),
                        expediente.instanciaProceso(),
                        enBase(expediente.recepcion()),
                        expediente.recepcionLegal(),
                        enBase(expediente.vencimiento()),
                        escribir(expediente.plazo()),
                        expediente.normaVersion(),
                        escribir(expediente.presentado()),
                        expediente.alcance().name())
                .update();
        bitacora.abrir(folio);
        asuntos.recienAbierto(expediente);
        return expediente;
    }

    /** La cuenta que el trámite mismo dio de alta en el padrón, después de abrirse. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void anotarCuenta(String folio, String cuenta) {
        jdbc.sql("UPDATE expediente SET cuenta = ? WHERE folio = ?")
                .params(cuenta, folio)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void cambiarEstado(String folio, String estado) {
        jdbc.sql("UPDATE expediente SET estado = ? WHERE folio = ?")
                .params(estado, folio)
                .update();
    }

    /** Cambia al estado final y anota el cierre. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cerrar(String folio, String estado) {
        jdbc.sql("UPDATE expediente SET estado = ?, cierre = ? WHERE folio = ?")
                .params(estado, enBase(reloj.instant()), folio)
                .update();
    }

    /** Sustituye el plazo notificado, cuando el calendario lo alarga. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moverPlazo(String folio, Plazo plazo) {
        jdbc.sql("UPDATE expediente SET recepcion_legal = ?, vencimiento = ?, plazo = ? WHERE folio = ?")
                .params(plazo.recepcionLegal(), enBase(plazo.vencimiento()), escribir(plazo), folio)
                .update();
    }

    /** Asienta un suceso del expediente a nombre de quien actúa, o del sistema si nadie actúa. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void asentar(String folio, String suceso, String clausula, String detalle) {
        bitacora.asentar(folio, suceso, clausula, detalle);
    }

    /** Quien no indicó la cuenta porque solo tiene una, al presentarlo de nuevo la ve escrita. */
    private static Map<String, Object> presentado(NuevoExpediente nuevo) {
        Map<String, Object> presentado = new LinkedHashMap<>(nuevo.instancia().presentado());
        if (nuevo.cuenta() != null) {
            presentado.put("cuenta", nuevo.cuenta().clave());
        }
        return presentado;
    }

    /** @throws NoEncontradoException si no existe */
    public Expediente exigir(String folio) {
        return buscar(folio)
                .orElseThrow(() -> new NoEncontradoException("No hay expediente con el folio «" + folio + "»."));
    }

    public Optional<Expediente> buscar(String folio) {
        return jdbc.sql("SELECT * FROM expediente WHERE folio = ?")
                .param(folio)
                .query(alDia())
                .optional();
    }

    /** Si ya hay alguno. */
    public boolean hay() {
        return !jdbc.sql("SELECT 1 FROM expediente LIMIT 1")
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Folios de los expedientes de ese trámite que están en ese estado. */
    public List<String> folios(String proceso, Enum<?> estado) {
        return jdbc.sql("SELECT folio FROM expediente WHERE proceso = ? AND estado = ? ORDER BY folio")
                .params(proceso, estado.name())
                .query(String.class)
                .list();
    }

    /** Los expedientes sin concluir de la cuenta. */
    public List<Expediente> abiertosDeLaCuenta(String cuenta) {
        return jdbc.sql("SELECT * FROM expediente WHERE cuenta = ? AND cierre IS NULL ORDER BY folio")
                .param(cuenta)
                .query(alDia())
                .list();
    }

    /** Los expedientes sin concluir de ese trámite que están en ese estado. */
    public List<Expediente> abiertosEn(String proceso, Enum<?> estado) {
        return jdbc.sql("SELECT * FROM expediente WHERE proceso = ? AND estado = ? AND cierre IS NULL ORDER BY folio")
                .params(proceso, estado.name())
                .query(alDia())
                .list();
    }

    /** De los mismos, los folios de aquellos en cuyo plazo puede caer ese día; en orden, hasta {@code limite} de los que siguen a uno. */
    public List<String> enCuyoPlazoCae(LocalDate dia, String proceso, Enum<?> estado, String siguenA, int limite) {
        return jdbc.sql("SELECT folio" + EN_CUYO_PLAZO_CAE + " AND folio > ? ORDER BY folio LIMIT ?")
                .params(proceso, estado.name(), comienzo(dia.plusDays(1)), comienzo(dia), siguenA, limite)
                .query(String.class)
                .list();
    }

    /** Cuántos son. */
    public int cuantosEnCuyoPlazoCae(LocalDate dia, String proceso, Enum<?> estado) {
        return jdbc.sql("SELECT COUNT(*)" + EN_CUYO_PLAZO_CAE)
                .params(proceso, estado.name(), comienzo(dia.plusDays(1)), comienzo(dia))
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime comienzo(LocalDate dia) {
        return dia.atStartOfDay(zona).toInstant().atOffset(ZoneOffset.UTC);
    }

    /** Los expedientes sin concluir en que el órgano puede tener tareas: los suyos y los que las tienen en cualquiera. */
    public List<Expediente> abiertosDelOrgano(String organo) {
        List<String> enOtros = tramites.conTareasEnOtrosOrganos();
        return jdbc.sql("SELECT * FROM expediente WHERE (organo = :organo OR proceso IN (:enOtros))"
                        + " AND cierre IS NULL ORDER BY folio")
                .param("organo", organo)
                .param("enOtros", enOtros.isEmpty() ? List.of("-") : enOtros)
                .query(alDia())
                .list();
    }

    /**
     * Toma el expediente para cambiarlo: nadie más lo cambia hasta que la transacción termine. Su plazo es el guardado: quien
     * decida por él lo pone antes al día.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Expediente bloquear(String folio) {
        return jdbc.sql("SELECT * FROM expediente WHERE folio = ? FOR UPDATE")
                .param(folio)
                .query((fila, n) -> expediente(fila))
                .single();
    }

    /**
     * El expediente, si concierne a quien pregunta.
     *
     * @throws NoEncontradoException si no existe o no le concierne, sin decir cuál de las dos
     */
    public Expediente exigirVisible(String folio) {
        Usuario usuario = usuarioActual.exigir();
        return buscar(folio)
                .filter(expediente -> concierne(expediente, usuario))
                .orElseThrow(() -> new NoEncontradoException("No hay expediente con el folio «" + folio + "»."));
    }

    /** Si el expediente existe y concierne a quien pregunta. */
    public boolean visible(String folio) {
        Usuario usuario = usuarioActual.exigir();
        return buscar(folio)
                .filter(expediente -> concierne(expediente, usuario))
                .isPresent();
    }

    /** Los expedientes que conciernen a quien pregunta, del más reciente al más antiguo. */
    public Pagina<Expediente> listar(Filtro filtro, int pagina, int tamano) {
        Usuario usuario = usuarioActual.exigir();
        List<String> palabras = Palabras.exigir(filtro.q());
        String donde = " FROM expediente WHERE " + LE_CONCIERNE
                + """
                 AND (CAST(:proceso AS VARCHAR) IS NULL OR proceso = :proceso)
                 AND (CAST(:estado AS VARCHAR) IS NULL OR estado = :estado)
                 AND (CAST(:organo AS VARCHAR) IS NULL OR organo = :organo)
"""
                + Palabras.condicion("busqueda", palabras)
                + (filtro.vence() == null ? "" : vence(filtro.vence()));
        JdbcClient.StatementSpec cuenta = parametros(jdbc.sql("SELECT COUNT(*)" + donde), filtro, palabras, usuario);
        JdbcClient.StatementSpec lista = parametros(
                jdbc.sql("SELECT *" + donde + " ORDER BY "
                        + (filtro.vence() == null ? "" : "vencimiento, ")
                        + "recepcion DESC, folio DESC LIMIT :tamano OFFSET :desde"),
                filtro,
                palabras,
                usuario);
        long total = cuenta.query(Long.class).single();
        List<Expediente> contenido = lista.param("tamano", tamano)
                .param("desde", (long) pagina * tamano)
                .query(alDia())
                .list();
        return new Pagina<>(contenido, total, pagina, tamano);
    }

    /** Los últimos de la misma cuenta que se recibieron antes y conciernen a quien pregunta, del más reciente al más antiguo. */
    public List<Expediente> anteriores(Expediente expediente, int cuantos) {
        if (expediente.cuenta() == null) {
            return List.of();
        }
        return leConciernen(
                        jdbc.sql("SELECT * FROM expediente WHERE " + LE_CONCIERNE
                                + " AND cuenta = :cuenta AND folio <> :folio AND recepcion <= :recepcion"
                                + " ORDER BY recepcion DESC, folio DESC LIMIT :cuantos"),
                        usuarioActual.exigir())
                .param("cuenta", expediente.cuenta())
                .param("folio", expediente.folio())
                .param("recepcion", enBase(expediente.recepcion()))
                .param("cuantos", cuantos)
                .query(alDia())
                .list();
    }

    /** Los folios de los que inició quien pregunta y aún le conciernen. */
    public List<String> propios() {
        Usuario usuario = usuarioActual.exigir();
        return quienPregunta(jdbc.sql("SELECT folio FROM expediente WHERE " + QUE_INICIO), usuario)
                .query(String.class)
                .list();
    }

    /** Que el plazo corra: está abierto, y en un estado en que su trámite lo tiene. */
    private String vence(Vence vence) {
        return " AND cierre IS NULL AND vencimiento <= :hasta"
                + (vence.despuesDe() == null ? "" : " AND vencimiento > :despuesDe")
                + tramites.todos()
                        .filter(tramite -> !tramite.estadosEnPlazo().isEmpty())
                        .map(tramite -> "(proceso = '" + tramite.proceso() + "' AND estado IN ('"
                                + String.join("', '", tramite.estadosEnPlazo()) + "'))")
                        .collect(Collectors.joining(" OR ", " AND (", ")"));
    }

    private JdbcClient.StatementSpec parametros(
            JdbcClient.StatementSpec consulta, Filtro filtro, List<String> palabras, Usuario usuario) {
        for (int i = 0; i < palabras.size(); i++) {
            consulta.param("p" + i, Palabras.patron(palabras.get(i)));
        }
        Vence vence = filtro.vence();
        if (vence != null) {
            consulta.param("hasta", enBase(vence.hasta())).param("despuesDe", enBase(vence.despuesDe()));
        }
        return leConciernen(consulta, usuario)
                .param("proceso", filtro.proceso())
                .param("estado", filtro.estado())
                .param("organo", filtro.organo());
    }

    private JdbcClient.StatementSpec leConciernen(JdbcClient.StatementSpec consulta, Usuario usuario) {
        List<String> procesos = tramites.deOficinas(usuario.grupos());
        return quienPregunta(consulta, usuario)
                .param("todos", veTodo(usuario))
                .param("procesos", procesos.isEmpty() ? List.of("-") : procesos)
                .param("suOrgano", padron.organoQueAtiende(usuario.id()).orElse("-"))
                .param("suTitularidad", padron.organoDelTitular(usuario.id()).orElse("-"));
    }

    private JdbcClient.StatementSpec quienPregunta(JdbcClient.StatementSpec consulta, Usuario usuario) {
        List<String> dejados = padron.organosQueDejo(usuario.id());
        return consulta.param("usuario", usuario.id())
                .param("adscrito", adscrito(usuario))
                .param("dejados", dejados.isEmpty() ? List.of("-") : dejados);
    }

    /** El órgano de quien labora en uno; cualquiera si no está en el padrón, y ninguno si ya no labora. */
    private String adscrito(Usuario usuario) {
        return padron.persona(usuario.id())
                .map(persona -> persona.hasta() == null ? persona.organo() : "-")
                .orElse("*");
    }

    @Clausula("NT10-SR-4")
    private boolean concierne(Expediente expediente, Usuario usuario) {
        return veTodo(usuario)
                || (expediente.iniciador().equals(usuario.id()) && !padron.dejo(usuario.id(), expediente.organo()))
                || tramites.deOficinas(usuario.grupos()).contains(expediente.proceso())
                || alcanza(expediente, usuario);
    }

    private boolean alcanza(Expediente expediente, Usuario usuario) {
        return switch (expediente.alcance()) {
            case ORGANO ->
                padron.organoQueAtiende(usuario.id())
                        .filter(organo -> organo.equals(expediente.organo()))
                        .isPresent();
            case TITULAR -> padron.esTitular(usuario.id(), expediente.organo());
            case OFICINAS -> false;
        };
    }

    private static boolean veTodo(Usuario usuario) {
        return usuario.es("supervisores") || usuario.es("sindicatura");
    }

    /** Con el plazo que corre puesto al día: el día recién declarado cuenta aunque a este expediente no le llegue su turno. */
    private RowMapper<Expediente> alDia() {
        UnaryOperator<Plazo> alDia = plazos.alDia();
        return (fila, n) -> {
            Expediente guardado = expediente(fila);
            Plazo plazo = guardado.plazo();
            return plazo == null
                            || guardado.cerrado()
                            || !tramites.deProceso(guardado.proceso()).correPlazo(guardado)
                    ? guardado
                    : guardado.con(alDia.apply(plazo));
        };
    }

    private Expediente expediente(ResultSet fila) throws SQLException {
        return new Expediente(
                fila.getString("folio"),
                fila.getString("proceso"),
                fila.getString("organo"),
                fila.getString("cuenta"),
                fila.getString("iniciador"),
                fila.getString("asunto"),
                fila.getString("estado"),
                fila.getString("instancia_proceso"),
                Objects.requireNonNull(leer(fila.getString("presentado"), new TypeReference<Map<String, Object>>() {})),
                fila.getObject("recepcion", OffsetDateTime.class).toInstant(),
                fila.getObject("recepcion_legal", LocalDate.class),
                leer(fila.getString("plazo"), new TypeReference<Plazo>() {}),
                fila.getString("norma_version"),
                Alcance.valueOf(fila.getString("alcance")),
                deBase(fila.getObject("cierre", OffsetDateTime.class)));
    }

    private @Nullable String escribir(@Nullable Object dato) {
        try {
            return dato == null ? null : json.writeValueAsString(dato);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> @Nullable T leer(@Nullable String dato, TypeReference<T> tipo) {
        try {
            return dato == null ? null : json.readValue(dato, tipo);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Instant deBase(@Nullable OffsetDateTime instante) {
        return instante == null ? null : instante.toInstant();
    }

    private static @Nullable OffsetDateTime enBase(@Nullable Instant instante) {
        return instante == null ? null : instante.atOffset(ZoneOffset.UTC);
    }
}
