package mx.municipio.redes.indicadores;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import mx.municipio.redes.bitacora.Asientos;
import mx.municipio.redes.bitacora.Asientos.Ocurrido;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Corte;
import mx.municipio.redes.expediente.Desenlace;
import mx.municipio.redes.expediente.Medida;
import mx.municipio.redes.expediente.Recibidos;
import mx.municipio.redes.expediente.Recibidos.Recibido;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.formulario.FechasFormulario;
import mx.municipio.redes.indicadores.Indicadores.DeTramite;
import mx.municipio.redes.indicadores.Indicadores.Decisiones;
import mx.municipio.redes.indicadores.Indicadores.DiasHabiles;
import mx.municipio.redes.indicadores.Indicadores.Medido;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.plazos.Plazos;
import mx.municipio.redes.textos.Textos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Los indicadores, contados de la bitácora: de cada expediente recibido, el primer asiento que lo decidió, según lo que de
 * sí dice su trámite (ADR 37).
 */
@Component
class CalcularIndicadores {

    static final String SIN_PLAZO = "sin plazo en la norma";

    /** Lo pedido, como llegó; fechas locales {@code AAAA-MM-DD}, las dos inclusive. */
    record Peticion(@Nullable String desde, @Nullable String hasta, @Nullable String organo) {}

