package kz.tirek.funding.exchange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.funding.journal.CutRequest;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.journal.Cuts.OrderedCut;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The whole ledger for other accounting tools.
@Path("/api/v1/exports")
@Tag(name = "Exports", description = "The ledger and the grants in formats of others")
@RunOnVirtualThread
class ExchangeResource {

    private final JournalExport export;
    private final Cuts cuts;

    @Inject
    ExchangeResource(JournalExport export, Cuts cuts) {
        this.export = export;
        this.cuts = cuts;
    }

    @GET
    @Path("hledger")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "exportHledger", summary = "The ledger as a journal of hledger")
    @APIResponse(
            responseCode = "200",
            description = "The journal",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Response hledger(@BeanParam CutRequest cut, @Context HttpHeaders headers) {
        return file(new Hledger(), "tirek.journal", cuts.ordered(cut), headers);
    }

    @GET
    @Path("beancount")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "exportBeancount", summary = "The ledger as an input file of Beancount")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Response beancount(@BeanParam CutRequest cut, @Context HttpHeaders headers) {
        return file(new Beancount(), "tirek.beancount", cuts.ordered(cut), headers);
    }

    private Response file(PlainText format, String name, OrderedCut cut, HttpHeaders headers) {
        cuts.awaitHistory(cut.asOf().knownAt());
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(
                        (StreamingOutput) out -> export.write(format, cut, language, out),
                        MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
