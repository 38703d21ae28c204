package mx.municipio.redes.procedimientos.regularizacion;

import java.time.LocalDate;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;

/**
 * La regularización de una cuenta anterior a la norma.
 *
 * @param abierta cuándo se abrió la cuenta
 * @param manifestacion nula mientras el titular no se pronuncia; no hay plazo que la supla
 */
public record Regularizacion(
        String folio,
        String cuenta,
        LocalDate abierta,
        EstadoRegularizacion estado,
        @Nullable Manifestacion manifestacion) {

    /**
     * @param vigor cuándo entró en vigor la norma
     * @param provisional si esa fecha no consta y se tomó una
     * @throws ReglaException si la cuenta se abrió ese día o después
     */
    @Clausula({"NT10-TR-2", "NT10-TR-1", "NT10-PAB-VI-a", "AMB-18"})
    public static void exigirAnterior(LocalDate abierta, LocalDate vigor, boolean provisional) {
        if (!abierta.isBefore(vigor)) {
            throw new ReglaException(
                    "NT10-TR-2",
                    "Fecha en que se abrió: la norma entró en vigor el " + EnPalabras.fecha(vigor)
                            + (provisional ? " (fecha provisional: la exacta no consta)" : "")
                            + " y solo se regularizan las cuentas anteriores. Para esta se necesita el trámite de"
                            + " apertura (NT10-PAB-VI).");
        }
    }

    /** @throws ConflictoException si el titular ya se pronunció */
    public void exigirPorManifestar() {
        exigir(EstadoRegularizacion.POR_MANIFESTAR);
    }

    /**
     * Conserva el carácter institucional la que cumple al menos un criterio y cuyos responsables se sujetan a la norma.
     *
     * @throws ConflictoException si aún no hay manifestación o ya se decidió
     * @throws ReglaException si lo que se anota contradice la norma o el padrón
     */
    @Clausula({"NT10-TR-2", "NT10-DEF-05", "NT10-PAB-VI-b", "NT10-PAB-VI-c", "NT10-SR-2a", "AMB-13", "AMB-17"})
    public void exigirConstatable(boolean institucional, Criterios criterios, Ajustes ajustes, Consta consta) {
        exigir(EstadoRegularizacion.POR_VERIFICAR);
        exigirCongruente(ajustes, consta);
        if (!institucional) {
            return;
        }
        if (manifestacion == null || manifestacion.sujecion() != Sujecion.SE_SUJETA) {
            throw new ReglaException(
                    "NT10-TR-2",
                    "El titular manifestó que no se sujetan a la norma: la cuenta no puede conservar su carácter"
                            + " institucional.");
        }
        if (!criterios.alguno()) {
            throw new ReglaException(
                    "NT10-DEF-05",
                    "Para conservar su carácter institucional la cuenta debe cumplir al menos uno de los tres"
                            + " criterios; marque cuál.");
        }
    }

    /** Lo que el padrón ya sabe no se anota al revés: primero se corrige el dato. */
    private static void exigirCongruente(Ajustes ajustes, Consta consta) {
        if (ajustes.correo() == Ajuste.CUMPLE && !consta.correoMunicipal()) {
            throw new ReglaException(
                    "NT10-PAB-VI-b", "Correo del dominio municipal: el que consta no lo es; marque que no cumple.");
        }
        if (consta.sufijo() == null ? ajustes.sufijo() != Ajuste.NO_APLICA : ajustes.sufijo() == Ajuste.NO_APLICA) {
            throw new ReglaException(
                    "NT10-PAB-VI-c",
                    consta.sufijo() == null
                            ? "Sufijo: la norma lo pide solo en X; marque que no aplica (AMB-13)."
                            : "Sufijo: la cuenta es de X; marque si cumple o no.");
        }
        if (ajustes.sufijo() == Ajuste.CUMPLE && Boolean.FALSE.equals(consta.sufijo())) {
            throw new ReglaException(
                    "NT10-PAB-VI-c", "Sufijo: el identificador que consta no lo lleva; marque que no cumple.");
        }
        if (ajustes.administradores() == Ajuste.CUMPLE && !consta.pareja()) {
            throw new ReglaException(
                    "NT10-SR-2a", "Administrador titular y suplente: en el padrón falta alguno; marque que no cumple.");
        }
    }

    private void exigir(EstadoRegularizacion esperado) {
        if (estado != esperado) {
            throw new ConflictoException(
                    "La regularización " + folio + " ya no lo admite: " + estado.enPalabras() + ".", "NT10-TR-2");
        }
    }
}
