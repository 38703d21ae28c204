package mx.municipio.redes.politica;

import java.time.LocalDate;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;

/** Lo que la tabla {@code bpmn/regimen-organo.dmn} responde de un órgano, según la política que rija un día local. */
@Component
@Clausula({"COATZA-2", "COATZA-6"})
public class RegimenDeOrganos {

    private final Motor motor;
    private final PoliticaDeDifusion politica;

    RegimenDeOrganos(Motor motor, PoliticaDeDifusion politica) {
        this.motor = motor;
        this.politica = politica;
    }

    /** Si puede pedir cuenta propia. */
    public boolean admiteCuenta(LocalDate dia, String organo) {
        return responde("admiteCuenta", dia, organo);
    }

    /** Si sigue con su portal digital. */
    public boolean conservaPortal(LocalDate dia, String organo) {
        return responde("conservaPortal", dia, organo);
    }

    /** Si lo suyo lo publica Comunicación Social, con su visto bueno, y no él. */
    public boolean requiereVistoBueno(LocalDate dia, String organo) {
        return responde("requiereVistoBueno", dia, organo);
    }

    private boolean responde(String pregunta, LocalDate dia, String organo) {
        return "SI"
                .equals(motor.decidir("regimen-organo", politica.en(dia, organo).entradas())
                        .get(pregunta));
    }
}
