package mx.municipio.redes.procedimientos.vistobueno;

import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.vistobueno.VistoBueno.Estado;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * COATZA-4: Comunicación Social otorga el visto bueno, lo niega o hace observaciones. No se le fija plazo, y su silencio no
 * es ninguna de las tres.
 *
 * <p>Todos lanzan {@link ProhibidoException} si quien actúa no es de la oficina y {@link ConflictoException} si ya no espera.
 */
@Component
@Transactional
class OtorgarVistoBueno {

    /** La que lo otorga y publica. */
    static final String OFICINA = "comunicacion-social";

    static final String OTORGADO = "VISTO_BUENO_OTORGADO";

    /** Meta interna, no normativa, para pronunciarse. */
    static final String META = "redes.visto-bueno.meta-dias";

    private final Expedientes expedientes;
    private final VistosBuenos vistosBuenos;
    private final Norma norma;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;

    OtorgarVistoBueno(
            Expedientes expedientes,
            VistosBuenos vistosBuenos,
            Norma norma,
            MetasInternas metas,
            UsuarioActual usuarioActual) {
        this.expedientes = expedientes;
        this.vistosBuenos = vistosBuenos;
        this.norma = norma;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
    }

    /** Desde ahora Comunicación Social puede publicarlo, en la versión que tiene. */
    @Clausula("COATZA-4")
    void otorgar(String folio) {
        VistoBueno vistoBueno = exigirPorDecidir(folio);
        expedientes.cambiarEstado(folio, Estado.CON_VB.name());
        expedientes.asentar(
                folio,
                OTORGADO,
                "COATZA-4",
                "A la versión " + vistoBueno.contenido().version() + " del contenido.");
    }

    /** Vuelve al área, que lo corrige con el mismo folio. */
    @Clausula("COATZA-4")
    void observar(String folio, String motivo) {
        VistoBueno vistoBueno = exigirPorDecidir(folio);
        expedientes.cambiarEstado(folio, Estado.CON_OBSERVACIONES.name());
        asentarYEscribir(vistoBueno, "CONTENIDO_OBSERVADO", motivo, "visto-bueno-observado");
    }

    /** No se otorga; el área conoce los motivos y puede enviar otro. */
    @Clausula("COATZA-4")
    void negar(String folio, String motivo) {
        VistoBueno vistoBueno = exigirPorDecidir(folio);
        expedientes.cerrar(folio, Estado.SIN_VB.name());
        asentarYEscribir(vistoBueno, "VISTO_BUENO_NEGADO", motivo, "visto-bueno-negado");
    }

    private void asentarYEscribir(VistoBueno vistoBueno, String suceso, String motivo, String plantilla) {
        expedientes.asentar(vistoBueno.folio(), suceso, "COATZA-4", "Motivo: " + motivo);
        vistosBuenos
                .correo(vistoBueno)
                .con("motivo", motivo)
                .enviar(plantilla, vistosBuenos.buzonesDelArea(vistoBueno));
    }

    /** Recuerda a Comunicación Social lo que espera; no decide nada. Apagada la meta, ni escribe ni asienta. */
    @Clausula({"COATZA-4", "AMB-03"})
    void recordar(String folio) {
        if (!metas.encendida(META)) {
            return;
        }
        expedientes.asentar(
                folio,
                "VISTO_BUENO_RECORDADO",
                "COATZA-4",
                "Se recordó a " + norma.oficina(OFICINA).corto()
                        + " que el contenido espera. Meta interna, no normativa.");
        vistosBuenos.correo(vistosBuenos.exigir(folio)).aOficinas("visto-bueno-recordatorio", OFICINA);
    }

    private VistoBueno exigirPorDecidir(String folio) {
        if (!usuarioActual.exigir().es(OFICINA)) {
            throw new ProhibidoException(
                    "El visto bueno lo otorga " + norma.oficina(OFICINA).corto() + ".", "COATZA-4");
        }
        VistoBueno vistoBueno = vistosBuenos.bloquear(folio);
        vistoBueno.exigir(Estado.ENVIADO);
        return vistoBueno;
    }
}
