package kz.tirek.training.trainingneed;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.training.teacher.Subject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which training needs are asked for, and in which order.
@SuppressWarnings("NullAway.Init")
public class NeedFilter extends NeedDay {

    @Parameter(description = "Id of the teacher", example = "0198c5a0-0000-7000-8000-000000000004")
    @QueryParam("teacher")
    @Nullable
    UUID teacher;

    @Parameter(description = "Id of the school", example = "0198c5a0-0000-7000-8000-000000000010")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(description = "A subject the person teaches", example = "PHYSICS")
    @QueryParam("subject")
    @Nullable
    Subject subject;

    @Parameter(description = "Due before this day", example = "2027-01-01")
    @QueryParam("dueBefore")
    @Nullable
    LocalDate dueBefore;

    @Parameter(description = "Whether the person was ever trained", example = "false")
    @QueryParam("trained")
    @Nullable
    Boolean trained;

    @Parameter(description = "Order of the list", example = "DUE_ON")
    @QueryParam("sort")
    @DefaultValue("DUE_ON")
    NeedSort sort;
}