    private final Recibidos recibidos;
    private final Asientos asientos;
    private final Tramites tramites;
    private final Plazos plazos;
    private final Textos textos;
    private final Norma norma;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    CalcularIndicadores(
            Recibidos recibidos,
            Asientos asientos,
            Tramites tramites,
            Plazos plazos,
            Textos textos,
            Norma norma,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.recibidos = recibidos;
        this.asientos = asientos;
        this.tramites = tramites;
        this.plazos = plazos;
        this.textos = textos;
        this.norma = norma;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /** Si esa persona los ve. */
    static boolean losVe(Usuario usuario) {
        return usuario.es("comunicacion-social") || Registros.revisa(usuario);
    }

    /** @throws ProhibidoException si quien pide no los ve */
    void exigirPermiso() {
        if (!losVe(usuarioActual.exigir())) {
            throw new ProhibidoException(
                    "Los indicadores los ven Comunicación Social, la Sindicatura y el supervisor.");
        }
    }

    /**
     * Sin {@code hasta}, hoy; sin {@code desde}, el primer día del año de {@code hasta}.
     *
     * @throws FormularioException si una fecha no lo es, si van al revés o si no hay ese órgano
     */
    Corte corte(Peticion peticion) {
        LocalDate pedido = fecha("hasta", "Hasta", peticion.hasta);
        LocalDate hasta = pedido == null ? LocalDate.ofInstant(reloj.instant(), zona) : pedido;
        LocalDate inicio = fecha("desde", "Desde", peticion.desde);
        LocalDate desde = inicio == null ? hasta.withDayOfYear(1) : inicio;
        if (desde.isAfter(hasta)) {
            throw FormularioException.de("desde", "Desde: es posterior a «hasta», el " + hasta + ".");
        }
        String organo = peticion.organo == null || peticion.organo.isEmpty() ? null : peticion.organo;
        if (organo != null && !norma.clavesDeOrganos().contains(organo)) {
            throw FormularioException.de(
                    "organo",
                    "Órgano: debe ser "
                            + norma.clavesDeOrganos().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return new Corte(desde, hasta, organo);
    }

    // De una sola vista de la base: lo que se decida mientras se cuenta no descuadra los números.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Indicadores ejecutar(Corte corte) {
        List<Tramite> todos = tramites.todos().toList();
        Map<String, List<Recibido>> porTramite =
                recibidos.en(corte).stream().collect(Collectors.groupingBy(Recibido::proceso));
        Map<String, List<Ocurrido>> ocurrido = ocurrido(todos, recibidos.desde(corte));
        ToIntBiFunction<LocalDate, LocalDate> contador = plazos.contador(corte.desde());
        List<DeTramite> contados = todos.stream()
                .map(tramite ->
                        contar(tramite, porTramite.getOrDefault(tramite.proceso(), List.of()), ocurrido, contador))
                .toList();
        return new Indicadores(
                corte.desde(),
                corte.hasta(),
                corte.organo(),
                contados.stream().mapToLong(DeTramite::recibidos).sum(),
                contados,
                todos.stream()
                        .flatMap(tramite ->
                                tramite.medidas(corte).stream().map(medida -> medido(tramite.proceso(), medida)))
                        .toList());
    }

    private Map<String, List<Ocurrido>> ocurrido(List<Tramite> todos, Instant desde) {
        Set<String> sucesos = todos.stream()
                .flatMap(tramite -> tramite.desenlaces().keySet().stream())
                .collect(Collectors.toSet());
        return asientos.de(sucesos, desde).stream().collect(Collectors.groupingBy(Ocurrido::cadena));
    }

    private DeTramite contar(
            Tramite tramite,
            List<Recibido> suyos,
            Map<String, List<Ocurrido>> ocurrido,
            ToIntBiFunction<LocalDate, LocalDate> contador) {
        Map<String, Long> estados = new LinkedHashMap<>();
        tramite.ficha().estados().forEach(estado -> estados.put(estado, 0L));
        suyos.forEach(recibido -> estados.merge(recibido.estado(), 1L, Long::sum));
        String clausula = tramite.clausulaDelPlazo();
        return new DeTramite(
                tramite.proceso(),
                textos.tramite(tramite.proceso()),
                clausula == null ? null : norma.fundamento(clausula),
                suyos.size(),
                Collections.unmodifiableMap(estados),
                tramite.desenlaces().isEmpty() ? null : decisiones(tramite, suyos, ocurrido, contador));
    }

    private Decisiones decisiones(
            Tramite tramite,
            List<Recibido> suyos,
            Map<String, List<Ocurrido>> ocurrido,
            ToIntBiFunction<LocalDate, LocalDate> contador) {
        Map<String, Desenlace> desenlaces = tramite.desenlaces();
        Map<Desenlace, Long> cuantos = new HashMap<>();
        List<Integer> dias = new ArrayList<>();
        for (Recibido recibido : suyos) {
            Desenlace primero = null;
            for (Ocurrido suceso : ocurrido.getOrDefault(recibido.folio(), List.of())) {
                Desenlace desenlace = desenlaces.get(suceso.suceso());
                if (desenlace == Desenlace.EXTEMPORANEA) {
                    cuantos.merge(desenlace, 1L, Long::sum);
                } else if (desenlace != null && primero == null) {
                    primero = desenlace;
                    cuantos.merge(desenlace, 1L, Long::sum);
                    if (desenlace != Desenlace.SIN_DECISION) {
                        dias.add(dias(recibido, LocalDate.ofInstant(suceso.instante(), zona), contador));
                    }
                }
            }
        }
        boolean conSilencio = desenlaces.containsValue(Desenlace.SILENCIO);
        long respuestas = cuantos.getOrDefault(Desenlace.RESPUESTA, 0L);
        long silencios = cuantos.getOrDefault(Desenlace.SILENCIO, 0L);
        long sinDecision = cuantos.getOrDefault(Desenlace.SIN_DECISION, 0L);
        return new Decisiones(
                respuestas,
                conSilencio ? silencios : null,
                sinDecision,
                suyos.size() - respuestas - silencios - sinDecision,
                conSilencio ? cuantos.getOrDefault(Desenlace.EXTEMPORANEA, 0L) : null,
                diasHabiles(dias));
    }

    /** Con plazo notificado, los de su cuenta, que un cambio del calendario mueve y no acorta; sin él, los del calendario. */
    private static int dias(Recibido recibido, LocalDate decidido, ToIntBiFunction<LocalDate, LocalDate> contador) {
        return recibido.plazo() == null
                ? contador.applyAsInt(recibido.recepcionLegal(), decidido)
                : recibido.plazo().habilesHasta(decidido);
    }

    private static DiasHabiles diasHabiles(List<Integer> dias) {
        List<Integer> ordenados = dias.stream().sorted().toList();
        return ordenados.isEmpty()
                ? new DiasHabiles(0, null, null)
                : new DiasHabiles(ordenados.size(), Medida.percentil(ordenados, 50), Medida.percentil(ordenados, 90));
    }

    private Medido medido(String proceso, Medida medida) {
        return new Medido(
                proceso,
                medida.clave(),
                textos.medida(proceso, medida.clave()),
                medida.unidad(),
                medida.casos(),
                medida.valor(),
                norma.fundamento(medida.clausulas()),
                SIN_PLAZO);
    }

    private static @Nullable LocalDate fecha(String campo, String etiqueta, @Nullable String texto) {
        if (texto == null || texto.isEmpty()) {
            return null;
        }
        LocalDate fecha = FechasFormulario.fecha(texto);
        if (fecha == null) {
            throw FormularioException.de(campo, etiqueta + ": no es una fecha; escríbala como 2026-10-01.");
        }
        return fecha;
    }
}
