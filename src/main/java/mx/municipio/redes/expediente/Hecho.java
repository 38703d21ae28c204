package mx.municipio.redes.expediente;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Un registro que se guarda con {@link Hechos}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Hecho {

    /** El nombre con que queda en la base: no cambia aunque la clase se llame de otro modo. */
    String value();
}
