package mx.municipio.redes.procedimientos.consulta;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.AlMinuto;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.puerta.Excepcion;
import mx.municipio.redes.puerta.Publicaciones;
import mx.municipio.redes.puerta.PuertaDePublicacion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quien administra la cuenta, o el titular de su órgano, asienta dónde y cuándo publicó el contenido procedente. */
@Component
class PublicarContenido {

    private final Expedientes expedientes;
    private final Consultas consultas;
    private final PuertaDePublicacion puerta;
    private final Padron padron;
    private final Publicaciones publicaciones;
    private final ZoneId zona;

    PublicarContenido(
            Expedientes expedientes,
            Consultas consultas,
            PuertaDePublicacion puerta,
            Padron padron,
            Publicaciones publicaciones,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.consultas = consultas;
        this.puerta = puerta;
        this.padron = padron;
        this.publicaciones = publicaciones;
        this.zona = zona;
    }

    /**
     * Doble compuerta: un «procedente» no levanta la veda. La cuenta se bloquea antes que la consulta, en el mismo orden
     * que la baja: así ninguna espera a la otra.
     *
     * @throws ConflictoException si la consulta no está procedente, o si la cuenta ya no está vigente
     * @throws mx.municipio.redes.errores.ProhibidoException si quien publica no es hoy administrador de la cuenta ni
     *     titular de su órgano
     * @throws mx.municipio.redes.errores.ReglaException si la puerta de toda publicación lo impide
     */
    @Transactional
    @Clausula({"NT10-CG-VII-c", "NT10-RESP-5", "NT10-ADM-III", "NT10-EV-3"})
    public void asentar(String folio, String direccion, Instant publicadoEl, Excepcion excepcion) {
        Consulta abierta = consultas.exigir(folio);
        puerta.cruzar(abierta.cuenta(), abierta.contenido().declaracion(), excepcion, publicadoEl);
        Consulta consulta = consultas.bloquear(folio);
        EstadoConsulta estado = consulta.publicar();
        expedientes.cerrar(folio, estado.name());
        String donde = "En " + direccion + ", el " + EnPalabras.instante(publicadoEl, zona)
                + observaciones(consulta, direccion, publicadoEl);
        expedientes.asentar(folio, "CONTENIDO_PUBLICADO", "NT10-ADM-III NT10-EV-3", donde + ".");
        publicaciones.salio(padron.cuenta(consulta.cuenta()).orElseThrow(), folio, donde, publicadoEl);
        consultas.resultado(consulta, estado, "Publicado en " + direccion);
    }

    /** Por qué ese contenido no puede publicarse hoy; vacío si puede. */
    public Optional<String> impedimento(Contenido contenido) {
        return puerta.impedimentoDeVeda(contenido.declaracion());
    }

    /** Lo que conviene advertir de ese contenido, sin impedirlo. */
    public List<String> advertencias(Contenido contenido) {
        return puerta.revisar(contenido.declaracion());
    }

    private String observaciones(Consulta consulta, String direccion, Instant publicadoEl) {
        List<String> observaciones = new ArrayList<>(
                puerta.observar(padron.cuenta(consulta.cuenta()).orElseThrow(), direccion, publicadoEl));
        if (AlMinuto.antes(publicadoEl, respondidaEl(consulta.folio()))) {
            observaciones.add(0, "la hora declarada es anterior a la respuesta de Comunicación Social");
        }
        return observaciones.isEmpty() ? "" : ". Se observa que " + String.join(", y que ", observaciones);
    }

    private Instant respondidaEl(String folio) {
        return consultas.asientos(folio, ResponderConsulta.RESPONDIDA).get(0).instante();
    }
}
