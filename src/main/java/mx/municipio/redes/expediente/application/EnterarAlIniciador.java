package mx.municipio.redes.expediente.application;

import java.util.List;
import mx.municipio.redes.avisos.Interesados;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import org.springframework.stereotype.Component;

/** Quien inició el expediente se entera de que un correo suyo no se entregó, salvo que ya no le concierna. */
@Component
class EnterarAlIniciador implements Interesados {

    private final Expedientes expedientes;
    private final Padron padron;

    EnterarAlIniciador(Expedientes expedientes, Padron padron) {
        this.expedientes = expedientes;
        this.padron = padron;
    }

    @Override
    @Clausula("AMB-24")
    public List<String> correos(String folio) {
        return expedientes
                .buscar(folio)
                .filter(expediente -> !padron.dejo(expediente.iniciador(), expediente.organo()))
                .flatMap(expediente -> padron.persona(expediente.iniciador()))
                .map(Persona::correo)
                .stream()
                .toList();
    }
}
