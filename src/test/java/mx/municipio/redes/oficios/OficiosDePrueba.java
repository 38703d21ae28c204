package mx.municipio.redes.oficios;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.bitacora.Cabeza;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.norma.PerfilDePrueba;
import mx.municipio.redes.textos.Textos;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Oficios para dibujar sin base: uno de cada tipo, con datos que llenan su cuerpo. */
public final class OficiosDePrueba {

    public static final Instant EMITIDO = Instant.parse("2026-11-13T18:00:00.123456Z");

    private static final Map<String, Object> CUENTA = Map.of(
            "organoNombre", "Dirección de Obras Públicas",
            "cuentaClave", "OBRAS-FB-1",
            "cuentaNombre", "OBRAS-FB-1, «Obras Públicas Tecate» en Facebook",
            "red", "Facebook",
            "nombre", "Obras Públicas Tecate",
            "identificador", "ObrasPublicasTecate",
            "direccion", "https://www.facebook.com/ObrasPublicasTecate");

    private static final String FINES =
            """
            [{"numero": "I", "texto": "Consolidar y promover presencia del Municipio en Internet"},
             {"numero": "VI", "texto": "Transparentar servicios y procedimientos"}]
            """;

    public static final Textos TEXTOS = new Textos(PerfilDePrueba.TECATE);

    /** El cuerpo de un oficio, sin el registro del procedimiento que lo emite. */
    public record Cuerpo(@JsonValue Map<String, Object> datos) {}

    private OficiosDePrueba() {}

    public static Oficio de(String tipo) {
        return de(tipo, datos(tipo), null);
    }

