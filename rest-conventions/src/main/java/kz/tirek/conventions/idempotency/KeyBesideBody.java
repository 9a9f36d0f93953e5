package kz.tirek.conventions.idempotency;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;

/// Names a wrong or missing key together with what is wrong with the fields of the body, which is read before
/// [IdempotentInterceptor] looks at the key.
@Provider
public class KeyBesideBody implements ReaderInterceptor {

    @Context
    ResourceInfo resource;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        try {
            return reading.proceed();
        } catch (Refusal refused) {
            Idempotent method = resource.getResourceMethod().getAnnotation(Idempotent.class);
            if (method == null || refused.type() != CommonProblem.INVALID_REQUEST) {
                throw refused;
            }
            String key = reading.getHeaders().getFirst(IdempotentInterceptor.KEY);
            new Checks()
                    .on(List.of(), () -> {
                        throw refused;
                    })
                    .on(IdempotentInterceptor.KEY, () -> IdempotentInterceptor.require(key, method))
                    .raise();
            throw refused;
        }
    }
}
