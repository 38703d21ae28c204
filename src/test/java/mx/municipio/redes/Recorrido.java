package mx.municipio.redes;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * El camino de un procedimiento, declarado una vez: cómo empieza un caso, quién hace cada tarea y qué envía. Con él una
 * prueba lleva un caso hasta donde le interesa. Hay uno por procedimiento, que es un bean de toda
 * {@link PruebaDeIntegracion}.
 */
public abstract class Recorrido {

    /**
     * Una tarea hecha.
     *
     * @param antes lo que hace falta en el expediente de ese folio, como un archivo
     */
    public record Paso(String tarea, String usuario, Map<String, Object> datos, Consumer<String> antes) {

        public Paso(String tarea, String usuario, Map<String, Object> datos) {
            this(tarea, usuario, datos, folio -> {});
        }
    }

    protected final Escenario escenario;
    private final String proceso;

    protected Recorrido(Escenario escenario, String proceso) {
        this.escenario = escenario;
        this.proceso = proceso;
    }

    public final String proceso() {
        return proceso;
    }

    /** Inicia un caso y da su folio. */
    public abstract String iniciar();

    /** Inicia uno que pasará por esa tarea, si no es el de siempre. */
    protected String iniciarPara(String tarea) {
        return iniciar();
    }

    /** En orden, hasta que el caso concluye; lo que lleva fecha, con la de hoy. */
    protected abstract List<Paso> pasos();

    /** Los que llevan a esa tarea y la hacen, si no está en el camino de siempre. */
    protected List<Paso> pasosPor(String tarea) {
        return pasos();
    }

    /** Un caso nuevo que espera en esa tarea. */
    public final String hasta(String tarea) {
        String folio = iniciarPara(tarea);
        llevar(folio, tarea);
        return folio;
    }

    /** Da los pasos que le faltan al caso para esperar en esa tarea. */
    public final void llevar(String folio, String tarea) {
        for (Paso paso : pasosPor(tarea)) {
            esperar(folio, paso.tarea());
            if (escenario.tareaSiHay(folio, tarea) != null) {
                return;
            }
            dar(folio, paso);
        }
        escenario.tarea(folio, tarea);
    }

    /** Da los pasos que le faltan al caso para concluir. */
    public final void concluir(String folio) {
        pasos().forEach(paso -> {
            esperar(folio, paso.tarea());
            dar(folio, paso);
        });
    }

    /** Lo que falta para que esa tarea se abra y no hace ninguna persona, como el paso del tiempo. */
    protected void esperar(String folio, String tarea) {}

    /** Cómo se hace esa tarea. */
    public final Paso paso(String tarea) {
        return pasosPor(tarea).stream()
                .filter(paso -> paso.tarea().equals(tarea))
                .findFirst()
                .orElseThrow(() -> new AssertionError("El recorrido de " + proceso + " no pasa por " + tarea));
    }

    private void dar(String folio, Paso paso) {
        if (escenario.tareaSiHay(folio, paso.tarea()) != null) {
            paso.antes().accept(folio);
            escenario.completar(paso.usuario(), folio, paso.tarea(), paso.datos());
        }
    }
}
