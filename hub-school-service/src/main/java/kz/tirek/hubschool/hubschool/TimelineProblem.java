package kz.tirek.hubschool.hubschool;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of the timeline of the method.
enum TimelineProblem implements ProblemType {
    /// A date needs another one before it.
    TIMELINE_GAP(
            422,
            null,
            new Text("Алдыңғы күн жоқ", "Нет предыдущей даты", "An earlier date is missing"),
            new Text(
                    "{1} күнін тіркеу үшін {0} күні қажет.",
                    "Дата {1} записывается только вместе с {0}.", "The date {1} needs {0} before it."),
            new Text(
                    "Қор қызметкері алдыңғы кезеңнің немесе өлшеудің күнін қосады.",
                    "Сотрудник фонда указывает дату предыдущего этапа или замера.",
                    "A fund officer adds the date of the stage or measurement before."));

    private final Explanation explanation;

    TimelineProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
