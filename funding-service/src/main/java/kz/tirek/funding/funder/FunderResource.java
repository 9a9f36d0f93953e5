package kz.tirek.funding.funder;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.money.BankAccount;
import kz.tirek.funding.reference.Banks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Funders: list, register, correct.
@Path("/api/v1/funders")
@Tag(name = "Funders", description = "A funder: who gives the money of grants.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FunderResource {

    private static final String TYPE = "funder";

    private final Funders funders;
    private final Banks banks;
    private final Listings listings;
    private final Changes changes;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Clock clock;

    @Inject
    FunderResource(
            Funders funders,
            Banks banks,
            Listings listings,
            Changes changes,
            ChangeLog log,
            Precondition precondition,
            Clock clock) {
        this.funders = funders;
        this.banks = banks;
        this.listings = listings;
        this.changes = changes;
        this.log = log;
        this.precondition = precondition;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listFunders", summary = "Funders, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<FunderView> list(@BeanParam FunderFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(Funder.class)).page(request, FunderView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getFunder", summary = "One funder")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public FunderView get(@PathParam("id") UUID id) {
        return FunderView.of(funders.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createFunder", summary = "Register a funder")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = FunderView.class)))
    @Refuses({"duplicate", "bank-does-not-fit"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Idempotent(required = true)
    @Transactional
    public Response create(NewFunder body) {
        requireBank(body.bankAccount(), null);
        Funder funder = new Funder(body, clock.instant());
        funders.persistAndFlush(funder);
        FunderView view = FunderView.of(funder);
        changes.record(TYPE, funder.id(), "CREATED", view.published());
        return Response.created(URI.create("/api/v1/funders/" + funder.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeFunder", summary = "Correct a funder")
    @Refuses({"duplicate", "bank-does-not-fit"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Transactional
    public FunderView change(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = NewFunder.class)))
                    MergePatch patch) {
        Funder funder = funders.get(id);
        precondition.require(funder.version());
        NewFunder after = patch.applyTo(NewFunder.of(funder), NewFunder.class);
        requireBank(after.bankAccount(), funder.bankAccount());
        funder.describe(after);
        funders.flush();
        FunderView view = FunderView.of(funder);
        changes.record(TYPE, id, "UPDATED", view.published());
        return view;
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listFunderHistory", summary = "Every change of a funder")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        funders.get(id);
        return log.history(TYPE, id, request);
    }

    private void requireBank(@Nullable BankAccount after, @Nullable BankAccount before) {
        if (after != null && !after.equals(before)) {
            banks.requireFit(after, "/bankAccount");
        }
    }
}
