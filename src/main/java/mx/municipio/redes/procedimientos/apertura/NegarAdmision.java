package mx.municipio.redes.procedimientos.apertura;

import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** El régimen del órgano no admite que tenga cuenta propia. */
@Component
public class NegarAdmision {

    static final String MOTIVO =
            "La difusión del municipio está centralizada y su órgano no es de los exceptuados: pida a"
                    + " Comunicación Social que publique sus contenidos en las cuentas institucionales.";

    private final Expedientes expedientes;
    private final Aperturas aperturas;
    private final AvisosDeApertura avisos;

    NegarAdmision(Expedientes expedientes, Aperturas aperturas, AvisosDeApertura avisos) {
        this.expedientes = expedientes;
        this.aperturas = aperturas;
        this.avisos = avisos;
    }

    @Transactional
    @Clausula({"COATZA-2", "COATZA-6"})
    public void ejecutar(String folio) {
        Apertura apertura = aperturas.bloquear(folio);
        EstadoApertura estado = apertura.noAdmitir();
        expedientes.cerrar(folio, estado.name());
        expedientes.asentar(folio, "SOLICITUD_NO_ADMITIDA", "COATZA-2 COATZA-6", MOTIVO);
        avisos.noAdmitida(apertura, MOTIVO);
    }
}
