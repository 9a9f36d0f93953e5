package kz.tirek.conventions.version;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;

/// Takes `If-Match` from requests that need it.
@Provider
@Conditional
public class ConditionalFilter implements ContainerRequestFilter {

    private final Precondition precondition;

    @Inject
    ConditionalFilter(Precondition precondition) {
        this.precondition = precondition;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            throw CommonProblem.VERSION_REQUIRED.refuse();
        }
        precondition.expect(
                Arrays.stream(header.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }
}
