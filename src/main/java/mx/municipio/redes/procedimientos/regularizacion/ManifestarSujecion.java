package mx.municipio.redes.procedimientos.regularizacion;

import java.time.Clock;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.AjusteDeCuenta;
import mx.municipio.redes.padron.CandidatosCuenta;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Periodicidad;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** El titular del órgano manifiesta, con su firma, si los responsables de la cuenta se sujetan a la norma. */
@Component
public class ManifestarSujecion {

    /** Lo que después se muestra a quien verifica. */
    public record Manifestada(Cuenta cuenta, String hallado) {}

    /** Lo que el titular dice de la cuenta. De los tres primeros, nulo o vacío: no cambió. */
    public record DatosAjustados(
            @Nullable String identificador,
            @Nullable String direccion,
            @Nullable String correo,
            @Nullable Periodicidad periodicidad,
            @Nullable String horario) {}

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
     * @throws ProhibidoException si quien manifiesta no es el titular del órgano
     * @throws FormularioException si falta la firma o, al sujetarse, la periodicidad o el horario de atención
     * @throws ReglaException si el identificador y la dirección que constarían no son de la misma cuenta de esa red
     */
    @Transactional
    @Clausula({"NT10-TR-2", "NT10-TR-3", "NT10-CG-XVII", "NT10-SR-5a", "AMB-17"})
    public Manifestada ejecutar(String folio, Sujecion sujecion, String texto, DatosAjustados datos, boolean firma) {
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
        AjusteDeCuenta ajuste = ajuste(cuenta, sujecion, datos);
        if (!ajuste.equals(comoConsta(cuenta))) {
            cuentas.ajustar(cuenta.clave(), folio, ajuste);
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

    private static AjusteDeCuenta comoConsta(Cuenta cuenta) {
        return new AjusteDeCuenta(
                cuenta.identificador(), cuenta.direccion(), cuenta.correo(), cuenta.periodicidad(), cuenta.horario());
    }

    /** Quien se sujeta dice cada cuánto publica y en qué horario atiende; quien no, ya no tiene que atender. */
    private static AjusteDeCuenta ajuste(Cuenta cuenta, Sujecion sujecion, DatosAjustados datos) {
        Periodicidad periodicidad = null;
        String horario = null;
        if (sujecion == Sujecion.SE_SUJETA) {
            periodicidad = datos.periodicidad();
            horario = dado(datos.horario());
            if (periodicidad == null) {
                throw FormularioException.de("periodicidad", "Periodicidad de las publicaciones: falta.");
            }
            if (horario == null) {
                throw FormularioException.de("horario", "Horario de atención: falta.");
            }
        }
        String identificador = dado(datos.identificador());
        String direccion = dado(datos.direccion());
        String correo = dado(datos.correo());
        return new AjusteDeCuenta(
                identificador == null ? cuenta.identificador() : identificador,
                direccion == null ? cuenta.direccion() : direccion,
                correo == null ? cuenta.correo() : correo,
                periodicidad,
                horario);
    }

    private static @Nullable String dado(@Nullable String texto) {
        return texto == null || texto.isBlank() ? null : texto.strip();
    }
}
