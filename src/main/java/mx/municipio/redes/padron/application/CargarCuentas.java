package mx.municipio.redes.padron.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.municipio.redes.csv.ErroresDeHoja;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.csv.HojaCsv.Renglon;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.InformeDeCuenta;
import mx.municipio.redes.padron.Periodicidad;
import mx.municipio.redes.padron.Red;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** El supervisor da de alta las cuentas centrales; las de los demás órganos llegan por apertura o regularización. */
@Component
public class CargarCuentas {

    /** Las claves que se dieron a las cuentas, en el orden de la hoja. */
    public record Resultado(List<String> cuentas) {}

    static final List<String> OBLIGATORIAS = List.of(
            "red",
            "nombre",
            "identificador",
            "direccion",
            "correo",
            "proposito",
            "descripcion",
            "periodicidad",
            "horario");
    static final List<String> OPCIONALES = List.of("organo", "desde");

    private final Cuentas cuentas;
    private final UsuarioActual usuarioActual;
    private final Norma norma;
    private final Clock reloj;
    private final ZoneId zona;
    private final TransactionTemplate aparte;

    CargarCuentas(
            Cuentas cuentas,
            UsuarioActual usuarioActual,
            Norma norma,
            Clock reloj,
            ZoneId zona,
            PlatformTransactionManager transacciones) {
        this.cuentas = cuentas;
        this.usuarioActual = usuarioActual;
        this.norma = norma;
        this.reloj = reloj;
        this.zona = zona;
        this.aparte = new TransactionTemplate(transacciones);
        aparte.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Todo o nada.
     *
     * @throws FormularioException con lo que está mal en cada renglón
     * @throws ProhibidoException si no es el supervisor
     */
    @Transactional
    public Resultado ejecutar(byte[] csv) {
        if (!usuarioActual.exigir().es("supervisores")) {
            throw new ProhibidoException("Solo el supervisor da de alta las cuentas centrales.");
        }
        var errores = new ErroresDeHoja();
        List<String> claves = new ArrayList<>();
        for (Renglon renglon : HojaCsv.leer(csv, OBLIGATORIAS, OPCIONALES)) {
            agregar(renglon, errores, claves);
        }
        errores.exigirNinguno();
        return new Resultado(claves);
    }

    private void agregar(Renglon renglon, ErroresDeHoja errores, List<String> claves) {
        var lectura = new Lectura(renglon, errores);
        Red red = lectura.opcion("red", "Red", Red.class, true);
        Periodicidad periodicidad = lectura.opcion("periodicidad", "Periodicidad", Periodicidad.class, true);
        LocalDate hoy = LocalDate.now(reloj.withZone(zona));
        LocalDate desde = lectura.fecha("desde", "Desde").orElse(hoy);
        if (desde.isAfter(hoy)) {
            lectura.mal("Desde: está por venir.");
        }
        if (red == null || periodicidad == null || lectura.hayErrores()) {
            return;
        }
        String organo = renglon.celda("organo")
                .map(clave -> clave.toUpperCase(Locale.ROOT))
                .orElse(norma.cuentas().organoCentral());
        var informe = new InformeDeCuenta(
                celda(renglon, "nombre"),
                celda(renglon, "direccion"),
                celda(renglon, "identificador"),
                celda(renglon, "correo"),
                celda(renglon, "proposito"),
                celda(renglon, "descripcion"),
                periodicidad,
                celda(renglon, "horario"));
        // Un renglón mal se deshace solo, para poder revisar los que siguen.
        errores.intentar(
                renglon.numero(),
                () -> aparte.executeWithoutResult(
                        anidada -> claves.add(cuentas.darDeAltaCentral(organo, red, informe, desde))));
    }

    private static String celda(Renglon renglon, String columna) {
        return renglon.celda(columna).orElse("");
    }
}
