package mx.municipio.redes.procedimientos.apertura;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Autenticidad;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Periodicidad;
import mx.municipio.redes.padron.Red;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.politica.PoliticaDeDifusion;
import mx.municipio.redes.procedimientos.apertura.Evaluacion.Pronunciamiento;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * El proceso {@code apertura-cuenta}: los nombres de su modelo, sus formularios y su tabla de decisión, y qué hace cada
 * tarea de servicio.
 */
@Configuration(proxyBeanMethods = false)
class AperturaProceso {

    static final String CLAVE = "apertura-cuenta";
    static final String MENSAJE_RETIRADA = "apertura.retirada";
    static final String MENSAJE_CUENTA_CANCELADA = "apertura.cuenta-cancelada";

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO = Variable.texto("organo");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> MUNICIPIO = Variable.texto("municipio");
    static final Variable<String> RED = Variable.texto("red");
    static final Variable<String> NOMBRE = Variable.texto("nombre");
    static final Variable<String> IDENTIFICADOR = Variable.texto("identificador");
    static final Variable<String> DESCRIPCION = Variable.texto("descripcion");
    static final Variable<String> PERTINENCIA = Variable.texto("pertinencia");
    static final Variable<String> CUENTAS_CENTRALES = Variable.texto("cuentasCentrales");
    static final Variable<String> PROGRAMAS = Variable.texto("programas");
    static final Variable<String> ACTIVIDADES = Variable.texto("actividades");
    static final Variable<String> LINEAS = Variable.texto("lineas");
    static final Variable<String> ADMINISTRADOR_TITULAR = Variable.texto("administradorTitular");
    static final Variable<String> ADMINISTRADOR_SUPLENTE = Variable.texto("administradorSuplente");
    static final Variable<String> FINES_TEXTO = Variable.texto("finesTexto");
    static final Variable<String> ADMINISTRADORES_TEXTO = Variable.texto("administradoresTexto");
    static final Variable<String> ADMITE_CUENTA = Variable.texto("admiteCuenta");
    static final Variable<String> CONSERVA_PORTAL = Variable.texto("conservaPortal");
    static final Variable<String> REQUIERE_VISTO_BUENO = Variable.texto("requiereVistoBueno");
    static final Variable<String> MOTIVO = Variable.texto("motivo");
    static final Variable<String> MOTIVO_FIRMA = Variable.texto("motivoFirma");
    static final Variable<String> MOTIVO_DESISTIMIENTO = Variable.texto("motivoDesistimiento");
    static final Variable<String> MOTIVO_CANCELACION = Variable.texto("motivoCancelacion");
    static final Variable<String> CUENTA = Variable.texto("cuenta");
    static final Variable<String> OFICIO_PROPUESTA = Variable.texto("oficioPropuesta");
    static final Variable<String> RESOLUCION = Variable.texto("resolucion");
    static final Variable<String> MOTIVO_RESOLUCION = Variable.texto("motivoResolucion");
    static final Variable<String> BASTAN_CENTRALES = Variable.texto("bastanCentrales");
    static final Variable<String> IMAGEN_GRAFICA = Variable.texto("imagenGrafica");
    static final Variable<String> OFICIO_RESOLUCION = Variable.texto("oficioResolucion");
    static final Variable<String> ACLARACION = Variable.texto("aclaracion");
    static final Variable<String> ACLARACIONES = Variable.texto("aclaraciones");
    static final Variable<String> DIRECCION = Variable.texto("direccion");
    static final Variable<String> CORREO = Variable.texto("correo");
    static final Variable<String> PROPOSITO = Variable.texto("proposito");
    static final Variable<String> OPERACION = Variable.texto("operacion");
    static final Variable<String> PERIODICIDAD = Variable.texto("periodicidad");
    static final Variable<String> HORARIO = Variable.texto("horario");
    static final Variable<String> ESCRITO_FIRMADO = Variable.texto("escritoFirmado");
    static final Variable<String> PIDE_MAS = Variable.texto("pideMas");
    static final Variable<String> CARGO = Variable.texto("cargo");
    static final Variable<String> AUTENTICIDAD = Variable.texto("autenticidad");
    static final Variable<String> NOTA = Variable.texto("nota");
    static final Variable<String> UBICACION_VINCULOS = Variable.texto("ubicacionVinculos");
    static final Variable<String> VINCULO = Variable.texto("vinculo");
    static final Variable<String> POLITICA = Variable.texto("politica");
    static final Variable<String> EXCEPTUADO = Variable.texto("exceptuado");
    static final Variable<Date> META_EVALUACION = Variable.instante("metaEvaluacion");
    static final Variable<Date> META_INFORME = Variable.instante("metaInforme");
    static final Variable<Date> META_ACEPTACION = Variable.instante("metaAceptacion");
    static final Variable<Boolean> FIRMA = Variable.logica("firma");
    static final Variable<Boolean> ACEPTA_RESPONSABILIDAD = Variable.logica("aceptaResponsabilidad");