    /** Lo que un oficio dice impreso, con los espacios de uno en uno. */
    public static String texto(byte[] pdf) {
        try (PDDocument documento = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(documento).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Oficio de(String tipo, Map<String, Object> datos, Oficio.@Nullable Anulacion anulacion) {
        var titular = new Firmante("Arq. Titular de Prueba Obras", "Titular de la Dirección de Obras Públicas");
        return de(tipo, datos, anulacion, titular, null);
    }

    /** Una propuesta que firma esa persona, o que espera o recibió después la firma de otra. */
    public static Oficio firmado(Firmante firma, Oficio.@Nullable Firmado firmado) {
        return de("PROPUESTA", datos("PROPUESTA"), null, firma, firmado);
    }

    private static Oficio de(
            String tipo,
            Map<String, Object> datos,
            Oficio.@Nullable Anulacion anulacion,
            Firmante firma,
            Oficio.@Nullable Firmado firmado) {
        boolean numerado = !tipo.equals("ACUSE") && !tipo.equals("CONSTANCIA_DE_SILENCIO");
        String numero = numerado ? "OBRAS/RS/0001/2026" : "CON-OBRAS-2026-0001";
        var carta = new Carta(
                "23456789CDFH",
                numero,
                tipo,
                "CON-OBRAS-2026-0001",
                EMITIDO.toString(),
                "H. Ayuntamiento Constitucional de Tecate, Baja California",
                "Norma Técnica No. 10 “Uso de Redes Sociales”, emitida por la Sindicatura Municipal del Ayuntamiento de Tecate, B.C.",
                numerado ? "OBRAS" : null,
                numerado ? "Dirección de Obras Públicas" : null,
                "Tecate, Baja California, a 13 de noviembre de 2026",
                null,
                TEXTOS.oficio(tipo) + " de la cuenta OBRAS-FB-1",
                List.of(
                        new Carta.Fundamento(
                                "NT10-PAB-II-a", "Procedimiento de la apertura y baja de cuentas, fracción II"),
                        new Carta.Fundamento(
                                "NT10-PAB-II-b", "Procedimiento de la apertura y baja de cuentas, fracción II")),
                new Destinatario("Ing. Persona de Prueba Ñandú", "Titular de la Jefatura de Comunicación Social"),
                numerado ? firma : null,
                numerado ? List.of("Sindicatura Municipal. Para su conocimiento.", "Archivo.") : List.of(),
                datos,
                anulacion == null && tipo.equals("RESOLUCION") ? "OBRAS/RS/0009/2026" : null);
        return new Oficio(
                carta.codigo(),
                numero,
                tipo,
                carta.folio(),
                LocalDate.of(2026, 11, 13),
                EMITIDO,
                carta.organo(),
                carta,
                Huella.de(datos.toString()),
                new Cabeza(3, Huella.de("cabeza")),
                anulacion,
                firmado);
    }

    /** Lo que cada cuerpo usa. */
    public static Map<String, Object> datos(String tipo) {
        Map<String, Object> datos = Peticiones.leer(
                switch (tipo) {
                    case "ACUSE", "CONSTANCIA_DE_SILENCIO" -> deConsulta();
                    case "PROPUESTA" -> dePropuesta();
                    case "RESOLUCION" -> deResolucion();
                    case "INFORME_DE_APERTURA" -> deInforme();
                    case "NOTIFICACION_DE_CAMBIO" -> deCambio();
                    case "OFICIO_DE_BAJA" -> deBaja();
                    case "CONSTANCIA_DE_CARACTER" -> deRegularizacion();
                    case "CONSTANCIA_DE_INCIDENTE", "VISTA", "VISTA_A_SINDICATURA", "MEDIDA_PREVENTIVA" ->
                        deIncidente();
                    case "RESPUESTA_A_SUGERENCIA" -> deSugerencia();
                    case "EXHORTO" -> deExhorto();
                    case "DICTAMEN" -> deDictamen();
                    case "INFORME_SEMESTRAL" -> deInformeSemestral();
                    default -> throw new IllegalArgumentException("No hay muestra de " + tipo);
                });
        datos.putAll(CUENTA);
        return datos;
    }

    private static String deExhorto() {
        return """
                {"aQuienes": "quienes poseen una cuenta personal en redes sociales vinculada al dominio del Municipio",
                 "texto": "Se le exhorta a que los mensajes de su cuenta vinculada al dominio no perjudiquen la imagen pública del Municipio.\\n\\nGracias.",
                 "cuentaPersonal": true}
                """;
    }

    private static final String INSTRUMENTO =
            """
            {"version": "2026-1", "nombre": "Instrumento semestral", "umbralEficaz": 80, "umbralMinimo": 60,
             "indicadores": []}""";

    private static String deDictamen() {
        return """
                {"cuenta": "Obras Públicas Tecate (OBRAS-FB-1)", "ronda": "primer semestre de 2026",
                 "instrumento": %s, "dictamen": "eficaz con recomendaciones",
                 "calificacion": {"puntaje": 70, "hallazgos": "Publica a diario.", "recomendaciones": "Responder más."},
                 "datos": "seguidores: 1200; alcance: 5400", "sinDatos": null, "incidente": "INC-OBRAS-2026-0001"}"""
                .formatted(INSTRUMENTO);
    }

    private static String deInformeSemestral() {
        return """
                {"ronda": "primer semestre de 2026", "inicio": "jueves 1 de enero de 2026",
                 "corte": "martes 30 de junio de 2026", "instrumento": %s, "cuentas": [
                 {"cuenta": "OBRAS-FB-1", "nombre": "Obras Públicas Tecate", "dictamen": "eficaz con recomendaciones", "puntaje": 70},
                 {"cuenta": "DIF-FB-1", "nombre": "DIF Tecate", "dictamen": "eficaz", "puntaje": 92},
                 {"cuenta": "DIF-X-1", "nombre": "DIF Tecate", "dictamen": "sin datos", "puntaje": null}],
                 "preexistentes": ["Bomberos Tecate (BOMB-FB-1)"], "conclusiones": "Las cuentas responden lo que se les pregunta."}"""
                .formatted(INSTRUMENTO);
    }

    private static String deConsulta() {
        return """
                {"solicitante": "Administradora de Prueba Obras", "comunicacionSocial": "Jefatura de Comunicación Social",
                 "recepcionTexto": "viernes 13 de noviembre de 2026, 10:00:00 h",
                 "recepcionLegalTexto": "viernes 13 de noviembre de 2026",
                 "vencimientoTexto": "miércoles 18 de noviembre de 2026, 24:00 h", "contenidoSha256": "%s",
                 "archivos": ["«cartel.png», 48213 bytes, SHA-256 %s"],
                 "computo": ["sábado 14 de noviembre de 2026: no se cuenta (sábado)",
                   "lunes 16 de noviembre de 2026: no se cuenta (Revolución Mexicana, artículo 74 de la LFT)",
                   "martes 17 de noviembre de 2026: día 1"],
                 "recordatorios": ["Recordatorio del día 1.", "Correo a comunicacion.social@tecate.gob.mx: salió."],
                 "asentadoTexto": "jueves 19 de noviembre de 2026, 00:00:01 h",
                 "mensaje": "La consulta se envió a la Jefatura de Comunicación Social y a la Unidad de Transparencia."}
                """
                .formatted(Huella.de("contenido"), Huella.de("cartel"));
    }

    private static String deSugerencia() {
        return """
                {"folio": "NOR-SIND-2026-0001", "recepcionTexto": "jueves 12 de noviembre de 2026, 10:00:00 h",
                 "sugerencia": {"organo": "DIF", "disposicion": "Criterios generales, VII",
                   "propuesta": "Precisar la hora en que termina el tercer día.",
                   "fundamento": "Vigencia y periodo de revisión, párrafo único",
                   "motivo": "Hoy cada oficina lo entiende distinto."},
                 "seTomaEnCuenta": true, "motivo": "La hora debe ser una para todas las oficinas.\\nSe llevará a la revisión."}
                """;
    }

    private static String dePropuesta() {
        return """
                {"oficina": "Jefatura de Comunicación Social",
                 "solicitud": {"nombre": "Obras Públicas Tecate", "identificador": "ObrasPublicasTecate",
                   "descripcion": "Avances de obra, cierres de calles y trámites de la Dirección.",
                   "pertinencia": "El programa de obra pide avisar de cada cierre con un día de antelación.",
                   "cuentasCentrales": "Los avisos de cierre saturarían las cuentas centrales."},
                 "administradores": "Administradora de Prueba Obras (titular) y Suplente de Prueba Obras (suplente)",
                 "fines": %s, "programas": ["Programa de obra 2026"],
                 "actividades": ["Aviso de cierres", "Avances semanales"],
                 "lineas": ["Cierres de calles", "Avances de obra"]}
                """
                .formatted(FINES);
    }

    private static String deResolucion() {
        return """
                {"cita": "la fracción III del apartado “Procedimiento de la apertura y baja de cuentas” de la Norma Técnica No. 10",
                 "oficina": "Jefatura de Comunicación Social", "oficioPropuesta": "OBRAS/RS/0001/2026", "autoriza": true,
                 "solicitud": {"nombre": "Obras Públicas Tecate", "identificador": "ObrasPublicasTecate"},
                 "fines": ["No contribuye al fin I, porque la presencia del Municipio ya la da la cuenta central.",
                   "Contribuye al fin VI, porque cada cierre de calle se avisa el mismo día, con su desvío."],
                 "razones": ["La cuenta es del programa de obra, no de la Dirección."],
                 "imagenGrafica": "Escudo municipal en blanco sobre guinda, portada con el nombre de la Dirección.",
                 "lineas": ["Cierres de calles", "Avances de obra"]}
                """;
    }

    private static String deInforme() {
        return """
                {"oficioResolucion": "CS/RS/0001/2026",
                 "diferencia": "La cuenta no es como se autorizó: autorizada como «Obras» (Obras), informada como «Obras Públicas Tecate» (ObrasPublicasTecate).",
                 "informe": {"nombre": "Obras Públicas Tecate", "identificador": "ObrasPublicasTecate",
                   "direccion": "https://www.facebook.com/ObrasPublicasTecate", "correo": "obras@tecate.gob.mx",
                   "proposito": "Informar de la obra pública.",
                   "descripcion": "Cuenta oficial de la Dirección de Obras Públicas.",
                   "operacion": "La administran dos personas, en días hábiles.",
                   "horario": "8:00 a 15:00 h, de lunes a viernes"},
                 "periodicidad": "diaria", "administradores": ["Administradora de Prueba Obras", "Suplente de Prueba Obras"],
                 "responsabilidad": "Se pide a Administradora de Prueba Obras y a Suplente de Prueba Obras que acepten, cada cual con su usuario, la responsabilidad que les corresponde."}
                """;
    }

    private static String deCambio() {
        return """
                {"administrador": true, "cargo": "Administración suplente", "sale": "Suplente de Prueba Obras",
                 "entra": "Jefa de Prueba Obras", "fechaEfectivaTexto": "lunes 30 de noviembre de 2026",
                 "motivo": "Cambio de adscripción."}
                """;
    }

    private static String deBaja() {
        return """
                {"oficina": "Jefatura de Comunicación Social",
                 "motivo": "La difusión de obras pasa a la cuenta central del Ayuntamiento.",
                 "respaldo": "2 archivos en otro lugar: Servidor de archivos de la Dirección, carpeta «Respaldos»",
                 "alcance": "Publicaciones, fotos y mensajes de 2019 a 2026.",
                 "archivos": ["«respaldo-1.zip», SHA-256 %s", "«respaldo-2.zip», SHA-256 %s"],
                 "canceladaEl": "jueves 12 de noviembre de 2026",
                 "comoSeCancelo": "Configuración, «Eliminar página». Facebook respondió que la elimina.",
                 "evidencia": ["«captura.png», SHA-256 %s"], "comoSeBorro": "La red los borró con la página.", "respaldada": true, "borrada": true}
                """
                .formatted(Huella.de("uno"), Huella.de("dos"), Huella.de("captura"));
    }

    private static String deIncidente() {
        return """
                {"reporte": {"organoNombre": "Dirección de Obras Públicas", "cuentaNombre": "Obras Públicas Tecate (OBRAS-FB-1)",
                   "direccion": "https://www.facebook.com/ObrasTecate", "pasado": "la intervinieron",
                   "conocido": "jueves 12 de noviembre de 2026, 08:10:00 h",
                   "avisado": "jueves 12 de noviembre de 2026, 10:00:00 h", "demora": "1 h 50 min",
                   "publicacion": "https://www.facebook.com/ObrasTecate/posts/9", "accesoPerdido": true,
                   "descripcion": "La cuenta publicó enlaces que nadie del área puso."},
                 "horaConocido": "08:10 h del jueves 12 de noviembre de 2026",
                 "horaAvisado": "10:00 h del jueves 12 de noviembre de 2026",
                 "folio": "INC-OBRAS-2026-0001", "asientos": 3, "cabeza": "%s",
                 "evidencia": ["«captura.png», 48213 bytes, SHA-256 %s"], "cierre": "control recuperado",
                 "motivo": "Constan las contraseñas nuevas.", "medida": "Que dos personas revisen cada publicación.",
                 "fundamento": "el artículo 12 de la ley de la materia"}
                """
                .formatted(Huella.de("cabeza"), Huella.de("captura"));
    }

    private static String deRegularizacion() {
        return """
                {"oficina": "Jefatura de Comunicación Social", "resultado": "conserva su carácter institucional",
                 "abierta": "lunes 3 de marzo de 2014", "vigor": "martes 31 de marzo de 2015", "vigorProvisional": true,
                 "titular": "Titular de Prueba Obras", "manifestadaEl": "jueves 12 de noviembre de 2026, 12:00:00 h",
                 "sujecion": "los responsables de la cuenta se sujetan a la norma",
                 "manifestacion": "El órgano nombrará suplente este mes.",
                 "criterios": [
                   {"texto": "Está registrada bajo el dominio oficial del Ayuntamiento", "cumple": false},
                   {"texto": "Usa el nombre del Ayuntamiento o de uno de sus programas", "cumple": true}],
                 "ajustes": [
                   {"texto": "Correo del dominio municipal", "valor": "Cumple"},
                   {"texto": "Administración titular y suplente", "valor": "No cumple"}],
                 "pendientes": "Administración titular y suplente",
                 "fundamento": "El titular manifestó la sujeción y la cuenta cumple el criterio «Usa el nombre del Ayuntamiento o de uno de sus programas institucionales»: conserva su carácter institucional.",
                 "motivo": "La página se llama «Bacheo Tecate» y usa el escudo."}
                """;
    }
}
