package kz.tirek.training.certificate;

import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.training.school.Reach;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Certificates over HTTP, for those who sign in. What anybody may ask is at [PublicCertificateResource].
@Path("/api/v1/certificates")
@Tag(name = "Certificates", description = "What says that somebody completed a course")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CertificateResource {

    private static final String PDF = "application/pdf";

    private final Certificates certificates;
    private final Issuing issuing;
    private final Ending ending;
    private final CertificatePaper paper;
    private final Credentials credentials;
    private final Reach reach;
    private final Listings listings;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Caller caller;

    @Inject
    CertificateResource(
            Certificates certificates,
            Issuing issuing,
            Ending ending,
            CertificatePaper paper,
            Credentials credentials,
            Reach reach,
            Listings listings,
            ChangeLog log,
            Precondition precondition,
            Caller caller) {
        this.certificates = certificates;
        this.issuing = issuing;
        this.ending = ending;
        this.paper = paper;
        this.credentials = credentials;
        this.reach = reach;
        this.listings = listings;
        this.log = log;
        this.precondition = precondition;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "listCertificates", summary = "List certificates; auditors see no names")
    public Page<CertificateView> list(@BeanParam PageRequest page, @BeanParam CertificateFilter filter) {
        boolean named = seesNames();
        return filter.narrow(reach.within(listings.of(Certificate.class), filter.territory))
                .page(page, certificate -> view(certificate, named));
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "issueCertificate",
            summary = "Issue a certificate for a completed enrolment or internship, once",
            description = "Its number follows the provider's last one of the year without a gap.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CertificateView.class)))
    @Refuses({
        "unknown-reference",
        "not-completed",
        "certificate-exists",
        "internship-certificate-exists",
        "run-certificate-exists",
        "internship-needs-provider",
        "certificate-of-other-provider",
        "signatory-missing",
        "certificate-holder-erased",
        "series-full"
    })
    public Response issue(NewCertificate stated) {
        return created(issuing.issue(stated.consistent()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "getCertificate", summary = "Get a certificate")
    @Refuses("outside-territory")
    public CertificateView get(@PathParam("id") UUID id) {
        return view(certificates.reachable(id), seesNames());
    }

    @POST
    @Path("/{id}/revoke")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "revokeCertificate", summary = "Take a certificate back, with a reason")
    @Refuses("state-conflict")
    public CertificateView revoke(@PathParam("id") UUID id, Revocation stated) {
        Certificate certificate = certificates.locked(id);
        precondition.require(certificate.version());
        return ending.revoke(certificate, stated.reason());
    }

    @POST
    @Path("/{id}/replace")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "replaceCertificate",
            summary = "Issue another certificate in its place, with the name and the words of today",
            description = "The new one has a number of its own; this one is REPLACED from then on.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CertificateView.class)))
    @Refuses({"state-conflict", "certificate-holder-erased", "series-full"})
    public Response replace(@PathParam("id") UUID id, Replacement stated) {
        Certificate certificate = certificates.locked(id);
        precondition.require(certificate.version());
        return created(issuing.replace(certificate, stated));
    }

    @GET
    @Path("/{id}/document")
    @Produces(PDF)
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "getCertificateDocument",
            summary = "Get the certificate to be printed, in Kazakh and Russian side by side",
            description = "The same bytes each time, as long as it holds; stamped as invalid afterwards.")
    @APIResponse(
            responseCode = "200",
            description = "A4, landscape, with a QR code that leads to the public check",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses({"outside-territory", "certificate-holder-erased"})
    public Response document(@PathParam("id") UUID id) {
        Certificate certificate = certificates.reachable(id);
        return Response.ok(paper.print(certificate), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + certificate.number() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}/credential")
    @Produces(Credentials.MEDIA_TYPE)
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "getCertificateCredential",
            summary = "Get the certificate as a signed credential (Open Badges 3.0, W3C Verifiable Credential)",
            description =
                    "A JWT signed with Ed25519; the keys are at /api/v1/certificates/keys. It holds no name, only a salted"
                            + " hash of it.")
    @APIResponse(
            responseCode = "200",
            description = "A compact JWT whose claims are the credential",
            content = @Content(mediaType = Credentials.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @Refuses({"outside-territory", "certificate-holder-erased"})
    public Response credential(@PathParam("id") UUID id) {
        Certificate certificate = certificates.reachable(id);
        return Response.ok(credentials.of(certificate), Credentials.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + certificate.number() + ".jwt\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(
            operationId = "getCertificateHistory",
            summary = "Every change of a certificate, who made it and when; without names and reasons")
    @Refuses("outside-territory")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return log.history(Issuing.TYPE, certificates.reachable(id).id(), page);
    }

    private static Response created(CertificateView view) {
        return Response.created(URI.create("/api/v1/certificates/" + view.id()))
                .entity(view)
                .build();
    }

    private boolean seesNames() {
        return caller.has(FUND_OFFICER) || caller.has(COORDINATOR);
    }

    private static CertificateView view(Certificate certificate, boolean named) {
        return named ? CertificateView.of(certificate) : CertificateView.nameless(certificate);
    }
}
