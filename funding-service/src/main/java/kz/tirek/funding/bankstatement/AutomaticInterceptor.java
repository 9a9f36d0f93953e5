package kz.tirek.funding.bankstatement;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;

/// Runs outside the transaction of the method, whose interceptor has a higher priority number: lines are there before
/// they are matched, and a refused match takes nothing else with it.
@MatchedAutomatically
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class AutomaticInterceptor {

    private final Automatic automatic;

    @Inject
    AutomaticInterceptor(Automatic automatic) {
        this.automatic = automatic;
    }

    @AroundInvoke
    Object match(InvocationContext invocation) throws Exception {
        Object answer = invocation.proceed();
        if (answer instanceof BankStatementView statement) {
            return automatic.match(statement.id());
        }
        if (answer instanceof Response response && response.getEntity() instanceof UploadedStatements uploaded) {
            return Response.fromResponse(response)
                    .entity(uploaded.with(uploaded.statements().stream()
                            .map(statement -> automatic.match(statement.id()))
                            .toList()))
                    .build();
        }
        return answer;
    }
}
