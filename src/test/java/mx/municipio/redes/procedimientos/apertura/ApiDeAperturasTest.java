package mx.municipio.redes.procedimientos.apertura;

import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.autorizada;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.informeDe;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.presentada;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.solicitud;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.motor.acceso.Usuarios;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lo que la API ofrece de las aperturas. */
@PruebaDeIntegracion(reloj = PruebaDeIntegracion.JUEVES)
class ApiDeAperturasTest {

    private static final String APERTURAS = "/api/v1/aperturas";
    private static final String VINCULOS = "/api/v1/ubicacion-vinculos";

    @Autowired
    Usuarios usuarios;

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Test
    @DisplayName(
            "NT10-PAB-VI-a, NT10-PAB-II-a: por la API la presentan el titular, los administradores y los funcionarios del"
                    + " órgano, nadie más; la retira quien la presentó y otro órgano no la ve")
    void quienLaPresentaYQuienLaRetira() {
        for (String usuario : new String[] {"titular.obras", "suplente.obras", "operativo.obras"}) {
            peticiones.post(usuario, APERTURAS, solicitud()).es(201);
        }
        // Quien solo trabaja en una oficina, sin cargo en su órgano.
        usuarios.asegurar(
                "analista.cs",
                "Analista",
                "de Prueba",
                "analista.cs@tecate.gob.mx",
                "demo",
                Set.of("comunicacion-social"));
        peticiones.post("analista.cs", APERTURAS, solicitud()).esProblema(403);
        String folio =
                peticiones.post("admin.obras", APERTURAS, solicitud()).es(201).texto("folio");
        Map<String, String> motivo = Map.of("motivo", "Usaremos las centrales.");
        peticiones.get("admin.dif", "/api/v1/expedientes/" + folio).esProblema(404);
        peticiones
                .post("admin.dif", APERTURAS + "/" + folio + "/retiro", motivo)
                .esProblema(404);
        peticiones
                .post("titular.obras", APERTURAS + "/" + folio + "/retiro", motivo)
                .esProblema(403);
        peticiones
                .post("admin.obras", APERTURAS + "/" + folio + "/retiro", Map.of())
                .esProblema(400, "Motivo");

        Respuesta retirada = peticiones.post("admin.obras", APERTURAS + "/" + folio + "/retiro", motivo);

        assertThat(retirada.estado()).isIn(200, 204);
        assertThat(peticiones.get("admin.obras", "/api/v1/expedientes/" + folio).texto("estado"))
                .isEqualTo("DESISTIDA");
        peticiones
                .post("admin.obras", APERTURAS + "/" + folio + "/retiro", motivo)
                .esProblema(409);
    }

    @Test
    @DisplayName(
            "NT10-PAB-II-b: una regla incumplida es 422 con su cláusula; un formulario mal lleno, 400 con su campo")
    void errores() {
        Respuesta regla = peticiones
                .post(
                        "admin.obras",
                        APERTURAS,
                        AperturasDePrueba.sin(AperturasDePrueba.sin(solicitud(), "finI"), "finVI"))
                .esProblema(422, "al menos uno");
        assertThat(regla.texto("clausula")).isEqualTo("NT10-PAB-II-b");
        Respuesta forma = peticiones
                .post("admin.obras", APERTURAS, AperturasDePrueba.con(solicitud(), "red", "MYSPACE"))
                .esProblema(400);
        assertThat(forma.campo()).isEqualTo("red");
    }

    @Test
    @DisplayName("NT10-TR-3: el acuerdo de ubicación por la API: propone una jefatura, conforma la otra, y nadie más")
    void ubicacion() {
        Map<String, String> propuesta = Map.of("ubicacion", "Pie de la página.");
        peticiones.post("admin.obras", VINCULOS, propuesta).esProblema(403, "Informática");
        peticiones.post("comsocial", VINCULOS, Map.of("ubicacion", " ")).esProblema(400, "Ubicación");
        peticiones
                .post("comsocial", VINCULOS, Map.of("ubicacion", "x".repeat(1001)))
                .esProblema(400, "1,000");
        peticiones.post("comsocial", VINCULOS + "/9999/conformidad", null).esProblema(404);
        int numero = peticiones
                .post("informatica", VINCULOS, propuesta)
                .es(201)
                .json()
                .path("porAcordar")
                .path("numero")
                .asInt();
        String conformidad = VINCULOS + "/" + numero + "/conformidad";
        peticiones.post("informatica", conformidad, null).esProblema(409);
        peticiones.post("titular.obras", conformidad, null).esProblema(403);

        var acordada =
                peticiones.post("comsocial", conformidad, null).es(201).json().path("vigente");

        assertThat(acordada.path("ubicacion").asText()).isEqualTo("Pie de la página.");
        assertThat(acordada.path("conformidades")).hasSize(2);
        assertThat(peticiones.json("admin.obras", VINCULOS).path("vigente")).isEqualTo(acordada);
        assertThat(peticiones.anonimo(VINCULOS).estado()).isEqualTo(401);
    }

