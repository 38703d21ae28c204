package mx.municipio.redes.procedimientos.baja;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Anexo;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.padron.CandidatosCuenta;
import mx.municipio.redes.padron.Padron;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lo común a los pasos de una baja: a quién le toca, que sea su turno, y que quede asentado. */
@Component
class AsentarPaso {

    private final Expedientes expedientes;
    private final Bajas bajas;
    private final Anexos anexos;
    private final Padron padron;
    private final CandidatosCuenta candidatos;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;

    AsentarPaso(
            Expedientes expedientes,
            Bajas bajas,
            Anexos anexos,
            Padron padron,
            CandidatosCuenta candidatos,
            UsuarioActual usuarioActual,
            Clock reloj) {
        this.expedientes = expedientes;
        this.bajas = bajas;
        this.anexos = anexos;
        this.padron = padron;
        this.candidatos = candidatos;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
    }

    /**
     * La baja, tomada para dar ese paso.
     *
     * @throws ProhibidoException si a quien actúa no le toca
     */
    Baja tomar(String folio, Paso paso) {
        Baja baja = bajas.bloquear(folio);
        Expediente expediente = expedientes.buscar(folio).orElseThrow();
        Usuario usuario = usuarioActual.exigir();
        boolean leToca =
                switch (paso) {
                    case FIRMA -> candidatos.titular(expediente.organo()).contains(usuario.id());
                    case VINCULO -> usuario.es("informatica");
                    default -> candidatos.responsables(baja.cuenta()).contains(usuario.id());
                };
        if (!leToca) {
            throw new ProhibidoException("A usted no le toca " + paso.accion() + ".");
        }
        baja.exigirQueSigue(paso);
        return baja;
    }

    /** Los archivos que el órgano agregó y que aún no prueban ningún paso, tampoco con otro nombre. */
    List<Evidencia> nuevas(Baja baja, Paso paso) {
        String organo = expedientes.buscar(baja.folio()).orElseThrow().organo();
        return anexos.delExpediente(baja.folio()).stream()
                .filter(anexo -> !baja.usado(anexo.codigo(), anexo.sha256()))
                .filter(anexo -> delOrgano(anexo, organo))
                .map(anexo -> new Evidencia(paso, anexo.codigo(), anexo.nombre(), anexo.sha256()))
                .toList();
    }

    void anotar(Baja baja, Paso paso, String constancia, List<Evidencia> evidencias) {
        anotar(baja, paso, constancia, null, null, evidencias);
    }

    void anotar(
            Baja baja,
            Paso paso,
            String constancia,
            @Nullable LocalDate fecha,
            @Nullable String lugar,
            List<Evidencia> evidencias) {
        bajas.anotar(
                baja.folio(),
                new Hecho(paso, constancia, fecha, lugar, usuarioActual.exigir().id(), reloj.instant()),
                evidencias);
    }

    Baja exigir(String folio) {
        return bajas.exigir(folio);
    }

    void asentar(String folio, String suceso, String clausula, String detalle) {
        expedientes.asentar(folio, suceso, clausula, detalle);
    }

    private boolean delOrgano(Anexo anexo, String organo) {
        return padron.persona(anexo.subidoPor())
                .filter(persona -> persona.organo().equals(organo))
                .isPresent();
    }
}
