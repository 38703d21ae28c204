package mx.municipio.redes.oficios;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lo que un procedimiento declara al emitir un oficio; el número, el código y el sello los pone el programa. Si nadie lo
 * firma lo emite el programa, como un acuse o una constancia, y su número es el folio.
 */
public final class NuevoOficio {

    private final String tipo;
    private final String folio;
    private @Nullable String organo;
    private @Nullable Firmante firma;
    private @Nullable Destinatario para;
    private @Nullable String titularDe;
    private @Nullable String persona;
    private String clausulas = "";
    private String asunto = "";
    private List<String> copias = List.of();

    private NuevoOficio(String tipo, String folio) {
        this.tipo = tipo;
        this.folio = folio;
    }

    public static NuevoOficio de(String tipo, String folio) {
        return new NuevoOficio(tipo, folio);
    }

    /** De la serie de ese órgano, y lo suscribe quien {@link Firmas firma} por él. */
    public NuevoOficio firma(String delOrgano) {
        this.organo = delOrgano;
        return this;
    }

    /** De la serie de ese órgano, con quien lo suscribe. */
    public NuevoOficio firma(String delOrgano, Firmante firmante) {
        this.organo = delOrgano;
        this.firma = firmante;
        return this;
    }

    public NuevoOficio para(Destinatario destinatario) {
        this.para = destinatario;
        return this;
    }

    /** Al titular de ese órgano, por su nombre y su cargo. */
    public NuevoOficio paraElTitular(String delOrgano) {
        this.titularDe = delOrgano;
        return this;
    }

    /** A esa persona del padrón, que podrá abrirlo aunque el expediente no le concierna. */
    public NuevoOficio paraLaPersona(String usuario) {
        this.persona = usuario;
        return this;
    }

    /** @param ids las cláusulas que lo fundan, separadas por espacio */
    public NuevoOficio fundamento(String ids) {
        this.clausulas = ids;
        return this;
    }

    public NuevoOficio asunto(String texto) {
        this.asunto = texto;
        return this;
    }

    /** @param renglones de c.c.p. */
    public NuevoOficio copias(List<String> renglones) {
        this.copias = List.copyOf(renglones);
        return this;
    }

    String tipo() {
        return tipo;
    }

    String folio() {
        return folio;
    }

    @Nullable
    String organo() {
        return organo;
    }

    @Nullable
    Firmante firma() {
        return firma;
    }

    Destinatario para() {
        return Objects.requireNonNull(para, "Falta a quién se dirige");
    }

    @Nullable
    String titularDe() {
        return titularDe;
    }

    @Nullable
    String persona() {
        return persona;
    }

    String clausulas() {
        return clausulas;
    }

    String asunto() {
        return asunto;
    }

    List<String> copias() {
        return copias;
    }
}
