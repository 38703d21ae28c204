package mx.municipio.redes.procedimientos.consulta;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Correos.Correo;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import org.springframework.stereotype.Component;

/**
 * Las consultas, y los correos que hablan de ellas. Lo consultado es el hecho con que se abrió el expediente; lo que
 * después se dijo, un asiento de su bitácora.
 */
@Component
class Consultas {

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Bitacora bitacora;
    private final Padron padron;
    private final Correos correos;
    private final ZoneId zona;

    Consultas(Expedientes expedientes, Hechos hechos, Bitacora bitacora, Padron padron, Correos correos, ZoneId zona) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.bitacora = bitacora;
        this.padron = padron;
        this.correos = correos;
        this.zona = zona;
    }

    /** @throws NoEncontradoException si el expediente no es de una consulta */
    public Consulta de(Expediente expediente) {
        String folio = expediente.folio();
        return hechos.ultimo(folio, Contenido.class)
                .map(contenido -> de(expediente, contenido))
                .orElseThrow(() -> new NoEncontradoException("No hay consulta con el folio «" + folio + "»."));
    }

    static Consulta de(Expediente expediente, Contenido contenido) {
        return new Consulta(
                expediente.folio(),
                Objects.requireNonNull(expediente.cuenta()),
                contenido,
                EstadoConsulta.valueOf(expediente.estado()),
                Objects.requireNonNull(expediente.plazo()));
    }

    /** @throws NoEncontradoException si no hay consulta con ese folio */
    public Consulta exigir(String folio) {
        return de(expedientes.exigir(folio));
    }

    /** Como {@link #exigir}, y nadie más la cambia hasta que la transacción termine. */
    public Consulta bloquear(String folio) {
        return de(expedientes.bloquear(folio));
    }

    boolean deCuentaVigente(Expediente expediente) {
        return padron.cuenta(de(expediente).cuenta()).filter(Cuenta::vigente).isPresent();
    }

    /** Los asientos de ese suceso en la consulta, del primero al último. */
    public List<Asiento> asientos(String folio, String suceso) {
        return bitacora.leer(folio).stream()
                .filter(asiento -> asiento.suceso().equals(suceso))
                .toList();
    }

    /** Un correo que dice lo consultado y cómo se cuenta su plazo. */
    public Correo correo(Consulta consulta) {
        String cuenta = padron.cuenta(consulta.cuenta()).map(Cuenta::nombre).orElse(consulta.cuenta());
        return correo(consulta, expedientes.exigir(consulta.folio()), cuenta);
    }

    /** El mismo, de una consulta cuyo expediente y cuenta ya se leyeron. */
    public Correo correo(Consulta consulta, Expediente expediente, String cuentaNombre) {
        return correos.de(expediente, cuentaNombre)
                .con("contenido", consulta.contenido().texto())
                .con("duda", consulta.contenido().duda())
                .con("vencimientoTexto", consulta.plazo().vencimientoTexto())
                .con("computo", consulta.plazo().explicar(zona));
    }

    /** A los administradores de la cuenta, en qué quedó y por qué; el correo puede decirlo después a otros. */
    public Correo resultado(Consulta consulta, EstadoConsulta estado, String motivo) {
        return correo(consulta)
                .con("estado", estado.name())
                .con("motivo", motivo)
                .enviar("consulta-resultado", administradores(consulta));
    }

    /** Los buzones de quienes administran hoy la cuenta. */
    public List<String> administradores(Consulta consulta) {
        return padron.correosDeAdministradores(consulta.cuenta());
    }
}
