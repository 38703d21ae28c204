package mx.municipio.redes.expediente.application;

import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.bitacora.Verificacion;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Pagina;
import mx.municipio.redes.motor.UsuarioActual;
import org.springframework.stereotype.Component;

/** Lo que una persona puede leer de los expedientes que le conciernen. */
@Component
public class ConsultarExpediente {

    private final Expedientes expedientes;
    private final Emisiones emisiones;
    private final Bitacora bitacora;
    private final UsuarioActual usuarioActual;
    private final ZoneId zona;

    ConsultarExpediente(
            Expedientes expedientes, Emisiones emisiones, Bitacora bitacora, UsuarioActual usuarioActual, ZoneId zona) {
        this.expedientes = expedientes;
        this.emisiones = emisiones;
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

    /** De un expediente visible, o de un registro: el padrón, el calendario, los accesos. */
    public List<Asiento> bitacora(String cadena) {
        return bitacora.leer(exigirLegible(cadena));
    }

    public Verificacion verificacion(String cadena) {
        return emisiones.verificarBitacora(exigirLegible(cadena));
    }

    /** Los registros hablan de todos los órganos: los leen la Sindicatura y el supervisor. */
    private String exigirLegible(String cadena) {
        if (Registros.es(cadena)) {
            if (!Registros.revisa(usuarioActual.exigir())) {
                throw new ProhibidoException("Esta bitácora la leen la Sindicatura y el supervisor.");
            }
            return cadena;
        }
        return expedientes.exigirVisible(cadena).folio();
    }
}
