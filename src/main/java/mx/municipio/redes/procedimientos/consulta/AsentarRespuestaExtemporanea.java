package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.time.Instant;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Comunicación Social deja constancia de lo que respondió tarde; no revive la consulta. */
@Component
public class AsentarRespuestaExtemporanea {

    private final Expedientes expedientes;
    private final Consultas consultas;
    private final UsuarioActual usuarioActual;
    private final AvisosDeConsulta avisos;
    private final Clock reloj;

    AsentarRespuestaExtemporanea(
            Expedientes expedientes,
            Consultas consultas,
            UsuarioActual usuarioActual,
            AvisosDeConsulta avisos,
            Clock reloj) {
        this.expedientes = expedientes;
        this.consultas = consultas;
        this.usuarioActual = usuarioActual;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /**
     * Asienta la respuesta tardía.
     *
     * @throws ProhibidoException si quien actúa no es de Comunicación Social
     * @throws FormularioException si la respuesta no es una de las dos de la norma, o falta el motivo
     * @throws ConflictoException si el plazo no ha vencido, si se respondió a tiempo o si ya hay una asentada
     */
    @Transactional
    @Clausula("AMB-05")
    public void ejecutar(String folio, @Nullable String respuesta, @Nullable String motivo) {
        expedientes.exigirVisible(folio);
        if (!usuarioActual.exigir().es("comunicacion-social")) {
            throw new ProhibidoException(
                    "Solo Comunicación Social asienta una respuesta extemporánea.", "NT10-CG-VII-b");
        }
        Respuesta elegida = elegir(respuesta);
        String motivado = TextoLibre.exigir("motivo", "Motivo", motivo);
        Consulta consulta = consultas.bloquear(folio);
        Instant ahora = reloj.instant();
        consulta.exigirRespuestaExtemporanea(ahora);
        if (!consultas.anotarExtemporanea(folio, elegida, motivado, ahora)) {
            throw new ConflictoException("La consulta " + folio + " ya tiene una respuesta extemporánea.");
        }
        expedientes.asentar(
                folio,
                "RESPUESTA_EXTEMPORANEA",
                "AMB-05 NT10-CG-VII-c",
                elegida.enPalabras() + ", fuera de plazo: no revive la consulta. Motivo: " + motivado);
        avisos.extemporanea(consulta, elegida, motivado);
    }

    private static Respuesta elegir(@Nullable String respuesta) {
        for (Respuesta posible : Respuesta.values()) {
            if (posible.name().equals(respuesta)) {
                return posible;
            }
        }
        throw FormularioException.de("respuesta", "Respuesta: elija PROCEDENTE o NO_PROCEDENTE.");
    }
}
