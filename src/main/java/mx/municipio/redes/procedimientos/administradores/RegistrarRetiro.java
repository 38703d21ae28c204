package mx.municipio.redes.procedimientos.administradores;

import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quien notificó un cambio que aún no se registra lo retira: el padrón queda como está. */
@Component
public class RegistrarRetiro {

    private final Cambios cambios;
    private final ConcluirCambio concluir;
    private final AvisosDeCambio avisos;

    RegistrarRetiro(Cambios cambios, ConcluirCambio concluir, AvisosDeCambio avisos) {
        this.cambios = cambios;
        this.concluir = concluir;
        this.avisos = avisos;
    }

    @Transactional
    @Clausula("NT10-PAB-V")
    public void ejecutar(String folio, String motivo) {
        Cambio cambio = cambios.exigir(folio);
        concluir.ejecutar(cambio, EstadoCambio.RETIRADO, folio, "CAMBIO_RETIRADO", "NT10-PAB-V", "Motivo: " + motivo);
        avisos.retirado(cambio, motivo);
    }
}
