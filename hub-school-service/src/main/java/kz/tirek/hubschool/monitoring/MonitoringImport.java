package kz.tirek.hubschool.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.bulk.BulkResult;
import kz.tirek.conventions.bulk.BulkUploads;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.hubschool.mentorship.Mentorship;
import kz.tirek.hubschool.mentorship.Mentorships;
import org.jspecify.annotations.Nullable;

/// Records the monitoring results of a file.
@ApplicationScoped
class MonitoringImport {

    private final BulkUploads uploads;
    private final Mentorships mentorships;
    private final MonitoringRecords records;
    private final Caller caller;

    @Inject
    MonitoringImport(BulkUploads uploads, Mentorships mentorships, MonitoringRecords records, Caller caller) {
        this.uploads = uploads;
        this.mentorships = mentorships;
        this.records = records;
        this.caller = caller;
    }

    BulkResult run(@Nullable File file, boolean dryRun) {
        return uploads.runInBatches(file, dryRun, MonitoringRow.class, this::check, this::record);
    }

    private void check(MonitoringRow row, Checks checks) {
        mentorships.check(row.hubSchoolCode(), row.schoolCode(), checks);
        records.check(row.result(), checks);
        checks.on(
                List.of("/hubSchoolCode", "/schoolCode", "/measuredOn"),
                () -> records.check(mentorship(row), row.result(), null, checks));
    }

    private UUID record(MonitoringRow row) {
        return records.record(mentorship(row), row.result()).id();
    }

    private Mentorship mentorship(MonitoringRow row) {
        Mentorship mentorship = mentorships
                .steadyNearest(row.hubSchoolCode(), row.schoolCode(), row.measuredOn())
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("mentorship", row.hubSchoolCode() + " → " + row.schoolCode())
                        .at("/schoolCode"));
        caller.requireTerritory(mentorship.territories());
        return mentorship;
    }
}
