package kz.tirek.training.teacher;

import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.conventions.personal.Purpose;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/// The IIN of a teacher over HTTP.
@Path("/api/v1/teachers")
@Tag(name = "Teachers", description = "Who is trained")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TeacherIinResource {

    private final Teachers teachers;
    private final TeacherIins iins;
    private final Registration registration;
    private final Precondition precondition;

    @Inject
    TeacherIinResource(Teachers teachers, TeacherIins iins, Registration registration, Precondition precondition) {
        this.teachers = teachers;
        this.iins = iins;
        this.registration = registration;
        this.precondition = precondition;
    }

    @GET
    @Path("/{id}/iin")
    @Cache(noStore = true)
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "discloseTeacherIin",
            summary = "Get the IIN in full for a stated purpose; the read is on record")
    @Parameter(
            name = Purpose.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "What the number is needed for, 10 to 500 characters",
            example = "Contract of the internship R-2026-0017",
            schema = @Schema(type = SchemaType.STRING))
    @Refuses("purpose-required")
    public DisclosedIin disclose(@PathParam("id") UUID id) {
        return new DisclosedIin(iins.reveal(teachers.reachable(id).id()));
    }

    @PUT
    @Path("/{id}/iin")
    @Conditional
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "recordTeacherIin",
            summary = "Record or correct the IIN",
            description = "The number before becomes history: a person may be given a new one (IIN Law, art. 9(6)).")
    @Refuses({"iin-taken", "teacher-erased"})
    public TeacherView record(@PathParam("id") UUID id, StatedIin stated) {
        Teacher teacher = teachers.changeable(id);
        precondition.require(teacher.version());
        return registration.recordIin(teacher, stated.iin());
    }
}
