package mx.municipio.redes.procedimientos.regularizacion;

import java.time.LocalDate;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.padron.AjusteDeCuenta;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.CuentaPreexistente;
import mx.municipio.redes.padron.Periodicidad;
import mx.municipio.redes.padron.Red;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.procedimientos.regularizacion.Dictamen.Ajuste;
import mx.municipio.redes.procedimientos.regularizacion.Dictamen.Ajustes;
import mx.municipio.redes.procedimientos.regularizacion.Dictamen.Criterios;
import mx.municipio.redes.procedimientos.regularizacion.Manifestacion.Sujecion;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El proceso {@code regularizacion-cuenta}: los nombres de su modelo y formularios, y qué hace cada tarea de servicio. */
@Configuration(proxyBeanMethods = false)
class RegularizacionProceso {

    static final String CLAVE = "regularizacion-cuenta";

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO = Variable.texto("organo");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> CUENTA_NOMBRE = Variable.texto("cuentaNombre");
    static final Variable<String> RED = Variable.texto("red");
    static final Variable<String> RED_NOMBRE = Variable.texto("redNombre");
    static final Variable<String> NOMBRE = Variable.texto("nombre");
    static final Variable<String> IDENTIFICADOR = Variable.texto("identificador");
    static final Variable<String> DIRECCION = Variable.texto("direccion");
    static final Variable<String> CORREO = Variable.texto("correo");
    static final Variable<String> CORREO_TEXTO = Variable.texto("correoTexto");
    static final Variable<String> ABIERTA = Variable.texto("abierta");
    static final Variable<String> ABIERTA_TEXTO = Variable.texto("abiertaTexto");
    static final Variable<String> PROPOSITO = Variable.texto("proposito");
    static final Variable<String> DESCRIPCION = Variable.texto("descripcion");
    static final Variable<String> PERIODICIDAD = Variable.texto("periodicidad");
    static final Variable<String> HORARIO = Variable.texto("horario");
    static final Variable<String> SUJECION = Variable.texto("sujecion");
    static final Variable<String> SUJECION_TEXTO = Variable.texto("sujecionTexto");
    static final Variable<String> MANIFESTACION = Variable.texto("manifestacion");
    static final Variable<Boolean> FIRMA = Variable.logica("firma");
    static final Variable<String> HALLADO_TEXTO = Variable.texto("halladoTexto");
    static final Variable<Boolean> CRITERIO_DOMINIO = Variable.logica("criterioDominio");
    static final Variable<Boolean> CRITERIO_NOMBRE = Variable.logica("criterioNombre");
    static final Variable<Boolean> CRITERIO_PORTAL = Variable.logica("criterioPortal");
    static final Variable<Boolean> NINGUN_CRITERIO = Variable.logica("ningunCriterio");
    static final Variable<String> AJUSTE_CORREO = Variable.texto("ajusteCorreo");
    static final Variable<String> AJUSTE_SUFIJO = Variable.texto("ajusteSufijo");
    static final Variable<String> AJUSTE_ADMINISTRADORES = Variable.texto("ajusteAdministradores");
    static final Variable<String> AJUSTE_DESCRIPCION = Variable.texto("ajusteDescripcion");
    static final Variable<String> AJUSTE_BITACORA = Variable.texto("ajusteBitacora");
    static final Variable<String> CONSERVA = Variable.texto("conserva");
    static final Variable<String> MOTIVO = Variable.texto("motivo");
    static final Variable<Boolean> VISTA_SINDICATURA = Variable.logica("vistaSindicatura");

    @Bean
    JavaDelegate registrarRegularizacionDelegate(RegularizarCuenta caso) {
        return e -> {
            var cuenta = new CuentaPreexistente(
                    Red.valueOf(RED.exigir(e)),
                    NOMBRE.exigir(e),
                    IDENTIFICADOR.exigir(e),
                    DIRECCION.exigir(e),
                    CORREO.buscar(e).orElse(null),
                    PROPOSITO.exigir(e),
                    DESCRIPCION.exigir(e),
                    LocalDate.parse(ABIERTA.exigir(e)));
            var presentada = caso.presentar(Instancia.de(e), cuenta);
            Instancia.anotarFolio(e, presentada.folio());
            ORGANO.escribir(e, presentada.organo());
            ORGANO_NOMBRE.escribir(e, presentada.organoNombre());
            CUENTA_NOMBRE.escribir(e, presentada.cuentaNombre());
            RED_NOMBRE.escribir(e, cuenta.red().enPalabras());
            ABIERTA_TEXTO.escribir(e, EnPalabras.fecha(cuenta.abierta()));
            CORREO_TEXTO.escribir(e, oNinguno(cuenta.correo()));
        };
    }

    @Bean
    JavaDelegate registrarManifestacionDelegate(RegularizarCuenta caso) {
        return e -> {
            var manifestacion = new Manifestacion(Sujecion.valueOf(SUJECION.exigir(e)), MANIFESTACION.exigir(e));
            var dicho = new AjusteDeCuenta(
                    IDENTIFICADOR.buscar(e).orElse(""),
                    DIRECCION.buscar(e).orElse(""),
                    CORREO.buscar(e).orElse(null),
                    PERIODICIDAD.buscar(e).map(Periodicidad::valueOf).orElse(null),
                    HORARIO.buscar(e).orElse(null));
            var manifestada = caso.manifestar(
                    FOLIO.exigir(e), manifestacion, dicho, FIRMA.buscar(e).orElse(false));
            Cuenta cuenta = manifestada.cuenta();
            IDENTIFICADOR.escribir(e, cuenta.identificador());
            DIRECCION.escribir(e, cuenta.direccion());
            CORREO_TEXTO.escribir(e, oNinguno(cuenta.correo()));
            SUJECION_TEXTO.escribir(e, manifestacion.sujecion().enPalabras());
            HALLADO_TEXTO.escribir(e, manifestada.hallado());
        };
    }

    @Bean
    JavaDelegate constatarCaracterDelegate(RegularizarCuenta caso) {
        return e -> {
            var dictamen = new Dictamen(
                    new Criterios(
                            marcada(CRITERIO_DOMINIO, e),
                            marcada(CRITERIO_NOMBRE, e),
                            marcada(CRITERIO_PORTAL, e),
                            marcada(NINGUN_CRITERIO, e)),
                    new Ajustes(
                            Ajuste.valueOf(AJUSTE_CORREO.exigir(e)),
                            Ajuste.valueOf(AJUSTE_SUFIJO.exigir(e)),
                            Ajuste.valueOf(AJUSTE_ADMINISTRADORES.exigir(e)),
                            Ajuste.valueOf(AJUSTE_DESCRIPCION.exigir(e)),
                            Ajuste.valueOf(AJUSTE_BITACORA.exigir(e))),
                    MOTIVO.exigir(e),
                    marcada(VISTA_SINDICATURA, e));
            CONSERVA.escribir(e, caso.constatar(FOLIO.exigir(e), dictamen) ? "SI" : "NO");
        };
    }

    private static boolean marcada(Variable<Boolean> casilla, VariableScope e) {
        return casilla.buscar(e).orElse(false);
    }

    private static String oNinguno(@Nullable String correo) {
        return correo == null || correo.isEmpty() ? "no tiene" : correo;
    }
}
