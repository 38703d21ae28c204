package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.CandidatosCuenta;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.DireccionDeCuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.veda.ContenidoClasificado;
import mx.municipio.redes.veda.PuertaDeVeda;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quien administra la cuenta, o el titular de su órgano, asienta dónde y cuándo publicó el contenido procedente. */
@Component
class PublicarContenido {

    private final Expedientes expedientes;
    private final Consultas consultas;
    private final PuertaDeVeda veda;
    private final Padron padron;
    private final CandidatosCuenta candidatos;
    private final Cuentas cuentas;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    PublicarContenido(
            Expedientes expedientes,
            Consultas consultas,
            PuertaDeVeda veda,
            Padron padron,
            CandidatosCuenta candidatos,
            Cuentas cuentas,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.consultas = consultas;
        this.veda = veda;
        this.padron = padron;
        this.candidatos = candidatos;
        this.cuentas = cuentas;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * Doble compuerta: un «procedente» no levanta la veda.
     *
     * @throws ConflictoException si la consulta no está procedente, o si la cuenta ya no está vigente
     * @throws ProhibidoException si quien publica no es hoy administrador de la cuenta ni titular de su órgano
     * @throws ReglaException si la veda lo impide
     */
    @Transactional
    @Clausula({"NT10-CG-VII-c", "NT10-RESP-5", "NT10-SR-4", "NT10-ADM-III", "NT10-EV-3", "NT10-PAB-VII"})
    public void asentar(String folio, String direccion, Instant publicadoEl) {
        // La cuenta antes que la consulta, en el mismo orden que la baja: así ninguna espera a la otra.
        cuentas.exigirVigente(consultas.exigir(folio).cuenta());
        Consulta consulta = consultas.bloquear(folio);
        EstadoConsulta estado = consulta.publicar();
        if (!candidatos
                .responsables(consulta.cuenta())
                .contains(usuarioActual.exigir().id())) {
            throw new ProhibidoException(
                    "Publican los administradores de la cuenta o el titular del órgano; usted hoy no lo es.",
                    "NT10-SR-4");
        }
        veda.exigirPublicable(clasificar(consulta.contenido()), List.of(reloj.instant(), publicadoEl));
        expedientes.cerrar(folio, estado.name());
        String donde = "En " + direccion + ", el " + EnPalabras.instante(publicadoEl, zona)
                + observaciones(consulta, direccion, publicadoEl);
        expedientes.asentar(folio, "CONTENIDO_PUBLICADO", "NT10-ADM-III NT10-EV-3", donde + ".");
        cuentas.asentar(consulta.cuenta(), "CONTENIDO_PUBLICADO", "NT10-ADM-III NT10-EV-3", donde, folio);
        consultas.resultado(consulta, estado, "Publicado en " + direccion);
    }

    /** Por qué ese contenido no puede publicarse hoy; vacío si puede. */
    @Clausula("NT10-RESP-5")
    public Optional<String> impedimento(Contenido contenido) {
        return veda.impedimento(clasificar(contenido), reloj.instant());
    }

    /** La norma no acota lo que se declara: se asienta tal cual, y junto, lo que quien lo revise debe saber. */
    @Clausula({"NT10-ADM-III", "NT10-EV-3"})
    private String observaciones(Consulta consulta, String direccion, Instant publicadoEl) {
        List<String> observaciones = new ArrayList<>();
        if (publicadoEl.isAfter(reloj.instant())) {
            observaciones.add("la hora declarada es posterior a la de este asiento");
        } else if (publicadoEl.isBefore(respondidaEl(consulta.folio()))) {
            observaciones.add("la hora declarada es anterior a la respuesta de Comunicación Social");
        }
        Cuenta cuenta = padron.cuenta(consulta.cuenta()).orElseThrow();
        Optional<String> clave = DireccionDeCuenta.clave(cuenta.direccion());
        boolean laNombra = DireccionDeCuenta.leer(direccion)
                .filter(lectura -> clave.filter(lectura.claves()::contains).isPresent())
                .isPresent();
        if (!laNombra) {
            observaciones.add("la dirección declarada no lleva la de la cuenta, " + cuenta.direccion());
        }
        return observaciones.isEmpty() ? "" : ". Se observa que " + String.join(", y que ", observaciones);
    }

    private Instant respondidaEl(String folio) {
        return consultas.asientos(folio, ResponderConsulta.RESPONDIDA).get(0).instante();
    }

    private static ContenidoClasificado clasificar(Contenido contenido) {
        return new ContenidoClasificado(
                contenido.clase() == Contenido.Clase.PROPAGANDA,
                contenido.clase() == Contenido.Clase.INFORMACION_INSTITUCIONAL,
                contenido.elementoPersonal(),
                contenido.elementoObjetivo());
    }
}
