package kz.tirek.conventions.identifier;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The text has the form of a code of the classifier of administrative-territorial objects (КАТО, ӘАОЖ): nine
/// digits, the first two of which name the region. Whether there is such a territory is for the register of
/// territories to say.
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[1-9][0-9]{8}")
@ReportAsSingleViolation
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Kato {

    String message() default "{kz.tirek.conventions.identifier.Kato.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
