package kz.tirek.training.hubschool;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days of a stage of the method at a hub school.
///
/// @param endsOn the last day, or null while the stage goes on
/// @param planned whether it has not begun, so that the days are those of the plan
@Embeddable
public record Stage(
        @Enumerated(EnumType.STRING) MethodStage stage,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean planned) {}
