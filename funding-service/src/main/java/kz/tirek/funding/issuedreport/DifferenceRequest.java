package kz.tirek.funding.issuedreport;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What an issued report is compared with: another one, or the same report in another cut.
public class DifferenceRequest {

    @Parameter(description = "Another issued report of the same kind with the same filters")
    @QueryParam("to")
    @Nullable
    UUID to;

    @Parameter(
            description = "Without `to`: the last business date that counts; that of the report if missing",
            example = "2026-01-31")
    @QueryParam("effectiveAt")
    @Nullable
    LocalDate effectiveAt;

    @Parameter(
            description = "Without `to`: the last recorded instant that counts; now if missing",
            example = "2026-03-31T19:00:00Z")
    @QueryParam("knownAt")
    @Nullable
    Instant knownAt;
}
