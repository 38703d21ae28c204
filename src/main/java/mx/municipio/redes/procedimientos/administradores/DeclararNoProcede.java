package mx.municipio.redes.procedimientos.administradores;

import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Un cambio que al llegar su fecha ya no cumple los requisitos termina y se dice por qué. No vuelve al titular como
 * tarea: puede ya no estar, y notificar otro cambio cuesta lo mismo que corregir este.
 */
@Component
public class DeclararNoProcede {

    private final Cambios cambios;
    private final RequisitosDelCambio requisitos;
    private final ConcluirCambio concluir;
    private final AvisosDeCambio avisos;

    DeclararNoProcede(Cambios cambios, RequisitosDelCambio requisitos, ConcluirCambio concluir, AvisosDeCambio avisos) {
        this.cambios = cambios;
        this.requisitos = requisitos;
        this.concluir = concluir;
        this.avisos = avisos;
    }

    @Transactional
    @Clausula({"NT10-SR-2a", "NT10-SR-2b", "NT10-PAB-V"})
    public void ejecutar(String folio, String motivo) {
        Cambio cambio = cambios.exigir(folio);
        for (Cambio junto : requisitos.conSuLote(cambio)) {
            concluir.ejecutar(
                    junto,
                    EstadoCambio.NO_PROCEDE,
                    folio,
                    "CAMBIO_NO_PROCEDE",
                    "NT10-SR-2a NT10-SR-2b NT10-PAB-V",
                    "No surte efecto: " + motivo + " Quien está en el cargo sigue en él.");
            avisos.noProcede(junto, motivo);
        }
    }
}
