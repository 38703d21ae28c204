package mx.municipio.redes.oficios.application;

import java.util.List;
import mx.municipio.redes.expediente.OtrosPendientes;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Padron;
import org.springframework.stereotype.Component;

/** Los oficios que se emitieron con el cargo vacante esperan la firma de quien hoy lo ocupa. */
@Component
class FirmasPendientes implements OtrosPendientes {

    private static final int LOS_PRIMEROS = 50;

    private final Padron padron;
    private final Oficios oficios;

    FirmasPendientes(Padron padron, Oficios oficios) {
        this.padron = padron;
        this.oficios = oficios;
    }

    @Override
    public List<Pendiente> de(Usuario usuario) {
        return padron
                .organoDelTitular(usuario.id())
                .map(organo -> oficios.porFirmar(organo, 0, LOS_PRIMEROS).contenido())
                .orElse(List.of())
                .stream()
                .map(oficio -> new Pendiente(
                        "Firmar " + oficio.numero() + ": " + oficio.carta().asunto(), "/oficios/" + oficio.codigo()))
                .toList();
    }
}
