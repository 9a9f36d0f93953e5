package kz.tirek.funding.register;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.funding.journal.CutRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Whose statement it is, and from when.
@SuppressWarnings("NullAway.Init")
public class SupplierStatementFilter extends CutRequest {

    @Parameter(description = "The supplier", required = true)
    @QueryParam("supplierId")
    @NotNull
    UUID supplierId;

    @Parameter(
            description = "The first business date whose entries are shown; the beginning if missing",
            example = "2026-01-01")
    @QueryParam("from")
    @Nullable
    LocalDate from;
}
