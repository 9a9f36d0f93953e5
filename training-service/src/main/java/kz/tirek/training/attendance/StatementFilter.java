package kz.tirek.training.attendance;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which statements about a run are asked for.
public class StatementFilter {

    @Parameter(description = "Id of a session", example = "0198c5a0-0000-7000-8000-000000000031")
    @QueryParam("session")
    @Nullable
    UUID session;

    @Parameter(description = "Id of the teacher", example = "0198c5a0-0000-7000-8000-000000000004")
    @QueryParam("teacher")
    @Nullable
    UUID teacher;

    @Parameter(description = "What was stated", example = "ABSENT")
    @QueryParam("status")
    @Nullable
    Presence status;

    @Parameter(description = "Id of the batch it came in", example = "0198c5a0-0000-7000-8000-000000000061")
    @QueryParam("upload")
    @Nullable
    UUID upload;
}
