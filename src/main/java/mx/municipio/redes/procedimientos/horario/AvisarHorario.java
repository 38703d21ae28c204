package mx.municipio.redes.procedimientos.horario;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.HorarioEspecial;
import mx.municipio.redes.padron.HorariosEspeciales;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.plazos.AlMinuto;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.plazos.PeriodoInhabil;
import mx.municipio.redes.plazos.Plazos;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * SR-5: en vacaciones, asueto y días no laborables cada órgano informa al público su horario de atención y dice cómo
 * vigilará sus cuentas. La norma no fija con cuántos días de anticipación: el calendario lo recuerda, y lo que no conste
 * se asienta sin más efecto.
 */
@Component
@Transactional
class AvisarHorario {

    /** Con cuántos días hábiles de anticipación se pide. */
    static final String META = "redes.horario.dias";

    private static final String CLAUSULAS = "NT10-SR-5a NT10-SR-5b";

    private final Motor motor;
    private final Plazos plazos;
    private final MetasInternas metas;
    private final HorariosEspeciales horarios;
    private final Padron padron;
    private final Cuentas cuentas;
    private final Correos correos;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    AvisarHorario(
            Motor motor,
            Plazos plazos,
            MetasInternas metas,
            HorariosEspeciales horarios,
            Padron padron,
            Cuentas cuentas,
            Correos correos,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.motor = motor;
        this.plazos = plazos;
        this.metas = metas;
        this.horarios = horarios;
        this.padron = padron;
        this.cuentas = cuentas;
        this.correos = correos;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * Cada mañana, en cada órgano con cuentas vigentes, pide el horario de los días inhábiles que se acercan y que aún no
     * se ha pedido ni publicado: si el calendario crece, solo el de los días nuevos. Repetirlo no pide nada otra vez.
     */
    @Clausula({"NT10-SR-5a", "AMB-03"})
    void buscar() {
        List<PeriodoInhabil> porVenir = plazos.periodosInhabiles(padron.hoy(), metas.dias(META));
        List<String> organos = porVenir.isEmpty() ? List.of() : organosConCuentaVigente();
        for (String organo : organos) {
            padron.bloquear(organo);
            List<Periodo> cubiertos = Stream.concat(porPublicar(organo).stream(), publicados(organo).stream())
                    .toList();
            for (PeriodoInhabil inhabil : porVenir) {
                inhabil.sin(dia -> cubiertos.stream().anyMatch(uno -> uno.comprende(dia)))
                        .ifPresent(faltan -> pedir(organo, faltan));
            }
        }
    }

    private void pedir(String organo, PeriodoInhabil faltan) {
        motor.empezar(
                HorarioProceso.POR_PUBLICAR,
                new Periodo(organo, faltan.desde(), faltan.hasta()).caso(),
                Map.of(
                        HorarioProceso.ORGANO.nombre(), organo,
                        HorarioProceso.DESDE.nombre(), faltan.desde().toString(),
                        HorarioProceso.HASTA.nombre(), faltan.hasta().toString(),
                        HorarioProceso.MOTIVO.nombre(), String.join("; ", faltan.motivos())));
    }

    /**
     * El órgano mismo pide su tarea, por ejemplo para sus vacaciones.
     *
     * @throws ProhibidoException si hoy no es su titular ni administra sus cuentas
     * @throws ReglaException si esos días no pueden ser, o si no tiene ninguna cuenta vigente
     * @throws ConflictoException si ya se espera el horario de alguno de esos días
     */
    @Clausula({"NT10-SR-5a", "NT10-SR-4"})
    Periodo declarar(LocalDate desde, LocalDate hasta) {
        String organo = padron.organoQueAtiende(usuarioActual.exigir().id())
                .orElseThrow(() -> new ProhibidoException(
                        "El horario lo informan el titular del órgano o los administradores de sus cuentas; usted hoy no"
                                + " lo es.",
                        "NT10-SR-5a"));
        Periodo pedido = new Periodo(organo, desde, hasta).exigirPorVenir(padron.hoy());
        if (vigentes(organo).isEmpty()) {
            throw new ReglaException("NT10-SR-5a", "Su órgano no tiene ninguna cuenta vigente.");
        }
        padron.bloquear(organo);
        Optional<Periodo> esperado =
                porPublicar(organo).stream().filter(pedido::toca).findFirst();
        if (esperado.isPresent()) {
            throw new ConflictoException(
                    "El horario que rige " + esperado.get().enPalabras() + " ya se le pidió: está en sus tareas.",
                    "NT10-SR-5a");
        }
        return pedido;
    }

    /** Consta en cada cuenta que se pidió, y lo sabe una vez cada uno de quienes las administran. */
    @Clausula({"NT10-SR-5a", "NT10-SR-5b"})
    void abrir(Periodo periodo, String motivo) {
        Set<String> enterados = new HashSet<>();
        for (Cuenta cuenta : padron.cuentasQuePublica(periodo.organo())) {
            cuentas.asentar(
                    cuenta.clave(),
                    "HORARIO_POR_PUBLICAR",
                    "NT10-SR-5a",
                    "Horario de atención que regirá " + periodo.enPalabras() + ": " + motivo,
                    null);
            List<String> administran = padron.correosDeAdministradores(cuenta.clave()).stream()
                    .filter(enterados::add)
                    .toList();
            correos.de(cuenta)
                    .con("ruta", "/")
                    .con("periodo", periodo.enPalabras())
                    .con("motivo", motivo)
                    .con("cuentas", enumerar(periodo.organo()))
                    .hasta(periodo.termina(zona))
                    .enviar("horario-por-publicar", administran);
        }
    }

    /**
     * El aviso se publicó: el directorio lo muestra esos días y cada cuenta lo dice en su bitácora.
     *
     * @throws ReglaException si falta la dirección de una cuenta vigente, o si la guardia no es del órgano
     */
    @Clausula({"NT10-SR-5a", "NT10-SR-5b", "NT10-EV-3"})
    void publicar(Periodo periodo, AvisoDeHorario aviso) {
        Map<String, String> direcciones = aviso.porCuenta(vigentes(periodo.organo()));
        Persona guardia = aviso.exigirGuardia(padron.persona(aviso.guardia()), periodo.organo());
        horarios.publicar(new HorarioEspecial(periodo.organo(), periodo.desde(), periodo.hasta(), aviso.horario()));
        String comun = sinPunto("Horario de atención que rige " + periodo.enPalabras() + ": " + aviso.horario())
                + ". De guardia: " + guardia.nombre() + " (" + guardia.usuario() + "). Monitoreo: "
                + sinPunto(aviso.monitoreo());
        String publicado = ". Publicado el " + EnPalabras.instante(aviso.publicadoEl(), zona) + ", en ";
        String observado = AlMinuto.antes(reloj.instant(), aviso.publicadoEl())
                ? ". Se observa que la hora declarada es posterior a la de este asiento"
                : "";
        for (Cuenta cuenta : padron.cuentasQuePublica(periodo.organo())) {
            String direccion = direcciones.get(cuenta.clave());
            String detalle = comun + (direccion == null ? "" : publicado + direccion + observado);
            cuentas.asentar(cuenta.clave(), "HORARIO_PUBLICADO", CLAUSULAS, detalle, null);
        }
    }

    /** Quienes pueden quedar de guardia en el órgano que atiende quien avisa. */
    List<Persona> deGuardia(Usuario quien) {
        return padron.organoQueAtiende(quien.id()).stream()
                .flatMap(organo -> padron.personas(organo).stream())
                .filter(persona -> persona.hasta() == null)
                .toList();
    }

    /** Los días pasaron y el órgano no hizo constar su aviso. No decide nada. */
    @Clausula("NT10-SR-5a")
    void asentarFalta(Periodo periodo) {
        for (Cuenta cuenta : padron.cuentasQuePublica(periodo.organo())) {
            cuentas.asentar(
                    cuenta.clave(),
                    "SIN_AVISO_DE_HORARIOS",
                    "NT10-SR-5a",
                    "No consta aviso de horarios " + periodo.enPalabras(),
                    null);
        }
    }

    private static String sinPunto(String texto) {
        return texto.endsWith(".") ? texto.substring(0, texto.length() - 1) : texto;
    }

    /** Las claves de las cuentas en que ha de publicarse. */
    String enumerar(String organo) {
        return String.join(", ", vigentes(organo).stream().map(Cuenta::clave).toList());
    }

    private List<Cuenta> vigentes(String organo) {
        return padron.cuentasQuePublica(organo).stream().filter(Cuenta::vigente).toList();
    }

    private List<String> organosConCuentaVigente() {
        return padron.cuentasQuePublican().stream()
                .filter(Cuenta::vigente)
                .map(Cuenta::organo)
                .distinct()
                .toList();
    }

    private List<Periodo> porPublicar(String organo) {
        return motor.abiertos(HorarioProceso.CLAVE, HorarioProceso.ORGANO.nombre(), organo).stream()
                .map(caso -> new Periodo(organo, leer(caso, HorarioProceso.DESDE), leer(caso, HorarioProceso.HASTA)))
                .toList();
    }

    private LocalDate leer(Motor.Caso caso, Variable<String> dia) {
        return LocalDate.parse(motor.leer(caso, dia).orElseThrow());
    }

    private List<Periodo> publicados(String organo) {
        return horarios.porVenir().stream()
                .filter(horario -> horario.organo().equals(organo))
                .map(horario -> new Periodo(organo, horario.desde(), horario.hasta()))
                .toList();
    }
}
