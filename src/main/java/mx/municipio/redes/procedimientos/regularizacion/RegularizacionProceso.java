package mx.municipio.redes.procedimientos.regularizacion;

import mx.municipio.redes.motor.Variable;

/** Los nombres del proceso {@code regularizacion-cuenta}: los del modelo y sus formularios. */
public final class RegularizacionProceso {

    public static final String CLAVE = "regularizacion-cuenta";

    public static final Variable<String> FOLIO = Variable.texto("folio");
    public static final Variable<String> ORGANO = Variable.texto("organo");
    public static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    public static final Variable<String> CUENTA_NOMBRE = Variable.texto("cuentaNombre");
    public static final Variable<String> RED = Variable.texto("red");
    public static final Variable<String> RED_NOMBRE = Variable.texto("redNombre");
    public static final Variable<String> NOMBRE = Variable.texto("nombre");
    public static final Variable<String> IDENTIFICADOR = Variable.texto("identificador");
    public static final Variable<String> DIRECCION = Variable.texto("direccion");
    public static final Variable<String> CORREO = Variable.texto("correo");
    public static final Variable<String> CORREO_TEXTO = Variable.texto("correoTexto");
    public static final Variable<String> ABIERTA = Variable.texto("abierta");
    public static final Variable<String> ABIERTA_TEXTO = Variable.texto("abiertaTexto");
    public static final Variable<String> PROPOSITO = Variable.texto("proposito");
    public static final Variable<String> DESCRIPCION = Variable.texto("descripcion");
    public static final Variable<String> PERIODICIDAD = Variable.texto("periodicidad");
    public static final Variable<String> HORARIO = Variable.texto("horario");
    public static final Variable<String> SUJECION = Variable.texto("sujecion");
    public static final Variable<String> SUJECION_TEXTO = Variable.texto("sujecionTexto");
    public static final Variable<String> MANIFESTACION = Variable.texto("manifestacion");
    public static final Variable<Boolean> FIRMA = Variable.logica("firma");
    public static final Variable<String> HALLADO_TEXTO = Variable.texto("halladoTexto");
    public static final Variable<Boolean> CRITERIO_DOMINIO = Variable.logica("criterioDominio");
    public static final Variable<Boolean> CRITERIO_NOMBRE = Variable.logica("criterioNombre");
    public static final Variable<Boolean> CRITERIO_PORTAL = Variable.logica("criterioPortal");
    public static final Variable<String> AJUSTE_CORREO = Variable.texto("ajusteCorreo");
    public static final Variable<String> AJUSTE_SUFIJO = Variable.texto("ajusteSufijo");
    public static final Variable<String> AJUSTE_ADMINISTRADORES = Variable.texto("ajusteAdministradores");
    public static final Variable<String> AJUSTE_DESCRIPCION = Variable.texto("ajusteDescripcion");
    public static final Variable<String> AJUSTE_BITACORA = Variable.texto("ajusteBitacora");
    public static final Variable<String> CARACTER = Variable.texto("caracter");
    public static final Variable<String> MOTIVO = Variable.texto("motivo");
    public static final Variable<Boolean> VISTA_SINDICATURA = Variable.logica("vistaSindicatura");

    private RegularizacionProceso() {}
}
