package mx.municipio.redes.procedimientos.regularizacion;

import java.util.List;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.procedimientos.regularizacion.Manifestacion.Sujecion;
import org.jspecify.annotations.Nullable;

/** Lo que Comunicación Social verificó; el resultado no lo elige: se sigue de la norma (AMB-17). */
@Hecho("regularizacion-dictamen")
record Dictamen(Criterios criterios, Ajustes ajustes, String motivo, boolean vistaSindicatura) {

    /**
     * Los tres criterios alternativos de cuenta institucional (DEF-05), unidos por una «o»: basta uno.
     *
     * @param dominio registrada bajo el dominio oficial
     * @param nombre usa el nombre del Ayuntamiento o de uno de sus programas
     * @param portal se promociona en uno de sus portales
     * @param ninguno consta que no cumple ninguno; no marcar nada no lo dice
     */
    record Criterios(boolean dominio, boolean nombre, boolean portal, boolean ninguno) {

        /** Los tres, en el orden de la norma. */
        List<Criterio> todos() {
            return List.of(
                    new Criterio("Está registrada bajo el dominio oficial del Ayuntamiento", dominio),
                    new Criterio("Usa el nombre del Ayuntamiento o de uno de sus programas institucionales", nombre),
                    new Criterio("Se promociona en alguno de los portales de Internet del Ayuntamiento", portal));
        }

        boolean cumple() {
            return dominio || nombre || portal;
        }

        private String cumplidos() {
            List<String> textos = todos().stream()
                    .filter(Criterio::cumple)
                    .map(criterio -> "«" + criterio.texto() + "»")
                    .toList();
            return (textos.size() == 1 ? "el criterio " : "los criterios ") + String.join(" y ", textos);
        }
    }

    record Criterio(String texto, boolean cumple) {}

    /** La lista con que se revisa si la cuenta se sujeta a la norma. */
    record Ajustes(Ajuste correo, Ajuste sufijo, Ajuste administradores, Ajuste descripcion, Ajuste bitacora) {

        /** En el orden del formulario. */
        List<Punto> puntos() {
            return List.of(
                    new Punto("Correo del dominio municipal", correo),
                    new Punto("Sufijo de la norma en X", sufijo),
                    new Punto("Administración titular y suplente", administradores),
                    new Punto("Descripción clara de su uso y objetivo", descripcion),
                    new Punto("Bitácora de sus actividades", bitacora));
        }

        List<String> pendientes() {
            return puntos().stream()
                    .filter(punto -> punto.ajuste() == Ajuste.NO_CUMPLE)
                    .map(Punto::texto)
                    .toList();
        }
    }

    record Punto(String texto, Ajuste ajuste) {}

    /** Si la cuenta se ajusta a un punto de la norma. */
    enum Ajuste {
        CUMPLE("Cumple"),
        NO_CUMPLE("No cumple"),
        NO_APLICA("No aplica");

        private final String enPalabras;

        Ajuste(String enPalabras) {
            this.enPalabras = enPalabras;
        }

        String enPalabras() {
            return enPalabras;
        }
    }

    /**
     * Lo que el padrón dice de la cuenta al verificarla.
     *
     * @param correoMunicipal si el correo registrado es del dominio
     * @param sufijo si el identificador termina como la norma pide; nulo si la red no es X (AMB-13)
     * @param pareja si hay administrador titular y suplente en funciones
     */
    record Consta(boolean correoMunicipal, @Nullable Boolean sufijo, boolean pareja) {

        String enPalabras() {
            String enX =
                    sufijo == null ? "" : sufijo ? "; identificador con el sufijo" : "; identificador sin el sufijo";
            return (correoMunicipal
                            ? "correo del dominio municipal"
                            : "correo que no es del dominio municipal, o ninguno")
                    + enX
                    + (pareja
                            ? "; administración titular y suplente designadas."
                            : "; falta la administración titular o la suplente.");
        }
    }

    /** Si la cuenta conserva su carácter: sus responsables se sujetan y cumple un criterio; no hay otro resultado. */
    @Clausula({"NT10-TR-2", "NT10-DEF-05", "AMB-17"})
    boolean conserva(Sujecion sujecion) {
        return sujecion == Sujecion.SE_SUJETA && criterios.cumple();
    }

    /** Lo que de la cuenta se hace constar, por ejemplo «conserva su carácter institucional». */
    String resultado(Sujecion sujecion) {
        return conserva(sujecion)
                ? "conserva su carácter institucional"
                : "se considera a título personal de los funcionarios que la administran";
    }

    /** El resultado y de qué se sigue. */
    String fundamento(Sujecion sujecion) {
        String porque = sujecion == Sujecion.NO_SE_SUJETA
                ? "El titular manifestó que los responsables de la cuenta no se sujetan a la norma"
                : criterios.cumple()
                        ? "El titular manifestó la sujeción y la cuenta cumple " + criterios.cumplidos()
                        : "El titular manifestó la sujeción, pero la cuenta no cumple ninguno de los tres criterios";
        return porque + ": " + resultado(sujecion) + ".";
    }

    /**
     * Lo que se anota dice algo de los criterios, y lo que el padrón ya sabe no se anota al revés: primero se corrige el
     * dato.
     *
     * @throws ReglaException si no dice nada, o si contradice al padrón
     */
    @Clausula({"NT10-DEF-05", "NT10-PAB-VI-b", "NT10-PAB-VI-c", "NT10-SR-2a", "AMB-13"})
    void exigirCongruente(Consta consta) {
        if (criterios.cumple() == criterios.ninguno()) {
            throw new ReglaException(
                    "NT10-DEF-05",
                    "Criterios de cuenta institucional: marque el que cumple; basta uno. Si no cumple ninguno de los tres,"
                            + " hágalo constar.");
        }
        if (ajustes.correo() == Ajuste.CUMPLE && !consta.correoMunicipal()) {
            throw new ReglaException(
                    "NT10-PAB-VI-b", "Correo del dominio municipal: el que consta no lo es; marque que no cumple.");
        }
        if (consta.sufijo() == null && ajustes.sufijo() != Ajuste.NO_APLICA) {
            throw new ReglaException(
                    "NT10-PAB-VI-c", "Sufijo: la norma lo pide solo en X; marque que no aplica (AMB-13).");
        }
        if (consta.sufijo() != null && ajustes.sufijo() == Ajuste.NO_APLICA) {
            throw new ReglaException("NT10-PAB-VI-c", "Sufijo: la cuenta es de X; marque si cumple o no.");
        }
        if (Boolean.FALSE.equals(consta.sufijo()) && ajustes.sufijo() == Ajuste.CUMPLE) {
            throw new ReglaException(
                    "NT10-PAB-VI-c", "Sufijo: el identificador que consta no lo lleva; marque que no cumple.");
        }
        if (ajustes.administradores() == Ajuste.CUMPLE && !consta.pareja()) {
            throw new ReglaException(
                    "NT10-SR-2a",
                    "Administración titular y suplente: en el padrón falta alguno; marque que no cumple.");
        }
    }
}