    private Respuesta completar(String usuario, String folio, String tarea, Map<String, Object> datos) {
        String ruta = "/engine-rest/task/" + escenario.tarea(folio, tarea).getId() + "/submit-form";
        return peticiones.post(usuario, ruta, Peticiones.variables(datos));
    }

    @Test
    @DisplayName("NT10-PAB-III-a, NT10-RESP-I: por la API del motor, un rechazo sin fundar es 422 con su frase; la"
            + " responsabilidad la acepta quien administra, y a los demás responde 403")
    void tareasPorHttp() {
        String folio = presentada(escenario, solicitud());
        Map<String, Object> aTodos = AperturasDePrueba.rechazo();
        aTodos.replaceAll((clave, valor) -> clave.startsWith("pronunciamiento") ? "CONTRIBUYE" : valor);
        Respuesta sinFundar = completar("comsocial", folio, "evaluarPropuesta", aTodos);
        assertThat(sinFundar.estado()).isEqualTo(422);
        assertThat(sinFundar.cuerpo())
                .contains("Rechazar pide decir a qué fin no contribuye, o por qué bastan las cuentas centrales.");
        completar("comsocial", folio, "evaluarPropuesta", AperturasDePrueba.autorizacion())
                .es(204);
        completar(
                        "titular.obras",
                        folio,
                        "abrirCuentaEInformar",
                        AperturasDePrueba.con(informeDe("AceptaTecate"), "escritoFirmado", "no-esta.pdf"))
                .es(422);
        completar("titular.obras", folio, "abrirCuentaEInformar", informeDe("AceptaTecate"))
                .es(204);
        Map<String, Object> acepta = Map.of("aceptaResponsabilidad", true);
        for (String ajeno : List.of("titular.obras", "comsocial", "admin.dif", "supervisor")) {
            assertThat(completar(ajeno, folio, "aceptarResponsabilidad", acepta).estado())
                    .as(ajeno)
                    .isIn(403, 404);
        }
        assertThat(Stream.of("admin.obras", "suplente.obras")
                        .map(usuario -> completar(usuario, folio, "aceptarResponsabilidad", acepta)
                                .estado()))
                .as("la tarea es de una de las dos personas")
                .contains(204);
    }

    @Test
    @DisplayName("NT10-CG-XXII: el resultado de la verificación se anota por la API, una vez")
    void verificacion() {
        String folio = autorizada(escenario, solicitud());
        escenario.completar("admin.obras", folio, "abrirCuentaEInformar", informeDe("VerificaTecate"));
        escenario.completar("admin.obras", folio, "solicitarVerificacion", Map.of("autenticidad", "SOLICITADA"));
        String ruta = APERTURAS + "/" + folio + "/verificacion";
        peticiones.post("admin.obras", ruta, Map.of("autenticidad", "QUIZAS")).esProblema(400);
        peticiones.post("admin.dif", ruta, Map.of("autenticidad", "OBTENIDA")).esProblema(404);

        peticiones.post("admin.obras", ruta, Map.of("autenticidad", "NEGADA")).es(201);

        peticiones.post("admin.obras", ruta, Map.of("autenticidad", "OBTENIDA")).esProblema(409);
    }

    @Test
    @DisplayName(
            "NT10-PAB-III-a: de dos respuestas a la vez de Comunicación Social vale una, la otra recibe un conflicto y hay"
                    + " un solo oficio de resolución")
    void dosALaVez() throws Exception {
        for (int ronda = 0; ronda < 10; ronda++) {
            String folio = presentada(escenario, solicitud());
            String ruta = "/engine-rest/task/"
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
                        return peticiones
                                .post("comsocial", ruta, Peticiones.variables(datos))
                                .estado();
                    })
                    .toList();

            assertThat(estados).containsExactlyInAnyOrder(204, 409);
            assertThat(escenario.estado(folio)).isIn("AUTORIZADA", "RECHAZADA");
            assertThat(escenario.sucesos(folio)).containsOnlyOnce("RESOLUCION_EMITIDO");
        }
    }
}
