package kz.tirek.funding.bankstatement;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// When the method's transaction is over, the lines of the statements that it answers with are matched automatically,
/// and the answer shows what became of them. A replayed answer is the first one, and matches nothing.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface MatchedAutomatically {}
