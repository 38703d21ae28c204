package mx.municipio.redes.procedimientos.baja;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Los responsables cancelaron la cuenta en la red social y agregaron la evidencia. */
@Component
public class CancelarCuenta {

    private final AsentarPaso asentarPaso;
    private final Padron padron;
    private final Clock reloj;
    private final ZoneId zona;

    CancelarCuenta(AsentarPaso asentarPaso, Padron padron, Clock reloj, ZoneId zona) {
        this.asentarPaso = asentarPaso;
        this.padron = padron;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * La evidencia son los archivos que el órgano agregó después del respaldo.
     *
     * @throws FormularioException si la fecha aún no llega o la cuenta todavía no existía
     * @throws ReglaException si no agregó ninguno
     */
    @Transactional
    @Clausula("NT10-PAB-VIII-a")
    public void ejecutar(String folio, LocalDate canceladaEl, String comoSeCancelo) {
        Baja baja = asentarPaso.tomar(folio, Paso.CANCELACION);
        if (canceladaEl.isAfter(LocalDate.ofInstant(reloj.instant(), zona))) {
            throw FormularioException.de("canceladaEl", "Fecha en que se canceló: aún no llega.");
        }
        LocalDate desde = padron.cuenta(baja.cuenta()).orElseThrow().desde();
        if (canceladaEl.isBefore(desde)) {
            throw FormularioException.de(
                    "canceladaEl",
                    "Fecha en que se canceló: la cuenta existe desde el " + EnPalabras.fecha(desde)
                            + "; no pudo cancelarse antes.");
        }
        List<Evidencia> evidencia = asentarPaso.nuevas(baja, Paso.CANCELACION);
        if (evidencia.isEmpty()) {
            throw new ReglaException(
                    "NT10-PAB-VIII-a",
                    "Falta la evidencia de que la cuenta se canceló: agregue primero un archivo nuevo, distinto"
                            + " de los del respaldo, en la página del expediente " + folio + ".");
        }
        asentarPaso.anotar(baja, Paso.CANCELACION, comoSeCancelo, canceladaEl, null, evidencia);
        asentarPaso.asentar(
                folio,
                "CUENTA_CANCELADA_EN_LA_RED",
                "NT10-PAB-VIII-a",
                "El " + EnPalabras.fecha(canceladaEl) + ". " + comoSeCancelo + " Evidencia: «"
                        + evidencia.get(0).nombre() + "», SHA-256 "
                        + evidencia.get(0).sha256()
                        + (evidencia.size() == 1 ? "." : ", y otros archivos agregados (" + evidencia.size() + ")."));
    }
}
