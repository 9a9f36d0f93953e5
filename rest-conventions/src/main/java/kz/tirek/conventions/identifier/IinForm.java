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

/// The text has the form of an individual identification number (ИИН, ЖСН): 12 digits with a date of birth that
/// exists. Its check digit may be wrong; see [NationalNumber#findUnchecked].
@Documented
@Constraint(validatedBy = IinForm.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface IinForm {

    String message() default "{kz.tirek.conventions.identifier.IinForm.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Null is valid: whether the number is required is said by `@NotNull`.
    final class Check implements ConstraintValidator<IinForm, @Nullable String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || NationalNumber.findUnchecked(value).isPresent();
        }
    }
}
