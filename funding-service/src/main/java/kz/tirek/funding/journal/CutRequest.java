package kz.tirek.funding.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.funding.ledger.AsOf;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which cut of the ledger is asked for, on its two time axes; what else a report can be asked for with are its
/// subclasses, which JSON can name as well.
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NON_PRIVATE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public class CutRequest {

    @Parameter(description = "The last business date that counts; today if missing", example = "2026-01-31")
    @QueryParam("effectiveAt")
    @Nullable
    LocalDate effectiveAt;

    @Parameter(description = "The last recorded instant that counts; now if missing", example = "2026-01-31T19:00:00Z")
    @QueryParam("knownAt")
    @Nullable
    Instant knownAt;

    /// Asks for this cut.
    public static CutRequest of(AsOf cut) {
        CutRequest request = new CutRequest();
        request.effectiveAt = cut.effectiveAt();
        request.knownAt = cut.knownAt();
        return request;
    }
}
