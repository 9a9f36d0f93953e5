package kz.tirek.training.teacher;

import static kz.tirek.conventions.access.Role.AUDITOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.personal.PersonalDataReadView;
import kz.tirek.conventions.personal.PersonalDataReads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The register of reads of personal data in full (Law on Personal Data, art. 22).
@Path("/api/v1/personal-data-reads")
@Tag(name = "Personal data", description = "Who read it in full and why, which keys seal it, what people ask of it")
@RunOnVirtualThread
class PersonalDataReadResource {

    private final PersonalDataReads reads;

    @Inject
    PersonalDataReadResource(PersonalDataReads reads) {
        this.reads = reads;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @RolesAllowed(AUDITOR)
    @Operation(operationId = "listPersonalDataReads", summary = "List reads of personal data in full, newest first")
    public Page<PersonalDataReadView> list(@BeanParam PageRequest page) {
        return reads.page(page);
    }
}
