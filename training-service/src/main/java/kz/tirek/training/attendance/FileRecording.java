package kz.tirek.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.bulk.BulkResult;
import kz.tirek.conventions.bulk.BulkUploads;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.training.courserun.CourseRuns;
import org.jspecify.annotations.Nullable;

/// Takes files of statements, all rows or none. A conflict is no reason to refuse a row.
@ApplicationScoped
class FileRecording {

    private final BulkUploads uploads;
    private final Recording recording;
    private final CourseRuns runs;

    @Inject
    FileRecording(BulkUploads uploads, Recording recording, CourseRuns runs) {
        this.uploads = uploads;
        this.recording = recording;
        this.runs = runs;
    }

    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, and what [BulkUploads] and [Recording] refuse
    BulkResult take(UUID courseRunId, @Nullable File file, boolean dryRun) {
        Upload upload = Upload.to(runs.get(courseRunId).id());
        BulkResult result = uploads.runInBatches(
                file,
                dryRun,
                NewStatement.class,
                (row, checks) -> recording.check(upload, row, checks),
                row -> keep(upload, List.of(row)).getFirst(),
                rows -> keep(upload, rows));
        if (!dryRun) {
            recording.finish(upload);
        }
        return result;
    }

    private List<UUID> keep(Upload upload, List<NewStatement> rows) {
        return recording.keep(upload, rows).stream()
                .map(result -> {
                    if (result.outcome() == Outcome.REFUSED) {
                        throw CommonProblem.INVALID_REQUEST
                                .refuse(result.faults().size())
                                .at(result.faults());
                    }
                    return result.statement().id();
                })
                .toList();
    }
}
