package mx.municipio.redes.oficios;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.bitacora.Cabeza;
import mx.municipio.redes.bitacora.Huella;
import org.jspecify.annotations.Nullable;

/** Oficios para dibujar sin base: uno de cada tipo, con datos que llenan su cuerpo. */
public final class OficiosDePrueba {

    public static final Instant EMITIDO = Instant.parse("2026-11-13T18:00:00.123456Z");

    private OficiosDePrueba() {}

    public static Oficio de(TipoDeOficio tipo) {
        return de(tipo, datos(tipo), null);
    }

    public static Oficio de(TipoDeOficio tipo, Map<String, Object> datos, Oficio.@Nullable Anulacion anulacion) {
        String numero = tipo.numerado() ? "OBRAS/RS/0001/2026" : "CON-OBRAS-2026-0001";
        var carta = new Carta(
                "23456789CDFH",
                numero,
                tipo.name(),
                "CON-OBRAS-2026-0001",
                EMITIDO.toString(),
                "H. Ayuntamiento Constitucional de Tecate, Baja California",
                "Norma Técnica No. 10, Uso de redes sociales",
                tipo.numerado() ? "OBRAS" : null,
                tipo.numerado() ? "Dirección de Obras Públicas" : null,
                "Tecate, Baja California, a 13 de noviembre de 2026",
                null,
                tipo.enPalabras() + " de la cuenta OBRAS-FB-1",
                List.of(
                        new Carta.Fundamento(
                                "NT10-PAB-II-a", "Propuesta mediante oficio firmado por su titular ante CS"),
                        new Carta.Fundamento("NT10-PAB-II-b", "Justificarla en programas y actividades")),
                new Destinatario("Ing. Persona de Prueba Ñandú", "Titular de la Jefatura de Comunicación Social"),
                tipo.numerado()
                        ? new Firmante("Arq. Titular de Prueba Obras", "Titular de la Dirección de Obras Públicas")
                        : null,
                tipo.numerado() ? List.of("Sindicatura Municipal. Para su conocimiento.", "Archivo.") : List.of(),
                datos);
        return new Oficio(
                carta.codigo(),
                numero,
                tipo.name(),
                carta.folio(),
                LocalDate.of(2026, 11, 13),
                EMITIDO,
                carta.organo(),
                carta,
                Huella.de(datos.toString()),
                new Cabeza(3, Huella.de("cabeza")),
                anulacion);
    }

    /** Lo que cada cuerpo usa. */
    public static Map<String, Object> datos(TipoDeOficio tipo) {
        Map<String, Object> datos = new HashMap<>();
        datos.put("organoNombre", "Dirección de Obras Públicas");
        datos.put("cuentaNombre", "OBRAS-FB-1, «Obras Públicas Tecate» en Facebook");
        datos.put("solicitante", "Administradora de Prueba Obras");
        datos.put("recepcionTexto", "viernes 13 de noviembre de 2026, 10:00:00 h");
        datos.put("recepcionLegalTexto", "viernes 13 de noviembre de 2026");
        datos.put("vencimientoTexto", "miércoles 18 de noviembre de 2026, 24:00 h");
        datos.put("contenidoSha256", Huella.de("contenido"));
        datos.put(
                "computo",
                List.of(
                        "sábado 14 de noviembre de 2026: no se cuenta (sábado)",
                        "lunes 16 de noviembre de 2026: no se cuenta (Revolución Mexicana, artículo 74 de la LFT)",
                        "martes 17 de noviembre de 2026: día 1"));
        datos.put(
                "recordatorios",
                List.of("Recordatorio del día 1.", "Correo a comunicacion.social@tecate.gob.mx: salió."));
        datos.put("expiracionTexto", "jueves 19 de noviembre de 2026, 00:00:00 h");
        datos.put("asentadoTexto", "jueves 19 de noviembre de 2026, 00:00:01 h");
        datos.put(
                "mensaje", "La consulta se envió a la Jefatura de Comunicación Social y a la Unidad de Transparencia.");
        return datos;
    }
}
