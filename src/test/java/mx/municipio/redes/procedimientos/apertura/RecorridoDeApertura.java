package mx.municipio.redes.procedimientos.apertura;

import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.autorizacion;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.informeDe;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.solicitud;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.unico;

import java.util.List;
import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;

/** De la solicitud de un administrador de Obras, a la cuenta vigente con su vínculo publicado. */
public final class RecorridoDeApertura extends Recorrido {

    private static final Paso FIRMA = new Paso("firmarOficioPropuesta", "titular.obras", Map.of("firma", true));

    RecorridoDeApertura(Escenario escenario) {
        super(escenario, AperturasDePrueba.PROCESO);
    }

    @Override
    public String iniciar() {
        return iniciar(solicitud());
    }

    String iniciar(Map<String, Object> solicitud) {
        return escenario.iniciar("admin.obras", proceso(), solicitud);
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(
                FIRMA,
                new Paso("evaluarPropuesta", "comsocial", autorizacion()),
                new Paso("abrirCuentaEInformar", "admin.obras", informeDe(unico())),
                new Paso("solicitarVerificacion", "admin.obras", Map.of("autenticidad", "SOLICITADA")),
                aceptacion("admin.obras"),
                aceptacion("suplente.obras"),
                new Paso("publicarVinculo", "informatica", Map.of("vinculo", "https://www.tecate.gob.mx/#siguenos")));
    }

    private static Paso aceptacion(String usuario) {
        return new Paso("aceptarResponsabilidad", usuario, Map.of("aceptaResponsabilidad", true));
    }

    @Override
    protected List<Paso> pasosPor(String tarea) {
        if (!tarea.equals("aclararPropuesta")) {
            return pasos();
        }
        return List.of(
                FIRMA,
                new Paso(
                        "evaluarPropuesta", "comsocial", Map.of("resolucion", "ACLARAR", "motivo", "¿Quién atenderá?")),
                new Paso("aclararPropuesta", "admin.obras", Map.of("aclaracion", "El suplente, de 8 a 15 h.")));
    }
}
