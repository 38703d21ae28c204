package mx.municipio.redes.oficios;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lo que un procedimiento declara al emitir un oficio; el número, el código y el sello los pone el programa.
 *
 * @param organo el que lo emite; nulo si lo emite el programa por sí mismo, como un acuse
 * @param tipo el nombre de un {@link TipoDeOficio}
 * @param clausulas las que lo fundan, separadas por espacios
 * @param firma quien lo suscribe; nula en lo que emite el programa
 * @param copias renglones de c.c.p.
 * @param datos lo que su cuerpo dice; textos, números, lógicos, listas y mapas
 */
public record NuevoOficio(
        String folio,
        @Nullable String organo,
        String tipo,
        String clausulas,
        String asunto,
        Destinatario para,
        @Nullable Firmante firma,
        List<String> copias,
        Map<String, Object> datos) {

    /** Un acuse o una constancia: nadie los firma ni llevan número de la serie de un órgano, el suyo es el folio. */
    public static NuevoOficio delPrograma(
            String folio,
            TipoDeOficio tipo,
            String clausulas,
            String asunto,
            Destinatario para,
            Map<String, Object> datos) {
        return new NuevoOficio(folio, null, tipo.name(), clausulas, asunto, para, null, List.of(), datos);
    }
}
