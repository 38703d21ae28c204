package mx.municipio.redes.motor.acceso;

import java.util.List;
import java.util.Map;
import mx.municipio.redes.errores.FormularioException;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyDigitRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLowerCaseRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicySpecialCharacterRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUpperCaseRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/** Longitud, letras, números y especiales, como ADM-VII pide a las cuentas; las reglas son las del motor. */
final class PoliticaDeClaves implements PasswordPolicy {

    private final List<PasswordPolicyRule> reglas = List.of(
            new Exigida(new PasswordPolicyLengthRuleImpl(12), "Debe tener al menos 12 caracteres."),
            new Exigida(new PasswordPolicyUpperCaseRuleImpl(1), "Le falta una letra mayúscula."),
            new Exigida(new PasswordPolicyLowerCaseRuleImpl(1), "Le falta una letra minúscula."),
            new Exigida(new PasswordPolicyDigitRuleImpl(1), "Le falta un número."),
            new Exigida(new PasswordPolicySpecialCharacterRuleImpl(1), "Le falta un signo, como un punto o un guion."),
            new Exigida(
                    new PasswordPolicyUserDataRuleImpl(),
                    "No debe contener su usuario, su nombre, sus apellidos ni su correo."));

    @Override
    public List<PasswordPolicyRule> getRules() {
        return reglas;
    }

    /** Al guardar una clave débil el motor respondería 500 en inglés; las páginas solo preguntan, sin orden en curso. */
    record Exigida(PasswordPolicyRule regla, String falta) implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return regla.getPlaceholder();
        }

        @Override
        public Map<String, String> getParameters() {
            return regla.getParameters();
        }

        @Override
        public boolean execute(String clave) {
            return regla.execute(clave);
        }

        @Override
        public boolean execute(String clave, User usuario) {
            boolean cumple = regla.execute(clave, usuario);
            if (!cumple && Context.getCommandContext() != null) {
                throw FormularioException.de(
                        "password",
                        "La contraseña debe tener al menos 12 caracteres, con mayúscula, minúscula, número y signo, y"
                                + " no contener sus datos.");
            }
            return cumple;
        }
    }
}
