package kz.tirek.funding.journal;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which cut of the ledger is asked for, on its two time axes.
public class CutRequest {

    @Parameter(description = "The last business date that counts; today if missing", example = "2026-01-31")
    @QueryParam("effectiveAt")
    @Nullable
    LocalDate effectiveAt;

    @Parameter(description = "The last recorded instant that counts; now if missing", example = "2026-01-31T19:00:00Z")
    @QueryParam("knownAt")
    @Nullable
    Instant knownAt;
}
