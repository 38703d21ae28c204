package mx.municipio.redes.padron;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.DireccionDeCorreo;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.domain.ReglaDeLosFines;
import mx.municipio.redes.padron.domain.ReglaDelCorreo;
import mx.municipio.redes.padron.domain.ReglaDelIdentificadorEnX;
import mx.municipio.redes.padron.domain.ReglaDelOrgano;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lo que los trámites hacen con una cuenta. Cada cambio corre en la transacción de quien llama y queda en la bitácora de
 * la cuenta, cuya cadena es su clave (EV-3). Un paso que no existe es un conflicto; una cuenta que no existe, no
 * encontrada.
 */
@Component
public class Cuentas {

    private static final int LARGO = 4000;
    private static final String REGULARIZADA = "CUENTA_REGULARIZADA";

    private final JdbcClient jdbc;
    private final Bitacora bitacora;
    private final Padron padron;
    private final Designaciones designaciones;
    private final TramitesAbiertos tramites;
    private final TransactionTemplate anidada;
    private final String organoCentral;
    private final ZoneId zona;
    private final ReglaDelOrgano organos;
    private final ReglaDeLosFines fines;
    private final ReglaDelCorreo correos;
    private final ReglaDelIdentificadorEnX enX;

    Cuentas(
            JdbcClient jdbc,
            Bitacora bitacora,
            Padron padron,
            Designaciones designaciones,
            TramitesAbiertos tramites,
            Norma norma,
            PlatformTransactionManager transacciones) {
        this.jdbc = jdbc;
        this.bitacora = bitacora;
        this.padron = padron;
        this.designaciones = designaciones;
        this.tramites = tramites;
        this.anidada = new TransactionTemplate(transacciones);
        this.anidada.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.organoCentral = norma.cuentas().organoCentral();
        this.zona = norma.zona();
        this.organos = new ReglaDelOrgano(norma.clavesDeOrganos());
        this.fines = new ReglaDeLosFines(
                norma.fines().stream().map(Norma.TextoClausula::id).toList());
        this.correos = new ReglaDelCorreo(norma.dominioCorreo());
        this.enX = new ReglaDelIdentificadorEnX(
                norma.cuentas().sufijoEnX(), norma.cuentas().largoEnX());
    }

    /**
     * Registra la cuenta que un órgano quiere abrir.
     *
     * @return su clave
     * @throws ReglaException si el órgano no es del municipio, no invoca un fin de la norma o pide un identificador que
     *     no podría informarse
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula({"NT10-PAB-II-b", "NT10-CG-I-b"})
    public String proponer(String folio, PropuestaDeCuenta propuesta) {
        List<String> invocados = fines.exigir(propuesta.fines());
        String identificador = exigir("NT10-PAB-II-a", "Identificador", propuesta.identificador(), 100);
        exigirIdentificador(propuesta.red(), identificador);
        String clave = nueva(propuesta.organo(), propuesta.red(), EstadoCuenta.PROPUESTA, padron.hoy(), folio);
        jdbc.sql("UPDATE cuenta SET nombre = ?, identificador = ?, descripcion = ?, proposito = ?, fines = ?,"
                        + " lineas = ? WHERE clave = ?")
                .params(
                        exigir("NT10-PAB-II-a", "Nombre", propuesta.nombre(), 200),
                        identificador,
                        exigir("NT10-CG-I-b", "Descripción pública", propuesta.descripcion(), LARGO),
                        exigir("NT10-PAB-II-b", "Propósitos", propuesta.proposito(), LARGO),
                        String.join(" ", invocados),
                        exigir("NT10-CG-XV", "Líneas de contenido", propuesta.lineas(), LARGO),
                        clave)
                .update();
        asentar(
                clave,
                "CUENTA_PROPUESTA",
                "NT10-PAB-II-a NT10-PAB-II-b",
                propuesta.red().enPalabras() + ", «" + propuesta.identificador() + "», con los fines "
                        + String.join(", ", invocados),
                folio);
        return clave;
    }

    /**
     * Lo que el identificador de una cuenta que se quiere abrir debe cumplir para poder informarla después.
     *
     * @throws ReglaException si esa red no lo admite, o si en X no termina como la norma pide
     */
    @Clausula({"NT10-PAB-VI-c", "AMB-13"})
    public void exigirIdentificador(Red red, String identificador) {
        if (red == Red.X) {
            enX.exigir(identificador);
        }
        IdentidadEnLaRed.exigirIdentificador("NT10-PAB-II-a", red, identificador);
    }

