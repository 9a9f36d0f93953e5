package kz.tirek.hubschool.proposal;

import static kz.tirek.conventions.access.Role.ADMINISTRATOR;
import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_APPROVER;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;
import static kz.tirek.conventions.access.Role.FUND_TREASURER;
import static kz.tirek.conventions.access.Role.MINISTRY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listing;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Proposals of mentorships. On the threads of the worker pool, not on virtual ones: the solver is native code, and
/// would hold the few carriers that all virtual threads share.
@Path("/api/v1/mentorship-proposals")
@Tag(name = "Mentorship proposals", description = "The best hub schools for underfilled schools that nobody mentors")
@Produces(MediaType.APPLICATION_JSON)
public class ProposalResource {

    private static final String RESOURCE = "mentorship-proposal";

    private final Proposals proposals;
    private final Proposing proposing;
    private final Listings listings;
    private final Precondition precondition;
    private final ChangeLog changeLog;

    @Inject
    ProposalResource(
            Proposals proposals,
            Proposing proposing,
            Listings listings,
            Precondition precondition,
            ChangeLog changeLog) {
        this.proposals = proposals;
        this.proposing = proposing;
        this.listings = listings;
        this.precondition = precondition;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listMentorshipProposals", summary = "List proposals of mentorships")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<ProposalView> list(@BeanParam ProposalFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(Proposal.class)).page(page, ProposalView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getMentorshipProposal", summary = "Get a proposal of mentorships")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public ProposalView get(@PathParam("id") UUID id) {
        return ProposalView.of(proposals.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(operationId = "getMentorshipProposalHistory", summary = "Every change of a proposal, oldest first")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return changeLog.history(RESOURCE, proposals.at(id).id(), page);
    }

    @GET
    @Path("{id}/placements")
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listMentorshipPlacements", summary = "List the schools a proposal has a hub school for")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<PlacementView> placements(
            @PathParam("id") UUID id, @BeanParam PlacementFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(schools(id).where("e.hubSchool is not null", Map.of()))
                .page(page, PlacementView::of);
    }

    @GET
    @Path("{id}/unplaced")
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listUnplacedSchools",
            summary = "List the schools a proposal has no hub school for, and why")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<UnplacedView> unplaced(
            @PathParam("id") UUID id,
            @Parameter(description = "Why", example = "NO_CAPACITY") @QueryParam("reason") @Nullable
                    UnplacedReason reason,
            @BeanParam PageRequest page) {
        return schools(id)
                .fetching("join fetch e.school")
                .where("e.reason is not null", Map.of())
                .whereIf(reason, "e.reason = :reason", "reason")
                .page(page, UnplacedView::of);
    }

    @GET
    @Path("{id}/certificate")
    @Transactional
    @Operation(
            operationId = "getProposalCertificate",
            summary = "Get the proof that no plan is better than a proposal",
            description = """
                    Take each school's value u from `/certificate/schools`, each hub school's price p and free places k from here, and P, the \
                    `penaltyMetres`. Check that (1) no p is negative; (2) no u is above P; (3) for every school and every hub school it may \
                    go to, u ≤ metres between them + p; (4) sum of u − sum of k × p = `bound` = `cost`. A school may go to every hub school \
                    listed that shares a language of instruction with it (unknown languages match all), lies within `maxKilometres` and is \
                    not among its `excludedHubSchoolIds`; a school without a location to none. Metres: haversine formula, radius 6,371,008.8, \
                    rounded.

                    Why this proves it: let any plan place some schools. Each placed one measures at least u − p of its hub school by (3), \
                    each other one counts P ≥ u by (2), and no hub school takes more than k, so by (1) all prices together take away at most \
                    the sum of k × p. So every plan costs `bound` or more, where cost is P × schools not placed + metres of all placements. \
                    This one costs exactly that. P is more than all placements can measure together, so no plan places more schools, \
                    and none that places as many is shorter.""")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public CertificateView certificate(@PathParam("id") UUID id) {
        Proposal proposal = proposals.at(id);
        return CertificateView.of(proposal, proposals.hubs(proposal));
    }

    @GET
    @Path("{id}/certificate/schools")
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listCertificateSchools",
            summary = "List the schools of a proposal as the solver saw them, with their values in the proof")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<CertificateSchoolView> certificateSchools(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return schools(id)
                .fetching("join fetch e.school left join fetch e.hubSchool")
                .page(page, CertificateSchoolView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "proposeMentorships",
            summary = "Propose hub schools for the underfilled schools that nobody mentors",
            description = """
                    Places every active, underfilled school of the territory that nobody mentors on `startsOn`: as many as can be, and among \
                    all plans that place as many one whose distances add up to the least. A hub school takes no more than its capacity leaves \
                    on every day from `startsOn` to `until`, only schools with which it shares a language of instruction (languages that are \
                    not known match all, and are flagged), and only within `maxKilometres`. Distances are great-circle, in whole metres.

                    Solved exactly, as a minimum-cost flow; `/certificate` holds the proof. Nothing is begun, and nothing is reserved: \
                    accepting checks it all again. A coordinator proposes for territories of their token. The whole country takes a few \
                    seconds.""")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @Refuses({"outside-territory", "unknown-reference", "dates-out-of-order"})
    public Response propose(NewProposal asked) {
        ProposalView view = proposing.propose(asked);
        return Response.created(URI.create("/api/v1/mentorship-proposals/" + view.id()))
                .entity(view)
                .build();
    }

    @POST
    @Path("{id}/accept")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(
            operationId = "acceptMentorshipProposal",
            summary = "Begin all mentorships of a proposal",
            description = """
                    In one transaction, each by the rules of a new mentorship. If only one can no longer begin, because its school or hub \
                    school closed, is no longer underfilled, is mentored by now, or a place is gone, none begins: `conflicts` of the problem \
                    lists every one, each with the code of the problem that beginning it alone would meet.""")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"state-conflict", "proposal-outdated"})
    public ProposalView accept(@PathParam("id") UUID id, Acceptance acceptance) {
        return proposing.accept(decidable(id), acceptance);
    }

    @POST
    @Path("{id}/discard")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "discardMentorshipProposal", summary = "Lay a proposal aside")
    @RolesAllowed(FUND_OFFICER)
    @Refuses("state-conflict")
    public ProposalView discard(@PathParam("id") UUID id, Discard discard) {
        return proposing.discard(decidable(id), discard);
    }

    private Proposal decidable(UUID id) {
        Proposal proposal = proposals.lockedAt(id);
        precondition.require(proposal.version());
        return proposal;
    }

    private Listing<ProposedSchool> schools(UUID id) {
        return listings.of(ProposedSchool.class)
                .where(
                        "e.proposal.id = :proposal",
                        Map.of("proposal", proposals.at(id).id()));
    }
}
