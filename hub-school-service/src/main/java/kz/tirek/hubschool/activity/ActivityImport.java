package kz.tirek.hubschool.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.bulk.BulkResult;
import kz.tirek.conventions.bulk.BulkUploads;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.hubschool.mentorship.Mentorship;
import kz.tirek.hubschool.mentorship.Mentorships;
import org.jspecify.annotations.Nullable;

/// Records the activities of a file.
@ApplicationScoped
class ActivityImport {

    private final BulkUploads uploads;
    private final Mentorships mentorships;
    private final ActivityRecords records;
    private final Caller caller;

    @Inject
    ActivityImport(BulkUploads uploads, Mentorships mentorships, ActivityRecords records, Caller caller) {
        this.uploads = uploads;
        this.mentorships = mentorships;
        this.records = records;
        this.caller = caller;
    }

    BulkResult run(@Nullable File file, boolean dryRun) {
        return uploads.runInBatches(file, dryRun, ActivityRow.class, this::check, this::record);
    }

    private void check(ActivityRow row, Checks checks) {
        mentorships.check(row.hubSchoolCode(), row.schoolCode(), checks);
        checks.on(List.of("/hubSchoolCode", "/schoolCode", "/heldOn"), () -> mentorship(row))
                .on(
                        List.of("/hubSchoolCode", "/schoolCode", "/heldOn", "/heldUntil"),
                        () -> ActivityRecords.requireWithin(mentorship(row), row.heldOn(), row.heldUntil()));
        records.check(row.activity().facts(), row.activity().status(), checks);
        for (Participants some : row.participants()) {
            String columns = "/" + some.role().name().toLowerCase(Locale.ROOT);
            checks.on(columns, () -> ActivityRecords.requireAddingUp(some, columns));
        }
    }

    private UUID record(ActivityRow row) {
        return records.record(mentorship(row), row.activity()).id();
    }

    private Mentorship mentorship(ActivityRow row) {
        Mentorship mentorship = mentorships
                .steadyBetween(row.hubSchoolCode(), row.schoolCode(), row.heldOn())
                .orElseThrow(() -> ActivityProblem.NO_MENTORSHIP_THAT_DAY
                        .refuse(
                                row.hubSchoolCode(),
                                row.schoolCode(),
                                row.heldOn().toString())
                        .at("/heldOn"));
        caller.requireTerritory(mentorship.territories());
        return mentorship;
    }
}
