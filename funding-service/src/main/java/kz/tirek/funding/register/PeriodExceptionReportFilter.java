package kz.tirek.funding.register;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import kz.tirek.funding.journal.CutRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Exceptions of which months, and for whom.
public class PeriodExceptionReportFilter extends CutRequest {

    @Parameter(description = "The closed month", example = "2026-01")
    @QueryParam("month")
    @Nullable
    @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])")
    String month;

    @Parameter(description = "Subject of the person who may record", example = "fund-treasurer")
    @QueryParam("person")
    @Nullable
    String person;
}
