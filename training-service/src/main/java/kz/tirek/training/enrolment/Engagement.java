package kz.tirek.training.enrolment;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// What takes a teacher's time: a place in a run, or an internship.
///
/// @param code the run's code; none where it is an internship
record Engagement(Kind kind, UUID id, @Nullable String code, LocalDate from, LocalDate until) {

    private static final Text INTERNSHIP = new Text("тағылымдама", "стажировка", "an internship");

    /// The kinds, as problems name them.
    enum Kind {
        /// A place in a course run.
        COURSE_RUN,
        /// An internship.
        INTERNSHIP
    }

    static Engagement of(Tuple row) {
        String code = row.get("code", String.class);
        return new Engagement(
                code == null ? Kind.INTERNSHIP : Kind.COURSE_RUN,
                row.get("id", UUID.class),
                code,
                LocalDate.parse(row.get("starts_on").toString()),
                LocalDate.parse(row.get("ends_on").toString()));
    }

    /// What it is, in a few words.
    Text name() {
        return code == null ? INTERNSHIP : new Text(code, code, code);
    }
}
