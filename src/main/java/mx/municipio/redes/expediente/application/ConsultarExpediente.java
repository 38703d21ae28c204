package mx.municipio.redes.expediente.application;

import java.time.ZoneId;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Pagina;
import mx.municipio.redes.motor.UsuarioActual;
import org.springframework.stereotype.Component;

/** Lo que una persona puede leer de los expedientes que le conciernen. */
@Component
public class ConsultarExpediente {

    private final Expedientes expedientes;
    private final Bitacora bitacora;
    private final UsuarioActual usuarioActual;
    private final ZoneId zona;

    ConsultarExpediente(Expedientes expedientes, Bitacora bitacora, UsuarioActual usuarioActual, ZoneId zona) {
        this.expedientes = expedientes;
        this.bitacora = bitacora;
        this.usuarioActual = usuarioActual;
        this.zona = zona;
    }

    public ExpedienteDetalle detalle(String folio) {
        Expediente expediente = expedientes.exigirVisible(folio);
        return ExpedienteDetalle.de(expediente, bitacora.leer(folio), zona);
    }

    public Pagina<ExpedienteDetalle.Resumen> listar(Expedientes.Filtro filtro, int pagina, int tamano) {
        Pagina<Expediente> hallados = expedientes.listar(filtro, pagina, tamano);
        return new Pagina<>(
                hallados.contenido().stream()
                        .map(expediente -> ExpedienteDetalle.Resumen.de(expediente, zona))
                        .toList(),
                hallados.total(),
                hallados.pagina(),
                hallados.tamano());
    }

    /**
     * La cadena, si quien pregunta puede leerla: la de un expediente que le concierne o, para la Sindicatura y el
     * supervisor, la de un registro, que habla de todos los órganos.
     */
    public String exigirLegible(String cadena) {
        if (Registros.es(cadena)) {
            if (!Registros.revisa(usuarioActual.exigir())) {
                throw new ProhibidoException("Esta bitácora la leen la Sindicatura y el supervisor.");
            }
            return cadena;
        }
        return expedientes.exigirVisible(cadena).folio();
    }
}
