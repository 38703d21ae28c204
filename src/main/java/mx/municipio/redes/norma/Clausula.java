package mx.municipio.redes.norma;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** La cláusula que este código hace cumplir; de aquí se genera {@code docs/trazabilidad.md}. */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Clausula {

    /** Identificadores del perfil de la norma, por ejemplo {@code NT10-CG-VII-b}. */
    String[] value();
}
