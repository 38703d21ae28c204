package mx.municipio.redes.procedimientos.apertura;

import java.util.List;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Autenticidad;
import mx.municipio.redes.padron.CandidatosCuenta;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.apertura.Apertura.Estado;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** CG-XXII y TR-3: de la cuenta ya abierta se pide la verificación y se publica el vínculo; entonces se cierra. */
@Component
class ConcluirApertura {

    /** @param acuerdo número del que dice dónde va */
    @Hecho("apertura-vinculo")
    record Vinculo(String direccion, int acuerdo) {}

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Aperturas aperturas;
    private final Cuentas cuentas;
    private final Padron padron;
    private final CandidatosCuenta candidatos;
    private final AcordarUbicacion ubicaciones;
    private final UsuarioActual usuarioActual;

    ConcluirApertura(
            Expedientes expedientes,
            Hechos hechos,
            Aperturas aperturas,
            Cuentas cuentas,
            Padron padron,
            CandidatosCuenta candidatos,
            AcordarUbicacion ubicaciones,
            UsuarioActual usuarioActual) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.aperturas = aperturas;
        this.cuentas = cuentas;
        this.padron = padron;
        this.candidatos = candidatos;
        this.ubicaciones = ubicaciones;
        this.usuarioActual = usuarioActual;
    }

    /**
     * Los administradores pidieron a la red que verifique la cuenta, o dicen en qué quedó.
     *
     * @throws ConflictoException si la cuenta ya no está vigente
     * @throws ProhibidoException si quien lo anota no responde hoy de la cuenta
     */
    @Transactional
    @Clausula({"NT10-CG-XXII", "NT10-SR-4"})
    public void anotarVerificacion(String folio, Autenticidad autenticidad, String nota) {
        Apertura apertura = bloquearVigente(folio);
        if (!responde(apertura)) {
            throw new ProhibidoException("Usted no responde hoy de esta cuenta.", "NT10-SR-4");
        }
        cuentas.autenticidad(apertura.exigirCuenta(), folio, autenticidad);
        expedientes.asentar(
                folio,
                "VERIFICACION_ANOTADA",
                "NT10-CG-XXII",
                autenticidad.enPalabras() + (nota.isEmpty() ? "." : ". " + nota));
    }

    /**
     * La red respondió a la verificación que se le pidió, quizá mucho después de concluida la apertura.
     *
     * @param autenticidad {@code OBTENIDA} o {@code NEGADA}
     * @throws NoEncontradoException si el expediente no le concierne
     * @throws ProhibidoException si no es de los responsables de la cuenta
     * @throws ConflictoException si no está solicitada
     */
    @Transactional
    @Clausula("NT10-CG-XXII")
    public void concluirVerificacion(String folio, @Nullable String autenticidad) {
        Apertura apertura = aperturas.exigir(expedientes.exigirVisible(folio).folio());
        String clave = apertura.exigirCuenta();
        if (!responde(apertura)) {
            throw new ProhibidoException("Lo anotan los administradores de la cuenta o el titular de su órgano.");
        }
        if (autenticidad == null || !List.of("OBTENIDA", "NEGADA").contains(autenticidad)) {
            throw FormularioException.de("autenticidad", "Verificación: elija si se obtuvo o se negó.");
        }
        if (padron.cuenta(clave).map(Cuenta::autenticidad).orElseThrow() != Autenticidad.SOLICITADA) {
            throw new ConflictoException("La verificación de la cuenta no está solicitada.", "NT10-CG-XXII");
        }
        anotarVerificacion(folio, Autenticidad.valueOf(autenticidad), "");
    }

    private boolean responde(Apertura apertura) {
        return candidatos
                .responsables(apertura.exigirCuenta())
                .contains(usuarioActual.exigir().id());
    }

    /**
     * Informática publica el vínculo de la cuenta en el espacio acordado de la página principal.
     *
     * @throws ReglaException si Comunicación Social e Informática no han acordado dónde van los vínculos
     */
    @Transactional
    @Clausula("NT10-TR-3")
    public void publicarVinculo(String folio, String vinculo) {
        Apertura apertura = bloquearVigente(folio);
        AcordarUbicacion.Ubicacion acuerdo = ubicaciones
                .vigente()
                .orElseThrow(() -> new ReglaException(
                        "NT10-TR-3",
                        "Comunicación Social e Informática aún no acuerdan el espacio de los vínculos en la página"
                                + " principal. Regístrenlo las dos en «Ubicación de los vínculos» (/vinculos) y"
                                + " concluya después esta tarea."));
        hechos.asentar(
                folio,
                new Vinculo(vinculo, acuerdo.numero()),
                "VINCULO_PUBLICADO",
                "NT10-TR-3",
                vinculo + ", en el espacio acordado (" + acuerdo.numero() + "): " + acuerdo.ubicacion());
        cuentas.asentar(apertura.exigirCuenta(), "VINCULO_PUBLICADO", "NT10-TR-3", vinculo, folio);
    }

    /** Atendida la verificación y publicado el vínculo, el expediente se cierra; la cuenta ya era vigente. */
    @Transactional
    public void concluir(String folio) {
        Apertura apertura = bloquearVigente(folio);
        expedientes.cerrar(folio, Estado.VIGENTE.name());
        expedientes.asentar(
                folio,
                "APERTURA_CONCLUIDA",
                "NT10-PAB-IV",
                "Cuenta " + apertura.exigirCuenta() + ": verificación atendida y vínculo publicado.");
        aperturas.correo(apertura).enviar("apertura-concluida", aperturas.correosDelOrgano(apertura));
    }

    /** La cuenta se dio de baja antes: lo que faltaba quedó sin objeto. */
    @Transactional
    @Clausula("NT10-PAB-VII")
    public void concluirSinCuenta(String folio, String motivo) {
        bloquearVigente(folio);
        expedientes.cerrar(folio, Estado.VIGENTE.name());
        expedientes.asentar(folio, "APERTURA_SIN_PENDIENTES", "NT10-PAB-VII", motivo);
    }

    private Apertura bloquearVigente(String folio) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.exigir(Estado.VIGENTE);
        return apertura;
    }
}
