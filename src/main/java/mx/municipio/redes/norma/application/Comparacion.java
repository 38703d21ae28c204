package mx.municipio.redes.norma.application;

import java.util.List;

/**
 * Lo que dos o más normas disponen, lado a lado y en el mismo orden de perfiles.
 *
 * @param distintos en qué se distinguen
 * @param iguales en qué coinciden
 * @param procedimientos cuáles conoce cada una
 * @param pares cada cláusula que hace las veces de otras
 */
public record Comparacion(
        List<Columna> perfiles,
        List<Renglon> distintos,
        List<Renglon> iguales,
        List<Procedimiento> procedimientos,
        List<Par> pares,
        List<Clausulado> clausulados) {

    /** @param rige si es el perfil con que corre el programa */
    public record Columna(String clave, String nombre, boolean rige) {}

    /** @param dicen lo de cada perfil, un texto por renglón */
    public record Renglon(String que, List<List<String>> dicen) {

        boolean coinciden() {
            return dicen.stream().distinct().count() == 1;
        }
    }

    /** @param conoce si lo conoce cada norma */
    public record Procedimiento(String clave, List<Conoce> conoce) {}

    /** @param formularios cuántos pide distintos de los comunes */
    public record Conoce(boolean si, int formularios) {}

    public record Cita(String id, String municipio, String cita, String texto) {}

    /** @param por de las que hace las veces, en las demás normas */
    public record Par(Cita clausula, List<Cita> por) {}

    /** Las cláusulas de una norma, y aparte lo que el programa lee donde ella calla. */
    public record Clausulado(Columna perfil, String titulo, List<Articulo> clausulas, List<Articulo> lecturas) {}

    /** @param enOtras de cuáles de otra norma hace las veces, y cuáles hacen las suyas */
    public record Articulo(String id, String cita, String texto, List<String> enOtras) {}
}
