package mx.municipio.redes.oficios;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Quién suscribe un oficio: el cargo va en la antefirma.
 *
 * @param nombre nulo si el cargo está vacante: el oficio espera la firma de quien lo ocupe
 * @param enLugarDe por qué firma él y no quien ocupa el cargo, por ejemplo «por ausencia de…»
 * @param elaboro quien lo preparó, si es otra persona
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Firmante(@Nullable String nombre, String cargo, @Nullable String enLugarDe, @Nullable String elaboro) {

    public Firmante(String nombre, String cargo) {
        this(nombre, cargo, null, null);
    }

    /** Por ejemplo «Ana Ruiz, Titular de la Dirección de Obras Públicas, por ausencia de Luis Mora, vacaciones». */
    public String enPalabras() {
        return nombre + ", " + cargo + (enLugarDe == null ? "" : ", " + enLugarDe);
    }
}
