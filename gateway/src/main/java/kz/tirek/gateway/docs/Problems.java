package kz.tirek.gateway.docs;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;
import kz.tirek.gateway.contract.Contracts;
import kz.tirek.gateway.contract.ProblemEntry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Where the `type` of every problem leads: what it means and who has to act, for programs and for people.
@Path("/problems")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "About the API")
public class Problems {

    private static final Text HEADING = new Text("Қателер", "Ошибки", "Problems");
    private static final String HTML = "text/html;charset=UTF-8";

    private final Contracts contracts;

    @Inject
    Problems(Contracts contracts) {
        this.contracts = contracts;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProblems",
            summary = "Every problem the API can answer with, in the caller's language")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue, by status and code",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ProblemMeaning.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@Context HttpHeaders headers) {
        Language language = language(headers);
        List<ProblemMeaning> meanings = contracts.problems().stream()
                .map(entry -> ProblemMeaning.of(entry, language))
                .toList();
        return MediaTypes.prefers(headers, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON)
                ? answer(ProblemPage.of(language, HEADING.in(language), meanings), HTML, language)
                : answer(meanings, MediaType.APPLICATION_JSON, language);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getProblem",
            summary = "What a problem means and who has to act, in the caller's language")
    @APIResponse(
            responseCode = "200",
            description = "The problem",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProblemMeaning.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response get(
            @PathParam("code") @Parameter(description = "Code of the problem", example = "stale-version") String code,
            @Context HttpHeaders headers) {
        Language language = language(headers);
        ProblemEntry entry = contracts.problems().stream()
                .filter(problem -> problem.code().equals(code))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::refuse);
        ProblemMeaning meaning = ProblemMeaning.of(entry, language);
        return MediaTypes.prefers(headers, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON)
                ? answer(ProblemPage.of(language, meaning.title(), List.of(meaning)), HTML, language)
                : answer(meaning, MediaType.APPLICATION_JSON, language);
    }

    private static Language language(HttpHeaders headers) {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Response answer(Object entity, String type, Language language) {
        return Response.ok(entity, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }
}
