package mx.municipio.redes.procedimientos.administradores;

import java.util.Optional;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Designaciones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Al llegar su fecha, se ve si el cambio y los de su lote siguen cumpliendo los requisitos. */
@Component
public class RevisarRequisitos {

    private final Cambios cambios;
    private final RequisitosDelCambio requisitos;

    RevisarRequisitos(Cambios cambios, RequisitosDelCambio requisitos) {
        this.cambios = cambios;
        this.requisitos = requisitos;
    }

    /** El primer requisito que falta, con su cláusula; vacío si se cumplen todos. */
    @Transactional
    @Clausula({"NT10-SR-2a", "NT10-SR-2b", "NT10-DEF-07"})
    public Optional<String> incumplido(String folio) {
        Cambio cambio = cambios.exigir(folio);
        cambios.bloquearOrgano(cambio.organo());
        return requisitos.faltas(requisitos.conSuLote(cambios.exigir(folio))).stream()
                .findFirst()
                .map(Designaciones.Falta::conClausula);
    }
}
