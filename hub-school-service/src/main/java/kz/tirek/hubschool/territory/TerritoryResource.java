package kz.tirek.hubschool.territory;

import static kz.tirek.conventions.access.Role.ADMINISTRATOR;
import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_APPROVER;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;
import static kz.tirek.conventions.access.Role.FUND_TREASURER;
import static kz.tirek.conventions.access.Role.MINISTRY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.util.Locale;
import kz.tirek.conventions.bulk.BulkUploads;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The tree of territories. Its codes come from the official classifier; an administrator imports them and corrects
/// names.
@Path("/api/v1/territories")
@Tag(name = "Territories", description = "Regions, districts, okrugs and settlements by KATO code")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TerritoryResource {

    static final String RESOURCE = "territory";

    private final Territories territories;
    private final Classifier classifier;
    private final Listings listings;
    private final Precondition precondition;
    private final Changes changes;
    private final ChangeLog changeLog;

    @Inject
    TerritoryResource(
            Territories territories,
            Classifier classifier,
            Listings listings,
            Precondition precondition,
            Changes changes,
            ChangeLog changeLog) {
        this.territories = territories;
        this.classifier = classifier;
        this.listings = listings;
        this.precondition = precondition;
        this.changes = changes;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listTerritories", summary = "List territories")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<TerritoryView> list(@BeanParam TerritoryFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(Territory.class)).page(page, TerritoryView::of);
    }

    @GET
    @Path("{kato}")
    @Transactional
    @Operation(operationId = "getTerritory", summary = "Get a territory")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public TerritoryView get(
            @Parameter(
                            description = "KATO code; for a region also its present or former ISO 3166-2 code",
                            example = "270000000")
                    @PathParam("kato")
                    String kato) {
        return TerritoryView.of(at(kato));
    }

    @GET
    @Path("{kato}/history")
    @Transactional
    @Operation(operationId = "getTerritoryHistory", summary = "Every change of a territory, oldest first")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(
            @Parameter(description = "KATO code", example = "270000000") @PathParam("kato") String kato,
            @BeanParam PageRequest page) {
        return changeLog.history(RESOURCE, at(kato).id(), page);
    }

    @POST
    @Path("import")
    @Consumes(BulkUploads.CSV)
    @Idempotent
    @Transactional
    @Operation(
            operationId = "importTerritories",
            summary = "Import an official file of the classifier",
            description =
                    "As published: semicolons, UTF-8, columns `id`, `parent_id` (an `id` of the file), `code`, `name`; one file for each language. New codes are added with the name in both languages until the other file comes, names are brought up to date, codes that the file lacks are marked as vanished within the regions it holds. Nothing is removed. The type of a new territory follows from its code, what stands above and the abbreviations in its name. All rows are taken, or none.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = BulkUploads.CSV,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = """
                                    id;parent_id;code;name
                                    1;;270000000;Западно-Казахстанская область
                                    2;1;273600000;Бурлинский район
                                    """))
    @RolesAllowed(ADMINISTRATOR)
    @Refuses({"file-unreadable", "too-many-rows", "rows-refused"})
    public ClassifierImport importFile(
            @Parameter(description = "The language of the names: kk or ru", example = "kk", required = true)
                    @QueryParam("language")
                    @NotNull
                    @Pattern(regexp = "kk|ru")
                    String language,
            @Parameter(description = "Only say what an import would do", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Nullable File file) {
        if (file == null) {
            throw CommonProblem.FILE_UNREADABLE.refuse(BulkUploads.CSV);
        }
        return classifier.take(file, NameLanguage.valueOf(language.toUpperCase(Locale.ROOT)), dryRun);
    }

    @PATCH
    @Path("{kato}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = TerritoryNames.class)))
    @Conditional
    @Transactional
    @Operation(operationId = "patchTerritory", summary = "Correct the names of a territory")
    @RolesAllowed(ADMINISTRATOR)
    public TerritoryView patch(
            @Parameter(description = "KATO code", example = "270000000") @PathParam("kato") String kato,
            MergePatch patch) {
        Territory territory = at(kato);
        precondition.require(territory.version());
        TerritoryNames current = TerritoryNames.of(territory);
        TerritoryNames names = patch.applyTo(current, TerritoryNames.class);
        if (!names.equals(current)) {
            territory.rename(names.name(), names.kazakhNameKnown());
            territories.flush();
            changes.record(RESOURCE, territory.id(), "UPDATED", TerritoryView.of(territory));
        }
        return TerritoryView.of(territory);
    }

    private Territory at(String kato) {
        return territories.withCode(kato).orElseThrow(NotFoundException::new);
    }
}
