package mx.municipio.redes.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** La página con lo medido. */
final class Informe {

    private final List<String> comparadas = new ArrayList<>();
    private final List<String> solas = new ArrayList<>();
    private final List<String> incumplidas = new ArrayList<>();

    /** @param meta la razón que se busca; cero si solo se informa */
    void comparar(String que, String unidad, Serie nuestra, Serie otra, double meta) {
        double razon = nuestra.mediana() / otra.mediana();
        comparadas.add("| %s | %s | %s | %s | %s |"
                .formatted(
                        que,
                        nuestra.enTabla(unidad),
                        otra.enTabla(unidad),
                        Serie.numero(razon) + " ×",
                        meta == 0 ? "—" : "≥ " + meta + " ×: " + cumple(que, razon >= meta)));
    }

    /** @param maximo lo más que debe medir cualquier ronda; cero si solo se informa */
    void informar(String que, String unidad, Serie serie, double maximo) {
        solas.add("| %s | %s | %s |"
                .formatted(
                        que,
                        serie.enTabla(unidad),
                        maximo == 0
                                ? "—"
                                : "≤ " + Serie.numero(maximo) + " " + unidad + ": "
                                        + cumple(que, serie.maximo() <= maximo)));
    }

    /** Muchas peticiones iguales: cuánto tarda la mitad y cuánto casi todas. */
    void repartir(String que, String unidad, Serie serie) {
        solas.add("| %s | %s | — |".formatted(que, serie.enPercentiles(unidad)));
    }

    List<String> incumplidas() {
        return incumplidas;
    }

    void escribir(Path destino, String postgresql, int rondas, int solicitudes, int plazos, int clientes, int cuentas)
            throws IOException {
        var sistema = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        String texto =
                """
                # Rendimiento

                Lo escribe `./mvnw verify -Pbench`; no se edita a mano. Mediana de %d rondas alternadas, todas de la misma corrida; entre paréntesis, mínimo y
                máximo.

                Máquina: %d núcleos, %d GiB de memoria, %s %s (%s), PostgreSQL %s en la misma máquina, con confirmación en disco.

                | qué | el programa | de fábrica | razón | meta |
                | --- | --- | --- | --- | --- |
                %s

                | qué | medido | meta |
                | --- | --- | --- |
                %s

                ## Qué se comparó

                - **Consultas iniciadas**: %,d por ronda, %d clientes de órganos distintos, cada uno con su sesión iniciada en la página de acceso, su token y su
                  conexión, por `POST /api/v1/consultas`. Enfrente, en la misma JVM, un Camunda Spring Boot con solo su REST: sin acceso, permisos, guardia de
                  formularios ni reglas, por `submit-form`, con el mismo modelo, los mismos campos, historia completa (la nuestra no repite en ella las copias por
                  tarea ni el encolado de los correos) y otra base del mismo servidor; sus delegados solo ponen las fechas sin las que el modelo no avanza, y su conexión a la base es la de fábrica (la nuestra reúne cada lote de inserciones en
                  una instrucción). Antes de medir, cada lado atiende cuatro rondas para que la JVM compile. Cada consulta nuestra deja además folio, registro, acuse, bitácora encadenada y
                  tres correos por salir. Ambos sin ejecutor de trabajos: el envío de los correos no está en la cuenta.
                - **Plazos vencidos**: %,d plazos vencen a la vez; se mide hasta que el último quedó asentado, y tras cada ronda se comprueba que todos terminaron
                  por silencio una sola vez. Mismo programa y mismos delegados; cambia el ejecutor de trabajos: el nuestro o el de fábrica de Camunda Spring Boot.
                  El nuestro atiende los vencimientos antes que los correos que ellos causan; por eso se da también la cuenta de trabajos, que incluye los
                  correos enviados en ese lapso. El índice propio por fecha de vencimiento sirvió a los dos.
                - **Retraso tras el ocio**: el ejecutor lleva al menos quince segundos sin trabajo y vence un plazo; de su vencimiento al asiento en la bitácora.
                - **Directorio**: un padrón de %,d cuentas, por la API pública y sin sesión, una petición tras otra. Buscar alterna una palabra frecuente, varias
                  que coinciden en pocas y una que no está; verificar alterna oficiales, dadas de baja e imitaciones; las últimas páginas son de 200 cuentas; el
                  CSV se lee entero y se comprueba que ninguna cuenta faltó.
                - **Arranque y memoria**: el jar con `java -jar`, sin opciones, hasta que `/actuator/health` responde; memoria recién arrancado, sin uso.

                Clientes, programa y base compiten por los mismos núcleos: los números absolutos son de esta máquina; las razones dicen más.
                """
                        .formatted(
                                rondas,
                                Runtime.getRuntime().availableProcessors(),
                                Math.round(sistema.getTotalMemorySize() / Math.pow(1024, 3)),
                                System.getProperty("java.vm.name"),
                                System.getProperty("java.version"),
                                System.getProperty("os.name"),
                                postgresql,
                                String.join("\n", comparadas),
                                String.join("\n", solas),
                                solicitudes,
                                clientes,
                                plazos,
                                cuentas);
        Files.createDirectories(destino.toAbsolutePath().getParent());
        Files.writeString(destino, texto);
    }

    private String cumple(String que, boolean cumple) {
        if (!cumple) {
            incumplidas.add(que);
        }
        return cumple ? "cumple" : "**no cumple**";
    }
}
