package kz.tirek.training.internship;

import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The diary of an internship over HTTP: kept for the teacher by the fund or a coordinator, read by nobody else.
@Path("/api/v1/internships/{id}/diary")
@Tag(name = "Internships", description = "Supervised practice at a host")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class DiaryResource {

    private final Diary diary;
    private final DiaryEntries entries;
    private final Practice practice;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    DiaryResource(Diary diary, DiaryEntries entries, Practice practice, Listings listings, ChangeLog log) {
        this.diary = diary;
        this.entries = entries;
        this.practice = practice;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "listDiaryEntries", summary = "Read the diary of an internship, day by day")
    @Refuses("outside-territory")
    public Page<DiaryEntryView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return listings.of(DiaryEntry.class)
                .where(
                        "e.internshipId = :internship",
                        Map.of("internship", practice.reachable(id).id()))
                .sort(DiarySort.DAY)
                .page(page, DiaryEntryView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "createDiaryEntry", summary = "Note a day in the diary of a running internship")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DiaryEntryView.class)))
    @Refuses({"outside-territory", "state-conflict", "diary-day-taken"})
    public Response create(@PathParam("id") UUID id, NewDiaryEntry stated) {
        DiaryEntryView view = diary.add(id, stated);
        return Response.created(URI.create("/api/v1/internships/" + id + "/diary/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{entryId}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "getDiaryEntry", summary = "Get a day in the diary")
    @Refuses("outside-territory")
    public DiaryEntryView get(@PathParam("id") UUID id, @PathParam("entryId") UUID entryId) {
        return DiaryEntryView.of(entries.get(practice.reachable(id), entryId));
    }

    @PATCH
    @Path("/{entryId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "changeDiaryEntry", summary = "Correct a day in the diary of a running internship")
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewDiaryEntry.class)))
    @Refuses({"outside-territory", "state-conflict", "diary-day-taken"})
    public DiaryEntryView change(@PathParam("id") UUID id, @PathParam("entryId") UUID entryId, MergePatch patch) {
        DiaryEntry entry = diary.writable(id, entryId);
        return diary.change(entry, patch.applyTo(NewDiaryEntry.of(entry), NewDiaryEntry.class));
    }

    @DELETE
    @Path("/{entryId}")
    @Conditional
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "deleteDiaryEntry",
            summary = "Take out a day noted by mistake in the diary of a running internship")
    @Refuses({"outside-territory", "state-conflict"})
    public void delete(@PathParam("id") UUID id, @PathParam("entryId") UUID entryId) {
        diary.delete(diary.writable(id, entryId));
    }

    @GET
    @Path("/{entryId}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(
            operationId = "getDiaryEntryHistory",
            summary = "Every change of a day in the diary, who made it and when; without the text")
    @Refuses("outside-territory")
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id, @PathParam("entryId") UUID entryId, @BeanParam PageRequest page) {
        return log.history(
                Diary.TYPE, entries.get(practice.reachable(id), entryId).id(), page);
    }
}
