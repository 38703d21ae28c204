package mx.municipio.redes.oficios.application;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Padron;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Anula un oficio emitido por error y, en el mismo acto, emite otro con el mismo contenido que lo sustituye: el trámite
 * sigue como estaba y lo que en él se funda no queda sin oficio. Su número no se vuelve a usar.
 */
@Component
public class AnularOficio {

    private final ConsultarOficios consultar;
    private final Oficios oficios;
    private final Expedientes expedientes;
    private final Padron padron;
    private final Norma norma;
    private final UsuarioActual usuarioActual;
    private final JdbcClient jdbc;
    private final Clock reloj;
    private final TransactionTemplate transaccion;

    AnularOficio(
            ConsultarOficios consultar,
            Oficios oficios,
            Expedientes expedientes,
            Padron padron,
            Norma norma,
            UsuarioActual usuarioActual,
            JdbcClient jdbc,
            Clock reloj,
            PlatformTransactionManager transacciones) {
        this.consultar = consultar;
        this.oficios = oficios;
        this.expedientes = expedientes;
        this.padron = padron;
        this.norma = norma;
        this.usuarioActual = usuarioActual;
        this.jdbc = jdbc;
        this.reloj = reloj;
        this.transaccion = new TransactionTemplate(transacciones);
    }

    /**
     * @return el anulado; su {@link Oficio#anulacion()} dice cuál lo sustituye
     * @throws NoEncontradoException si no existe o no concierne a quien actúa
     * @throws ProhibidoException si quien actúa no es titular del órgano que lo emitió ni de su oficina
     * @throws ConflictoException si ya está anulado, está alterado, o es un acuse o una constancia
     * @throws mx.municipio.redes.errores.FormularioException si falta el motivo
     */
    @Clausula("NT10-CG-XI")
    public Oficio ejecutar(String codigo, @Nullable String motivo) {
        Oficio oficio = consultar.exigirIntegro(codigo);
        if (!oficio.numerado()) {
            throw new ConflictoException(
                    "Los acuses y las constancias hacen constar lo que ya ocurrió: no se anulan.", "NT10-CG-XI");
        }
        Usuario usuario = usuarioActual.exigir();
        if (!puede(oficio, usuario)) {
            throw new ProhibidoException(
                    "Solo anula un oficio el titular del órgano que lo emitió, o la oficina que lo emitió.");
        }
        String razon = TextoLibre.exigir("motivo", "Motivo", motivo);
        return Objects.requireNonNull(transaccion.execute(estado -> anular(oficio, usuario, razon)));
    }

    private Oficio anular(Oficio oficio, Usuario usuario, String razon) {
        expedientes.bloquear(oficio.folio());
        if (oficios.buscar(oficio.codigo()).orElseThrow().anulado()) {
            throw new ConflictoException("Ese oficio ya está anulado.");
        }
        Oficio sustituto = oficios.sustituir(oficio);
        jdbc.sql("INSERT INTO oficio_anulado (codigo, motivo, anulado_por, anulado, sustituto)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(
                        oficio.codigo(),
                        razon,
                        usuario.id(),
                        reloj.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                        sustituto.codigo())
                .update();
        expedientes.asentar(
                oficio.folio(),
                Oficios.ANULADO,
                "NT10-CG-XI",
                "Oficio " + oficio.numero() + ", código " + oficio.codigo() + ". Lo sustituye el oficio "
                        + sustituto.numero() + ". Motivo: " + razon);
        return oficios.buscar(oficio.codigo()).orElseThrow();
    }

    /** Si quien actúa puede anularlo ahora. */
    public boolean admite(Oficio oficio) {
        return !oficio.anulado()
                && oficio.numerado()
                && usuarioActual
                        .buscar()
                        .filter(usuario -> puede(oficio, usuario))
                        .isPresent();
    }

    private boolean puede(Oficio oficio, Usuario usuario) {
        boolean responde =
                usuario.es("titulares") || norma.oficinas().keySet().stream().anyMatch(usuario::es);
        return responde
                && padron.persona(usuario.id())
                        .filter(persona -> persona.organo().equals(oficio.organo()))
                        .isPresent();
    }
}
