package mx.municipio.redes.procedimientos.administradores;

import java.time.LocalDate;
import java.util.Objects;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Movimiento;
import org.jspecify.annotations.Nullable;

/**
 * Un cambio tal como se notificó (PAB-V); en qué estado va lo dice su expediente.
 *
 * @param cuenta nula: vale para todas las cuentas del órgano que no nombren a los suyos (AMB-27)
 * @param saliente quien ocupaba el cargo al notificarse; nulo si nadie
 * @param entrante nulo si el cargo queda vacante
 * @param lote con qué otros se notificó; nulo si fue solo
 */
public record Cambio(
        String folio,
        String organo,
        @Nullable String cuenta,
        Cargo cargo,
        @Nullable String saliente,
        @Nullable String entrante,
        LocalDate fechaEfectiva,
        @Nullable String lote) {

    public boolean vacante() {
        return entrante == null;
    }

    /** Si es de uno de los dos administradores; el titular responde del órgano y no cuenta entre ellos (AMB-20). */
    public boolean deAdministrador() {
        return cargo != Cargo.TITULAR;
    }

    public boolean mismoCargo(Cambio otro) {
        return organo.equals(otro.organo) && cargo == otro.cargo && Objects.equals(cuenta, otro.cuenta);
    }

    public boolean mismaFecha(Cambio otro) {
        return fechaEfectiva.equals(otro.fechaEfectiva);
    }

    /** Los de un órgano notificados en el mismo lote para la misma fecha valen juntos, o no valen. */
    public boolean vaJuntoCon(Cambio otro) {
        return organo.equals(otro.organo) && mismaFecha(otro) && lote != null && lote.equals(otro.lote);
    }

    public boolean surteEfecto(LocalDate hoy) {
        return !fechaEfectiva.isAfter(hoy);
    }

    /** Quien entra a administrar acepta él mismo su responsabilidad (RESP-I). */
    public boolean leTocaAceptar(String usuario) {
        return deAdministrador() && usuario.equals(entrante);
    }

    public Movimiento movimiento() {
        return new Movimiento(cuenta, cargo, entrante, folio);
    }
}
