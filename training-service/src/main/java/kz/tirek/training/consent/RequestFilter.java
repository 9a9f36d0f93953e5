package kz.tirek.training.consent;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which requests are asked for, and in which order.
@SuppressWarnings("NullAway.Init")
public class RequestFilter {

    @Parameter(description = "Id of the teacher", example = "0198c5a0-0000-7000-8000-000000000004")
    @QueryParam("teacher")
    @Nullable
    UUID teacher;

    @Parameter(description = "What is asked", example = "ERASURE")
    @QueryParam("kind")
    @Nullable
    RequestKind kind;

    @Parameter(description = "Where the request stands", example = "OPEN")
    @QueryParam("status")
    @Nullable
    RequestStatus status;

    @Parameter(
            description = "Due before this day; with status=OPEN and tomorrow's date: what is left to do today",
            example = "2026-03-04")
    @QueryParam("dueBefore")
    @Nullable
    LocalDate dueBefore;

    @Parameter(description = "Order of the list", example = "DUE")
    @QueryParam("sort")
    @DefaultValue("DUE")
    RequestSort sort;

    Listing<PersonalDataRequest> narrow(Listing<PersonalDataRequest> requests) {
        return requests.whereIf(teacher, "e.teacherId = :teacher", "teacher")
                .whereIf(kind, "e.kind = :kind", "kind")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(dueBefore, "e.dueOn < :dueBefore", "dueBefore")
                .sort(sort);
    }
}
