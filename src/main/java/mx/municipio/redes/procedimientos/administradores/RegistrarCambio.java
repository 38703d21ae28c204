package mx.municipio.redes.procedimientos.administradores;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.plazos.EnPalabras;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Con la constancia de que se cambiaron las contraseñas, el cambio y los de su lote quedan en el padrón. */
@Component
public class RegistrarCambio {

    private final Expedientes expedientes;
    private final Cambios cambios;
    private final RequisitosDelCambio requisitos;
    private final CandidatosCambio candidatos;
    private final Designaciones designaciones;
    private final Padron padron;
    private final ConcluirCambio concluir;
    private final AvisosDeCambio avisos;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    RegistrarCambio(
            Expedientes expedientes,
            Cambios cambios,
            RequisitosDelCambio requisitos,
            CandidatosCambio candidatos,
            Designaciones designaciones,
            Padron padron,
            ConcluirCambio concluir,
            AvisosDeCambio avisos,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.cambios = cambios;
        this.requisitos = requisitos;
        this.candidatos = candidatos;
        this.designaciones = designaciones;
        this.padron = padron;
        this.concluir = concluir;
        this.avisos = avisos;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * Quien sale pierde el acceso en cuanto la transacción se confirma, y las tareas abiertas se ofrecen a quien hoy les
     * toca. Los plazos de esas tareas no cambian.
     *
     * @param acepta quien completa es quien entra y acepta su responsabilidad
     * @throws ReglaException si la constancia no está completa, o si el cambio ya no cumple los requisitos
     * @throws ProhibidoException si a quien declara ya no le toca
     * @throws ConflictoException si ya concluyó, o si otro posterior del mismo cargo ya se registró
     */
    @Transactional
    @Clausula({"NT10-PAB-V", "NT10-SR-2a", "NT10-SR-2b", "NT10-SR-4", "NT10-ADM-VII", "NT10-RESP-I"})
    public void ejecutar(String folio, Constancia constancia, boolean acepta) {
        cambios.bloquearOrgano(cambios.exigir(folio).organo());
        Cambio cambio = cambios.exigir(folio);
        cambio.pasar(EstadoCambio.REGISTRADO);
        LocalDate hoy = LocalDate.now(reloj.withZone(zona));
        constancia.exigirCompleta(cambio.fechaEfectiva(), hoy);
        exigirQueNoHayaPosterior(cambio);
        List<Cambio> juntos = requisitos.conSuLote(cambio);
        List<String> avisados = candidatos.paraRotar(folio);
        String actor = usuarioActual.exigir().id();
        if (!avisados.contains(actor)) {
            throw new ProhibidoException(
                    "Declaran las contraseñas quien entra, quien permanece o el titular del órgano; usted hoy no lo es.",
                    "NT10-SR-4");
        }
        Map<Cambio, Optional<String>> salientes = salientes(juntos);
        int pasadas = designaciones.mover(
                cambio.organo(),
                juntos.stream().map(RequisitosDelCambio::movimiento).toList(),
                hoy);
        expedientes.asentar(
                folio,
                "CREDENCIALES_ROTADAS",
                "NT10-ADM-VII NT10-SR-4",
                "Contraseñas cambiadas el " + EnPalabras.fecha(constancia.cambiadaEl())
                        + ": largas, con letras, números y caracteres especiales; quien sale ya no entra. Declaró "
                        + actor + ".");
        for (Cambio junto : juntos) {
            cambios.anotarConstancia(junto.folio(), constancia.cambiadaEl(), actor);
            aceptar(junto, actor, acepta);
        }
        for (Cambio junto : juntos) {
            Optional<String> saliente = Objects.requireNonNull(salientes.get(junto));
            concluir.ejecutar(
                    junto,
                    EstadoCambio.REGISTRADO,
                    folio,
                    "CAMBIO_REGISTRADO",
                    "NT10-PAB-V NT10-SR-2a NT10-SR-4",
                    detalle(junto, saliente, hoy, pasadas));
            avisos.registrado(junto, saliente, avisados, pasadas);
        }
    }

    private Map<Cambio, Optional<String>> salientes(List<Cambio> juntos) {
        Map<Cambio, Optional<String>> salientes = new LinkedHashMap<>();
        juntos.forEach(junto -> salientes.put(
                junto,
                padron.ejerce(
                                junto.organo(),
                                junto.cuenta(),
                                Cargo.valueOf(junto.tipo().name()))
                        .map(Persona::usuario)));
        return salientes;
    }

    /** Quien entra a administrar acepta su responsabilidad él mismo: aquí si completa la tarea, o después. */
    @Clausula("NT10-RESP-I")
    private void aceptar(Cambio cambio, String actor, boolean acepta) {
        if (!cambio.tipo().esDeAdministrador() || !actor.equals(cambio.entrante())) {
            return;
        }
        if (!acepta) {
            throw new ReglaException(
                    "NT10-RESP-I", "Usted entra al cargo: acepte la responsabilidad de administrar las cuentas.");
        }
        cambios.anotarAceptacion(cambio.folio(), reloj.instant());
        expedientes.asentar(
                cambio.folio(),
                AceptarResponsabilidad.SUCESO,
                "NT10-RESP-I",
                "Quien entra acepta responder por la administración de las cuentas.");
    }

    private void exigirQueNoHayaPosterior(Cambio cambio) {
        cambios.delOrgano(cambio.organo()).stream()
                .filter(cambio::mismoCargo)
                .filter(otro -> otro.estado() == EstadoCambio.REGISTRADO
                        && otro.fechaEfectiva().isAfter(cambio.fechaEfectiva()))
                .findFirst()
                .ifPresent(otro -> {
                    throw new ConflictoException(
                            "Otro cambio posterior de ese cargo, " + otro.folio()
                                    + ", ya está registrado: este ya no tiene objeto y puede retirarse.",
                            "NT10-PAB-V");
                });
    }

    private static String detalle(Cambio cambio, Optional<String> saliente, LocalDate hoy, int pasadas) {
        return cambio.tipo().enPalabras() + ", desde el " + EnPalabras.fecha(hoy) + ": "
                + (cambio.vacante() ? "vacante" : cambio.entrante())
                + saliente.map(sale -> ". Pierde el acceso " + (cambio.cuenta() == null ? "" : "a la cuenta ") + sale)
                        .orElse("")
                + (pasadas == 0 ? "." : "; tareas abiertas que pasan: " + pasadas + ".");
    }
}
