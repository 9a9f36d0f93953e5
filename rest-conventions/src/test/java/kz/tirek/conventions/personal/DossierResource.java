package kz.tirek.conventions.personal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Dossiers, for the tests of personal data.
@Path("/api/v1/dossiers")
@RunOnVirtualThread
@Tag(name = "Dossiers")
class DossierResource {

    /// A number in full.
    public record FullNumber(String iin) {}

    private final EntityManager entities;
    private final PersonalData personal;
    private final PersonalDataReads reads;

    @Inject
    DossierResource(EntityManager entities, PersonalData personal, PersonalDataReads reads) {
        this.entities = entities;
        this.personal = personal;
        this.reads = reads;
    }

    @GET
    @Path("{id}/iin")
    @Transactional
    @RolesAllowed(Role.FUND_OFFICER)
    @Operation(operationId = "revealDossierIin", summary = "Read the number in full")
    public FullNumber reveal(@PathParam("id") UUID id) {
        Dossier dossier = entities.find(Dossier.class, id);
        if (dossier == null) {
            throw new NotFoundException();
        }
        return new FullNumber(personal.reveal(dossier.iin(), "dossier", id, "iin"));
    }

    @GET
    @Path("reads")
    @Transactional
    @RolesAllowed(Role.AUDITOR)
    @Operation(operationId = "listDossierReads", summary = "List the reads in full")
    public Page<PersonalDataReadView> reads(@BeanParam PageRequest page) {
        return reads.page(page);
    }
}
