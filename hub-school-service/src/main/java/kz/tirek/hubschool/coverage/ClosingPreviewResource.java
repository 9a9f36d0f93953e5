package kz.tirek.hubschool.coverage;

import static kz.tirek.conventions.access.Role.ADMINISTRATOR;
import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_APPROVER;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;
import static kz.tirek.conventions.access.Role.FUND_TREASURER;
import static kz.tirek.conventions.access.Role.MINISTRY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.hubschool.Dates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What a hub school would leave behind.
@Path("/api/v1/hub-schools/{id}/closing-preview")
@Tag(name = "Hub schools", description = "Schools in the programme")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClosingPreviewResource {

    private final ClosingPreview preview;
    private final Dates dates;

    @Inject
    ClosingPreviewResource(ClosingPreview preview, Dates dates) {
        this.preview = preview;
        this.dates = dates;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "previewHubSchoolClosing",
            summary = "What completing or withdrawing a hub school on a day would leave",
            description = "Nothing is changed. Capacities are the present ones.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public ClosingPreviewView get(
            @PathParam("id") UUID id,
            @Parameter(description = "The first day without it; today if missing", example = "2026-12-31")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on) {
        return preview.of(id, on == null ? dates.today() : on);
    }
}
