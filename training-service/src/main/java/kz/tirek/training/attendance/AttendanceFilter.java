package kz.tirek.training.attendance;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which attendance of a run is asked for.
public class AttendanceFilter {

    @Parameter(description = "Id of a session", example = "0198c5a0-0000-7000-8000-000000000031")
    @QueryParam("session")
    @Nullable
    UUID session;

    @Parameter(description = "Id of the teacher", example = "0198c5a0-0000-7000-8000-000000000004")
    @QueryParam("teacher")
    @Nullable
    UUID teacher;

    @Parameter(description = "What counts", example = "DISPUTED")
    @QueryParam("status")
    @Nullable
    AttendanceStatus status;
}
