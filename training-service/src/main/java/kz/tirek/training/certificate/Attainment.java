package kz.tirek.training.certificate;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.training.course.CourseFormat;
import org.jspecify.annotations.Nullable;

/// What a certificate is issued for: a course or an internship that somebody completed, in the words of today.
///
/// @param enrolmentId null for an internship
/// @param internshipId null for a course
/// @param status the status of the enrolment or internship
/// @param providerId null for an internship at a school or an organisation that is no provider
record Attainment(
        @Nullable UUID enrolmentId,
        @Nullable UUID internshipId,
        @Nullable UUID courseRunId,
        @Nullable UUID courseId,
        UUID teacherId,
        String status,
        @Nullable UUID providerId,
        Name title,
        CourseFormat format,
        int hours,
        LocalDate from,
        LocalDate until) {

    static final String COMPLETED = "COMPLETED";

    /// The enrolment or the internship.
    UUID cause() {
        return enrolmentId != null ? enrolmentId : java.util.Objects.requireNonNull(internshipId);
    }
}
