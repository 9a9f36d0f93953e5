package kz.tirek.training.internship;

import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What is recorded while an internship runs: what became of its tasks, and how it is evaluated.
@Path("/api/v1/internships/{id}")
@Tag(name = "Internships", description = "Supervised practice at a host")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class InternshipWorkResource {

    private final Practice practice;

    @Inject
    InternshipWorkResource(Practice practice) {
        this.practice = practice;
    }

    @POST
    @Path("/tasks/{taskId}/decide")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "decideInternshipTask",
            summary = "Say what became of a task",
            description = "May be said again while the internship runs. If-Match names the internship's version.")
    @Refuses({"outside-territory", "state-conflict"})
    public InternshipView decide(@PathParam("id") UUID id, @PathParam("taskId") UUID taskId, TaskDecision decision) {
        return practice.act(id, "TASK_DECIDED", internship -> {
            practice.requirePast(internship, decision.on(), "/on");
            internship.decide(taskId, decision);
        });
    }

    @PUT
    @Path("/supervisor-evaluation")
    @Conditional
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "putSupervisorEvaluation",
            summary = "Record the supervisor's evaluation",
            description = "If-Match names the internship's version.")
    @Refuses({"outside-territory", "state-conflict"})
    public InternshipView supervisor(@PathParam("id") UUID id, NewEvaluation stated) {
        return evaluate(id, Evaluator.SUPERVISOR, stated);
    }

    @PUT
    @Path("/self-evaluation")
    @Conditional
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "putSelfEvaluation",
            summary = "Record the teacher's evaluation",
            description = "If-Match names the internship's version.")
    @Refuses({"outside-territory", "state-conflict"})
    public InternshipView self(@PathParam("id") UUID id, NewEvaluation stated) {
        return evaluate(id, Evaluator.SELF, stated);
    }

    private InternshipView evaluate(UUID id, Evaluator evaluator, NewEvaluation stated) {
        return practice.act(id, "EVALUATED", internship -> {
            practice.requirePast(internship, stated.consistent().on(), "/on");
            internship.evaluate(evaluator, stated);
        });
    }
}
