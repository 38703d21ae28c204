package mx.municipio.redes.padron;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Una cuenta institucional del padrón (DEF-05).
 *
 * @param clave órgano, siglas de la red y número: {@code OBRAS-FB-1}
 * @param direccion vacía mientras la cuenta no se abre
 * @param correo correo institucional con que se abrió (PAB-VI)
 * @param descripcion uso y objetivo de la cuenta, para el público (CG-I)
 * @param fines identificadores de los fines que invoca
 * @param lineas líneas de contenido que Comunicación Social avaló (CG-XV)
 * @param horario horario de atención
 * @param desde cuándo se propuso; ya abierta, desde cuándo existe
 * @param hasta último día; también el de una propuesta retirada, que no cambia de estado
 */
public record Cuenta(
        String clave,
        String organo,
        Red red,
        String nombre,
        String identificador,
        String direccion,
        @Nullable String correo,
        String proposito,
        @Nullable String descripcion,
        List<String> fines,
        @Nullable String lineas,
        @Nullable Periodicidad periodicidad,
        @Nullable String horario,
        Autenticidad autenticidad,
        EstadoCuenta estado,
        LocalDate desde,
        @Nullable LocalDate hasta) {

    public Cuenta {
        fines = List.copyOf(fines);
    }

    /** Como la lee una persona. */
    public String enPalabras() {
        return nombre + " (" + clave + ")";
    }

    /** Si esa dirección es la suya, o la de algo dentro de ella que lleva la suya. */
    public boolean laNombra(String escrita) {
        return DireccionDeCuenta.leer(escrita)
                .filter(lectura -> suyas().anyMatch(lectura.claves()::contains))
                .isPresent();
    }

    /** La suya y, si es un canal de YouTube, la de su arroba: así también se le encuentra. */
    private Stream<String> suyas() {
        Stream<String> registrada = DireccionDeCuenta.clave(direccion).stream();
        return red == Red.YOUTUBE
                ? Stream.concat(
                        registrada,
                        DireccionDeCuenta.clave("youtube.com/@" + DireccionDeCuenta.identificador(red, identificador))
                                .stream())
                : registrada;
    }

    public boolean vigente() {
        return estado == EstadoCuenta.VIGENTE;
    }
}
