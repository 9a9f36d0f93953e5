package kz.tirek.training.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What anybody may ask about certificates, without signing in. Every answer may be kept for a while, so that many
/// who check cost little.
@Path("/api/v1/certificates")
@Tag(name = "Certificates", description = "What says that somebody completed a course")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PublicCertificateResource {

    private static final String FOR_A_MINUTE = "public, max-age=60";
    private static final String FOR_FIVE_MINUTES = "public, max-age=300";

    private final Certificates certificates;
    private final Credentials credentials;
    private final SigningKeys keys;

    @Inject
    PublicCertificateResource(Certificates certificates, Credentials credentials, SigningKeys keys) {
        this.certificates = certificates;
        this.credentials = credentials;
        this.keys = keys;
    }

    @GET
    @Path("/{number}/verification")
    @Transactional
    @PermitAll
    @Operation(
            operationId = "verifyCertificate",
            summary = "Check a certificate by its number, without signing in",
            description =
                    "Where the QR code of a certificate leads. Says no more than is needed to recognise the paper.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Verification.class)))
    public Response verify(
            @Parameter(description = "The number as it is printed", example = "NIS-2026-000001") @PathParam("number")
                    String number,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String asked) {
        Language language = Language.of(asked);
        Certificate certificate = certificates.numbered(number).orElseThrow(CommonProblem.NOT_FOUND::refuse);
        return Response.ok(Verification.of(certificate, language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE)
                .build();
    }

    @GET
    @Path("/status-lists/{list}")
    @Produces(Credentials.MEDIA_TYPE)
    @Transactional
    @PermitAll
    @Operation(
            operationId = "getCertificateStatusList",
            summary = "Get a signed list of what was revoked or replaced (W3C Bitstring Status List)")
    @APIResponse(
            responseCode = "200",
            description = "A compact JWT whose claims are a BitstringStatusListCredential",
            content = @Content(mediaType = Credentials.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response statusList(
            @Parameter(description = "Number of the list, as credentials name it", example = "1") @PathParam("list")
                    int list) {
        return Response.ok(credentials.ofList(list).orElseThrow(CommonProblem.NOT_FOUND::refuse))
                .type(Credentials.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE)
                .build();
    }

    @GET
    @Path("/keys")
    @PermitAll
    @Operation(
            operationId = "getCertificateKeys",
            summary = "Get the keys that credentials and status lists are signed with (JWKS, RFC 7517)",
            description = "Earlier keys stay, so that what they signed can still be checked.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublishedKeys.class)))
    public Response keys() {
        return Response.ok(new PublishedKeys(keys.published()))
                .header(HttpHeaders.CACHE_CONTROL, FOR_FIVE_MINUTES)
                .build();
    }

    @GET
    @Path("/did.json")
    @PermitAll
    @Operation(
            operationId = "getCertificateIssuer",
            summary = "Get who issues credentials: the document of the did:web that they name as their issuer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DidDocument.class)))
    public Response issuer() {
        return Response.ok(DidDocument.of(keys))
                .header(HttpHeaders.CACHE_CONTROL, FOR_FIVE_MINUTES)
                .build();
    }
}
