package kz.tirek.funding.opendata;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.table.Csv;
import kz.tirek.funding.journal.CutRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What everybody may read of the programme's money.
@Path("/api/v1/exports")
@Tag(name = "Open data", description = "Grants and money of the programme in the formats of open data")
@RunOnVirtualThread
class OpenDataResource {

    private static final MediaType CSV = MediaType.valueOf(Csv.MEDIA_TYPE);

    private final Editions editions;
    private final ThreeSixtyGiving threeSixtyGiving;
    private final IatiActivities activities;
    private final IatiOrganisation organisation;

    @Inject
    OpenDataResource(
            Editions editions,
            ThreeSixtyGiving threeSixtyGiving,
            IatiActivities activities,
            IatiOrganisation organisation) {
        this.editions = editions;
        this.threeSixtyGiving = threeSixtyGiving;
        this.activities = activities;
        this.organisation = organisation;
    }

    @GET
    @Path("360giving")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "export360Giving",
            summary = "The grants by the 360Giving Data Standard",
            description =
                    "A package of version 1.4, or with `Accept: text/csv` the same flat, under the standard's titles. A grant"
                            + " of several funders is a record for each. In the same cut the amounts awarded add up to the"
                            + " balances of appropriation and budget-revision, those disbursed to disbursed-budget.")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @Refuses({"ledger-not-settled", "open-data-not-published", "nothing-awarded"})
    @PermitAll
    public Response threeSixtyGiving(
            @BeanParam CutRequest cut, @Context Request request, @Context HttpHeaders headers) {
        Edition edition = editions.of(cut);
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        if (threeSixtyGiving.isEmpty(edition)) {
            throw OpenDataProblem.NOTHING_AWARDED.refuse(
                    edition.cut().effectiveAt().toString(),
                    edition.cut().knownAt().toString());
        }
        return asksForCsv(headers)
                ? file(
                        request,
                        edition.tag("360giving.csv " + language),
                        out -> threeSixtyGiving.writeCsv(edition, language, out),
                        Csv.MEDIA_TYPE,
                        "360giving.csv",
                        language)
                : file(
                        request,
                        edition.tag("360giving.json " + language),
                        out -> threeSixtyGiving.writeJson(edition, language, out),
                        MediaType.APPLICATION_JSON,
                        "360giving.json",
                        language);
    }

    @GET
    @Path("iati/activities")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "exportIatiActivities",
            summary = "The programme and its grants as activities of IATI 2.03",
            description =
                    "Money as it moved, corrections and returns as negative amounts. The file ends with its control totals and"
                            + " the balances of the ledger they equal in the same cut. Suppliers are not named.")
    @APIResponse(
            responseCode = "200",
            description = "The activities",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @Refuses({"ledger-not-settled", "open-data-not-published"})
    @PermitAll
    public Response iatiActivities(@BeanParam CutRequest cut, @Context Request request) {
        Edition edition = editions.of(cut);
        return file(
                request,
                edition.tag("iati-activities.xml"),
                out -> activities.write(edition, out),
                MediaType.APPLICATION_XML,
                "iati-activities.xml",
                null);
    }

    @GET
    @Path("iati/organisation")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "exportIatiOrganisation",
            summary = "The fund as an organisation of IATI 2.03: what it budgets and spends, by years",
            description =
                    "Budgets are those of the grants, divided by years as in the activities, all of them in Kazakhstan. What was spent"
                            + " is what was paid, less what came back. The file ends with its control totals and the balances of the ledger"
                            + " they equal in the same cut.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @Refuses({"ledger-not-settled", "open-data-not-published"})
    @PermitAll
    public Response iatiOrganisation(@BeanParam CutRequest cut, @Context Request request) {
        Edition edition = editions.of(cut);
        return file(
                request,
                edition.tag("iati-organisation.xml"),
                out -> organisation.write(edition, out),
                MediaType.APPLICATION_XML,
                "iati-organisation.xml",
                null);
    }

    private static boolean asksForCsv(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(CSV) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    /// Whoever keeps a copy asks whether it is still the newest.
    private static Response file(
            Request request,
            EntityTag tag,
            StreamingOutput content,
            String mediaType,
            String name,
            @Nullable Language language) {
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known != null
                ? known
                : Response.ok(content, MediaType.valueOf(mediaType).withCharset("UTF-8"))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        if (language != null) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }
}
