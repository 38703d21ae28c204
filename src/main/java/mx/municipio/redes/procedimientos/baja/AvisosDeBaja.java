package mx.municipio.redes.procedimientos.baja;

import java.util.List;
import java.util.Map;
import mx.municipio.redes.avisos.Aviso;
import mx.municipio.redes.avisos.Avisos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import org.springframework.stereotype.Component;

/** A quién se avisa qué en una baja. Los avisos salen si, y solo si, la transacción se confirma. */
@Component
class AvisosDeBaja {

    private final Avisos avisos;
    private final Expedientes expedientes;
    private final Padron padron;
    private final Norma norma;

    AvisosDeBaja(Avisos avisos, Expedientes expedientes, Padron padron, Norma norma) {
        this.avisos = avisos;
        this.expedientes = expedientes;
        this.padron = padron;
        this.norma = norma;
    }

    /** Todos los responsables de la cuenta saben que se inició, no solo quien lo hizo. */
    void iniciada(String folio, Cuenta cuenta, String motivo) {
        Map<String, Object> datos = expedientes.ficha(folio);
        datos.put("motivo", motivo);
        enviar(folio, "baja-iniciada", padron.correosDeResponsables(cuenta), datos);
    }

    void porFirmar(String folio) {
        Expediente expediente = expedientes.buscar(folio).orElseThrow();
        enviar(folio, "baja-por-firmar", padron.correosDelTitular(expediente.organo()), expedientes.ficha(folio));
    }

    void recordatorio(Baja baja, Paso falta) {
        Cuenta cuenta = padron.cuenta(baja.cuenta()).orElseThrow();
        List<String> para =
                switch (falta) {
                    case FIRMA -> padron.correosDelTitular(cuenta.organo());
                    case VINCULO -> List.of(norma.oficina("informatica").correo());
                    default -> padron.correosDeResponsables(cuenta);
                };
        Map<String, Object> datos = expedientes.ficha(baja.folio());
        datos.put("falta", falta.accion());
        enviar(baja.folio(), "baja-recordatorio", para, datos);
    }

    /**
     * A Comunicación Social se le informa; no se le pide nada.
     *
     * @param responsables los correos de quienes lo eran hasta cancelarla
     */
    @Clausula("NT10-PAB-VII")
    void informada(String folio, Cuenta cuenta, List<String> responsables, Oficio oficio, Oficio acuse) {
        Map<String, Object> datos = expedientes.ficha(folio);
        datos.put("oficio", oficio.numero());
        datos.put("oficioCodigo", oficio.codigo());
        datos.put("acuse", acuse.codigo());
        datos.put("direccion", cuenta.direccion());
        enviar(
                folio,
                "baja-informada",
                List.of(norma.oficina("comunicacion-social").correo()),
                datos);
        enviar(folio, "baja-vinculo", List.of(norma.oficina("informatica").correo()), datos);
        enviar(folio, "baja-cancelada", responsables, datos);
    }

    private void enviar(String folio, String plantilla, List<String> para, Map<String, Object> datos) {
        avisos.enviar(new Aviso(folio, plantilla, para, datos));
    }
}
