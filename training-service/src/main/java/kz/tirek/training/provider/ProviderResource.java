package kz.tirek.training.provider;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Providers over HTTP.
@Path("/api/v1/providers")
@Tag(name = "Providers", description = "Who gives courses")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ProviderResource {

    private static final String TYPE = "provider";

    private final Providers providers;
    private final Listings listings;
    private final Changes changes;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Clock clock;

    @Inject
    ProviderResource(
            Providers providers,
            Listings listings,
            Changes changes,
            ChangeLog log,
            Precondition precondition,
            Clock clock) {
        this.providers = providers;
        this.listings = listings;
        this.changes = changes;
        this.log = log;
        this.precondition = precondition;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listProviders", summary = "List providers")
    public Page<ProviderView> list(@BeanParam PageRequest page, @BeanParam ProviderFilter filter) {
        return filter.narrow(listings.of(Provider.class)).page(page, ProviderView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "createProvider", summary = "Register a provider")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProviderView.class)))
    @Refuses("provider-bin-taken")
    public Response create(NewProvider stated) {
        Provider provider = new Provider(stated, clock.instant());
        providers.persist(provider);
        ProviderView view = record(provider, "CREATED");
        return Response.created(URI.create("/api/v1/providers/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "getProvider", summary = "Get a provider")
    public ProviderView get(@PathParam("id") UUID id) {
        return ProviderView.of(providers.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "changeProvider", summary = "Change what is stated of a provider")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewProvider.class)))
    @Refuses("provider-bin-taken")
    public ProviderView change(@PathParam("id") UUID id, MergePatch patch) {
        Provider provider = providers.get(id);
        precondition.require(provider.version());
        provider.change(patch.applyTo(NewProvider.of(provider), NewProvider.class));
        return record(provider, "UPDATED");
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "getProviderHistory", summary = "Every change of a provider, who made it and when")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return log.history(TYPE, providers.get(id).id(), page);
    }

    private ProviderView record(Provider provider, String operation) {
        providers.flush();
        ProviderView view = ProviderView.of(provider);
        changes.record(TYPE, view.id(), operation, view);
        return view;
    }
}
