package kz.tirek.training.feedback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A form as the API shows it.
@Schema(name = "FeedbackForm", description = "The questions of one level")
record FeedbackFormView(
        @Schema(examples = "0198c5a0-0000-7000-8000-0000000f0001")
        UUID id,

        @Schema(
                description = "Id of the course whose runs it is for; missing for the common form",
                examples = "0198c5a0-0000-7000-8000-000000000002")
        @Nullable
        UUID courseId,

        @Schema(examples = "REACTION") FeedbackLevel level,
        Name name,
        @Schema(description = "In their order") List<QuestionView> questions,
        @Schema(examples = "PUBLISHED") FormStatus status,
        @Schema(examples = "2026-01-15T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static FeedbackFormView of(FeedbackForm form) {
        return new FeedbackFormView(
                form.id(),
                form.courseId(),
                form.level(),
                form.name(),
                form.questions().stream().map(QuestionView::of).toList(),
                form.status(),
                form.createdAt(),
                form.version());
    }
}
