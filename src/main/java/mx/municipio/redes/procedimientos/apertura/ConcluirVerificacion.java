package mx.municipio.redes.procedimientos.apertura;

import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Autenticidad;
import mx.municipio.redes.padron.CandidatosCuenta;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La red respondió a la verificación que se le pidió, quizá mucho después de concluida la apertura. */
@Component
public class ConcluirVerificacion {

    private final AnotarVerificacion anotar;
    private final Aperturas aperturas;
    private final Expedientes expedientes;
    private final Padron padron;
    private final CandidatosCuenta candidatos;
    private final UsuarioActual usuarioActual;

    ConcluirVerificacion(
            AnotarVerificacion anotar,
            Aperturas aperturas,
            Expedientes expedientes,
            Padron padron,
            CandidatosCuenta candidatos,
            UsuarioActual usuarioActual) {
        this.anotar = anotar;
        this.aperturas = aperturas;
        this.expedientes = expedientes;
        this.padron = padron;
        this.candidatos = candidatos;
        this.usuarioActual = usuarioActual;
    }

    /**
     * @param autenticidad {@code OBTENIDA} o {@code NEGADA}
     * @throws NoEncontradoException si el expediente no le concierne
     * @throws ProhibidoException si no es de los responsables de la cuenta
     * @throws ConflictoException si no está solicitada
     */
    @Transactional
    @Clausula("NT10-CG-XXII")
    public void ejecutar(String folio, @Nullable String autenticidad) {
        Apertura apertura = aperturas.exigir(expedientes.exigirVisible(folio).folio());
        String clave = apertura.exigirCuenta();
        if (!candidatos.responsables(clave).contains(usuarioActual.exigir().id())) {
            throw new ProhibidoException("Lo anotan los administradores de la cuenta o el titular de su órgano.");
        }
        Autenticidad resultado =
                switch (autenticidad == null ? "" : autenticidad) {
                    case "OBTENIDA" -> Autenticidad.OBTENIDA;
                    case "NEGADA" -> Autenticidad.NEGADA;
                    default ->
                        throw FormularioException.de("autenticidad", "Verificación: elija si se obtuvo o se negó.");
                };
        boolean solicitada = padron.cuenta(clave)
                .map(Cuenta::autenticidad)
                .filter(Autenticidad.SOLICITADA::equals)
                .isPresent();
        if (!solicitada) {
            throw new ConflictoException("La verificación de la cuenta no está solicitada.", "NT10-CG-XXII");
        }
        anotar.ejecutar(folio, resultado, "");
    }
}
