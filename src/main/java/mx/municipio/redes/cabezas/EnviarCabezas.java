package mx.municipio.redes.cabezas;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.avisos.Adjunto;
import mx.municipio.redes.avisos.Aviso;
import mx.municipio.redes.avisos.Avisos;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Cabezas;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.motor.trabajos.Trabajo;
import mx.municipio.redes.motor.trabajos.Trabajos;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.Plazos;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Una vez al día las cabezas de todas las cadenas salen por correo al buzón de la Sindicatura: quien pudiera reescribir la
 * base no puede cambiar lo que ya está en su buzón. Es un trabajo del motor que se vuelve a encolar solo; con varios nodos,
 * uno lo hace. No es un procedimiento de la norma, y no lleva modelo (ADR 38).
 */
@Component
class EnviarCabezas implements Trabajo {

    static final String TIPO = "cabezas";
    static final String CLAVE = "diaria";
    static final String PLANTILLA = "cabezas-de-la-bitacora";

    private static final Logger LOG = LoggerFactory.getLogger(EnviarCabezas.class);

    private final JdbcClient jdbc;
    private final Cabezas cabezas;
    private final Bitacora bitacora;
    private final Avisos avisos;
    private final Trabajos trabajos;
    private final Norma norma;
    private final Plazos plazos;
    private final LocalTime hora;
    private final Clock reloj;
    private final ZoneId zona;
    private final TransactionTemplate transaccion;

    EnviarCabezas(
            JdbcClient jdbc,
            Cabezas cabezas,
            Bitacora bitacora,
            Avisos avisos,
            Trabajos trabajos,
            Norma norma,
            Plazos plazos,
            @Value("${redes.bitacora.cabezas-hora}") LocalTime hora,
            Clock reloj,
            ZoneId zona,
            PlatformTransactionManager transacciones) {
        this.jdbc = jdbc;
        this.cabezas = cabezas;
        this.bitacora = bitacora;
        this.avisos = avisos;
        this.trabajos = trabajos;
        this.norma = norma;
        this.plazos = plazos;
        this.hora = hora;
        this.reloj = reloj;
        this.zona = zona;
        this.transaccion = new TransactionTemplate(transacciones);
    }

    /** Lo que faltó por estar detenido el programa sale al arrancar. */
    @EventListener(ApplicationStartedEvent.class)
    void alArrancar() {
        try {
            transaccion.executeWithoutResult(estado -> trabajos.reanudar(TIPO, CLAVE));
        } catch (ConflictoException enManosDeOtroNodo) {
            LOG.info("Las cabezas de la bitácora las está enviando otro nodo");
        }
    }

    @Override
    public String tipo() {
        return TIPO;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void ejecutar(String clave) {
        LocalDate hoy = LocalDate.ofInstant(reloj.instant(), zona);
        if (!enviada(hoy)) {
            enviar(hoy);
        }
        trabajos.encolar(TIPO, CLAVE, plazos.horaDe(hoy.plusDays(1), hora));
    }

    @Override
    public void fallo(String clave, Throwable causa, int quedan) {
        LOG.warn("No se escribió el correo con las cabezas de la bitácora; quedan {} intentos", quedan, causa);
    }

    /** El día en que salió esa lista; vacío si no consta. */
    Optional<LocalDate> cuando(String sha256) {
        return jdbc.sql("SELECT MAX(dia) FROM cabezas_enviadas WHERE sha256 = ?")
                .param(sha256)
                .query((fila, n) -> Optional.ofNullable(fila.getObject(1, LocalDate.class)))
                .single();
    }

    private boolean enviada(LocalDate dia) {
        return jdbc.sql("SELECT COUNT(*) FROM cabezas_enviadas WHERE dia = ?")
                        .param(dia)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Clausula({"NT10-EV-3", "NT10-CG-XI"})
    private void enviar(LocalDate dia) {
        Norma.Oficina sindicatura = norma.oficinas().get("sindicatura");
        if (sindicatura == null) {
            return;
        }
        var lista = new ListaDeCabezas(cabezas.todas());
        byte[] csv = lista.csv();
        String sha256 = Huella.de(csv);
        int cadenas = lista.cabezas().size();
        // Con el día como llave, de dos que lo intenten a la vez solo uno lo logra.
        jdbc.sql("INSERT INTO cabezas_enviadas (dia, sha256) VALUES (?, ?)")
                .params(dia, sha256)
                .update();
        bitacora.asentar(
                Registros.CABEZAS,
                Bitacora.SISTEMA,
                "CABEZAS_ENVIADAS",
                "NT10-EV-3 NT10-CG-XI",
                "Del " + EnPalabras.fecha(dia) + ": " + cadenas + " cadenas, " + lista.asientos()
                        + " asientos; SHA-256 de la lista, " + sha256 + ".");
        avisos.enviar(new Aviso(
                Registros.CABEZAS,
                PLANTILLA,
                List.of(sindicatura.correo()),
                Map.of(
                        "ruta",
                        "/bitacora/cabezas",
                        "dia",
                        EnPalabras.fecha(dia),
                        "cadenas",
                        cadenas,
                        "asientos",
                        lista.asientos(),
                        "sha256",
                        sha256),
                null,
                new Adjunto("cabezas-" + dia + ".csv", "text/csv", csv)));
    }
}
