package mx.municipio.redes.avales;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Los avales de Comunicación Social: cada uno queda en la bitácora de su cuenta, y retirarlo vale solo para lo que venga.
 */
@Component
public class Avales {

    private final JdbcClient jdbc;
    private final Cuentas cuentas;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final String organoCentral;
    private final boolean estricto;

    Avales(
            JdbcClient jdbc,
            Cuentas cuentas,
            UsuarioActual usuarioActual,
            Clock reloj,
            Norma norma,
            @Value("${redes.aval.estricto}") boolean estricto) {
        this.jdbc = jdbc;
        this.cuentas = cuentas;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.organoCentral = norma.cuentas().organoCentral();
        this.estricto = estricto;
    }

    /** Las líneas avaladas de la cuenta, de la primera a la última. */
    public List<Aval> lineas(String cuenta) {
        return jdbc.sql("SELECT numero, linea, motivo, folio, desde FROM aval"
                        + " WHERE cuenta = ? AND linea IS NOT NULL AND retirado IS NULL ORDER BY numero")
                .param(cuenta)
                .query(Aval.class)
                .list();
    }

    /**
     * Comunicación Social avala una línea más, por ejemplo la de una cuenta que no pasó por su autorización.
     *
     * @throws ProhibidoException si quien actúa no es de Comunicación Social
     * @throws ConflictoException si la línea ya está avalada, o si la cuenta ya no existe
     */
    @Transactional
    @Clausula({"NT10-CG-XV", "AMB-08"})
    public Aval avalar(String clave, @Nullable String linea, @Nullable String motivo) {
        exigirOficina();
        String dicha = TextoLibre.enLinea(TextoLibre.exigirLinea("linea", "Línea de contenido", linea, 200));
        String porque = TextoLibre.exigir("motivo", "Motivo", motivo, 1000);
        Cuenta cuenta = cuentas.bloquear(clave);
        if (cuenta.hasta() != null) {
            throw new ConflictoException(cuenta.enPalabras() + " ya no está en uso.", "NT10-CG-XV");
        }
        if (lineas(clave).stream().anyMatch(aval -> aval.linea().equalsIgnoreCase(dicha))) {
            throw new ConflictoException("«" + dicha + "» ya está avalada en esa cuenta.", "NT10-CG-XV");
        }
        int numero = agregar(clave, dicha, null, null, porque);
        return lineas(clave).stream()
                .filter(aval -> aval.numero() == numero)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Comunicación Social retira una línea avalada; lo que ya amparó queda.
     *
     * @throws ProhibidoException si quien actúa no es de Comunicación Social
     * @throws NoEncontradoException si la cuenta no tiene ese aval, o ya se retiró
     */
    @Transactional
    @Clausula("NT10-CG-XV")
    public void retirar(String clave, int numero, @Nullable String motivo) {
        exigirOficina();
        String porque = TextoLibre.exigir("motivo", "Motivo", motivo, 1000);
        cuentas.bloquear(clave);
        Aval aval = lineas(clave).stream()
                .filter(uno -> uno.numero() == numero)
                .findFirst()
                .orElseThrow(
                        () -> new NoEncontradoException("La cuenta " + clave + " no tiene el aval " + numero + "."));
        quitar("cuenta = ? AND numero = ?", clave, numero);
        cuentas.asentar(
                clave, "AVAL_RETIRADO", "NT10-CG-XV", numero + ", «" + aval.linea() + "». Motivo: " + porque, null);
    }

    /**
     * Las líneas que se autorizaron junto con la cuenta.
     *
     * @param lineas una por renglón
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula({"NT10-PAB-III-a", "NT10-CG-XV"})
    public void avalarLineas(String clave, String lineas, @Nullable String folio) {
        lineas.lines()
                .map(TextoLibre::limpiar)
                .filter(linea -> !linea.isEmpty())
                .distinct()
                .forEach(linea -> agregar(clave, linea, null, folio, "Se avaló al autorizar la cuenta"));
    }

    /**
     * Comunicación Social respondió en ese expediente que el contenido procede.
     *
     * @param sha256 el del texto exacto
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula({"NT10-CG-XV", "AMB-08"})
    public void avalarContenido(String clave, String folio, String sha256) {
        agregar(clave, null, sha256, folio, "Respondió que procede publicarlo");
    }

    /** El contenido que se avaló en ese expediente ya no se publica. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retirarContenido(String folio) {
        quitar("folio = ? AND sha256 IS NOT NULL", folio);
    }

    /**
     * La información que se publica está avalada. En las cuentas centrales, que publique Comunicación Social es el aval.
     *
     * @param sha256 el del texto exacto que se publica
     * @throws ReglaException si la línea no está avalada en esa cuenta, o si ese expediente no avaló ese contenido en ella
     */
    @Clausula({"NT10-CG-XV", "AMB-08"})
    public void exigir(Cuenta cuenta, AvalInvocado aval, String sha256) {
        if (cuenta.organo().equals(organoCentral)) {
            return;
        }
        switch (aval.tipo()) {
            case LINEA -> exigirLinea(cuenta.clave(), aval.cual());
            case ESPECIFICO -> exigirContenido(cuenta.clave(), aval.cual(), sha256);
        }
    }

    private void exigirLinea(String clave, String linea) {
        if (estricto) {
            throw new ReglaException(
                    "NT10-CG-XV",
                    "Falta el aval de Comunicación Social: aquí se avala cada contenido; escriba el folio de un aval"
                            + " específico.");
        }
        List<Aval> lineas = lineas(clave);
        if (lineas.stream().noneMatch(aval -> aval.linea().equalsIgnoreCase(TextoLibre.enLinea(linea)))) {
            throw new ReglaException(
                    "NT10-CG-XV",
                    "Falta el aval de Comunicación Social: escoja una línea avalada de esta cuenta ("
                            + (lineas.isEmpty()
                                    ? "no tiene ninguna"
                                    : lineas.stream().map(Aval::linea).collect(Collectors.joining("; ")))
                            + ") o el folio de un aval específico.");
        }
    }

    private void exigirContenido(String clave, String folio, String sha256) {
        boolean avalado =
                jdbc.sql("SELECT COUNT(*) FROM aval WHERE cuenta = ? AND UPPER(folio) = UPPER(?) AND sha256 = ?"
                                        + " AND retirado IS NULL")
                                .params(clave, TextoLibre.limpiar(folio), sha256)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (!avalado) {
            throw new ReglaException(
                    "NT10-CG-XV",
                    folio
                            + " no avala este contenido: debe ser una consulta procedente de esta cuenta con el mismo"
                            + " texto.");
        }
    }

    /** Con la cuenta bloqueada, el número siguiente es de este. */
    private int agregar(
            String clave, @Nullable String linea, @Nullable String sha256, @Nullable String folio, String motivo) {
        cuentas.bloquear(clave);
        int numero = jdbc.sql("SELECT COALESCE(MAX(numero), 0) + 1 FROM aval WHERE cuenta = ?")
                .param(clave)
                .query(Integer.class)
                .single();
        jdbc.sql("INSERT INTO aval (cuenta, numero, linea, sha256, folio, motivo, desde) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        clave,
                        numero,
                        linea,
                        sha256,
                        folio,
                        motivo,
                        reloj.instant().atOffset(ZoneOffset.UTC))
                .update();
        cuentas.asentar(
                clave,
                "AVAL_OTORGADO",
                "NT10-CG-XV",
                numero + ", " + (linea == null ? "contenido con SHA-256 " + sha256 : "«" + linea + "»") + ". " + motivo,
                folio);
        return numero;
    }

    private void quitar(String cuales, Object... parametros) {
        jdbc.sql("UPDATE aval SET retirado = ? WHERE retirado IS NULL AND " + cuales)
                .param(reloj.instant().atOffset(ZoneOffset.UTC))
                .params(parametros)
                .update();
    }

    private void exigirOficina() {
        if (!usuarioActual.exigir().es("comunicacion-social")) {
            throw new ProhibidoException("Los avales los da y los retira Comunicación Social.", "NT10-CG-XV");
        }
    }
}
