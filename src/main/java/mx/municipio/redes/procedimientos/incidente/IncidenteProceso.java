package mx.municipio.redes.procedimientos.incidente;

import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.municipio.redes.formulario.FechasFormulario;
import mx.municipio.redes.motor.Enviado;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Lista;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.incidente.Contencion.Tomada;
import mx.municipio.redes.procedimientos.incidente.Incidente.Acuerdo;
import mx.municipio.redes.procedimientos.incidente.Incidente.Cierre;
import mx.municipio.redes.procedimientos.incidente.Incidente.LoReportado;
import mx.municipio.redes.procedimientos.incidente.Incidente.Resultado;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El proceso {@code incidente-cuenta}: los nombres de su modelo y sus formularios, y qué hace cada tarea de servicio. */
@Configuration(proxyBeanMethods = false)
class IncidenteProceso {

    static final String CLAVE = "incidente-cuenta";

    /** Lo que se escribe o se marca en sus formularios. */
    static final Map<String, Variable<?>> CAMPOS = Enviado.campos(
            "tipo conocidoEl descripcion direccion medidas controlRecuperado cambiadaEl resultado motivo acuerdo"
                    + " medidaPreventiva fundamentoMedida quienCumple",
            "accesoPerdido involucraTitular contrasenaCambiada sesionesCerradas accesosRetirados"
                    + " publicacionesAjenasRetiradas redAvisada longitud letras numeros especiales vistaSindicatura");

    /** Lo que ya consta y, si el incidente se devuelve, no debe llegar puesto a la siguiente vuelta. */
    private static final List<String> DE_CADA_VUELTA =
            List.of("controlRecuperado cambiadaEl longitud letras numeros especiales resultado motivo vistaSindicatura"
                    .split(" "));

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> CUENTA = Variable.texto("cuenta");
    static final Variable<String> CUENTA_NOMBRE = Variable.texto("cuentaNombre");
    static final Variable<String> CUENTA_DIRECCION = Variable.texto("cuentaDireccion");
    static final Variable<String> TIPO_TEXTO = Variable.texto("tipoTexto");
    static final Variable<String> CONOCIDO_TEXTO = Variable.texto("conocidoTexto");
    static final Variable<String> AVISO_TEXTO = Variable.texto("avisoTexto");
    static final Variable<String> DEMORA = Variable.texto("demora");
    static final Variable<String> USO_INDEBIDO = Variable.texto("usoIndebido");
    static final Variable<String> DEVUELTO_POR = Variable.texto("devueltoPor");
    static final Variable<String> CONTENCION_TEXTO = Variable.texto("contencionTexto");
    static final Variable<String> CONSTANCIA_TEXTO = Variable.texto("constanciaTexto");
    static final Variable<Date> META_CONTENER = Variable.instante("metaContener");
    static final Variable<Date> META_CERRAR = Variable.instante("metaCerrar");

    @Bean
    Lista cuentasQueReporta(AtenderIncidente caso) {
        return new Lista("cuentas-que-reporta", caso::reportables);
    }

    /** Quien dicta la medida la dirige a cualquiera del padrón, labore o no; a nadie más se le dice quién hay. */
    @Bean
    Lista personasDelPadron(Padron padron, Norma norma) {
        return new Lista(
                "personas-del-padron",
                quien -> quien.es(CartasDelIncidente.SINDICATURA)
                        ? Lista.dePersonas(padron.personas(), persona -> norma.nombreOrgano(persona.organo()))
                        : List.of());
    }

    @Bean
    JavaDelegate registrarIncidenteDelegate(AtenderIncidente caso, MetasInternas metas, Norma norma) {
        return e -> {
            Incidente incidente = caso.reportar(
                    Instancia.de(e), CUENTA.buscar(e).orElse(null), reporte(new Enviado(CAMPOS, e), norma.zona()));
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
            Contencion contencion = contencion(new Enviado(CAMPOS, e));
            caso.contener(FOLIO.exigir(e), contencion);
            CONTENCION_TEXTO.escribir(e, contencion.enPalabras());
            CONSTANCIA_TEXTO.escribir(e, contencion.constancia());
            META_CERRAR.escribir(e, Date.from(metas.recordatorio(AtenderIncidente.META_CERRAR)));
            e.removeVariables(DE_CADA_VUELTA);
        };
    }

    @Bean
    JavaDelegate recordarCierreDelegate(AtenderIncidente caso) {
        return e -> caso.recordar(FOLIO.exigir(e), AtenderIncidente.META_CERRAR);
    }

    @Bean
    JavaDelegate registrarCierreDelegate(AtenderIncidente caso, MetasInternas metas) {
        return e -> {
            Cierre cierre = cierre(new Enviado(CAMPOS, e));
            caso.cerrar(FOLIO.exigir(e), cierre);
            DEVUELTO_POR.escribir(e, cierre.motivo());
            META_CONTENER.escribir(e, Date.from(metas.recordatorio(AtenderIncidente.META_CONTENER)));
        };
    }

    @Bean
    JavaDelegate darVistaDelegate(AtenderIncidente caso) {
        return e -> caso.darVista(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate registrarAcuerdoDelegate(AtenderIncidente caso) {
        return e -> caso.acordar(FOLIO.exigir(e), acuerdo(new Enviado(CAMPOS, e)));
    }

    private static Reporte reporte(Enviado enviado, ZoneId zona) {
        return new Reporte(
                enviado.opcion(Reporte.Tipo.class, "tipo"),
                FechasFormulario.instante(enviado.exigir("conocidoEl"), zona),
                enviado.exigir("descripcion"),
                enviado.texto("direccion"),
                enviado.marcada("accesoPerdido"),
                enviado.marcada("involucraTitular"));
    }

    private static Contencion contencion(Enviado enviado) {
        return new Contencion(
                Stream.of(Tomada.values())
                        .filter(tomada -> enviado.marcada(tomada.casilla()))
                        .toList(),
                enviado.exigir("medidas"),
                enviado.fecha("cambiadaEl"));
    }

    private static Cierre cierre(Enviado enviado) {
        return new Cierre(
                enviado.opcion(Resultado.class, "resultado"),
                enviado.exigir("motivo"),
                enviado.marcada("vistaSindicatura"));
    }

    private static Acuerdo acuerdo(Enviado enviado) {
        return new Acuerdo(
                enviado.opcion(Resultado.class, "acuerdo"),
                enviado.exigir("motivo"),
                enviado.texto("medidaPreventiva"),
                enviado.texto("fundamentoMedida"),
                enviado.texto("quienCumple"));
    }
}
