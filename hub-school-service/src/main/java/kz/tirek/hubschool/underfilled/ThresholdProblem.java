package kz.tirek.hubschool.underfilled;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of thresholds.
enum ThresholdProblem implements ProblemType {
    /// A threshold that has taken effect is not changed.
    THRESHOLD_IN_FORCE(new Explanation(
            409,
            null,
            new Text("Шек күшіне енген", "Порог уже действует", "The threshold is in force"),
            new Text(
                    "{0} күнінен қолданылатын шек өзгертілмейді және жойылмайды.",
                    "Порог, действующий с {0}, не меняют и не удаляют.",
                    "A threshold that applies since {0} is neither changed nor deleted."),
            new Text(
                    "Әкімші кейінгі күннен қолданылатын жаңа шек қосады.",
                    "Администратор добавляет новый порог с более поздней даты.",
                    "An administrator adds another threshold from a later day on."))),
    /// A level has one threshold from a day on.
    THRESHOLD_ALREADY_SET(new Explanation(
            409,
            "underfilled_threshold_once_a_day",
            new Text("Бұл күннен шек бар", "Порог с этой даты уже есть", "There is a threshold from that day"),
            new Text(
                    "{0} деңгейінің {1} күнінен қолданылатын шегі бар.",
                    "Для уровня {0} уже есть порог с {1}.", "The level {0} has a threshold from {1} on."),
            new Text(
                    "Әкімші бар шекті өзгертеді немесе басқа күн береді.",
                    "Администратор меняет имеющийся порог или указывает другую дату.",
                    "An administrator changes that threshold or gives another day.")));

    private final Explanation explanation;

    ThresholdProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
