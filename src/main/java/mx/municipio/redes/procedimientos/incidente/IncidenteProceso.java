package mx.municipio.redes.procedimientos.incidente;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.municipio.redes.formulario.FechasFormulario;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.incidente.Contencion.Tomada;
import mx.municipio.redes.procedimientos.incidente.Incidente.Acuerdo;
import mx.municipio.redes.procedimientos.incidente.Incidente.Cierre;
import mx.municipio.redes.procedimientos.incidente.Incidente.LoReportado;
import mx.municipio.redes.procedimientos.incidente.Incidente.Resultado;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El proceso {@code incidente-cuenta}: los nombres de su modelo y sus formularios, y qué hace cada tarea de servicio. */
@Configuration(proxyBeanMethods = false)
class IncidenteProceso {

    static final String CLAVE = "incidente-cuenta";

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> CUENTA = Variable.texto("cuenta");
    static final Variable<String> CUENTA_NOMBRE = Variable.texto("cuentaNombre");
    static final Variable<String> CUENTA_DIRECCION = Variable.texto("cuentaDireccion");
    static final Variable<String> TIPO = Variable.texto("tipo");
    static final Variable<String> TIPO_TEXTO = Variable.texto("tipoTexto");
    static final Variable<String> USO_INDEBIDO = Variable.texto("usoIndebido");
    static final Variable<String> CONOCIDO_EL = Variable.texto("conocidoEl");
    static final Variable<String> CONOCIDO_TEXTO = Variable.texto("conocidoTexto");
    static final Variable<String> AVISO_TEXTO = Variable.texto("avisoTexto");
    static final Variable<String> DEMORA = Variable.texto("demora");
    static final Variable<String> DESCRIPCION = Variable.texto("descripcion");
    static final Variable<String> DIRECCION = Variable.texto("direccion");
    static final Variable<Boolean> ACCESO_PERDIDO = Variable.logica("accesoPerdido");
    static final Variable<Boolean> INVOLUCRA_TITULAR = Variable.logica("involucraTitular");
    static final Variable<Date> META_CONTENER = Variable.instante("metaContener");
    static final Variable<Date> META_CERRAR = Variable.instante("metaCerrar");
    static final Variable<String> DEVUELTO_POR = Variable.texto("devueltoPor");
    static final Map<Tomada, Variable<Boolean>> TOMADAS = Map.of(
            Tomada.CONTRASENA, Variable.logica("contrasenaCambiada"),
            Tomada.SESIONES, Variable.logica("sesionesCerradas"),
            Tomada.ACCESOS, Variable.logica("accesosRetirados"),
            Tomada.PUBLICACIONES, Variable.logica("publicacionesAjenasRetiradas"),
            Tomada.RED, Variable.logica("redAvisada"));
    static final Variable<String> MEDIDAS = Variable.texto("medidas");
    static final Variable<String> CONTROL_RECUPERADO = Variable.texto("controlRecuperado");
    static final Variable<String> CAMBIADA_EL = Variable.texto("cambiadaEl");
    static final Variable<Boolean> LONGITUD = Variable.logica("longitud");
    static final Variable<Boolean> LETRAS = Variable.logica("letras");
    static final Variable<Boolean> NUMEROS = Variable.logica("numeros");
    static final Variable<Boolean> ESPECIALES = Variable.logica("especiales");
    static final Variable<String> CONTENCION_TEXTO = Variable.texto("contencionTexto");
    static final Variable<String> CONSTANCIA_TEXTO = Variable.texto("constanciaTexto");
    static final Variable<String> RESULTADO = Variable.texto("resultado");
    static final Variable<String> MOTIVO = Variable.texto("motivo");
    static final Variable<Boolean> VISTA_SINDICATURA = Variable.logica("vistaSindicatura");
    static final Variable<String> ACUERDO = Variable.texto("acuerdo");
    static final Variable<String> MEDIDA_PREVENTIVA = Variable.texto("medidaPreventiva");
    static final Variable<String> FUNDAMENTO_MEDIDA = Variable.texto("fundamentoMedida");
    static final Variable<String> QUIEN_CUMPLE = Variable.texto("quienCumple");

    /** Lo que ya consta y, si el incidente se devuelve, no debe llegar puesto a la siguiente vuelta. */
    private static final List<Variable<?>> DE_CADA_VUELTA = List.of(
            CONTROL_RECUPERADO,
            CAMBIADA_EL,
            LONGITUD,
            LETRAS,
            NUMEROS,
            ESPECIALES,
            RESULTADO,
            MOTIVO,
            VISTA_SINDICATURA);

