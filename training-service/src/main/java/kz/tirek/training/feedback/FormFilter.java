package kz.tirek.training.feedback;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which forms are asked for, and in which order.
@SuppressWarnings("NullAway.Init")
public class FormFilter {

    @Parameter(description = "Id of the course whose own they are", example = "0198c5a0-0000-7000-8000-000000000002")
    @QueryParam("course")
    @Nullable
    UUID course;

    @Parameter(description = "What they ask about", example = "REACTION")
    @QueryParam("level")
    @Nullable
    FeedbackLevel level;

    @Parameter(description = "Where they stand", example = "PUBLISHED")
    @QueryParam("status")
    @Nullable
    FormStatus status;

    @Parameter(description = "Order of the list", example = "CREATED_DESC")
    @QueryParam("sort")
    @DefaultValue("CREATED_DESC")
    FormSort sort;

    Listing<FeedbackForm> narrow(Listing<FeedbackForm> forms) {
        return forms.whereIf(course, "e.courseId = :course", "course")
                .whereIf(level, "e.level = :level", "level")
                .whereIf(status, "e.status = :status", "status")
                .sort(sort);
    }
}
