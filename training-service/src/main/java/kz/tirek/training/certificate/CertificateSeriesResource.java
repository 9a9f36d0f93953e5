package kz.tirek.training.certificate;

import static kz.tirek.conventions.access.Role.ADMINISTRATOR;
import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeLog;
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
import kz.tirek.training.provider.Providers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Series of certificates over HTTP.
@Path("/api/v1/certificate-series")
@Tag(name = "Certificates", description = "What says that somebody completed a course")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CertificateSeriesResource {

    private final SeriesBook book;
    private final Providers providers;
    private final Listings listings;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Clock clock;

    @Inject
    CertificateSeriesResource(
            SeriesBook book,
            Providers providers,
            Listings listings,
            ChangeLog log,
            Precondition precondition,
            Clock clock) {
        this.book = book;
        this.providers = providers;
        this.listings = listings;
        this.log = log;
        this.precondition = precondition;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "listCertificateSeries",
            summary = "List how providers number and sign their certificates, oldest first")
    public Page<CertificateSeriesView> list(
            @BeanParam PageRequest page,
            @Parameter(description = "Id of the provider", example = "0198c5a0-0000-7000-8000-000000000001")
                    @QueryParam("provider")
                    @Nullable
                    UUID provider) {
        return listings.of(CertificateSeries.class)
                .whereIf(provider, "e.providerId = :provider", "provider")
                .page(page, CertificateSeriesView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "createCertificateSeries",
            summary = "Say how a provider's certificates are numbered and who signs them",
            description = "A provider of whom nothing is said gets a series with its first certificate.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = CertificateSeriesView.class)))
    @Refuses({"unknown-reference", "series-exists", "series-code-taken"})
    public Response create(NewCertificateSeries stated) {
        providers.requireKnown(stated.providerId());
        String code = stated.code() == null ? book.nextCode() : stated.code();
        CertificateSeries series =
                new CertificateSeries(stated.providerId(), code, stated.signatory(), clock.instant());
        book.persist(series);
        CertificateSeriesView view = book.record(series, "CREATED");
        return Response.created(URI.create("/api/v1/certificate-series/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "getCertificateSeries", summary = "Get how a provider numbers and signs certificates")
    public CertificateSeriesView get(@PathParam("id") UUID id) {
        return CertificateSeriesView.of(book.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "changeCertificateSeries",
            summary = "Change who signs, and the code until a number was given")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = NewCertificateSeries.class)))
    @Refuses({"series-code-in-use", "series-code-taken", "series-keeps-its-provider"})
    public CertificateSeriesView change(@PathParam("id") UUID id, MergePatch patch) {
        CertificateSeries series = book.locked(id);
        precondition.require(series.version());
        NewCertificateSeries stated = patch.applyTo(NewCertificateSeries.of(series), NewCertificateSeries.class);
        if (!stated.providerId().equals(series.providerId())) {
            throw CertificateProblem.SERIES_KEEPS_ITS_PROVIDER.refuse().at("/providerId");
        }
        String code = stated.code() == null ? series.code() : stated.code();
        series.change(code, stated.signatory(), book.isUsed(series));
        return book.record(series, "UPDATED");
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getCertificateSeriesHistory",
            summary = "Every change of a series, who made it and when; without who signs")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return log.history(SeriesBook.TYPE, book.get(id).id(), page);
    }
}
