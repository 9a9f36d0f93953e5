package kz.tirek.training.workingday;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A day as it is entered.
@Schema(description = "A day of which is entered whether it is a working day", examples = """
                {"date": "2028-05-05", "working": false,
                 "name": {"kk": "Құрбан айттың бірінші күні", "ru": "Первый день Курбан-айта"},
                 "basis": "Еңбек кодексі, 84-баптың 5-тармағы"}""")
record NewCalendarDay(
        @Schema(description = "The day, 2000-01-01 to 2200-12-31", examples = "2028-05-05") @NotNull
        LocalDate date,

        @Schema(
                description = "Whether it is a working day, such as a Saturday worked for a day off elsewhere",
                examples = "false")
        @NotNull
        Boolean working,

        @Schema(description = "What is kept on it, or why it is worked") @NotNull @Valid
        Name name,

        @Schema(description = "The document it rests on", examples = "Еңбек кодексі, 84-баптың 5-тармағы")
        @NotBlank
        @Size(max = 500)
        String basis) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);
    private static final Text RANGE = new Text(
            "2000-01-01 мен 2200-12-31 аралығында", "от 2000-01-01 до 2200-12-31", "from 2000-01-01 to 2200-12-31");

    static NewCalendarDay of(CalendarDay day) {
        return new NewCalendarDay(day.date(), day.isWorking(), day.name(), day.basis());
    }

    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST for a day nobody plans for
    NewCalendarDay requireRange() {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/date", "range", RANGE);
        }
        return this;
    }
}
