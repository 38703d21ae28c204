package mx.municipio.redes.procedimientos.baja;

/** Los pasos de una baja, en el orden en que se dan. La norma no fija plazo a ninguno. */
public enum Paso {
    RESPALDO("respaldar los contenidos", "El respaldo de los contenidos"),
    CANCELACION("cancelar la cuenta en la red social", "La cancelación en la red social"),
    BORRADO("borrar los contenidos de la red", "El borrado de los contenidos"),
    VERIFICACION("verificar que la cuenta ya no existe", "La verificación"),
    FIRMA("firmar el oficio de baja", "El oficio de baja"),
    VINCULO("retirar el vínculo de la página principal", "El retiro del vínculo");

    private final String accion;
    private final String nombre;

    Paso(String accion, String nombre) {
        this.accion = accion;
        this.nombre = nombre;
    }

    /** Lo que hay que hacer, por ejemplo «respaldar los contenidos». */
    public String accion() {
        return accion;
    }

    /** Por ejemplo, «El respaldo de los contenidos». */
    public String nombre() {
        return nombre;
    }
}
