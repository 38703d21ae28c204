package mx.municipio.redes.procedimientos.veda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.puerta.PeriodoDeVeda;
import org.jspecify.annotations.Nullable;

/**
 * Un periodo de veda electoral en su expediente (RESP-5), como está hoy. Cada acto dice a qué estado lleva, o por qué no
 * procede: por su fecha, y no por el momento en que corra un temporizador.
 */
record Veda(String folio, Estado estado, PeriodoDeVeda periodo, LocalDate hoy) {

    /** En el orden en que ocurren. */
    enum Estado {
        REGISTRADA,
        ACTIVA,
        LEVANTADA,
        NO_APLICA,
        RETIRADA
    }

    /**
     * El periodo como quedó, al registrarse o al corregirse.
     *
     * @param antes el mismo como constaba: sin expediente, si este lo adoptó, o antes de corregirse; nulo si no constaba
     */
    @Hecho("veda-periodo")
    record Registrado(PeriodoDeVeda periodo, @Nullable PeriodoDeVeda antes) {}

    /** Un aviso previo que salió; {@code programado} es cuándo debía salir. */
    @Hecho("veda-aviso")
    record AvisoPrevio(Instant programado) {}

    /** La veda comenzó, y esas son las claves de las cuentas que entonces publicaban. */
    @Hecho("veda-iniciada")
    record Iniciada(List<String> cuentas) {}

    private static final String CLAUSULA = "NT10-RESP-5";

    boolean concluyo() {
        return hoy.isAfter(periodo.fin());
    }

    private boolean comenzo() {
        return !hoy.isBefore(periodo.inicio());
    }

    /** Si su inicio todavía se espera, y entonces también sus avisos y su retiro. */
    boolean esperaInicio() {
        return estado == Estado.REGISTRADA && !comenzo();
    }

    private boolean abierta() {
        return (estado == Estado.REGISTRADA || estado == Estado.ACTIVA) && !concluyo();
    }

    /** @throws ConflictoException si ya comenzó o concluyó */
    @Clausula("NT10-RESP-5")
    Estado retirar() {
        if (!esperaInicio()) {
            throw new ConflictoException(
                    abierta()
                            ? "La veda " + folio + " ya comenzó y no se retira: corrija sus fechas."
                            : "La veda " + folio + " ya está cerrada y no se retira.",
                    CLAUSULA);
        }
        return Estado.RETIRADA;
    }

    /**
     * El periodo con esas fechas; con acuerdo queda confirmado. Un inicio que ya llegó no se borra: la veda rigió.
     *
     * @throws ConflictoException si ya concluyó, si nada cambia, o si ya comenzó y el inicio quedaría en el futuro
     * @throws ReglaException si esas fechas no pueden ser, o si el periodo ya estaba confirmado y falta el acuerdo
     */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    PeriodoDeVeda corregir(Correccion correccion) {
        if (!abierta()) {
            throw new ConflictoException("La veda " + folio + " ya está cerrada: sus fechas no se corrigen.", CLAUSULA);
        }
        PeriodoDeVeda corregido = periodo.con(correccion.desde(), correccion.hasta(), correccion.porque());
        if (corregido.equals(periodo)) {
            throw new ConflictoException("Esas fechas y ese acuerdo ya constan: no hay qué corregir.", CLAUSULA);
        }
        if (comenzo() && corregido.inicio().isAfter(hoy)) {
            throw new ConflictoException(
                    "La veda ya comenzó y su inicio no puede quedar en el futuro. Si la autoridad electoral la pospuso,"
                            + " corrija sus fechas para que concluya y registre el periodo nuevo.",
                    CLAUSULA);
        }
        return corregido;
    }
}
