package kz.tirek.funding.money;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The text is the BIC (БИК) of a bank in Kazakhstan: 8 characters, `XXXXKZxx` (ISO 9362). Lower case is forgiven.
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[A-Za-z]{4}[Kk][Zz][A-Za-z0-9]{2}")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Bic {

    String message() default "{kz.tirek.funding.money.Bic.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
