package mx.municipio.redes.procedimientos.consulta;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.avisos.Aviso;
import mx.municipio.redes.avisos.Avisos;
import mx.municipio.redes.avisos.EstadoDeAviso;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.Plazo;
import org.springframework.stereotype.Component;

/** A quién se avisa qué en una consulta. Los avisos salen si, y solo si, la transacción se confirma. */
@Component
class AvisosDeConsulta {

    static final List<String> OFICINAS = List.of("comunicacion-social", "transparencia");

    private static final String RECORDATORIO = "consulta-recordatorio";

    private final Avisos avisos;
    private final Expedientes expedientes;
    private final Padron padron;
    private final Norma norma;
    private final ZoneId zona;

    AvisosDeConsulta(Avisos avisos, Expedientes expedientes, Padron padron, Norma norma, ZoneId zona) {
        this.avisos = avisos;
        this.expedientes = expedientes;
        this.padron = padron;
        this.norma = norma;
        this.zona = zona;
    }

    /** La consulta se dirige a las dos oficinas, y quien consulta recibe su acuse. */
    @Clausula({"NT10-CG-VII-a", "AMB-24"})
    void recibida(Consulta consulta, Cuenta cuenta, Optional<String> solicitante) {
        Map<String, Object> datos = datos(consulta, cuenta.organo(), cuenta.nombre());
        List<Aviso> todos = new ArrayList<>();
        todos.add(new Aviso(
                consulta.folio(), "consulta-acuse", solicitante.stream().toList(), datos));
        for (String oficina : OFICINAS) {
            datos.put("oficina", oficina);
            todos.add(new Aviso(
                    consulta.folio(),
                    "consulta-recibida",
                    List.of(norma.oficina(oficina).correo()),
                    datos));
        }
        avisos.enviar(todos);
    }

    void recordatorio(Consulta consulta, int dia, boolean tardio, boolean vencido) {
        Map<String, Object> datos = datos(consulta);
        datos.put("dia", dia);
        datos.put("tardio", tardio);
        datos.put("vencido", vencido);
        enviar(
                consulta,
                RECORDATORIO,
                List.of(norma.oficina("comunicacion-social").correo()),
                datos);
    }

    /** Los correos de recordatorio del expediente, del primero al último. */
    List<EstadoDeAviso> recordatorios(String folio) {
        return avisos.delFolio(folio).stream()
                .filter(aviso -> aviso.plantilla().equals(RECORDATORIO))
                .toList();
    }

    void resultado(Consulta consulta, EstadoConsulta estado, String motivo) {
        resultado(consulta, estado, motivo, datos(consulta));
    }

    /** La consulta terminó por otra vía: la oficina que aún la tenía en su bandeja también lo sabe. */
    void conclusion(Consulta consulta, EstadoConsulta estado, String motivo, List<String> oficinas) {
        Map<String, Object> datos = datos(consulta);
        resultado(consulta, estado, motivo, datos);
        for (String oficina : oficinas) {
            enviar(
                    consulta,
                    "consulta-concluida",
                    List.of(norma.oficina(oficina).correo()),
                    datos);
        }
    }

    private void resultado(Consulta consulta, EstadoConsulta estado, String motivo, Map<String, Object> datos) {
        datos.put("estado", estado.name());
        datos.put("motivo", motivo);
        enviar(consulta, "consulta-resultado", padron.correosDeAdministradores(consulta.cuenta()), datos);
    }

    /** Ya puede publicarse: si Transparencia va a reservarla, le queda hasta entonces. */
    @Clausula({"NT10-CG-VII-b", "AMB-04"})
    void porPublicar(Consulta consulta) {
        enviar(
                consulta,
                "consulta-por-publicar",
                List.of(norma.oficina("transparencia").correo()),
                datos(consulta));
    }

    @Clausula("AMB-05")
    void extemporanea(Consulta consulta, Respuesta respuesta, String motivo) {
        Map<String, Object> datos = datos(consulta);
        datos.put("respuesta", respuesta.enPalabras());
        datos.put("motivo", motivo);
        enviar(consulta, "consulta-extemporanea", padron.correosDeAdministradores(consulta.cuenta()), datos);
    }

    @Clausula("NT10-CG-VII-c")
    void silencio(Consulta consulta, String motivo) {
        Map<String, Object> datos = datos(consulta);
        for (String oficina : OFICINAS) {
            enviar(consulta, "consulta-silencio", List.of(norma.oficina(oficina).correo()), datos);
        }
        resultado(consulta, EstadoConsulta.NO_PROCEDENTE_POR_SILENCIO, motivo, datos);
    }

    void plazoMovido(Consulta consulta, Plazo anterior, Plazo nuevo, String motivo) {
        Map<String, Object> datos = datos(consulta);
        datos.put("anterior", anterior.vencimientoTexto());
        datos.put("nuevo", nuevo.vencimientoTexto());
        datos.put("vencimientoTexto", nuevo.vencimientoTexto());
        datos.put("computo", nuevo.explicar(zona));
        datos.put("motivo", motivo);
        enviar(
                consulta,
                "consulta-plazo-movido",
                List.of(norma.oficina("comunicacion-social").correo()),
                datos);
        enviar(consulta, "consulta-plazo-movido", padron.correosDeAdministradores(consulta.cuenta()), datos);
    }

    private void enviar(Consulta consulta, String plantilla, List<String> para, Map<String, Object> datos) {
        avisos.enviar(new Aviso(consulta.folio(), plantilla, para, datos));
    }

    private Map<String, Object> datos(Consulta consulta) {
        Expediente expediente = expedientes.buscar(consulta.folio()).orElseThrow();
        return datos(
                consulta,
                expediente.organo(),
                padron.cuenta(consulta.cuenta()).map(Cuenta::nombre).orElse(consulta.cuenta()));
    }

    private Map<String, Object> datos(Consulta consulta, String organo, String cuentaNombre) {
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("folio", consulta.folio());
        datos.put("organoNombre", norma.nombreOrgano(organo));
        datos.put("cuentaNombre", cuentaNombre);
        datos.put("contenido", consulta.contenido().texto());
        datos.put("duda", consulta.contenido().duda());
        datos.put("recepcionTexto", EnPalabras.instante(consulta.plazo().recepcion(), zona));
        datos.put("vencimientoTexto", consulta.plazo().vencimientoTexto());
        datos.put("computo", consulta.plazo().explicar(zona));
        return datos;
    }
}
