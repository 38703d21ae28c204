package mx.municipio.redes.procedimientos.apertura;

import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.autorizacion;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.autorizada;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.informe;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.presentada;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.solicitud;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.formulario.EnvioMalo;
import mx.municipio.redes.formulario.EnvioMalo.Molde;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Envíos malos, con semilla fija, por cada camino de entrada: ninguno se admite y nada queda escrito. */
@PruebaDeIntegracion
class EnviosMalosDeAperturaTest {

    private static final long SEMILLA = 20261113;
    private static final int POR_CAMINO = 150;
    private static final String MOTOR = "/engine-rest";
    private static final String APLICACIONES = "/camunda/api/engine/engine/default";
    private static final String API = "/api/v1/aperturas";

    private static final Molde INICIO = Molde.de("apertura-cuenta-inicio", solicitud());
    private static final Molde FIRMA = Molde.de("apertura-cuenta-firma", Map.of("firma", true));
    private static final Molde EVALUACION = Molde.de("apertura-cuenta-evaluacion", autorizacion());
    private static final Molde INFORME = Molde.de("apertura-cuenta-informe", informe());

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @BeforeEach
    void unJuevesPorLaManana() {
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    private Map<String, Long> loEscrito() {
        Map<String, Long> escrito = new LinkedHashMap<>();
        for (String tabla : List.of(
                "expediente",
                "hecho",
                "cuenta",
                "designacion",
                "oficio",
                "bitacora",
                "aviso",
                "ACT_RU_EXECUTION",
                "ACT_RU_TASK",
                "ACT_RU_VARIABLE",
                "ACT_HI_VARINST",
                "ACT_HI_DETAIL",
                "ACT_RU_INCIDENT")) {
            escrito.put(tabla, escenario.cuantos(tabla));
        }
        return escrito;
    }

    private void seRechaza(String usuario, String ruta, Molde molde, int n, Random azar) {
        boolean api = ruta.startsWith("/api/");
        EnvioMalo malo = EnvioMalo.generar(molde, azar, !api);
        Object cuerpo = api ? malo.cuerpo() : Map.of("variables", malo.variables());
        Respuesta respuesta = ruta.startsWith(APLICACIONES)
                ? peticiones.web(usuario, "POST", ruta, cuerpo)
                : peticiones.post(usuario, ruta, cuerpo);
        String texto = String.valueOf(cuerpo);
        assertThat(respuesta.estado())
                .as(
                        "semilla %d, n.º %d, %s: %s\n%.600s\n%.600s",
                        SEMILLA, n, ruta, malo.fallas(), texto, respuesta.cuerpo())
                .isBetween(400, 499);
        assertThat(respuesta.cuerpo()).doesNotContain("ClassCastException", "NullPointerException", "SQLException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                API,
                MOTOR + "/process-definition/key/" + PROCESO + "/submit-form",
                MOTOR + "/process-definition/key/" + PROCESO + "/start",
                APLICACIONES + "/process-definition/key/" + PROCESO + "/submit-form",
                APLICACIONES + "/process-definition/key/" + PROCESO + "/start"
            })
    @DisplayName("NT10-PAB-VI-a: dados muchos inicios malos por un camino, ninguno se admite y nada queda escrito")
    void inicios(String ruta) {
        Map<String, Long> antes = loEscrito();
        var azar = new Random(SEMILLA + ruta.hashCode());
        for (int n = 1; n <= POR_CAMINO; n++) {
            seRechaza("admin.obras", ruta, INICIO, n, azar);
        }
        assertThat(loEscrito()).isEqualTo(antes);
    }

    @ParameterizedTest
    @ValueSource(strings = {MOTOR, APLICACIONES})
    @DisplayName(
            "NT10-PAB-II-a, NT10-PAB-III-a, NT10-PAB-IV: dadas muchas conclusiones malas de la firma, de la evaluación y"
                    + " del informe, ninguna se admite y las tareas siguen abiertas")
    void tareas(String raiz) {
        String porFirmar = escenario.iniciar("admin.obras", PROCESO, solicitud());
        String porEvaluar = presentada(escenario, solicitud());
        String porInformar = autorizada(escenario, solicitud());
        Map<String, Long> antes = loEscrito();
        var azar = new Random(SEMILLA + raiz.hashCode());
        for (int n = 1; n <= POR_CAMINO; n++) {
            String fin = n % 2 == 0 ? "/submit-form" : "/complete";
            String firma = escenario.tarea(porFirmar, "firmarOficioPropuesta").getId();
            seRechaza("titular.obras", raiz + "/task/" + firma + fin, FIRMA, n, azar);
            String evaluacion = escenario.tarea(porEvaluar, "evaluarPropuesta").getId();
            seRechaza("comsocial", raiz + "/task/" + evaluacion + fin, EVALUACION, n, azar);
            String informe =
                    escenario.tarea(porInformar, "abrirCuentaEInformar").getId();
            seRechaza("admin.obras", raiz + "/task/" + informe + fin, INFORME, n, azar);
        }
        assertThat(loEscrito()).isEqualTo(antes);
    }

    @Test
    @DisplayName(
            "NT10-PAB-III-a: de dos respuestas a la vez de Comunicación Social vale una, la otra recibe un conflicto y hay"
                    + " un solo oficio de resolución")
    void dosALaVez() throws Exception {
        for (int ronda = 0; ronda < 10; ronda++) {
            String folio = presentada(escenario, solicitud());
            String ruta = MOTOR + "/task/"
                    + escenario.tarea(folio, "evaluarPropuesta").getId() + "/submit-form";
            List<Integer> estados = Stream.of("AUTORIZAR", "RECHAZAR")
                    .parallel()
                    .map(resolucion -> {
                        Map<String, Object> datos =
                                AperturasDePrueba.con(AperturasDePrueba.rechazo(), "pronunciamientoVI", "CONTRIBUYE");
                        datos.put("resolucion", resolucion);
                        if (resolucion.equals("AUTORIZAR")) {
                            datos.put("imagenGrafica", "Paquete 2026.");
                        }
                        Map<String, Object> variables = new LinkedHashMap<>();
                        datos.forEach((clave, valor) -> variables.put(clave, Map.of("value", valor)));
                        return peticiones
                                .post("comsocial", ruta, Map.of("variables", variables))
                                .estado();
                    })
                    .toList();

            assertThat(estados).containsExactlyInAnyOrder(204, 409);
            assertThat(escenario.estado(folio)).isIn("AUTORIZADA", "RECHAZADA");
            assertThat(escenario.sucesos(folio)).containsOnlyOnce("RESOLUCION_EMITIDO");
        }
    }
}