    @Bean
    JavaDelegate registrarIncidenteDelegate(AtenderIncidente caso, MetasInternas metas, Norma norma) {
        return e -> {
            Incidente incidente =
                    caso.reportar(Instancia.de(e), CUENTA.buscar(e).orElse(null), reporte(e, norma.zona()));
            LoReportado dicho = incidente.enPalabras(norma);
            Instancia.anotarFolio(e, incidente.folio());
            ORGANO_NOMBRE.escribir(e, dicho.organoNombre());
            CUENTA.escribir(e, incidente.cuenta().clave());
            CUENTA_NOMBRE.escribir(e, dicho.cuentaNombre());
            CUENTA_DIRECCION.escribir(e, dicho.direccion());
            TIPO_TEXTO.escribir(e, dicho.pasado());
            CONOCIDO_TEXTO.escribir(e, dicho.conocido());
            AVISO_TEXTO.escribir(e, dicho.avisado());
            DEMORA.escribir(e, dicho.demora());
            USO_INDEBIDO.escribir(e, incidente.reporte().usoIndebido() ? "SI" : "NO");
            DEVUELTO_POR.escribir(e, "");
            META_CONTENER.escribir(e, Date.from(metas.recordatorio(AtenderIncidente.META_CONTENER)));
        };
    }

    @Bean
    JavaDelegate recordarContencionDelegate(AtenderIncidente caso) {
        return e -> caso.recordar(FOLIO.exigir(e), AtenderIncidente.META_CONTENER);
    }

    @Bean
    JavaDelegate registrarContencionDelegate(AtenderIncidente caso, MetasInternas metas) {
        return e -> {
            Contencion contencion = contencion(e);
            caso.contener(FOLIO.exigir(e), contencion);
            CONTENCION_TEXTO.escribir(e, contencion.enPalabras());
            CONSTANCIA_TEXTO.escribir(e, contencion.constancia());
            META_CERRAR.escribir(e, Date.from(metas.recordatorio(AtenderIncidente.META_CERRAR)));
            e.removeVariables(DE_CADA_VUELTA.stream().map(Variable::nombre).toList());
        };
    }

    @Bean
    JavaDelegate recordarCierreDelegate(AtenderIncidente caso) {
        return e -> caso.recordar(FOLIO.exigir(e), AtenderIncidente.META_CERRAR);
    }

    @Bean
    JavaDelegate registrarCierreDelegate(AtenderIncidente caso, MetasInternas metas) {
        return e -> {
            caso.cerrar(
                    FOLIO.exigir(e),
                    new Cierre(
                            Resultado.valueOf(RESULTADO.exigir(e)), MOTIVO.exigir(e), marcada(VISTA_SINDICATURA, e)));
            DEVUELTO_POR.escribir(e, MOTIVO.exigir(e));
            META_CONTENER.escribir(e, Date.from(metas.recordatorio(AtenderIncidente.META_CONTENER)));
        };
    }

    @Bean
    JavaDelegate darVistaDelegate(AtenderIncidente caso) {
        return e -> caso.darVista(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate registrarAcuerdoDelegate(AtenderIncidente caso) {
        return e -> caso.acordar(
                FOLIO.exigir(e),
                new Acuerdo(
                        Resultado.valueOf(ACUERDO.exigir(e)),
                        MOTIVO.exigir(e),
                        MEDIDA_PREVENTIVA.buscar(e).orElse(""),
                        FUNDAMENTO_MEDIDA.buscar(e).orElse(""),
                        QUIEN_CUMPLE.buscar(e).orElse("").strip()));
    }

    private static Reporte reporte(DelegateExecution e, ZoneId zona) {
        return new Reporte(
                Reporte.Tipo.valueOf(TIPO.exigir(e)),
                FechasFormulario.instante(CONOCIDO_EL.exigir(e), zona),
                DESCRIPCION.exigir(e),
                DIRECCION.buscar(e).map(String::strip).filter(d -> !d.isEmpty()).orElse(null),
                marcada(ACCESO_PERDIDO, e),
                marcada(INVOLUCRA_TITULAR, e));
    }

    private static Contencion contencion(DelegateExecution e) {
        return new Contencion(
                Stream.of(Tomada.values())
                        .filter(tomada -> marcada(Objects.requireNonNull(TOMADAS.get(tomada)), e))
                        .toList(),
                MEDIDAS.exigir(e),
                CONTROL_RECUPERADO.exigir(e).equals("SI") ? LocalDate.parse(CAMBIADA_EL.exigir(e)) : null);
    }

    private static boolean marcada(Variable<Boolean> casilla, DelegateExecution e) {
        return casilla.buscar(e).orElse(false);
    }
}
