package kz.tirek.conventions.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The request may be sent again with its `Idempotency-Key` and has one effect. The answer is stored in the effect's
/// own transaction:
/// the method must be `@Transactional` as well. A refused request has no effect and leaves its key unused.
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /// Whether the key must be there, as for everything that moves money.
    @Nonbinding
    boolean required() default false;
}