    /** Si la propuesta invoca cada fin. */
    static final Map<Fin, Variable<Boolean>> FINES = porFin(fin -> Variable.logica("fin" + fin));

    /** Lo que la resolución dice de cada fin. */
    static final Map<Fin, Variable<String>> PRONUNCIAMIENTOS = porFin(fin -> Variable.texto("pronunciamiento" + fin));

    /** Y por qué. */
    static final Map<Fin, Variable<String>> PORQUES = porFin(fin -> Variable.texto("porque" + fin));

    @Bean
    JavaDelegate registrarSolicitudDelegate(
            ProponerCuenta caso, Aperturas aperturas, Norma norma, PoliticaDeDifusion politica) {
        return e -> {
            Solicitud solicitud = solicitud(e);
            Expediente expediente = caso.solicitar(Instancia.de(e), solicitud);
            Instancia.anotarFolio(e, expediente.folio());
            ORGANO.escribir(e, expediente.organo());
            ORGANO_NOMBRE.escribir(e, norma.nombreOrgano(expediente.organo()));
            e.setVariables(politica.en(LocalDate.ofInstant(expediente.recepcion(), norma.zona()), expediente.organo())
                    .entradas());
            FINES.forEach(
                    (fin, invocado) -> invocado.escribir(e, solicitud.fines().contains(fin)));
            FINES_TEXTO.escribir(e, Fin.enPalabras(solicitud.fines()));
            ADMINISTRADORES_TEXTO.escribir(
                    e, aperturas.administradoresEnPalabras(aperturas.exigir(expediente.folio())));
            PROPOSITO.escribir(e, solicitud.descripcion());
        };
    }

