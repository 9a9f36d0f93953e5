package kz.tirek.conventions.bulk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.File;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Pupils, for the tests of uploads.
@Path("/api/v1/pupils")
@RunOnVirtualThread
@Tag(name = "Pupils")
class PupilResource {

    /// What is published of a pupil.
    record PupilView(String code) {}

    private final EntityManager entities;
    private final BulkUploads uploads;
    private final Changes changes;

    @Inject
    PupilResource(EntityManager entities, BulkUploads uploads, Changes changes) {
        this.entities = entities;
        this.uploads = uploads;
        this.changes = changes;
    }

    @POST
    @Path("import")
    @Consumes({BulkUploads.CSV, BulkUploads.XLSX})
    @Transactional
    @Idempotent
    @RolesAllowed(Role.FUND_OFFICER)
    @Operation(operationId = "importPupils", summary = "Import pupils")
    public BulkResult importPupils(@Nullable File upload, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return uploads.runInBatches(upload, dryRun, NewPupil.class, this::check, this::create);
    }

    private void check(NewPupil row, Checks checks) {
        checks.on("/code", () -> {
                    if (!checks.claim("/code", row.code())) {
                        throw CommonProblem.DUPLICATE.refuse().at("/code");
                    }
                    if (row.code().startsWith("X-")) {
                        throw CommonProblem.UNKNOWN_REFERENCE
                                .refuse("class", row.code())
                                .at("/code");
                    }
                })
                .on(List.of("/bornOn", "/grade"), () -> {
                    if (row.bornOn().getYear() + row.grade() < 2010) {
                        throw CommonProblem.STATE_CONFLICT.refuse("GROWN", "import");
                    }
                });
    }

    private UUID create(NewPupil row) {
        if (row.code().equals("FORBIDDEN")) {
            throw CommonProblem.STATE_CONFLICT.refuse("CLOSED", "import");
        }
        Pupil pupil = new Pupil(row);
        entities.persist(pupil);
        entities.flush();
        changes.record("pupil", pupil.id(), "CREATED", new PupilView(row.code()));
        return pupil.id();
    }
}
