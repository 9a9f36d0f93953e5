package kz.tirek.funding.notedact;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.problem.Failures;
import kz.tirek.conventions.problem.Problem;
import kz.tirek.conventions.table.Csv;
import kz.tirek.conventions.table.Pdf;
import kz.tirek.conventions.table.Xlsx;
import kz.tirek.funding.notedact.NotedAct.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Sees which answers are files, and which refuse to change something because of who asked (403) or how things stand
/// (409). Of those who are not signed in nothing is noted.
@Provider
public class NotingFilter implements ContainerResponseFilter {

    private static final Set<Integer> REFUSALS = Set.of(403, 409);
    private static final List<String> FILES = List.of(Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE, Pdf.MEDIA_TYPE);
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    /// Where in a path the resources begin: `/api/v1/…`.
    private static final int FIRST = 2;

    private final ActNotes notes;
    private final Caller caller;

    @Context
    @Nullable
    ResourceInfo matched;

    @Inject
    NotingFilter(ActNotes notes, Caller caller) {
        this.notes = notes;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean reads =
                Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS).contains(request.getMethod());
        if (!reads && REFUSALS.contains(response.getStatus()) && response.getEntity() instanceof Problem problem) {
            note(Kind.REFUSED_ATTEMPT, problem.code(), request);
        } else if (HttpMethod.GET.equals(request.getMethod()) && response.getStatus() == 200 && isFile(response)) {
            note(Kind.DOWNLOAD, null, request);
        }
    }

    private static boolean isFile(ContainerResponseContext response) {
        if (response.getHeaders().containsKey(HttpHeaders.CONTENT_DISPOSITION)) {
            return true;
        }
        MediaType type = response.getMediaType();
        return type != null && FILES.stream().anyMatch(file -> type.toString().startsWith(file));
    }

    private void note(Kind kind, @Nullable String code, ContainerRequestContext request) {
        Method method = matched == null ? null : matched.getResourceMethod();
        Operation operation = method == null ? null : method.getAnnotation(Operation.class);
        String person = caller.subject();
        if (operation == null || person.isEmpty()) {
            return;
        }
        Subject subject = Subject.of(request.getUriInfo().getPath());
        notes.add(new NotedAct(
                kind,
                person,
                caller.name(),
                operation.operationId(),
                subject.type(),
                subject.id(),
                code,
                Failures.traceId()));
    }

    /// What a path is about: the last id in it and what stands before, `/disbursements/{id}/approve`; without an id
    /// the first name.
    record Subject(String type, @Nullable UUID id) {

        static Subject of(String path) {
            List<String> parts = List.of(path.replaceFirst("^/", "").split("/", -1));
            for (int i = parts.size() - 1; i > FIRST; i--) {
                if (ID.matcher(parts.get(i)).matches()) {
                    return new Subject(singular(parts.get(i - 1)), UUID.fromString(parts.get(i)));
                }
            }
            return new Subject(singular(parts.get(Math.min(FIRST, parts.size() - 1))), null);
        }

        /// Histories name a resource by the singular of what its address has.
        private static String singular(String resources) {
            return resources.endsWith("ies")
                    ? resources.substring(0, resources.length() - 3) + "y"
                    : resources.replaceFirst("s$", "");
        }
    }
}
