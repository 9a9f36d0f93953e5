package kz.tirek.conventions.sample;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.list.XlsxWriter;
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
import org.jspecify.annotations.Nullable;

/// The notes.
@Path("/api/v1/notes")
@RunOnVirtualThread
@Tag(name = "Notes")
@Produces(MediaType.APPLICATION_JSON)
class NoteResource {

    static final String TYPE = "note";

    @ApplicationScoped
    static class Notes implements PanacheRepositoryBase<Note, UUID> {}

    private final Notes notes;
    private final Listings listings;
    private final Changes changes;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Caller caller;

    @Inject
    NoteResource(
            Notes notes, Listings listings, Changes changes, ChangeLog log, Precondition precondition, Caller caller) {
        this.notes = notes;
        this.listings = listings;
        this.changes = changes;
        this.log = log;
        this.precondition = precondition;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
    @RolesAllowed({Role.FUND_OFFICER, Role.MINISTRY, Role.COORDINATOR})
    @Operation(operationId = "listNotes", summary = "List notes")
    public Page<NoteView> list(
            @BeanParam PageRequest page,
            @QueryParam("kind") Note.@Nullable Kind kind,
            @QueryParam("sort") @Nullable NoteSort sort) {
        return listings.of(Note.class)
                .whereIf(kind, "e.kind = :kind", "kind")
                .sort(sort)
                .page(page, NoteView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Role.FUND_OFFICER, Role.MINISTRY, Role.COORDINATOR})
    @Operation(operationId = "getNote", summary = "Get a note")
    public NoteView get(@PathParam("id") UUID id) {
        return NoteView.of(find(id));
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed({Role.FUND_OFFICER, Role.COORDINATOR})
    @Operation(operationId = "createNote", summary = "Create a note")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoteView.class)))
    @Refuses({"note-code-taken", "outside-territory"})
    public Response create(NewNote body) {
        return created(body);
    }

    @POST
    @Path("paid")
    @Transactional
    @Idempotent(required = true)
    @RolesAllowed(Role.FUND_OFFICER)
    @Operation(operationId = "createPaidNote", summary = "Create a note as if it were money")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoteView.class)))
    @Refuses("note-code-taken")
    public Response createPaid(NewNote body) {
        return created(body);
    }

    private Response created(NewNote body) {
        caller.requireTerritory(List.of(body.territory()));
        Note note = new Note(body);
        notes.persistAndFlush(note);
        NoteView view = NoteView.of(note);
        changes.record(TYPE, note.id(), "CREATED", view);
        return Response.created(URI.create("/api/v1/notes/" + note.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Transactional
    @Conditional
    @RolesAllowed(Role.FUND_OFFICER)
    @Operation(operationId = "changeNote", summary = "Change a note")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewNote.class)))
    public NoteView change(@PathParam("id") UUID id, MergePatch patch) {
        Note note = find(id);
        precondition.require(note.version());
        note.change(patch.applyTo(NewNote.of(note), NewNote.class));
        notes.flush();
        NoteView view = NoteView.of(note);
        changes.record(TYPE, id, "UPDATED", view);
        return view;
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Conditional
    @RolesAllowed(Role.FUND_OFFICER)
    @Operation(operationId = "deleteNote", summary = "Delete a note")
    public void delete(@PathParam("id") UUID id) {
        Note note = find(id);
        precondition.require(note.version());
        notes.delete(note);
        changes.record(TYPE, id, "DELETED", null);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Role.FUND_OFFICER, Role.AUDITOR})
    @Operation(operationId = "listNoteHistory", summary = "List the changes of a note")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return log.history(TYPE, id, page);
    }

    private Note find(UUID id) {
        Note note = notes.findById(id);
        if (note == null) {
            throw new NotFoundException();
        }
        return note;
    }
}
