package kz.tirek.training.teacher;

import static kz.tirek.conventions.access.Role.ADMINISTRATOR;
import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.identifier.NationalNumber;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Page;
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

    @GET
    @Path("/{id}/iin/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, AUDITOR})
    @Operation(
            operationId = "listTeacherIins",
            summary = "List the numbers a teacher has had, masked, with who recorded them and when")
    public Page<IinRecordView> history(@PathParam("id") UUID id) {
        return new Page<>(
                iins.all(teachers.reachable(id).id()).stream()
                        .map(number -> IinRecordView.of(number, iins.masked(number)))
                        .toList(),
                null);
    }

    @POST
    @Path("/{id}/iin/override")
    @Idempotent
    @Transactional
    @RolesAllowed(ADMINISTRATOR)
    @Operation(
            operationId = "overrideTeacherIinChecksum",
            summary = "Record an IIN whose check digit does not fit, with the reason",
            description =
                    "Numbers with a wrong check digit were issued (IIN Law, art. 9(6)). Form and date of birth have to be right all"
                            + " the same. The teacher shows that the check was overridden; the reason stands in the history of the IIN.")
    @Refuses({"iin-needs-no-override", "iin-taken", "teacher-erased"})
    public IinRecordView override(@PathParam("id") UUID id, StatedOverride stated) {
        Teacher teacher = teachers.changeable(id);
        if (NationalNumber.find(stated.iin()).isPresent()) {
            throw TeacherProblem.IIN_NEEDS_NO_OVERRIDE.refuse().at("/iin");
        }
        TeacherIin number = iins.record(teacher.id(), stated.iin(), stated.reason());
        registration.touched(teacher, "IIN_CHECKSUM_OVERRIDDEN");
        return IinRecordView.of(number, iins.masked(number));
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
