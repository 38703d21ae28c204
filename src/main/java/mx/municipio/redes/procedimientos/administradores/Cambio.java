package mx.municipio.redes.procedimientos.administradores;

import java.time.LocalDate;
import java.util.Objects;
import mx.municipio.redes.errores.ConflictoException;
import org.jspecify.annotations.Nullable;

/**
 * Un cambio notificado (PAB-V).
 *
 * @param cuenta nula: vale para todas las cuentas del órgano que no nombren a los suyos (AMB-27)
 * @param saliente quien ocupaba el cargo al notificarse; nulo si nadie
 * @param entrante nulo si el cargo queda vacante
 * @param lote con qué otros se notificó; nulo si fue solo
 * @param aceptado si quien entra ya aceptó su responsabilidad (RESP-I)
 */
public record Cambio(
        String folio,
        String organo,
        @Nullable String cuenta,
        TipoDeCambio tipo,
        @Nullable String saliente,
        @Nullable String entrante,
        LocalDate fechaEfectiva,
        @Nullable String motivo,
        @Nullable String lote,
        EstadoCambio estado,
        boolean aceptado) {

    public boolean vacante() {
        return entrante == null;
    }

    public boolean abierto() {
        return !estado.esFinal();
    }

    public boolean mismoCargo(Cambio otro) {
        return organo.equals(otro.organo) && tipo == otro.tipo && Objects.equals(cuenta, otro.cuenta);
    }

    public boolean surteEfecto(LocalDate hoy) {
        return !fechaEfectiva.isAfter(hoy);
    }

    /** @throws ConflictoException si desde su estado no se llega a ese */
    public EstadoCambio pasar(EstadoCambio nuevo) {
        if (!estado.siguientes().contains(nuevo)) {
            throw new ConflictoException(
                    "El cambio " + folio + " ya no lo admite: " + estado.enPalabras() + ".", "NT10-PAB-V");
        }
        return nuevo;
    }
}
