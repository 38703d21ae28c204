package mx.municipio.redes.procedimientos.evaluacion;

import java.util.List;
import java.util.Objects;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/**
 * El procedimiento de evaluación que emite el Departamento (EV-1b): qué se mira y desde qué puntaje. Con él en la mano
 * califica una persona; el programa no calcula puntajes. Cada ronda conserva el suyo.
 *
 * @param umbralEficaz desde qué puntaje, de 0 a 100, la cuenta es eficaz
 * @param umbralMinimo por debajo de qué puntaje no lo es
 */
@Hecho("ronda-instrumento")
record Instrumento(String version, String nombre, int umbralEficaz, int umbralMinimo, List<Indicador> indicadores) {

    /** De dónde sale el dato. */
    enum Fuente {
        PROGRAMA,
        DECLARADO
    }

    record Indicador(
            @Nullable String clave, @Nullable String nombre, @Nullable String clausula, @Nullable Fuente fuente) {}

    // Lo que falta en el cuerpo de una petición llega nulo.
    Instrumento {
        version = Objects.requireNonNullElse(version, "");
        nombre = Objects.requireNonNullElse(nombre, "");
        indicadores = List.copyOf(Objects.requireNonNullElse(indicadores, List.of()));
    }

    String enPalabras() {
        return "«" + version + "», " + nombre;
    }

    /** Como se dice en un oficio: qué indicadores lleva está en el expediente. */
    Instrumento enElOficio() {
        return new Instrumento(version, nombre, umbralEficaz, umbralMinimo, List.of());
    }

    /**
     * @throws FormularioException si le falta algo
     * @throws ReglaException si sus umbrales no se distinguen
     */
    @Clausula("NT10-EV-1b")
    void exigirCompleto() {
        TextoLibre.exigirLinea("version", "Versión", version, 40);
        TextoLibre.exigirLinea("nombre", "Nombre", nombre, 200);
        for (Indicador indicador : indicadores) {
            TextoLibre.exigirLinea("indicadores", "Clave del indicador", indicador.clave(), 60);
            TextoLibre.exigirLinea("indicadores", "Nombre del indicador", indicador.nombre(), 200);
            TextoLibre.exigirLinea("indicadores", "Cláusula del indicador", indicador.clausula(), 60);
        }
        if (indicadores.isEmpty() || indicadores.stream().anyMatch(indicador -> indicador.fuente() == null)) {
            throw FormularioException.de(
                    "indicadores", "Indicadores: al menos uno, cada uno con su fuente, PROGRAMA o DECLARADO.");
        }
        if (umbralMinimo < 0 || umbralMinimo >= umbralEficaz || umbralEficaz > 100) {
            throw new ReglaException(
                    "NT10-EV-1b", "El umbral mínimo debe ser menor que el de eficacia, y los dos, de 0 a 100.");
        }
    }
}
