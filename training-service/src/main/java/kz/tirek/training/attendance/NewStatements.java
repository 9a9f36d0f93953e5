package kz.tirek.training.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A batch of statements.
@Schema(name = "NewAttendanceStatements", description = "A batch of statements, in any order")
record NewStatements(@NotNull @Size(min = 1, max = 5000) List<@NotNull @Valid NewStatement> statements) {}
