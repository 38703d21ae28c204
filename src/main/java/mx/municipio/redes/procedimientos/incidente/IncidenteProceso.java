package mx.municipio.redes.procedimientos.incidente;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import mx.municipio.redes.formulario.FechasFormulario;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.incidente.Acuerdo.Medida;
import mx.municipio.redes.procedimientos.incidente.Acuerdo.Sentido;
import mx.municipio.redes.procedimientos.incidente.AtenderIncidente.Aviso;
import mx.municipio.redes.procedimientos.incidente.Contencion.Contrasenas;
import mx.municipio.redes.procedimientos.incidente.Contencion.Tomadas;
import mx.municipio.redes.procedimientos.incidente.Incidente.Resultado;
import mx.municipio.redes.procedimientos.incidente.Reporte.Tipo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
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
    static final Variable<Boolean> CONTRASENA_CAMBIADA = Variable.logica("contrasenaCambiada");
    static final Variable<Boolean> SESIONES_CERRADAS = Variable.logica("sesionesCerradas");
    static final Variable<Boolean> ACCESOS_RETIRADOS = Variable.logica("accesosRetirados");
    static final Variable<Boolean> PUBLICACIONES_AJENAS_RETIRADAS = Variable.logica("publicacionesAjenasRetiradas");
    static final Variable<Boolean> RED_AVISADA = Variable.logica("redAvisada");
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
    JavaDelegate registrarIncidenteDelegate(
            AtenderIncidente caso, Incidentes incidentes, MetasInternas metas, Norma norma) {
        return e -> {
            Incidente incidente = caso.reportar(Instancia.de(e), aviso(e, norma.zona()));
            Reporte reporte = incidente.reporte();
            var cuenta = incidentes.cuenta(incidente);
            Instancia.anotarFolio(e, incidente.folio());
            ORGANO_NOMBRE.escribir(e, norma.nombreOrgano(incidente.organo()));
            CUENTA.escribir(e, cuenta.clave());
            CUENTA_NOMBRE.escribir(e, cuenta.enPalabras());
            CUENTA_DIRECCION.escribir(e, cuenta.direccion());
            TIPO_TEXTO.escribir(e, reporte.tipo().enPalabras());
            USO_INDEBIDO.escribir(e, reporte.usoIndebido() ? "SI" : "NO");
            CONOCIDO_TEXTO.escribir(e, EnPalabras.instante(reporte.conocido(), norma.zona()));
            AVISO_TEXTO.escribir(e, EnPalabras.instante(reporte.avisado(), norma.zona()));
            DEMORA.escribir(e, reporte.demora());
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
            CONTENCION_TEXTO.escribir(e, contencion.tomadas().enPalabras());
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
            var cierre =
                    new Cierre(Resultado.valueOf(RESULTADO.exigir(e)), MOTIVO.exigir(e), marcada(VISTA_SINDICATURA, e));
            caso.cerrar(FOLIO.exigir(e), cierre);
            DEVUELTO_POR.escribir(e, cierre.motivo());
            META_CONTENER.escribir(e, Date.from(metas.recordatorio(AtenderIncidente.META_CONTENER)));
        };
    }

    @Bean
    JavaDelegate darVistaDelegate(VistaPorUsoIndebido caso) {
        return e -> caso.darVista(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate registrarAcuerdoDelegate(VistaPorUsoIndebido caso) {
        return e -> {
            Sentido sentido = Sentido.valueOf(ACUERDO.exigir(e));
            caso.acordar(FOLIO.exigir(e), new Acuerdo(sentido, MOTIVO.exigir(e), medida(sentido, e)));
        };
    }

    private static Aviso aviso(DelegateExecution e, ZoneId zona) {
        return new Aviso(
                CUENTA.buscar(e).orElse(null),
                Tipo.valueOf(TIPO.exigir(e)),
                FechasFormulario.instante(CONOCIDO_EL.exigir(e), zona),
                DESCRIPCION.exigir(e),
                DIRECCION.buscar(e).map(String::strip).filter(d -> !d.isEmpty()).orElse(null),
                marcada(ACCESO_PERDIDO, e),
                marcada(INVOLUCRA_TITULAR, e));
    }

    private static Contencion contencion(VariableScope e) {
        boolean recuperado = CONTROL_RECUPERADO.exigir(e).equals("SI");
        return new Contencion(
                new Tomadas(
                        marcada(CONTRASENA_CAMBIADA, e),
                        marcada(SESIONES_CERRADAS, e),
                        marcada(ACCESOS_RETIRADOS, e),
                        marcada(PUBLICACIONES_AJENAS_RETIRADAS, e),
                        marcada(RED_AVISADA, e)),
                MEDIDAS.exigir(e),
                recuperado,
                recuperado
                        ? new Contrasenas(
                                LocalDate.parse(CAMBIADA_EL.exigir(e)),
                                marcada(LONGITUD, e),
                                marcada(LETRAS, e),
                                marcada(NUMEROS, e),
                                marcada(ESPECIALES, e))
                        : null);
    }

    private static @Nullable Medida medida(Sentido sentido, VariableScope e) {
        return sentido == Sentido.SIN_MEDIDA
                ? null
                : new Medida(
                        MEDIDA_PREVENTIVA.exigir(e),
                        FUNDAMENTO_MEDIDA.exigir(e),
                        QUIEN_CUMPLE.buscar(e).orElse(""));
    }

    private static boolean marcada(Variable<Boolean> casilla, VariableScope e) {
        return casilla.buscar(e).orElse(false);
    }
}
