package mx.municipio.redes.regularizacion.application;

import java.time.Clock;
import java.util.Objects;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.CandidatosCuenta;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.regularizacion.domain.EstadoRegularizacion;
import mx.municipio.redes.regularizacion.domain.Manifestacion;
import mx.municipio.redes.regularizacion.domain.Regularizacion;
import mx.municipio.redes.regularizacion.domain.Sujecion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** El titular del órgano manifiesta, con su firma, si los responsables de la cuenta se sujetan a la norma. */
@Component
public class ManifestarSujecion {

    /** Lo que después se muestra a quien verifica. */
    public record Manifestada(Cuenta cuenta, String hallado) {}

    private final Expedientes expedientes;
    private final Regularizaciones regularizaciones;
    private final Padron padron;
    private final Cuentas cuentas;
    private final CandidatosCuenta candidatos;
    private final LoQueConsta loQueConsta;
    private final AvisosDeRegularizacion avisos;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;

    ManifestarSujecion(
            Expedientes expedientes,
            Regularizaciones regularizaciones,
            Padron padron,
            Cuentas cuentas,
            CandidatosCuenta candidatos,
            LoQueConsta loQueConsta,
            AvisosDeRegularizacion avisos,
            UsuarioActual usuarioActual,
            Clock reloj) {
        this.expedientes = expedientes;
        this.regularizaciones = regularizaciones;
        this.padron = padron;
        this.cuentas = cuentas;
        this.candidatos = candidatos;
        this.loQueConsta = loQueConsta;
        this.avisos = avisos;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
    }

    /**
     * Asienta la manifestación, y los datos que el órgano ya ajustó en la red.
     *
     * @param identificador nulo o vacío: no cambió
     * @param correo nulo o vacío: no cambió
     * @throws ProhibidoException si quien manifiesta no es el titular del órgano
     */
    @Transactional
    @Clausula({"NT10-TR-2", "AMB-17"})
    public Manifestada ejecutar(
            String folio,
            Sujecion sujecion,
            String texto,
            @Nullable String identificador,
            @Nullable String correo,
            boolean firma) {
        Regularizacion regularizacion = regularizaciones.bloquear(folio);
        Expediente expediente = expedientes.buscar(folio).orElseThrow();
        String usuario = usuarioActual.exigir().id();
        if (!candidatos.titular(expediente.organo()).contains(usuario)) {
            throw new ProhibidoException("Solo el titular del órgano manifiesta si se sujetan a la norma.");
        }
        if (!firma) {
            throw FormularioException.de("firma", "Firmo esta manifestación como titular del órgano: debe marcarse.");
        }
        regularizacion.exigirPorManifestar();
        Cuenta cuenta = padron.cuenta(regularizacion.cuenta()).orElseThrow();
        String nuevoIdentificador = dado(identificador, cuenta.identificador());
        String nuevoCorreo = dado(correo, cuenta.correo());
        if (!cuenta.identificador().equals(nuevoIdentificador) || !Objects.equals(cuenta.correo(), nuevoCorreo)) {
            cuentas.ajustar(cuenta.clave(), folio, String.valueOf(nuevoIdentificador), nuevoCorreo);
        }
        regularizaciones.anotar(folio, new Manifestacion(sujecion, texto, usuario, reloj.instant()));
        expedientes.cambiarEstado(folio, EstadoRegularizacion.POR_VERIFICAR.name());
        expedientes.asentar(
                folio,
                "SUJECION_MANIFESTADA",
                "NT10-TR-2 AMB-17",
                "El titular firma que " + sujecion.enPalabras() + ". " + texto);
        avisos.porVerificar(folio, sujecion);
        Cuenta ajustada = padron.cuenta(cuenta.clave()).orElseThrow();
        return new Manifestada(ajustada, loQueConsta.de(ajustada).enPalabras());
    }

    private static @Nullable String dado(@Nullable String nuevo, @Nullable String actual) {
        return nuevo == null || nuevo.isBlank() ? actual : nuevo.strip();
    }
}
