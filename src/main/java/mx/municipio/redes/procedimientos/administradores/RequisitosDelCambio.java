package mx.municipio.redes.procedimientos.administradores;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Movimiento;
import org.springframework.stereotype.Component;

/** Qué cambios valen juntos y qué requisito de la norma les falta, si alguno. */
@Component
class RequisitosDelCambio {

    private final Cambios cambios;
    private final Designaciones designaciones;
    private final LoteEnCurso loteEnCurso;

    RequisitosDelCambio(Cambios cambios, Designaciones designaciones, LoteEnCurso loteEnCurso) {
        this.cambios = cambios;
        this.designaciones = designaciones;
        this.loteEnCurso = loteEnCurso;
    }

    /** Los abiertos del mismo lote, órgano y fecha: un intercambio de cargos solo se entiende entero. */
    List<Cambio> conSuLote(Cambio cambio) {
        if (cambio.lote() == null) {
            return List.of(cambio);
        }
        Optional<LoteEnCurso.Renglon> enCurso = loteEnCurso.renglon();
        if (enCurso.isPresent()) {
            return enCurso.get().juntos();
        }
        return cambios.delOrgano(cambio.organo()).stream()
                .filter(Cambio::abierto)
                .filter(otro -> Objects.equals(otro.lote(), cambio.lote())
                        && otro.fechaEfectiva().equals(cambio.fechaEfectiva()))
                .toList();
    }

    /** Lo que falta para que esos cambios de un órgano valgan, contando con los ya notificados para esa fecha o antes. */
    List<Designaciones.Falta> faltas(List<Cambio> juntos) {
        return faltas(List.of(), juntos);
    }

    /** @param antes otros del mismo lote, con fecha anterior, que aún no se han notificado */
    List<Designaciones.Falta> faltas(List<Cambio> antes, List<Cambio> juntos) {
        Cambio uno = juntos.get(0);
        List<Movimiento> previos = new ArrayList<>();
        cambios.delOrgano(uno.organo()).stream()
                .filter(Cambio::abierto)
                .filter(otro -> !otro.fechaEfectiva().isAfter(uno.fechaEfectiva()))
                .filter(otro -> juntos.stream().noneMatch(otro::mismoCargo))
                .map(RequisitosDelCambio::movimiento)
                .forEach(previos::add);
        antes.stream().map(RequisitosDelCambio::movimiento).forEach(previos::add);
        return designaciones.faltas(
                uno.organo(),
                previos,
                juntos.stream().map(RequisitosDelCambio::movimiento).toList());
    }

    /** @throws ReglaException con el primer requisito que falte */
    void exigir(List<Cambio> juntos) {
        faltas(juntos).stream().findFirst().ifPresent(falta -> {
            throw new ReglaException(falta.clausula(), falta.mensaje());
        });
    }

    /** Dos cambios del mismo cargo para la misma fecha se contradicen; y el que ya surte efecto se registra primero. */
    Optional<Cambio> enCurso(Cambio nuevo, LocalDate hoy) {
        return cambios.delOrgano(nuevo.organo()).stream()
                .filter(Cambio::abierto)
                .filter(nuevo::mismoCargo)
                .filter(otro -> otro.surteEfecto(hoy) || otro.fechaEfectiva().equals(nuevo.fechaEfectiva()))
                .findFirst();
    }

    static String yaEnCurso(Cambio otro) {
        return "Ese cargo ya tiene un cambio en curso, " + otro.folio()
                + ". Regístrelo o retírelo antes de notificar otro.";
    }

    static Movimiento movimiento(Cambio cambio) {
        return new Movimiento(cambio.cuenta(), Cargo.valueOf(cambio.tipo().name()), cambio.entrante(), cambio.folio());
    }
}
