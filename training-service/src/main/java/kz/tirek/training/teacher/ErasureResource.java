package kz.tirek.training.teacher;

import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The erasure of a teacher's personal data over HTTP.
@Path("/api/v1/teachers")
@Tag(name = "Teachers", description = "Who is trained")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ErasureResource {

    private final Teachers teachers;
    private final Registration registration;
    private final Erasure erasure;
    private final Precondition precondition;

    @Inject
    ErasureResource(Teachers teachers, Registration registration, Erasure erasure, Precondition precondition) {
        this.teachers = teachers;
        this.registration = registration;
        this.erasure = erasure;
        this.precondition = precondition;
    }

    @POST
    @Path("/{id}/erase")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "eraseTeacher",
            summary = "Erase the personal data of a teacher; it cannot be undone",
            description =
                    "Names, numbers and every text that may name the person go; what statistics need stays. Erasing again changes"
                            + " nothing (Law 94-V, art. 25(2)(8): within one working day of the request).")
    public TeacherView erase(@PathParam("id") UUID id, ErasureOrder order) {
        Teacher teacher = teachers.reachable(id);
        if (teacher.isErased()) {
            return registration.view(teacher);
        }
        precondition.require(teacher.version());
        return erasure.erase(teacher, order.basis());
    }
}
