package kz.tirek.funding.money;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/// The text is a Kazakhstan IBAN (ИИК): `KZ`, two check digits, three digits of the bank, 13 letters or digits (ISO
/// 13616). Spaces
/// and lower case are forgiven; [BankAccount] keeps the normal form.
@Documented
@Constraint(validatedBy = Iban.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Iban {

    String message() default "{kz.tirek.funding.money.Iban.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Form by pattern, check digits by iban4j.
    final class Validator implements ConstraintValidator<Iban, String> {

        private static final Pattern FORM = Pattern.compile("KZ[0-9]{5}[A-Z0-9]{13}");

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            String iban = BankAccount.normalIban(text);
            if (!FORM.matcher(iban).matches()) {
                return false;
            }
            try {
                IbanUtil.validate(iban);
                return true;
            } catch (Iban4jException wrong) {
                return false;
            }
        }
    }
}
