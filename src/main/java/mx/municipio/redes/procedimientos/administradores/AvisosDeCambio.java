package mx.municipio.redes.procedimientos.administradores;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.municipio.redes.avisos.Aviso;
import mx.municipio.redes.avisos.Avisos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.plazos.EnPalabras;
import org.springframework.stereotype.Component;

/** A quién se avisa qué en un cambio. Los avisos salen si, y solo si, la transacción se confirma. */
@Component
class AvisosDeCambio {

    private final Avisos avisos;
    private final Expedientes expedientes;
    private final Padron padron;
    private final Norma norma;
    private final CambioEnPalabras enPalabras;

    AvisosDeCambio(Avisos avisos, Expedientes expedientes, Padron padron, Norma norma, CambioEnPalabras enPalabras) {
        this.avisos = avisos;
        this.expedientes = expedientes;
        this.padron = padron;
        this.norma = norma;
        this.enPalabras = enPalabras;
    }

    /** Comunicación Social queda notificada y quien notificó recibe su acuse. */
    @Clausula({"NT10-PAB-V", "AMB-10"})
    void notificado(Cambio cambio, String oficio, Optional<Persona> notificador) {
        Map<String, Object> datos = datos(cambio);
        datos.put("oficio", oficio);
        enviar(cambio, "cambio-notificado", List.of(correo("comunicacion-social")), datos);
        enviar(cambio, "cambio-acuse", notificador.map(Persona::correo).stream().toList(), datos);
    }

    @Clausula("NT10-ADM-VII")
    void rotacionPedida(Cambio cambio, List<String> quienes) {
        rotacion(cambio, quienes, false);
    }

    @Clausula("AMB-03")
    void rotacionRecordada(Cambio cambio, List<String> quienes) {
        rotacion(cambio, quienes, true);
    }

    private void rotacion(Cambio cambio, List<String> quienes, boolean recordatorio) {
        Map<String, Object> datos = datos(cambio);
        datos.put("recordatorio", recordatorio);
        enviar(cambio, "cambio-rotacion", correos(quienes), datos);
    }

    /** Lo saben Comunicación Social, quienes administran y quien sale; un cargo vacante, también Sindicatura. */
    @Clausula({"NT10-PAB-V", "NT10-SR-2a"})
    void registrado(Cambio cambio, Optional<String> saliente, List<String> quienes, int pasadas) {
        Map<String, Object> datos = datos(cambio);
        datos.put("tareas", pasadas);
        datos.put("pideAceptacion", cambio.tipo().esDeAdministrador() && !cambio.vacante());
        Set<String> para = new LinkedHashSet<>();
        para.add(correo("comunicacion-social"));
        para.addAll(correos(quienes));
        saliente.flatMap(padron::persona).map(Persona::correo).ifPresent(para::add);
        Optional<Pareja> delOrgano = pasaAlOrgano(cambio);
        datos.put("delOrgano", delOrgano.map(Pareja::enPalabras).orElse(""));
        delOrgano.ifPresent(pareja -> Stream.of(pareja.titular(), pareja.suplente())
                .filter(Objects::nonNull)
                .map(Persona::correo)
                .forEach(para::add));
        enviar(cambio, "cambio-registrado", List.copyOf(para), datos);
        if (cambio.vacante()) {
            enviar(cambio, "cambio-vacante", List.of(correo("comunicacion-social"), correo("sindicatura")), datos);
        }
    }

    /** Si la cuenta se quedó sin administradores propios, los del órgano, que desde hoy la administran y lo saben. */
    @Clausula({"NT10-SR-2a", "AMB-27"})
    private Optional<Pareja> pasaAlOrgano(Cambio cambio) {
        return cambio.vacante() ? padron.parejaDelOrgano(cambio.organo(), cambio.cuenta()) : Optional.empty();
    }

    void noProcede(Cambio cambio, String motivo) {
        conclusion(cambio, "cambio-no-procede", motivo);
    }

    void retirado(Cambio cambio, String motivo) {
        conclusion(cambio, "cambio-retirado", motivo);
    }

    private void conclusion(Cambio cambio, String plantilla, String motivo) {
        Map<String, Object> datos = datos(cambio);
        datos.put("motivo", motivo);
        Expediente expediente = expedientes.buscar(cambio.folio()).orElseThrow();
        List<String> para = Stream.of(
                        Stream.of(correo("comunicacion-social")),
                        padron.correosDelTitular(cambio.organo()).stream(),
                        padron.persona(expediente.iniciador()).map(Persona::correo).stream(),
                        correos(cambio.entrante() == null ? List.of() : List.of(cambio.entrante())).stream())
                .flatMap(correos -> correos)
                .distinct()
                .toList();
        enviar(cambio, plantilla, para, datos);
    }

    private void enviar(Cambio cambio, String plantilla, List<String> para, Map<String, Object> datos) {
        avisos.enviar(new Aviso(cambio.folio(), plantilla, para, datos));
    }

    private String correo(String oficina) {
        return norma.oficina(oficina).correo();
    }

    private List<String> correos(List<String> usuarios) {
        return usuarios.stream()
                .flatMap(usuario -> padron.persona(usuario).stream())
                .map(Persona::correo)
                .toList();
    }

    private Map<String, Object> datos(Cambio cambio) {
        Map<String, Object> datos = expedientes.ficha(cambio.folio());
        datos.put("cuentaNombre", enPalabras.cuentas(cambio));
        datos.put("cambio", enPalabras.completo(cambio));
        datos.put("cargo", cambio.tipo().enPalabras());
        datos.put("fechaEfectivaTexto", EnPalabras.fecha(cambio.fechaEfectiva()));
        return datos;
    }
}
