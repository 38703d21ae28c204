package mx.municipio.redes.procedimientos.apertura;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.plazos.MetasInternas;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Comunicación Social autoriza o rechaza la propuesta conforme a los fines, o pide que se aclare. */
@Component
public class ResolverPropuesta {

    /**
     * Lo que resultó.
     *
     * @param oficio número del oficio de resolución; nulo si se pidió una aclaración
     */
    public record Resuelta(@Nullable String oficio, Instant metaInforme) {}

    private final Expedientes expedientes;
    private final Aperturas aperturas;
    private final Cuentas cuentas;
    private final OficiosDeApertura oficios;
    private final AvisosDeApertura avisos;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final boolean admiteAclaracion;

    ResolverPropuesta(
            Expedientes expedientes,
            Aperturas aperturas,
            Cuentas cuentas,
            OficiosDeApertura oficios,
            AvisosDeApertura avisos,
            MetasInternas metas,
            UsuarioActual usuarioActual,
            Clock reloj,
            @Value("${redes.apertura.aclaracion}") boolean admiteAclaracion) {
        this.expedientes = expedientes;
        this.aperturas = aperturas;
        this.cuentas = cuentas;
        this.oficios = oficios;
        this.avisos = avisos;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.admiteAclaracion = admiteAclaracion;
    }

    /**
     * @throws ConflictoException si la propuesta no espera resolución
     * @throws ReglaException si le falta lo que la norma pide para resolver así
     */
    @Transactional
    @Clausula({"NT10-PAB-III-a", "NT10-PAB-III-b", "NT10-CG-XV", "AMB-03", "AMB-09"})
    public Resuelta ejecutar(String folio, Evaluacion evaluacion) {
        Apertura apertura = aperturas.bloquear(folio);
        EstadoApertura estado = apertura.evaluar(evaluacion, admiteAclaracion);
        String cuenta = apertura.exigirCuenta();
        String usuario = usuarioActual.exigir().id();
        Instant ahora = reloj.instant();
        if (evaluacion.resolucion() == Resolucion.ACLARAR) {
            aperturas.anotarAclaracion(folio, true, evaluacion.motivo(), usuario, ahora);
            expedientes.asentar(folio, "ACLARACION_PEDIDA", "AMB-09", evaluacion.motivo());
            avisos.porAclarar(apertura, evaluacion.motivo());
            return new Resuelta(null, metas.recordatorio(RecordarMeta.INFORME));
        }
        boolean autoriza = estado == EstadoApertura.AUTORIZADA;
        aperturas.anotarResolucion(folio, evaluacion, usuario, ahora);
        if (autoriza) {
            cuentas.autorizar(cuenta, folio);
            expedientes.cambiarEstado(folio, estado.name());
        } else {
            cuentas.rechazar(cuenta, folio);
            expedientes.cerrar(folio, estado.name());
        }
        expedientes.asentar(
                folio,
                autoriza ? "CUENTA_AUTORIZADA" : "CUENTA_RECHAZADA",
                autoriza ? "NT10-PAB-III-a NT10-PAB-III-b NT10-CG-XV" : "NT10-PAB-III-a",
                pronunciamientos(apertura, evaluacion) + " Motivo: " + evaluacion.motivo());
        Oficio oficio = oficios.resolucion(apertura, evaluacion, usuario);
        avisos.resuelta(apertura, autoriza, evaluacion.motivo(), oficio.numero());
        return new Resuelta(oficio.numero(), metas.recordatorio(RecordarMeta.INFORME));
    }

    private static String pronunciamientos(Apertura apertura, Evaluacion evaluacion) {
        var texto = new StringBuilder();
        for (String fin : apertura.solicitud().fines()) {
            var dicho = evaluacion.pronunciamientos().get(fin);
            texto.append("Fin ")
                    .append(Fines.numero(fin))
                    .append(": ")
                    .append(dicho == null ? "" : dicho.enPalabras().toLowerCase(Locale.ROOT))
                    .append(". ");
        }
        return texto.toString().strip();
    }
}
