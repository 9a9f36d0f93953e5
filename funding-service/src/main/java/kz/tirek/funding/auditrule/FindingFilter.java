package kz.tirek.funding.auditrule;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which findings a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class FindingFilter {

    @Parameter(description = "Findings of this rule")
    @QueryParam("ruleId")
    @Nullable
    UUID ruleId;

    @Parameter(description = "Findings of rules of this kind", example = "SPLIT_PAYMENTS")
    @QueryParam("kind")
    @Nullable
    RuleKind kind;

    @Parameter(description = "Findings of this severity", example = "HIGH")
    @QueryParam("severity")
    @Nullable
    Severity severity;

    @Parameter(description = "Findings in this state", example = "NEW")
    @QueryParam("status")
    @Nullable
    FindingStatus status;

    @Parameter(description = "Findings about this disbursement, commitment, acquittal, supplier or hub school")
    @QueryParam("subjectId")
    @Nullable
    UUID subjectId;

    @Parameter(description = "What this run came upon, found before or not")
    @QueryParam("runId")
    @Nullable
    UUID runId;

    @Parameter(description = "Findings of this day or later", example = "2026-01-01")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(description = "Findings of this day or before", example = "2026-12-31")
    @QueryParam("until")
    @Nullable
    LocalDate until;

    @Parameter(description = "Order of the list", example = "FOUND_DESC")
    @QueryParam("sort")
    @DefaultValue("FOUND_DESC")
    FindingSort sort;

    Listing<Finding> narrow(Listing<Finding> findings) {
        return findings.whereIf(ruleId, "e.ruleId = :ruleId", "ruleId")
                .whereIf(kind, "e.kind = :kind", "kind")
                .whereIf(severity, "e.severity = :severity", "severity")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(subjectId, "e.subjectId = :subjectId", "subjectId")
                .whereIf(
                        runId,
                        "exists (select 1 from RunFinding r where r.runId = :runId and r.findingId = e.id)",
                        "runId")
                .whereIf(from, "e.subjectOn >= :from", "from")
                .whereIf(until, "e.subjectOn <= :until", "until")
                .sort(sort);
    }
}
