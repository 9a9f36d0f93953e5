package kz.tirek.conventions.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Codes of problems an operation can answer with beyond those that follow from its shape. They enter the contract.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {

    /// Codes of the catalogue, such as `budget-exceeded`.
    String[] value();
}
