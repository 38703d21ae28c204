package mx.municipio.redes.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lo medido en cada ronda. */
final class Serie {

    private final List<Double> valores = new ArrayList<>();

    void agregar(double valor) {
        valores.add(valor);
    }

    double mediana() {
        List<Double> orden = valores.stream().sorted().toList();
        int medio = orden.size() / 2;
        return orden.size() % 2 == 1 ? orden.get(medio) : (orden.get(medio - 1) + orden.get(medio)) / 2;
    }

    /** Mediana, mínimo y máximo; o lo único que se midió. */
    String enTabla(String unidad) {
        if (valores.size() == 1) {
            return numero(mediana()) + " " + unidad;
        }
        double minimo = valores.stream().mapToDouble(v -> v).min().orElseThrow();
        return "%s %s (%s–%s)".formatted(numero(mediana()), unidad, numero(minimo), numero(maximo()));
    }

    /** Mediana y percentil 95, de muchas peticiones. */
    String enPercentiles(String unidad) {
        List<Double> orden = valores.stream().sorted().toList();
        double p95 = orden.get((int) Math.ceil(orden.size() * 0.95) - 1);
        return "p50 %s %s, p95 %s %s".formatted(numero(mediana()), unidad, numero(p95), unidad);
    }

    double maximo() {
        return valores.stream().mapToDouble(v -> v).max().orElseThrow();
    }

    static String numero(double valor) {
        return String.format(Locale.ROOT, valor < 10 ? "%,.2f" : valor < 100 ? "%,.1f" : "%,.0f", valor);
    }
}
