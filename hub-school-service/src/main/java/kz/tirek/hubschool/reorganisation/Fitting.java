package kz.tirek.hubschool.reorganisation;

import static java.lang.annotation.ElementType.TYPE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The members that depend on one another are there or missing as they should be; every one that is not is named.
@Documented
@Constraint(validatedBy = Fitting.Check.class)
@Target(TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Fitting {

    String message() default "{jakarta.validation.constraints.NotNull.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// A body with members that depend on one another.
    interface Members {

        /// Members that should be given and are not.
        List<String> lacking();

        /// Members that are given and should not be.
        List<String> excess();
    }

    /// Asks the body.
    final class Check implements ConstraintValidator<Fitting, @Nullable Members> {
        @Override
        public boolean isValid(@Nullable Members body, ConstraintValidatorContext context) {
            if (body == null || (body.lacking().isEmpty() && body.excess().isEmpty())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            body.lacking()
                    .forEach(member -> fault(context, member, "{jakarta.validation.constraints.NotNull.message}"));
            body.excess().forEach(member -> fault(context, member, "{jakarta.validation.constraints.Null.message}"));
            return false;
        }

        private static void fault(ConstraintValidatorContext context, String member, String message) {
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(member)
                    .addConstraintViolation();
        }
    }
}
