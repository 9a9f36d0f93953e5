package kz.tirek.funding.register;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.funding.journal.CutRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which acts an audit trail holds. Days are those of Kazakhstan.
public class AuditTrailFilter extends CutRequest {

    @Parameter(description = "Who did it: the subject of the person", example = "fund-approver")
    @QueryParam("person")
    @Nullable
    @Size(min = 1, max = 200)
    String person;

    @Parameter(description = "What was done", example = "APPROVAL")
    @QueryParam("act")
    @Nullable
    Act act;

    @Parameter(description = "Kind of what it was done to", example = "disbursement")
    @QueryParam("resourceType")
    @Nullable
    @Size(min = 1, max = 100)
    String resourceType;

    @Parameter(description = "What it was done to")
    @QueryParam("resourceId")
    @Nullable
    UUID resourceId;

    @Parameter(description = "From this day on; the beginning if missing", example = "2026-01-01")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(description = "Until this day, inclusive; `effectiveAt` if missing", example = "2026-01-31")
    @QueryParam("until")
    @Nullable
    LocalDate until;
}
