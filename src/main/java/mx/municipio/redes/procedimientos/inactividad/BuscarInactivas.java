package mx.municipio.redes.procedimientos.inactividad;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Periodicidad;
import mx.municipio.redes.padron.UsoDeCuenta;
import mx.municipio.redes.padron.UsoDeCuentas;
import mx.municipio.redes.plazos.Plazos;
import mx.municipio.redes.procedimientos.inactividad.Inactividades.Memoria;
import mx.municipio.redes.puerta.PeriodoDeVeda;
import mx.municipio.redes.puerta.Publicaciones;
import mx.municipio.redes.puerta.Vedas;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * La revisión de cada día: en qué cuentas pasó un periodo entero sin publicarse nada (CG-XVII) y cuáles parecen abandonadas
 * (PAB-VIII). Mirar otra vez lo mismo no dice nada nuevo.
 */
@Component
@Transactional
class BuscarInactivas {

    /** Tras cuántos días naturales se presume el abandono. No es de la norma; con cero no se presume. */
    private static final String DIAS = "redes.inactividad.dias";

    /**
     * Lo que hay que hacer con una cuenta.
     *
     * @param periodo el primero que pasó sin nada, si no se ha avisado
     * @param presunta desde cuándo no se publica, si ya se presume abandonada
     * @param caso el abierto, si lo hay
     */
    private record Hallazgo(
            Optional<String> periodo, @Nullable LocalDate presunta, Optional<Motor.Caso> caso, LocalDate desde) {

        boolean nada() {
            return periodo.isEmpty() && (presunta != null) == caso.isPresent();
        }
    }

    private final Padron padron;
    private final Cuentas cuentas;
    private final UsoDeCuentas usos;
    private final Publicaciones publicaciones;
    private final Vedas vedas;
    private final Plazos plazos;
    private final Inactividades inactividades;
    private final Motor motor;
    private final Correos correos;
    private final Norma norma;
    private final Environment entorno;
    private final ZoneId zona;

    BuscarInactivas(
            Padron padron,
            Cuentas cuentas,
            UsoDeCuentas usos,
            Publicaciones publicaciones,
            Vedas vedas,
            Plazos plazos,
            Inactividades inactividades,
            Motor motor,
            Correos correos,
            Norma norma,
            Environment entorno,
            ZoneId zona) {
        this.padron = padron;
        this.cuentas = cuentas;
        this.usos = usos;
        this.publicaciones = publicaciones;
        this.vedas = vedas;
        this.plazos = plazos;
        this.inactividades = inactividades;
        this.motor = motor;
        this.correos = correos;
        this.norma = norma;
        this.entorno = entorno;
        this.zona = zona;
    }

    void revisar() {
        for (Cuenta cuenta : padron.cuentasQuePublican()) {
            if (!mirar(cuenta).nada()) {
                // Ya tomada, como la toma toda publicación: lo que se estaba asentando se ve.
                Cuenta tomada = cuentas.bloquear(cuenta.clave());
                decir(tomada, mirar(tomada));
            }
        }
    }

    /** De la que no está en manos de su órgano, o este ya va a dejarla, no hay nada que preguntar. */
    @Clausula({"NT10-PAB-VIII-c", "NT10-CG-XVII", "NT10-CG-XXIII", "NT10-RESP-5"})
    private Hallazgo mirar(Cuenta cuenta) {
        LocalDate hoy = padron.hoy();
        Memoria memoria = inactividades.de(cuenta.clave());
        Optional<Motor.Caso> caso =
                motor.abiertos(InactividadProceso.CLAVE, InactividadProceso.CUENTA.nombre(), cuenta.clave()).stream()
                        .findFirst();
        UsoDeCuenta uso = usos.de(cuenta);
        LocalDate desde = ultimo(
                uso.desde(), publicaciones.ultima(cuenta.clave()).map(this::dia).orElse(null));
        if (!cuenta.vigente() || memoria.calla(hoy)) {
            return new Hallazgo(Optional.empty(), null, caso, desde);
        }
        List<PeriodoDeVeda> enVeda = vedas.entre(desde, hoy);
        Inactividad inactividad = new Inactividad(
                desde,
                hoy,
                dia -> !uso.intervenida(dia)
                        && enVeda.stream().allMatch(veda -> dia.isBefore(veda.inicio()) || dia.isAfter(veda.fin())));
        Periodicidad periodicidad = cuenta.periodicidad();
        Optional<String> periodo = periodicidad == null || desde.equals(memoria.avisada())
                ? Optional.empty()
                : inactividad.periodoSinPublicar(periodicidad, plazos::esHabil);
        // Lo que el titular decidió vale otro tanto, aunque siga sin publicarse.
        Inactividad sinDecidir = new Inactividad(ultimo(desde, memoria.atendida()), hoy, inactividad.seCuenta());
        int dias = entorno.getRequiredProperty(DIAS, Integer.class);
        return new Hallazgo(periodo, dias > 0 && sinDecidir.dura(dias) ? desde : null, caso, desde);
    }

    private void decir(Cuenta cuenta, Hallazgo hallazgo) {
        hallazgo.periodo().ifPresent(periodo -> avisar(cuenta, periodo, hallazgo.desde()));
        if (hallazgo.presunta() != null && hallazgo.caso().isEmpty()) {
            motor.empezar(
                    InactividadProceso.INACTIVA,
                    InactividadSeguimiento.caso(cuenta.clave(), padron.hoy()),
                    InactividadProceso.datos(
                            cuenta, norma.nombreOrgano(cuenta.organo()), Objects.requireNonNull(hallazgo.presunta())));
        } else if (hallazgo.presunta() == null) {
            hallazgo.caso().ifPresent(abierto -> InactividadProceso.sinObjeto(motor, abierto));
        }
    }

    /** Una vez por cada lapso sin publicar, por largo que sea; no pide nada ni prejuzga. */
    @Clausula("NT10-CG-XVII")
    private void avisar(Cuenta cuenta, String periodo, LocalDate desde) {
        String periodicidad =
                Objects.requireNonNull(cuenta.periodicidad()).enPalabras().toLowerCase(Locale.ROOT);
        inactividades.avisada(cuenta.clave(), desde);
        cuentas.asentar(
                cuenta.clave(),
                "PERIODO_SIN_PUBLICACION",
                "NT10-CG-XVII",
                "Su periodicidad es " + periodicidad + " y no consta ninguna publicación " + periodo,
                null);
        correos.de(cuenta)
                .con("periodo", periodo)
                .con("periodicidad", periodicidad)
                .enviar("periodo-sin-publicacion", padron.correosDeAdministradores(cuenta.clave()));
    }

    private LocalDate dia(Instant instante) {
        return LocalDate.ofInstant(instante, zona);
    }

    private static LocalDate ultimo(LocalDate uno, @Nullable LocalDate otro) {
        return Stream.of(uno, otro == null ? uno : otro)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
