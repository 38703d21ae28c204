package mx.municipio.redes.procedimientos.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;
import mx.municipio.redes.expediente.Anexos;

/** De la sugerencia del titular del DIF a su respuesta; o de la revisión anual a la versión que se registra. */
public final class RecorridoDeRevision extends Recorrido {

    private static final AtomicInteger NUMERO = new AtomicInteger();

    private final Anexos anexos;

    RecorridoDeRevision(Escenario escenario, Anexos anexos) {
        super(escenario, SugerenciasDePrueba.PROCESO);
        this.anexos = anexos;
    }

    @Override
    public String iniciar() {
        return escenario.iniciar("titular.dif", proceso(), SugerenciasDePrueba.sugerencia());
    }

    @Override
    protected String iniciarPara(String tarea) {
        if (tarea.equals("analizarSugerencia")) {
            return iniciar();
        }
        SugerenciasDePrueba.llegaLaRevision(escenario);
        return SugerenciasDePrueba.enRevision(escenario);
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(new Paso("analizarSugerencia", "sindicatura", SugerenciasDePrueba.seToma()));
    }

    @Override
    protected List<Paso> pasosPor(String tarea) {
        return tarea.equals("analizarSugerencia")
                ? pasos()
                : List.of(
                        new Paso("revisarNorma", "sindicatura", SugerenciasDePrueba.nuevaVersion()),
                        new Paso(
                                "publicarVersion",
                                "sindicatura",
                                lejana(),
                                folio -> escenario.como(
                                        "sindicatura",
                                        () -> anexos.agregar(
                                                folio, SugerenciasDePrueba.TEXTO, SugerenciasDePrueba.PDF))));
    }

    /** Una que aún no rige: ninguna otra prueba la encuentra. */
    private static Map<String, Object> lejana() {
        Map<String, Object> datos = new HashMap<>(SugerenciasDePrueba.version("NT10-PRUEBA", "2999-12-31"));
        datos.put("direccion", datos.get("direccion") + "?v=" + NUMERO.incrementAndGet());
        return datos;
    }
}
