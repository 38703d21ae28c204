package mx.municipio.redes.procedimientos.apertura;

import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cuentas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** El órgano desiste: el titular no firmó, o quien presentó la solicitud la retiró. */
@Component
public class DesistirApertura {

    private final Expedientes expedientes;
    private final Aperturas aperturas;
    private final Cuentas cuentas;
    private final AvisosDeApertura avisos;

    DesistirApertura(Expedientes expedientes, Aperturas aperturas, Cuentas cuentas, AvisosDeApertura avisos) {
        this.expedientes = expedientes;
        this.aperturas = aperturas;
        this.cuentas = cuentas;
        this.avisos = avisos;
    }

    /** @throws ConflictoException si Comunicación Social ya resolvió */
    @Transactional
    @Clausula("NT10-PAB-II-a")
    public void ejecutar(String folio, String motivo) {
        Apertura apertura = aperturas.bloquear(folio);
        EstadoApertura estado = apertura.desistir();
        if (apertura.cuenta() != null) {
            cuentas.desistir(apertura.cuenta(), folio);
        }
        expedientes.cerrar(folio, estado.name());
        expedientes.asentar(folio, "APERTURA_DESISTIDA", "NT10-PAB-II-a", "Motivo: " + motivo);
        avisos.desistida(apertura, motivo);
    }
}
