package kz.tirek.hubschool.school;

import static java.lang.annotation.ElementType.FIELD;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The text is a [Surroundings]: `lat,lon,km`, within the bounds of the earth and up to 500 km. Everything that is
/// wrong with it is said at once.
@Documented
@Constraint(validatedBy = Near.Check.class)
@Target(FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Near {

    String message() default "{kz.tirek.hubschool.school.Near.form}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// The check of the constraint.
    class Check implements ConstraintValidator<Near, @Nullable String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            if (!text.matches(Surroundings.FORM)) {
                return false;
            }
            Surroundings near = Surroundings.of(text);
            Map<String, Boolean> rules = new LinkedHashMap<>();
            rules.put("latitude", Math.abs(near.lat()) <= 90);
            rules.put("longitude", Math.abs(near.lon()) <= 180);
            rules.put("distance", near.km() > 0 && near.km() <= Surroundings.FARTHEST_KM);
            context.disableDefaultConstraintViolation();
            rules.forEach((rule, isKept) -> {
                if (!isKept) {
                    context.buildConstraintViolationWithTemplate("{kz.tirek.hubschool.school.Near." + rule + "}")
                            .addConstraintViolation();
                }
            });
            return !rules.containsValue(false);
        }
    }
}
