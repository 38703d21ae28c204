package mx.municipio.redes.padron.domain;

import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/** Quién puede administrar las cuentas de un órgano, y quién responder de ellas. */
@Clausula("NT10-DEF-01")
public record ReglaDeDesignacion(String organo) {

    /**
     * @param titularDelOrgano clave de acceso de quien responde del órgano; nula si no hay
     * @throws ReglaException si no son dos personas distintas, en funciones y del órgano; si alguna es su titular; o
     *     si quien sería administrador titular no llega a mando medio
     */
    @Clausula("NT10-SR-2a")
    public void exigirPareja(Funcionario titular, Funcionario suplente, @Nullable String titularDelOrgano) {
        if (titular.usuario().equals(suplente.usuario())) {
            throw new ReglaException(
                    "NT10-SR-2a",
                    "El administrador titular y el suplente deben ser dos personas distintas: indicó dos veces a "
                            + titular.nombre() + ".");
        }
        exigirAdministradorTitular(titular, titularDelOrgano);
        exigirAdministradorSuplente(suplente, titularDelOrgano);
    }

    @Clausula("NT10-SR-2b")
    public void exigirAdministradorTitular(Funcionario quien, @Nullable String titularDelOrgano) {
        exigirAdministrador(quien, titularDelOrgano);
        if (!quien.nivel().esMandoMedioOSuperior()) {
            throw new ReglaException(
                    "NT10-SR-2b",
                    "El administrador titular debe tener nivel de mando medio o superior; " + quien.nombre()
                            + " tiene nivel operativo.");
        }
    }

    /** El nivel se pide solo al administrador titular. */
    public void exigirAdministradorSuplente(Funcionario quien, @Nullable String titularDelOrgano) {
        exigirAdministrador(quien, titularDelOrgano);
    }

    /** Quien responde del órgano es de su estructura y está en funciones. */
    @Clausula("NT10-SR-1")
    public void exigirTitular(Funcionario quien) {
        exigirDelOrgano(quien, "NT10-SR-1");
    }

    @Clausula({"NT10-SR-2a", "AMB-20"})
    private void exigirAdministrador(Funcionario quien, @Nullable String titularDelOrgano) {
        exigirDelOrgano(quien, "NT10-SR-2a");
        if (quien.usuario().equals(titularDelOrgano)) {
            throw new ReglaException(
                    "NT10-SR-2a",
                    quien.nombre() + " es titular del órgano y no cuenta como uno de sus dos administradores; ya tiene"
                            + " acceso por su cargo.");
        }
    }

    private void exigirDelOrgano(Funcionario quien, String clausula) {
        if (!quien.organo().equals(organo)) {
            throw new ReglaException(clausula, ajeno(quien.usuario()));
        }
        if (!quien.activo()) {
            throw new ReglaException(clausula, quien.nombre() + " ya no labora en el Ayuntamiento.");
        }
    }

    /** Un desconocido y alguien de otro órgano se responden igual: no se dice quién labora en los demás. */
    public static String ajeno(String tecleado) {
        return "«" + tecleado + "» no está en el padrón de funcionarios o no está adscrito a ese órgano.";
    }
}
