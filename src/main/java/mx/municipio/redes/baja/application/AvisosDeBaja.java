package mx.municipio.redes.baja.application;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.municipio.redes.avisos.Aviso;
import mx.municipio.redes.avisos.Avisos;
import mx.municipio.redes.baja.domain.Baja;
import mx.municipio.redes.baja.domain.Paso;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import org.springframework.stereotype.Component;

/** A quién se avisa qué en una baja. Los avisos salen si, y solo si, la transacción se confirma. */
@Component
class AvisosDeBaja {

    private final Avisos avisos;
    private final Expedientes expedientes;
    private final Padron padron;
    private final Norma norma;
    private final ZoneId zona;

    AvisosDeBaja(Avisos avisos, Expedientes expedientes, Padron padron, Norma norma, ZoneId zona) {
        this.avisos = avisos;
        this.expedientes = expedientes;
        this.padron = padron;
        this.norma = norma;
        this.zona = zona;
    }

    /** Todos los responsables de la cuenta saben que se inició, no solo quien lo hizo. */
    void iniciada(String folio, Cuenta cuenta, String motivo) {
        Map<String, Object> datos = datos(folio);
        datos.put("motivo", motivo);
        enviar(folio, "baja-iniciada", responsables(cuenta), datos);
    }

    void porFirmar(String folio) {
        Expediente expediente = expedientes.buscar(folio).orElseThrow();
        enviar(folio, "baja-por-firmar", padron.correosDelTitular(expediente.organo()), datos(folio));
    }

    void recordatorio(Baja baja, Paso falta) {
        Cuenta cuenta = padron.cuenta(baja.cuenta()).orElseThrow();
        List<String> para =
                switch (falta) {
                    case FIRMA -> padron.correosDelTitular(cuenta.organo());
                    case VINCULO -> List.of(norma.oficina("informatica").correo());
                    default -> responsables(cuenta);
                };
        Map<String, Object> datos = datos(baja.folio());
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
        Map<String, Object> datos = datos(folio);
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

    List<String> responsables(Cuenta cuenta) {
        return Stream.concat(
                        padron.correosDeAdministradores(cuenta.clave()).stream(),
                        padron.correosDelTitular(cuenta.organo()).stream())
                .distinct()
                .toList();
    }

    private void enviar(String folio, String plantilla, List<String> para, Map<String, Object> datos) {
        avisos.enviar(new Aviso(folio, plantilla, para, datos));
    }

    private Map<String, Object> datos(String folio) {
        Expediente expediente = expedientes.buscar(folio).orElseThrow();
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("folio", folio);
        datos.put("organoNombre", norma.nombreOrgano(expediente.organo()));
        datos.put("cuentaNombre", padron.enPalabras(String.valueOf(expediente.cuenta())));
        datos.put("recepcionTexto", EnPalabras.instante(expediente.recepcion(), zona));
        return datos;
    }
}
