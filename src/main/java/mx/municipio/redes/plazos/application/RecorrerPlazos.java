package mx.municipio.redes.plazos.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.motor.trabajos.Trabajo;
import mx.municipio.redes.motor.trabajos.Trabajos;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.CambioDeCalendario;
import mx.municipio.redes.plazos.PlazoMovido;
import mx.municipio.redes.plazos.PlazosAbiertos;
import mx.municipio.redes.plazos.PlazosAbiertos.Tramo;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.RegistroDeDias;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lleva un día recién declarado inhábil a los plazos en curso, por tramos: el primero lo hace quien lo declaró, que así ve
 * qué movió; los demás son trabajos del motor, cada uno encola el que sigue.
 */
@Component
class RecorrerPlazos implements Trabajo {

    static final String TIPO = "calendario";

    private static final Logger LOG = LoggerFactory.getLogger(RecorrerPlazos.class);

    private static final int TRAMO = 100;

    /** Lo que se deja a quien declaró el día para hacer el primero; si su nodo cae antes, lo hace otro. */
    private static final Duration VENTAJA = Duration.ofMinutes(1);

    /**
     * Por dónde va el recorrido.
     *
     * @param cual qué procedimiento, en su orden
     * @param movidos cuántos plazos lleva movidos
     */
    private record Avance(long cambio, int cual, int movidos, String despuesDe) {

        static Avance leer(String clave) {
            String[] partes = clave.split(" ", 4);
            return new Avance(
                    Long.parseLong(partes[0]), Integer.parseInt(partes[1]), Integer.parseInt(partes[2]), partes[3]);
        }

        String clave() {
            return cambio + " " + cual + " " + movidos + " " + despuesDe;
        }
    }

    private final List<PlazosAbiertos> abiertos;
    private final RegistroDeDias registro;
    private final Trabajos trabajos;
    private final Bitacora bitacora;
    private final Clock reloj;
    private final TransactionTemplate transaccion;

    RecorrerPlazos(
            ObjectProvider<PlazosAbiertos> abiertos,
            RegistroDeDias registro,
            Trabajos trabajos,
            Bitacora bitacora,
            Clock reloj,
            PlatformTransactionManager transacciones) {
        this.abiertos = abiertos.orderedStream().toList();
        this.registro = registro;
        this.trabajos = trabajos;
        this.bitacora = bitacora;
        this.reloj = reloj;
        this.transaccion = new TransactionTemplate(transacciones);
    }

    /** Deja el recorrido por hacer, en la transacción que registra el día. */
    @Transactional(propagation = Propagation.MANDATORY)
    void dejarPorHacer(CambioDeCalendario cambio) {
        trabajos.encolar(TIPO, inicio(cambio).clave(), reloj.instant().plus(VENTAJA));
    }

    /** Hace el primer tramo, ya registrado el día y sin su turno. Si falla, queda entero por hacer. */
    CambioRegistrado empezar(DiaInhabil dia, CambioDeCalendario cambio) {
        try {
            return Objects.requireNonNull(transaccion.execute(estado -> primerTramo(dia, cambio)));
        } catch (RuntimeException e) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw e;
            }
            LOG.warn("El {} quedó registrado, y los plazos que mueve se recorren solos en un minuto", dia.fecha(), e);
            return new CambioRegistrado(dia, List.of(), porRevisar(cambio));
        }
    }

    private CambioRegistrado primerTramo(DiaInhabil dia, CambioDeCalendario cambio) {
        if (!trabajos.quitar(TIPO, inicio(cambio).clave())) {
            return new CambioRegistrado(dia, List.of(), porRevisar(cambio));
        }
        int porRevisar = porRevisar(cambio);
        List<PlazoMovido> movidos = new ArrayList<>();
        Avance avance = inicio(cambio);
        boolean alcanza = true;
        while (avance != null && alcanza) {
            int cual = avance.cual();
            avance = tramo(cambio, avance, movidos);
            alcanza = avance == null || avance.cual() > cual;
        }
        if (avance == null) {
            return new CambioRegistrado(dia, movidos, 0);
        }
        trabajos.encolar(TIPO, avance.clave());
        return new CambioRegistrado(dia, movidos, Math.max(0, porRevisar - TRAMO));
    }

    @Override
    public String tipo() {
        return TIPO;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void ejecutar(String clave) {
        Avance avance = Avance.leer(clave);
        Avance siguiente = tramo(registro.cambio(avance.cambio()), avance, new ArrayList<>());
        if (siguiente != null) {
            trabajos.encolar(TIPO, siguiente.clave());
        }
    }

    @Override
    public void fallo(String clave, Throwable causa, int quedan) {
        LOG.warn(
                "No se recorrieron los plazos que siguen a «{}» por un cambio del calendario; quedan {} intentos."
                        + " Ninguno vence antes de ponerse al día",
                Avance.leer(clave).despuesDe(),
                quedan,
                causa);
    }

    /** @return el que sigue; nulo si ya se recorrieron todos */
    @Clausula({"NT10-CG-VII-b", "AMB-06"})
    private @Nullable Avance tramo(CambioDeCalendario cambio, Avance avance, List<PlazoMovido> movidos) {
        Tramo tramo = abiertos.get(avance.cual()).recalcular(cambio, avance.despuesDe(), TRAMO);
        movidos.addAll(tramo.movidos());
        int van = avance.movidos() + tramo.movidos().size();
        if (tramo.hasta() != null) {
            return new Avance(cambio.numero(), avance.cual(), van, tramo.hasta());
        }
        if (avance.cual() + 1 < abiertos.size()) {
            return new Avance(cambio.numero(), avance.cual() + 1, van, "");
        }
        bitacora.asentar(
                Registros.CALENDARIO,
                Bitacora.SISTEMA,
                "PLAZOS_RECORRIDOS",
                "NT10-CG-VII-b AMB-06",
                "Por el " + cambio.fecha() + ", inhábil: " + cambio.motivo() + ". Plazos en curso movidos: " + van
                        + ".");
        return null;
    }

    private int porRevisar(CambioDeCalendario cambio) {
        return abiertos.stream().mapToInt(plazos -> plazos.cuantos(cambio)).sum();
    }

    private static Avance inicio(CambioDeCalendario cambio) {
        return new Avance(cambio.numero(), 0, 0, "");
    }
}
