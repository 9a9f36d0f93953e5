package kz.tirek.gateway.docs;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import kz.tirek.gateway.contract.Contracts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The contract of the whole API, as one document.
@Path("/openapi")
@Tag(name = "About the API", description = "The contract, the problems, the state of the system")
public class OpenApi {

    private static final String YAML = "application/yaml";

    private final Contracts contracts;

    /// How the document can be written.
    public enum Format {
        /// The default.
        yaml,
        /// For tools without a YAML parser.
        json
    }

    @Inject
    OpenApi(Contracts contracts) {
        this.contracts = contracts;
    }

    @GET
    @Produces({YAML, MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(operationId = "getContract", summary = "The OpenAPI document, YAML by default, JSON if asked for")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(
                        mediaType = YAML,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT))
            })
    public Response get(
            @QueryParam("format") @Nullable Format format, @Context HttpHeaders headers, @Context Request request) {
        boolean json =
                format == null ? MediaTypes.prefers(headers, MediaType.APPLICATION_JSON, YAML) : format == Format.json;
        Contracts.Served document = json ? contracts.json() : contracts.yaml();
        EntityTag tag = new EntityTag(document.entityTag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(document.bytes(), json ? MediaType.APPLICATION_JSON : YAML) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
