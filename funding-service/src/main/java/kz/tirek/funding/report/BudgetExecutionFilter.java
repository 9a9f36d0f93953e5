package kz.tirek.funding.report;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.funding.grant.BudgetCategory;
import kz.tirek.funding.journal.CutRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which cut, which lines, and what a row stands for.
public class BudgetExecutionFilter extends CutRequest {

    @Parameter(description = "What a row stands for", example = "LINE")
    @QueryParam("groupBy")
    @DefaultValue("LINE")
    Grouping groupBy = Grouping.LINE;

    @Parameter(description = "Lines of this grant")
    @QueryParam("grantId")
    @Nullable
    UUID grantId;

    @Parameter(description = "Lines of grants to this hub school")
    @QueryParam("hubSchoolId")
    @Nullable
    UUID hubSchoolId;

    @Parameter(description = "Lines of this funder's money")
    @QueryParam("funderId")
    @Nullable
    UUID funderId;

    @Parameter(description = "Lines of grants to hub schools in this territory (KATO)", example = "270000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "Lines of this category", example = "EQUIPMENT")
    @QueryParam("category")
    @Nullable
    BudgetCategory category;

    /// Whether it holds every line.
    boolean isAll() {
        return grantId == null && hubSchoolId == null && funderId == null && territory == null && category == null;
    }
}
