package mx.municipio.redes.expediente.application;

import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Verificacion;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Pagina;
import org.springframework.stereotype.Component;

/** Lo que una persona puede leer de los expedientes que le conciernen. */
@Component
public class ConsultarExpediente {

    private final Expedientes expedientes;
    private final Emisiones emisiones;
    private final Bitacora bitacora;
    private final ZoneId zona;

    ConsultarExpediente(Expedientes expedientes, Emisiones emisiones, Bitacora bitacora, ZoneId zona) {
        this.expedientes = expedientes;
        this.emisiones = emisiones;
        this.bitacora = bitacora;
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

    public List<Asiento> bitacora(String folio) {
        return bitacora.leer(expedientes.exigirVisible(folio).folio());
    }

    public Verificacion verificacion(String folio) {
        return emisiones.verificarBitacora(expedientes.exigirVisible(folio).folio());
    }
}
