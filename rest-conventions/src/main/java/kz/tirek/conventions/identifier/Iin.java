package kz.tirek.conventions.identifier;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// The text is an individual identification number (ИИН, ЖСН) that can exist; see [NationalNumber.Individual].
@Documented
@Constraint(validatedBy = Iin.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Iin {

    String message() default "{kz.tirek.conventions.identifier.Iin.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Null is valid: whether the number is required is said by `@NotNull`.
    final class Check implements ConstraintValidator<Iin, @Nullable String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null
                    || NationalNumber.find(value)
                            .filter(NationalNumber.Individual.class::isInstance)
                            .isPresent()) {
                return true;
            }
            if (NationalNumber.findUnchecked(value).isPresent()) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{kz.tirek.conventions.identifier.Iin.checksum}")
                        .addConstraintViolation();
            }
            return false;
        }
    }
}
