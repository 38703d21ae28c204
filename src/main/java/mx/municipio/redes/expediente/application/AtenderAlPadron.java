package mx.municipio.redes.expediente.application;

import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Seguimiento;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.Traspasos;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Suplencia;
import mx.municipio.redes.padron.TramitesAbiertos;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Las tareas abiertas siguen a las designaciones: siempre las tiene quien el modelo dice hoy, y lo dice la bitácora. */
@Component
class AtenderAlPadron implements TramitesAbiertos, Traspasos {

    private static final String SUCESO = "TAREA_TRASPASADA";

    private static final String SIN_NADIE = " queda sin nadie, hasta que se le designe";

    private final Expedientes expedientes;
    private final Tramites tramites;
    private final ObjectProvider<Seguimiento> seguimientos;
    private final ObjectProvider<Cuentas> cuentas;
    private final Motor motor;

    AtenderAlPadron(
            Expedientes expedientes,
            Tramites tramites,
            ObjectProvider<Seguimiento> seguimientos,
            ObjectProvider<Cuentas> cuentas,
            Motor motor) {
        this.expedientes = expedientes;
        this.tramites = tramites;
        this.seguimientos = seguimientos;
        this.cuentas = cuentas;
        this.motor = motor;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-SR-4")
    public int reofrecer(String organo, @Nullable String folio) {
        return reofrecer(
                organo, "NT10-PAB-V NT10-SR-4", SIN_NADIE, folio == null ? "." : ", por el trámite " + folio + ".");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula({"NT10-SR-1", "NT10-SR-4"})
    public void reofrecer(Suplencia suplencia, boolean rige) {
        String porque = rige ? ", por la suplencia de " : ", porque terminó la suplencia de ";
        reofrecer(suplencia.organo(), "NT10-SR-1 NT10-SR-4", SIN_NADIE, porque + suplencia.titular() + ".");
    }

    private int reofrecer(String organo, String clausulas, String sinNadie, String porque) {
        Stream<Motor.Caso> casos = Stream.concat(
                expedientes.abiertosDelOrgano(organo).stream()
                        .map(abierto -> new Motor.Caso(abierto.instanciaProceso(), abierto.folio())),
                seguimientos.stream()
                        .flatMap(uno -> motor.abiertos(uno.proceso(), Seguimiento.ORGANO, organo).stream()));
        int cambiaron = 0;
        for (Motor.Caso caso : casos.toList()) {
            for (Motor.Reofrecida tarea : motor.reofrecer(caso.instancia())) {
                asentar(
                        caso.clave(),
                        clausulas,
                        "«" + tarea.nombre() + "»"
                                + (tarea.fuera().isEmpty() ? "" : " ya no le toca a " + enumerar(tarea.fuera()) + ";")
                                + (tarea.ahora().isEmpty() ? sinNadie : " se ofrece a " + enumerar(tarea.ahora()))
                                + porque);
                cambiaron++;
            }
        }
        return cambiaron;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void soltar(String usuario, String porque) {
        for (Motor.TareaLibre tarea : motor.soltar(usuario)) {
            asentar(tarea.folio(), "NT10-SR-4", "«" + tarea.nombre() + "» queda libre en su oficina: " + porque + ".");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-CG-XI")
    public void asentar(String folio, String tarea, @Nullable String de, String a) {
        asentar(folio, "NT10-CG-XI", "«" + tarea + "» pasa " + (de == null ? "" : "de " + de + " ") + "a " + a + ".");
    }

    /** @param caso folio o, sin expediente, la clave del caso */
    private void asentar(@Nullable String caso, String clausulas, String detalle) {
        if (caso == null) {
            return;
        }
        if (expedientes.buscar(caso).isPresent()) {
            expedientes.asentar(caso, SUCESO, clausulas, detalle);
        } else {
            seguimientos.stream().flatMap(uno -> uno.cuentas(caso).stream()).forEach(cuenta -> cuentas.getObject()
                    .asentar(cuenta, SUCESO, clausulas, detalle, null));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cuentaTerminada(Cuenta cuenta, String folio) {
        String que =
                switch (cuenta.estado()) {
                    case CANCELADA -> "se canceló";
                    case A_TITULO_PERSONAL -> "se considera a título personal";
                    case RECHAZADA -> "no se autorizó";
                    default -> "ya no se abrirá";
                };
        String motivo = "La cuenta " + cuenta.enPalabras() + " " + que + " (" + folio + ").";
        for (Expediente abierto : expedientes.abiertosDeLaCuenta(cuenta.clave())) {
            if (!abierto.folio().equals(folio)) {
                tramites.deProceso(abierto.proceso()).cuentaCancelada(abierto, motivo);
            }
        }
        seguimientos.forEach(uno -> uno.cuentaTerminada(cuenta, motivo));
        // Los trámites de todos los órganos siguen, salvo en lo que pedían de ella.
        reofrecer(cuenta.organo(), "NT10-SR-4", " ya no se pide", ". " + motivo);
    }

    private static String enumerar(List<String> usuarios) {
        return String.join(", ", usuarios);
    }
}
