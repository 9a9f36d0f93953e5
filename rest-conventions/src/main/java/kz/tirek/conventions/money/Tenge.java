package kz.tirek.conventions.money;

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
import org.jspecify.annotations.Nullable;

/// The text is a positive amount of tenge, at most [Money#LARGEST], with at most two decimals. Null is left to
/// `@NotNull`.
@Documented
@Constraint(validatedBy = Tenge.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Tenge {

    String message() default "{kz.tirek.conventions.money.Tenge.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Names what is wrong: the way it is written, too many decimals, not positive, too large.
    final class Validator implements ConstraintValidator<Tenge, String> {

        private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
        private static final int LONGEST =
                Long.toString(Money.LARGEST.tiyn() / 100).length();

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            String fault = fault(text);
            if (fault.isEmpty()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{kz.tirek.conventions.money.Tenge." + fault + "}")
                    .addConstraintViolation();
            return false;
        }

        private static String fault(String text) {
            if (!NUMBER.matcher(text).matches()) {
                return "message";
            }
            int point = text.indexOf('.');
            if (point >= 0 && text.length() - point > 3) {
                return "precision";
            }
            if (text.startsWith("-")) {
                return "positive";
            }
            if ((point < 0 ? text.length() : point) > LONGEST) {
                return "large";
            }
            Money amount = Money.parse(text);
            if (amount.equals(Money.ZERO)) {
                return "positive";
            }
            return amount.compareTo(Money.LARGEST) > 0 ? "large" : "";
        }
    }
}