    /**
     * La cuenta central que tiene esa clave, escrita de cualquier modo.
     *
     * @param clausulas las que mandan que sea central
     * @throws ReglaException si no la hay
     */
    public Cuenta exigirCentral(String clave, String clausulas) {
        return padron.cuenta(clave.toUpperCase(Locale.ROOT))
                .filter(cuenta -> cuenta.organo().equals(organoCentral))
                .orElseThrow(() ->
                        new ReglaException(clausulas, clave + " no es una cuenta central de Comunicación Social."));
    }

    /** Las centrales en que hoy se puede publicar, por clave. */
    public Stream<Cuenta> centrales() {
        return padron.cuentasQuePublica(organoCentral).stream().filter(Cuenta::vigente);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void autorizar(String clave, String folio) {
        pasar(clave, EstadoCuenta.AUTORIZADA);
        asentar(clave, "CUENTA_AUTORIZADA", "NT10-PAB-III-a", "Autorizada por Comunicación Social", folio);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void rechazar(String clave, String folio) {
        pasar(clave, EstadoCuenta.RECHAZADA);
        terminar(clave, folio);
        asentar(clave, "CUENTA_RECHAZADA", "NT10-PAB-III-a", "Rechazada por Comunicación Social", folio);
    }

    /** El órgano retira su propuesta, aun autorizada: no cambia de estado y ya no admite más pasos. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void desistir(String clave, String folio) {
        Cuenta cuenta = bloquear(clave);
        if (cuenta.estado() != EstadoCuenta.PROPUESTA && cuenta.estado() != EstadoCuenta.AUTORIZADA) {
            throw new ConflictoException(cuenta.enPalabras() + " ya no es una propuesta: está "
                    + cuenta.estado().entreComillas() + ".");
        }
        terminar(clave, folio);
        asentar(clave, "PROPUESTA_RETIRADA", "NT10-PAB-II-a", "El órgano retiró su propuesta", folio);
    }

    /**
     * Registra la cuenta ya abierta: desde aquí es vigente (AMB-12).
     *
     * @throws ConflictoException si no está autorizada, o si esa misma cuenta de la red ya está registrada con otra clave
     * @throws ReglaException si falta alguno de los cinco datos, o el correo, el identificador, la dirección o los
     *     administradores no cumplen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula({"NT10-PAB-IV", "AMB-12"})
    public void informar(String clave, String folio, InformeDeCuenta informe) {
        Cuenta cuenta = bloquear(clave);
        exigirPaso(cuenta, EstadoCuenta.VIGENTE);
        if (cuenta.estado() != EstadoCuenta.AUTORIZADA) {
            throw new ConflictoException(
                    cuenta.enPalabras() + " no está autorizada: no se informa su apertura.", "NT10-PAB-IV");
        }
        InformeDeCuenta revisado = revisar(cuenta.red(), informe);
        designaciones.exigirParejaEnFunciones(cuenta.organo(), clave);
        escribir(clave, cuenta.red(), revisado, padron.hoy());
        asentar(clave, "CUENTA_ABIERTA", clausulasDeApertura(cuenta.red()), enDetalle(revisado), folio);
    }

    /**
     * Da de alta una cuenta central, de las que Comunicación Social opera para todo el Ayuntamiento: son las únicas sin
     * trámite de apertura o de regularización.
     *
     * @return su clave
     * @throws ReglaException si el órgano no es el de las cuentas centrales, o el correo o el identificador no cumplen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-PAB-VI-a")
    public String darDeAltaCentral(String organo, Red red, InformeDeCuenta informe, LocalDate abierta) {
        organos.exigir(organo);
        if (!organo.equals(organoCentral)) {
            throw new ReglaException(
                    "NT10-PAB-VI-a",
                    "Órgano: solo las cuentas centrales (" + organoCentral + ") se dan de alta sin trámite; las de "
                            + organo + " se inician con su apertura o su regularización.");
        }
        InformeDeCuenta revisado = revisar(red, informe);
        String clave = nueva(organo, red, EstadoCuenta.VIGENTE, abierta, null);
        escribir(clave, red, revisado, abierta);
        asentar(clave, "CUENTA_CENTRAL_REGISTRADA", clausulasDeApertura(red), enDetalle(revisado), null);
        return clave;
    }

    /** Los datos de una cuenta abierta, completos y conforme a la norma. */
    @Clausula({"NT10-PAB-IV", "NT10-CG-I-b"})
    private InformeDeCuenta revisar(Red red, InformeDeCuenta informe) {
        String nombre = exigir("NT10-PAB-IV", "Nombre", informe.nombre(), 200);
        String direccion = exigir("NT10-PAB-IV", "Dirección electrónica", informe.direccion(), 500);
        String identificador = exigir("NT10-PAB-IV", "Identificador", informe.identificador(), 100);
        String correo = exigir("NT10-PAB-VI-b", "Correo", informe.correo(), 254);
        DireccionDeCorreo.leer("correo", "Correo", correo);
        correos.exigir(correo);
        if (red == Red.X) {
            enX.exigir(identificador);
        }
        return new InformeDeCuenta(
                nombre,
                direccion,
                identificador,
                correo,
                exigir("NT10-PAB-IV", "Propósitos", informe.proposito(), LARGO),
                exigir("NT10-CG-I-b", "Descripción pública", informe.descripcion(), LARGO),
                informe.periodicidad(),
                exigir("NT10-PAB-IV", "Horario de atención", informe.horario(), 500));
    }

    private void escribir(String clave, Red red, InformeDeCuenta informe, LocalDate desde) {
        IdentidadEnLaRed identidad =
                IdentidadEnLaRed.exigir("NT10-PAB-IV", red, informe.identificador(), informe.direccion());
        ocupar(clave, identidad);
        jdbc.sql("UPDATE cuenta SET nombre = ?, direccion = ?, direccion_clave = ?, identificador = ?, correo ="
                        + " ?, proposito = ?, descripcion = ?, periodicidad = ?, horario = ?, estado = 'VIGENTE',"
                        + " desde = ? WHERE clave = ?")
                .params(
                        informe.nombre(),
                        identidad.direccion(),
                        identidad.clave(),
                        identidad.identificador(),
                        informe.correo(),
                        informe.proposito(),
                        informe.descripcion(),
                        informe.periodicidad().name(),
                        informe.horario(),
                        desde,
                        clave)
                .update();
    }

    private static String clausulasDeApertura(Red red) {
        return "NT10-PAB-IV NT10-PAB-VI-b" + (red == Red.X ? " NT10-PAB-VI-c" : "");
    }

    private static String enDetalle(InformeDeCuenta informe) {
        return "«" + informe.nombre() + "», " + informe.identificador() + ", en " + informe.direccion()
                + ", con el correo " + informe.correo();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-CG-XXII")
    public void autenticidad(String clave, String folio, Autenticidad autenticidad) {
        Cuenta cuenta = bloquear(clave);
        if (!cuenta.vigente()) {
            throw new ConflictoException(cuenta.enPalabras() + " no está vigente.");
        }
        jdbc.sql("UPDATE cuenta SET autenticidad = ? WHERE clave = ?")
                .params(autenticidad.name(), clave)
                .update();
        asentar(clave, "AUTENTICIDAD_ANOTADA", "NT10-CG-XXII", autenticidad.enPalabras(), folio);
    }

    /**
     * La cuenta deja de estar en manos de su órgano: en ella no se publica, y el directorio lo dice. La que se dio por
     * perdida puede volver a intervenirse: así se recupera la que la red devuelve.
     *
     * @throws ConflictoException si no está vigente ni en baja, por ejemplo porque ya está intervenida
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-CG-XXIII")
    public void intervenir(String clave, String folio) {
        Cuenta cuenta = bloquear(clave);
        Optional<String> otro = intervenidaPor(clave);
        if ((otro.isPresent() || cuenta.estado() == EstadoCuenta.INTERVENIDA) && !perdida(clave)) {
            throw new ConflictoException(
                    cuenta.enPalabras() + " ya está intervenida"
                            + otro.map(folioDelOtro -> " (" + folioDelOtro + ").")
                                    .orElse("."),
                    "NT10-CG-XXIII");
        }
        intervenida(cuenta, folio);
        asentar(clave, "CUENTA_INTERVENIDA", "NT10-CG-XXIII", "No se publica en ella", folio);
    }

    /** La red no devuelve la cuenta a su órgano: sigue intervenida, o queda así, y lo que procede es su baja. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula({"NT10-CG-XXIII", "NT10-PAB-VII"})
    public void perder(String clave, String folio) {
        intervenida(bloquear(clave), folio);
        jdbc.sql("UPDATE cuenta SET perdida = TRUE WHERE clave = ?")
                .param(clave)
                .update();
        asentar(clave, "CUENTA_PERDIDA", "NT10-CG-XXIII NT10-PAB-VII", "Procede que su órgano inicie la baja", folio);
    }

    private void intervenida(Cuenta cuenta, String folio) {
        if (cuenta.estado() != EstadoCuenta.INTERVENIDA) {
            pasarAunEnBaja(cuenta.clave(), EstadoCuenta.INTERVENIDA);
        }
        jdbc.sql("UPDATE cuenta SET intervenida_por = ? WHERE clave = ?")
                .params(folio, cuenta.clave())
                .update();
    }

    /** Si se dio por perdida y no se ha recuperado. */
    public boolean perdida(String clave) {
        return jdbc.sql("SELECT perdida FROM cuenta WHERE clave = ?")
                .param(clave)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** El órgano recuperó la cuenta, o nunca la perdió: vuelve a lo que era. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-CG-XXIII")
    public void recuperar(String clave, String folio) {
        Cuenta cuenta = bloquear(clave);
        if (cuenta.estado() != EstadoCuenta.INTERVENIDA && cuenta.estado() != EstadoCuenta.EN_BAJA) {
            throw new ConflictoException(cuenta.enPalabras() + " no está intervenida.", "NT10-CG-XXIII");
        }
        pasarAunEnBaja(clave, EstadoCuenta.VIGENTE);
        jdbc.sql("UPDATE cuenta SET intervenida_por = NULL, perdida = FALSE WHERE clave = ?")
                .param(clave)
                .update();
        asentar(clave, "CUENTA_RECUPERADA", "NT10-CG-XXIII", "El órgano tiene el control", folio);
    }

    /** El folio de lo que la tiene intervenida; vacío si no lo está. */
    public Optional<String> intervenidaPor(String clave) {
        return jdbc.sql("SELECT intervenida_por FROM cuenta WHERE clave = ? AND intervenida_por IS NOT NULL")
                .param(clave)
                .query(String.class)
                .optional();
    }

    /**
     * Le pone una señal, que el padrón muestra entre sus alertas y no cambia su estado; la que ya tiene no se repite.
     *
     * @param senal su nombre, en ASCII
     * @param palabras cómo la lee una persona
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void senalar(String clave, String senal, String palabras) {
        bloquear(clave);
        if (!tieneSenal(clave, senal)) {
            jdbc.sql("INSERT INTO senal_de_cuenta (cuenta, senal, palabras, desde) VALUES (?, ?, ?, ?)")
                    .params(clave, senal, palabras, padron.hoy())
                    .update();
        }
    }

    /** @return si la tenía */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean quitarSenal(String clave, String senal) {
        return jdbc.sql("DELETE FROM senal_de_cuenta WHERE cuenta = ? AND senal = ?")
                        .params(clave, senal)
                        .update()
                > 0;
    }

    public boolean tieneSenal(String clave, String senal) {
        return jdbc.sql("SELECT COUNT(*) FROM senal_de_cuenta WHERE cuenta = ? AND senal = ?")
                        .params(clave, senal)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Una cuenta en baja sigue en baja: cambia a lo que volverá si la baja se retira. */
    private void pasarAunEnBaja(String clave, EstadoCuenta siguiente) {
        Cuenta cuenta = bloquear(clave);
        if (cuenta.estado() == EstadoCuenta.EN_BAJA) {
            jdbc.sql("UPDATE cuenta SET antes_de_baja = ? WHERE clave = ?")
                    .params(siguiente.name(), clave)
                    .update();
        } else {
            pasar(clave, siguiente);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void iniciarBaja(String clave, String folio) {
        EstadoCuenta era = bloquear(clave).estado();
        pasar(clave, EstadoCuenta.EN_BAJA);
        jdbc.sql("UPDATE cuenta SET antes_de_baja = ? WHERE clave = ?")
                .params(era.name(), clave)
                .update();
        asentar(clave, "BAJA_INICIADA", "NT10-PAB-VII", "El órgano dejará de usarla", folio);
    }

    /** El órgano retira su baja: la cuenta vuelve a lo que era. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retirarBaja(String clave, String folio) {
        Cuenta cuenta = bloquear(clave);
        if (cuenta.estado() != EstadoCuenta.EN_BAJA) {
            throw new ConflictoException(cuenta.enPalabras() + " no está en baja.", "NT10-PAB-VII");
        }
        EstadoCuenta era = EstadoCuenta.valueOf(jdbc.sql("SELECT antes_de_baja FROM cuenta WHERE clave = ?")
                .param(clave)
                .query(String.class)
                .single());
        pasar(clave, era);
        asentar(clave, "BAJA_RETIRADA", "NT10-PAB-VII", "Vuelve a estar " + era.entreComillas(), folio);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelar(String clave, String folio) {
        pasar(clave, EstadoCuenta.CANCELADA);
        terminar(clave, folio);
        asentar(clave, "CUENTA_CANCELADA", "NT10-PAB-VII NT10-PAB-VIII-a", "Cancelada por su órgano", folio);
    }

    /**
     * Registra una cuenta que ya funcionaba; si tenía otro estado, antes hubo otro trámite.
     *
     * @return su clave
     * @throws ConflictoException si esa misma cuenta de la red ya está registrada o ya se declaró a título personal
     * @throws ReglaException si el identificador o la dirección no son de una cuenta de esa red
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-TR-2")
    public String declararPreexistente(String folio, String organo, CuentaPreexistente cuenta) {
        String clave = nueva(organo, cuenta.red(), EstadoCuenta.PREEXISTENTE, cuenta.abierta(), folio);
        IdentidadEnLaRed identidad = anterior(clave, cuenta.red(), cuenta.identificador(), cuenta.direccion());
        jdbc.sql("UPDATE cuenta SET nombre = ?, identificador = ?, direccion = ?, direccion_clave = ?, correo ="
                        + " ?, proposito = ?, descripcion = ?, abierta = ? WHERE clave = ?")
                .params(
                        exigir("NT10-TR-2", "Nombre", cuenta.nombre(), 200),
                        identidad.identificador(),
                        identidad.direccion(),
                        identidad.clave(),
                        DireccionDeCorreo.leer("correo", "Correo", cuenta.correo()),
                        exigir("NT10-TR-2", "Propósitos", cuenta.proposito(), LARGO),
                        exigir("NT10-CG-I-b", "Descripción pública", cuenta.descripcion(), LARGO),
                        cuenta.abierta(),
                        clave)
                .update();
        asentar(
                clave,
                "CUENTA_PREEXISTENTE",
                "NT10-TR-2",
                cuenta.red().enPalabras() + ", «" + identidad.identificador() + "», en " + identidad.direccion(),
                folio);
        return clave;
    }

    /**
     * El órgano ajustó una cuenta que está en regularización: la red, o cómo la atiende.
     *
     * @throws ConflictoException si no está en regularización, o si esa misma cuenta de la red ya está registrada o ya se
     *     declaró a título personal
     * @throws ReglaException si el identificador o la dirección no son de una cuenta de esa red
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-TR-2")
    public void ajustar(String clave, String folio, AjusteDeCuenta ajuste) {
        Cuenta cuenta = bloquear(clave);
        if (cuenta.estado() != EstadoCuenta.PREEXISTENTE) {
            throw new ConflictoException(cuenta.enPalabras() + " no está en regularización.", "NT10-TR-2");
        }
        IdentidadEnLaRed identidad = anterior(clave, cuenta.red(), ajuste.identificador(), ajuste.direccion());
        Periodicidad periodicidad = ajuste.periodicidad();
        String horario =
                ajuste.horario() == null ? null : exigir("NT10-SR-5a", "Horario de atención", ajuste.horario(), 500);
        jdbc.sql("UPDATE cuenta SET identificador = ?, direccion = ?, direccion_clave = ?, correo = ?,"
                        + " periodicidad = ?, horario = ? WHERE clave = ?")
                .params(
                        identidad.identificador(),
                        identidad.direccion(),
                        identidad.clave(),
                        ajuste.correo(),
                        periodicidad == null ? null : periodicidad.name(),
                        horario,
                        clave)
                .update();
        asentar(
                clave,
                "CUENTA_AJUSTADA",
                periodicidad == null ? "NT10-TR-2" : "NT10-TR-2 NT10-CG-XVII NT10-SR-5a",
                "Identificador «" + identidad.identificador() + "», en " + identidad.direccion()
                        + (ajuste.correo() == null ? "" : ", con el correo " + ajuste.correo())
                        + (periodicidad == null ? "" : ". Publicaciones: " + enMinusculas(periodicidad.enPalabras()))
                        + (horario == null ? "" : ". Atención: " + horario),
                folio);
    }

    /** Quién es en la red una cuenta anterior a la norma; nadie más la tiene, ni se declaró ya a título personal. */
    private IdentidadEnLaRed anterior(String clave, Red red, String identificador, String direccion) {
        IdentidadEnLaRed identidad = IdentidadEnLaRed.exigir(
                "NT10-TR-2",
                red,
                exigir("NT10-TR-2", "Identificador", identificador, 100),
                exigir("NT10-TR-2", "Dirección electrónica", direccion, 500));
        // Primero se ocupa: si otro la está declarando personal, aquí se espera a que termine.
        ocupar(clave, identidad);
        jdbc
                .sql("SELECT clave, identificador, direccion_clave FROM cuenta WHERE estado = 'A_TITULO_PERSONAL'"
                        + " AND red = ? AND clave <> ?")
                .params(red.name(), clave)
                .query((fila, n) -> identidad.esLaDe(fila.getString("identificador"), fila.getString("direccion_clave"))
                        ? Optional.of(fila.getString("clave"))
                        : Optional.<String>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(personal -> {
                    throw new ConflictoException(
                            "«" + identificador + "» de " + red.enPalabras() + " ya se declaró a título personal ("
                                    + personal + ") y eso es definitivo. Una cuenta institucional necesita el trámite"
                                    + " de apertura.",
                            "NT10-TR-2");
                });
        return identidad;
    }

    /** Si el correo con que la cuenta está registrada es del dominio municipal. */
    public boolean correoMunicipal(Cuenta cuenta) {
        return cuenta.correo() != null && correos.admite(cuenta.correo());
    }

    /** Si el identificador termina como la norma pide; vacío fuera de X, donde es solo recomendación. */
    public Optional<Boolean> sufijoEnX(Cuenta cuenta) {
        return cuenta.red() == Red.X ? Optional.of(enX.admite(cuenta.identificador())) : Optional.empty();
    }

    /** La cuenta anterior a la norma conserva su carácter institucional. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void regularizar(String clave, String folio) {
        Cuenta cuenta = bloquear(clave);
        if (cuenta.estado() != EstadoCuenta.PREEXISTENTE) {
            throw new ConflictoException(cuenta.enPalabras() + " no está en regularización.", "NT10-TR-2");
        }
        pasar(clave, EstadoCuenta.VIGENTE);
        asentar(clave, REGULARIZADA, "NT10-TR-2", "Conserva su carácter institucional", folio);
    }

    /** La cuenta anterior a la norma se considera personal de quien la administra. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void declararPersonal(String clave, String folio) {
        pasar(clave, EstadoCuenta.A_TITULO_PERSONAL);
        terminar(clave, folio);
        asentar(clave, "CUENTA_DECLARADA_PERSONAL", "NT10-TR-2", "Se considera a título personal", folio);
    }

    /** Asienta en la bitácora de la cuenta lo que se hizo con ella, como publicar un contenido. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-EV-3")
    public void asentar(String clave, String suceso, String clausula, String detalle, @Nullable String folio) {
        String dicho = detalle.endsWith(".") ? detalle.substring(0, detalle.length() - 1) : detalle;
        bitacora.asentar(clave, suceso, clausula, dicho + (folio == null ? "." : " (" + folio + ")."));
    }

    /** El renglón de una cuenta nueva, con los datos que después se completan. */
    private String nueva(String organo, Red red, EstadoCuenta estado, LocalDate desde, @Nullable String folio) {
        organos.exigir(organo);
        String clave = organo + "-" + red.siglas() + "-" + siguiente(organo, red);
        jdbc.sql("INSERT INTO cuenta (clave, organo, red, nombre, identificador, direccion, proposito, estado, desde,"
                        + " folio) VALUES (?, ?, ?, '', '', '', '', ?, ?, ?)")
                .params(clave, organo, red.name(), estado.name(), desde, folio)
                .update();
        return clave;
    }

    private void pasar(String clave, EstadoCuenta siguiente) {
        exigirPaso(bloquear(clave), siguiente);
        jdbc.sql("UPDATE cuenta SET estado = ? WHERE clave = ?")
                .params(siguiente.name(), clave)
                .update();
    }

    private static void exigirPaso(Cuenta cuenta, EstadoCuenta siguiente) {
        if (cuenta.hasta() != null || !cuenta.estado().puedePasarA(siguiente)) {
            throw new ConflictoException(cuenta.enPalabras() + " está "
                    + cuenta.estado().entreComillas()
                    + (cuenta.hasta() != null && !cuenta.estado().siguientes().isEmpty() ? " y se retiró" : "")
                    + ": no puede pasar a " + siguiente.entreComillas() + ".");
        }
    }

    /** Nadie tiene ya un cargo en ella, y sus demás trámites abiertos se enteran. */
    private void terminar(String clave, String folio) {
        jdbc.sql("UPDATE cuenta SET hasta = ?, ocupa = NULL, ocupa_direccion = NULL WHERE clave = ?")
                .params(padron.hoy(), clave)
                .update();
        Cuenta terminada = padron.cuenta(clave).orElseThrow();
        designaciones.terminarLasDe(terminada, folio);
        tramites.cuentaTerminada(terminada, folio);
    }

    /**
     * Las claves de las cuentas como estaban al terminar un día.
     *
     * @param enUso las que estaban vigentes, intervenidas o en baja, aunque después terminaran
     * @param preexistentes las que aún no se regularizaban
     */
    public record AlTerminar(List<String> enUso, List<String> preexistentes) {}

    /** El padrón a las 24:00 de ese día: lo dicen las fechas de cada cuenta y, de la regularizada después, su bitácora. */
    public AlTerminar alTerminar(LocalDate dia) {
        Instant despues = dia.plusDays(1).atStartOfDay(zona).toInstant();
        Map<Boolean, List<String>> regularizadas = jdbc
                .sql("SELECT * FROM cuenta WHERE estado IN ('PREEXISTENTE', 'VIGENTE', 'INTERVENIDA', 'EN_BAJA',"
                        + " 'CANCELADA') AND desde <= ? AND (hasta IS NULL OR hasta > ?) ORDER BY clave")
                .params(dia, dia)
                .query((fila, n) -> Padron.cuenta(fila))
                .list()
                .stream()
                .collect(Collectors.partitioningBy(
                        cuenta -> cuenta.estado() != EstadoCuenta.PREEXISTENTE
                                && bitacora.leer(cuenta.clave()).stream()
                                        .noneMatch(asiento -> asiento.suceso().equals(REGULARIZADA)
                                                && !asiento.instante().isBefore(despues)),
                        Collectors.mapping(Cuenta::clave, Collectors.toList())));
        return new AlTerminar(
                regularizadas.getOrDefault(true, List.of()), regularizadas.getOrDefault(false, List.of()));
    }

    /** La cuenta, que nadie más cambia hasta que la transacción termine. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Cuenta bloquear(String clave) {
        return jdbc.sql("SELECT * FROM cuenta WHERE clave = ? FOR UPDATE")
                .param(clave)
                .query((fila, n) -> Padron.cuenta(fila))
                .optional()
                .orElseThrow(() -> new NoEncontradoException("No hay cuenta con la clave «" + clave + "»."));
    }

    @Clausula("NT10-TR-3")
    private void ocupar(String clave, IdentidadEnLaRed identidad) {
        Optional<String> otra = jdbc
                .sql("SELECT clave FROM cuenta WHERE (ocupa = ? OR ocupa_direccion = ?) AND clave <> ?")
                .params(identidad.ocupa(), identidad.clave(), clave)
                .query(String.class)
                .list()
                .stream()
                .findFirst();
        if (otra.isPresent()) {
            throw repetida(identidad);
        }
        try {
            jdbc.sql("UPDATE cuenta SET ocupa = ?, ocupa_direccion = ? WHERE clave = ?")
                    .params(identidad.ocupa(), identidad.clave(), clave)
                    .update();
        } catch (DuplicateKeyException otraAlMismoTiempo) {
            throw repetida(identidad);
        }
    }

    private static ConflictoException repetida(IdentidadEnLaRed identidad) {
        return new ConflictoException("Identificador o dirección: «" + identidad.identificador() + "» de "
                + identidad.red().enPalabras() + ", en " + identidad.direccion() + ", ya está en el padrón.");
    }

    private int siguiente(String organo, Red red) {
        return incrementar(organo, red).orElseGet(() -> {
            int ultimo = jdbc
                    .sql("SELECT clave FROM cuenta WHERE organo = ? AND red = ?")
                    .params(organo, red.name())
                    .query(String.class)
                    .list()
                    .stream()
                    .mapToInt(clave -> Integer.parseInt(clave.substring(clave.lastIndexOf('-') + 1)))
                    .max()
                    .orElse(0);
            try {
                anidada.executeWithoutResult(
                        estado -> jdbc.sql("INSERT INTO cuenta_consecutivo (organo, red, ultimo) VALUES (?, ?, ?)")
                                .params(organo, red.name(), ultimo)
                                .update());
            } catch (DuplicateKeyException otroLoCreo) {
                // Se incrementa enseguida, ya con su candado.
            }
            return incrementar(organo, red).orElseThrow();
        });
    }

    private Optional<Integer> incrementar(String organo, Red red) {
        int renglones = jdbc.sql("UPDATE cuenta_consecutivo SET ultimo = ultimo + 1 WHERE organo = ? AND red = ?")
                .params(organo, red.name())
                .update();
        return renglones == 0
                ? Optional.empty()
                : jdbc.sql("SELECT ultimo FROM cuenta_consecutivo WHERE organo = ? AND red = ?")
                        .params(organo, red.name())
                        .query(Integer.class)
                        .optional();
    }

    private static String exigir(String clausula, String dato, @Nullable String texto, int maximo) {
        String limpio = TextoLibre.limpiar(texto);
        if (limpio.isEmpty()) {
            throw new ReglaException(clausula, dato + ": falta.");
        }
        if (limpio.length() > maximo) {
            throw new ReglaException(clausula, dato + ": no debe pasar de " + maximo + " caracteres.");
        }
        String reparo = TextoLibre.reparo(limpio, maximo == LARGO);
        if (reparo != null) {
            throw new ReglaException(clausula, dato + ": " + reparo);
        }
        return limpio;
    }

    private static String enMinusculas(String texto) {
        return Character.toLowerCase(texto.charAt(0)) + texto.substring(1);
    }
}
