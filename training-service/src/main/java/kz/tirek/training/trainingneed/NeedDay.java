package kz.tirek.training.trainingneed;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.training.teacher.Position;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Of which day and of whom training needs are asked for; what the list and all figures share.
@SuppressWarnings("NullAway.Init")
public class NeedDay {

    @Parameter(
            description = "The day; today if missing. It decides which rule is in force and where somebody works",
            example = "2026-09-01")
    @QueryParam("asOf")
    @Nullable
    LocalDate asOf;

    @Parameter(description = "KATO code; teachers of all schools in it", example = "273600000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(
            description = "Id of a hub school; teachers of it and of the schools it mentors on the day",
            example = "0198c5a0-0000-7000-8000-000000000030")
    @QueryParam("hub")
    @Nullable
    UUID hub;

    @Parameter(description = "What the person does at the school", example = "TEACHER")
    @QueryParam("position")
    @Nullable
    Position position;
}
