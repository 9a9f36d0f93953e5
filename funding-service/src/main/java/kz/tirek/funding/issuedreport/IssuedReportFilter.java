package kz.tirek.funding.issuedreport;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kz.tirek.conventions.list.Listing;
import kz.tirek.funding.report.ReportKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which issued reports a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class IssuedReportFilter {

    @Parameter(description = "Reports of this kind", example = "TRIAL_BALANCE")
    @QueryParam("kind")
    @Nullable
    ReportKind kind;

    @Parameter(description = "The report with this number", example = "IR-2026-000017")
    @QueryParam("number")
    @Pattern(regexp = "IR-[0-9]{4}-[0-9]{6,10}")
    @Nullable
    String number;

    @Parameter(
            description = "Reports with these bytes: whether a file was issued, and as what",
            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
    @QueryParam("sha256")
    @Pattern(regexp = "[0-9a-f]{64}")
    @Nullable
    String sha256;

    @Parameter(description = "Order of the list", example = "ISSUED_DESC")
    @QueryParam("sort")
    @DefaultValue("ISSUED_DESC")
    IssuedReportSort sort;

    Listing<IssuedReport> narrow(Listing<IssuedReport> reports) {
        return reports.whereIf(kind, "e.kind = :kind", "kind")
                .whereIf(number, "e.number = :number", "number")
                .whereIf(sha256, "e.sha256 = :sha256", "sha256")
                .sort(sort);
    }
}
