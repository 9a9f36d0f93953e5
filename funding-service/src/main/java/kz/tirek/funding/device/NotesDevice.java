package kz.tirek.funding.device;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The device from which this operation is asked for is noted, in the operation's transaction. The last id among the
/// parameters of the method is that of what is decided about; what is created has it at the end of its address.
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface NotesDevice {

    /// What is decided about.
    @Nonbinding
    Subject of();

    /// What is done.
    @Nonbinding
    Step at();

    /// What is decided about.
    enum Subject {
        DISBURSEMENT,
        COMMITMENT,
        ACQUITTAL,
        AMENDMENT,
        /// Its approval or its closing.
        GRANT,
        BUDGET_REVISION,
        /// Its account, which somebody enters and another person confirms.
        SUPPLIER,
        PERIOD_EXCEPTION
    }

    /// What is done.
    enum Step {
        /// A maker submits it, asks for it or enters it.
        SUBMITTED,
        /// Another person approves, accepts or confirms it.
        APPROVED
    }
}
