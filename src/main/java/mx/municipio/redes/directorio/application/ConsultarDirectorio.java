package mx.municipio.redes.directorio.application;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.busqueda.Palabras;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.expediente.Pagina;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.Red;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** El directorio: buscar, hojear, ver una cuenta, llevárselas todas. */
@Component
public class ConsultarDirectorio {

    /** Lo pedido, como llegó: vacío o ausente es «todas». */
    public record Peticion(
            @Nullable String organo, @Nullable String red, @Nullable String estado, @Nullable String q) {}

    public static final int TAMANO_MAXIMO = 200;

    private static final int LOTE = 1_000;

    private final CuentasPublicas cuentas;
    private final Norma norma;

    ConsultarDirectorio(CuentasPublicas cuentas, Norma norma) {
        this.cuentas = cuentas;
        this.norma = norma;
    }

    /** @throws FormularioException si un filtro nombra algo que no existe, o la página no puede ser */
    public Pagina<CuentaPublica> listar(Peticion peticion, int pagina, int tamano) {
        if (pagina < 0) {
            throw FormularioException.de("pagina", "Página: se cuenta desde 0.");
        }
        if (tamano < 1 || tamano > TAMANO_MAXIMO) {
            throw FormularioException.de("tamano", "Tamaño: debe estar entre 1 y " + TAMANO_MAXIMO + ".");
        }
        var filtro = new CuentasPublicas.Filtro(
                organo(peticion.organo), red(peticion.red), estado(peticion.estado), palabras(peticion.q));
        long total = cuentas.contar(filtro);
        long desde = (long) pagina * tamano;
        List<CuentaPublica> contenido = desde < total ? cuentas.listar(filtro, desde, tamano) : List.of();
        return new Pagina<>(contenido, total, pagina, tamano);
    }

    /** @throws NoEncontradoException igual si no existe que si no se publica */
    public CuentaPublica cuenta(String clave) {
        return Optional.of(Palabras.conGuion(clave.strip()).toUpperCase(Locale.ROOT))
                .filter(posible -> posible.matches("[A-Z0-9-]{1,40}"))
                .flatMap(cuentas::buscar)
                .orElseThrow(() -> new NoEncontradoException("No hay en el directorio una cuenta con esa clave."));
    }

    /** Todas, por clave, sin tenerlas todas en memoria ni retener la base mientras alguien lento las recibe. */
    public Stream<CuentaPublica> todas() {
        return Stream.iterate(
                        cuentas.siguientes("", LOTE),
                        lote -> !lote.isEmpty(),
                        lote -> lote.size() < LOTE
                                ? List.of()
                                : cuentas.siguientes(lote.get(lote.size() - 1).clave(), LOTE))
                .flatMap(List::stream);
    }

    /** Clave y nombre de los órganos por los que se puede filtrar, por nombre. */
    public Map<String, String> organos() {
        return Stream.concat(norma.organos().stream().map(Norma.Organo::clave), cuentas.organos().stream())
                .distinct()
                .sorted(Comparator.comparing(clave -> Palabras.simple(norma.nombreOrgano(clave))))
                .collect(Collectors.toMap(clave -> clave, norma::nombreOrgano, (uno, otro) -> uno, LinkedHashMap::new));
    }

    private @Nullable String organo(@Nullable String pedido) {
        if (pedido == null || pedido.isEmpty()) {
            return null;
        }
        String clave = pedido.toUpperCase(Locale.ROOT);
        boolean existe = clave.matches("[A-Z0-9]{1,12}")
                && (norma.organos().stream().anyMatch(organo -> organo.clave().equals(clave))
                        || cuentas.hayDelOrgano(clave));
        if (!existe) {
            throw FormularioException.de("organo", "Órgano: no hay ninguno con esa clave.");
        }
        return clave;
    }

    private static @Nullable Red red(@Nullable String pedida) {
        return escoger("red", "Red", pedida, Arrays.asList(Red.values()));
    }

    private static @Nullable EstadoCuenta estado(@Nullable String pedido) {
        return escoger(
                "estado",
                "Estado",
                pedido,
                CuentasPublicas.PUBLICADOS.stream().sorted().toList());
    }

    private static <E extends Enum<E>> @Nullable E escoger(
            String campo, String etiqueta, @Nullable String pedido, List<E> opciones) {
        if (pedido == null || pedido.isEmpty()) {
            return null;
        }
        return opciones.stream()
                .filter(opcion -> opcion.name().equalsIgnoreCase(pedido))
                .findFirst()
                .orElseThrow(() -> FormularioException.de(
                        campo,
                        etiqueta + ": debe ser "
                                + opciones.stream().map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }

    private List<CuentasPublicas.Palabra> palabras(@Nullable String q) {
        return Palabras.exigir(q).stream()
                .map(palabra -> new CuentasPublicas.Palabra(
                        palabra,
                        norma.organos().stream()
                                .filter(organo ->
                                        Palabras.simple(organo.nombre()).contains(palabra))
                                .map(Norma.Organo::clave)
                                .toList()))
                .toList();
    }
}