    @Bean
    JavaDelegate registrarNoAdmisionDelegate(ProponerCuenta caso) {
        return e -> caso.negarAdmision(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate presentarPropuestaDelegate(ProponerCuenta caso, MetasInternas metas) {
        return e -> {
            ProponerCuenta.Presentada presentada = caso.presentar(FOLIO.exigir(e));
            CUENTA.escribir(e, presentada.cuenta());
            OFICIO_PROPUESTA.escribir(e, presentada.oficio());
            META_EVALUACION.escribir(e, Date.from(metas.recordatorio(ResolverPropuesta.META)));
        };
    }

    /** Lo retiró quien lo inició, con su motivo; o el titular no firmó, y el suyo es opcional. */
    @Bean
    JavaDelegate registrarDesistimientoDelegate(ProponerCuenta caso) {
        return e -> caso.desistir(
                FOLIO.exigir(e),
                siHay(e, MOTIVO_DESISTIMIENTO)
                        .or(() -> siHay(e, MOTIVO_FIRMA))
                        .orElse("El titular no firmó el oficio de propuesta."));
    }

    @Bean
    JavaDelegate recordarEvaluacionDelegate(ResolverPropuesta caso) {
        return e -> caso.recordar(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate registrarResolucionDelegate(ResolverPropuesta caso, MetasInternas metas) {
        return e -> {
            caso.resolver(FOLIO.exigir(e), evaluacion(e)).ifPresent(oficio -> OFICIO_RESOLUCION.escribir(e, oficio));
            META_INFORME.escribir(e, Date.from(metas.recordatorio(AbrirCuenta.META)));
        };
    }

    @Bean
    JavaDelegate registrarAclaracionDelegate(ResolverPropuesta caso, MetasInternas metas) {
        return e -> {
            ACLARACIONES.escribir(e, caso.aclarar(FOLIO.exigir(e), ACLARACION.exigir(e)));
            META_EVALUACION.escribir(e, Date.from(metas.recordatorio(ResolverPropuesta.META)));
        };
    }

    @Bean
    JavaDelegate recordarInformeDelegate(AbrirCuenta caso) {
        return e -> caso.recordar(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate registrarAperturaDelegate(AbrirCuenta caso, MetasInternas metas, Norma norma) {
        return e -> {
            PIDE_MAS.escribir(e, norma.conoce(AbrirCuenta.CLAUSULAS_DE_LAS_TAREAS) ? "SI" : "NO");
            String escrito = siHay(e, ESCRITO_FIRMADO).orElse(null);
            caso.informar(FOLIO.exigir(e), informe(e), administradores(e), escrito)
                    .ifPresent(ubicacion -> UBICACION_VINCULOS.escribir(e, ubicacion));
            META_ACEPTACION.escribir(e, Date.from(metas.recordatorio(AceptarResponsabilidad.META)));
        };
    }

    @Bean
    JavaDelegate registrarAceptacionDelegate(AceptarResponsabilidad caso) {
        return e -> caso.aceptar(FOLIO.exigir(e), Cargo.valueOf(CARGO.exigir(e)));
    }

    @Bean
    JavaDelegate recordarAceptacionDelegate(AceptarResponsabilidad caso) {
        return e -> caso.recordar(FOLIO.exigir(e), Cargo.valueOf(CARGO.exigir(e)));
    }

    @Bean
    JavaDelegate registrarVerificacionDelegate(AbrirCuenta caso) {
        return e -> caso.anotarVerificacion(
                FOLIO.exigir(e),
                Autenticidad.valueOf(AUTENTICIDAD.exigir(e)),
                siHay(e, NOTA).orElse(""));
    }

    @Bean
    JavaDelegate registrarVinculoDelegate(AbrirCuenta caso) {
        return e -> caso.publicarVinculo(FOLIO.exigir(e), VINCULO.exigir(e));
    }

    @Bean
    JavaDelegate concluirAperturaDelegate(AbrirCuenta caso) {
        return e -> caso.concluir(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate registrarCancelacionDelegate(AbrirCuenta caso) {
        return e -> caso.concluirSinCuenta(FOLIO.exigir(e), MOTIVO_CANCELACION.exigir(e));
    }

    private static Solicitud solicitud(VariableScope e) {
        return new Solicitud(
                Red.valueOf(RED.exigir(e)),
                NOMBRE.exigir(e),
                IDENTIFICADOR.exigir(e),
                DESCRIPCION.exigir(e),
                PERTINENCIA.exigir(e),
                CUENTAS_CENTRALES.exigir(e),
                FINES.entrySet().stream()
                        .filter(fin -> fin.getValue().buscar(e).orElse(false))
                        .map(Map.Entry::getKey)
                        .toList(),
                PROGRAMAS.exigir(e),
                ACTIVIDADES.exigir(e),
                LINEAS.exigir(e),
                administradores(e));
    }

    private static Evaluacion evaluacion(VariableScope e) {
        Map<Fin, Pronunciamiento> fines = new EnumMap<>(Fin.class);
        PRONUNCIAMIENTOS.forEach((fin, dicho) -> siHay(e, dicho)
                .map("CONTRIBUYE"::equals)
                .ifPresent(si -> fines.put(
                        fin,
                        new Pronunciamiento(si, requireNonNull(PORQUES.get(fin)).exigir(e)))));
        return new Evaluacion(
                Evaluacion.Resolucion.valueOf(RESOLUCION.exigir(e)),
                siHay(e, MOTIVO_RESOLUCION).orElse(null),
                siHay(e, IMAGEN_GRAFICA).orElse(null),
                siHay(e, BASTAN_CENTRALES).orElse(null),
                fines);
    }

    private static Informe informe(VariableScope e) {
        return new Informe(
                NOMBRE.exigir(e),
                DIRECCION.exigir(e),
                IDENTIFICADOR.exigir(e),
                CORREO.exigir(e),
                PROPOSITO.exigir(e),
                DESCRIPCION.exigir(e),
                OPERACION.exigir(e),
                Periodicidad.valueOf(PERIODICIDAD.exigir(e)),
                HORARIO.exigir(e));
    }

    private static List<String> administradores(VariableScope e) {
        return Stream.of(ADMINISTRADOR_TITULAR, ADMINISTRADOR_SUPLENTE)
                .flatMap(administrador -> siHay(e, administrador).stream())
                .toList();
    }

    /** Vacío si no se llenó: los formularios envían vacío lo que nadie escribió. */
    private static Optional<String> siHay(VariableScope ambito, Variable<String> variable) {
        return variable.buscar(ambito).filter(texto -> !texto.isEmpty());
    }

    private static <T> Map<Fin, Variable<T>> porFin(Function<Fin, Variable<T>> variable) {
        Map<Fin, Variable<T>> porFin = new EnumMap<>(Fin.class);
        Stream.of(Fin.values()).forEach(fin -> porFin.put(fin, variable.apply(fin)));
        return porFin;
    }
}
