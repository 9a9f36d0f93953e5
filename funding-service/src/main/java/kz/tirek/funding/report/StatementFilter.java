package kz.tirek.funding.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which account, which cut, and which postings in it.
@SuppressWarnings("NullAway.Init")
public class StatementFilter extends JournalFilter {

    @Parameter(description = "Code of the account", example = "payables", required = true)
    @QueryParam("account")
    @NotNull
    @Size(min = 1, max = 100)
    String account;
}
