package kz.tirek.training.internship;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import kz.tirek.conventions.problem.Refusal;

/// Whether an internship is complete: both evaluations, a decision on every required task, and a diary that accounts
/// for its share of the hours.
///
/// @param missing evaluations that are not there
/// @param tasks required tasks
/// @param open those of them that are not decided
/// @param kept hours in the diary
/// @param needed hours the diary has to account for
/// @param sharePercent of the internship's hours
/// @param hours of the internship
record Completion(
        List<Evaluator> missing,
        long tasks,
        long open,
        BigDecimal kept,
        BigDecimal needed,
        int sharePercent,
        int hours) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Completion of(Internship internship, int sharePercent) {
        return new Completion(
                Arrays.stream(Evaluator.values())
                        .filter(evaluator -> internship.evaluation(evaluator).isEmpty())
                        .toList(),
                internship.tasks().stream().filter(InternshipTask::isRequired).count(),
                internship.tasks().stream().filter(InternshipTask::isOwed).count(),
                internship.diaryHours(),
                needed(internship.hours(), sharePercent),
                sharePercent,
                internship.hours());
    }

    /// The share of the hours, exactly.
    static BigDecimal needed(int hours, int sharePercent) {
        return Hours.plain(
                BigDecimal.valueOf((long) hours * sharePercent).divide(HUNDRED, 2, RoundingMode.UNNECESSARY));
    }

    boolean isReached() {
        return missing.isEmpty() && open == 0 && kept.compareTo(needed) >= 0;
    }

    /// @throws Refusal INTERNSHIP_INCOMPLETE with the arithmetic
    void require() {
        if (!isReached()) {
            throw InternshipProblem.INTERNSHIP_INCOMPLETE
                    .refuse(
                            kept.toPlainString(),
                            needed.toPlainString(),
                            sharePercent,
                            hours,
                            open,
                            tasks,
                            missing.isEmpty() ? "–" : missing.toString())
                    .with("diaryHours", kept)
                    .with("diaryHoursNeeded", needed)
                    .with("diarySharePercent", sharePercent)
                    .with("hours", hours)
                    .with("requiredTasks", tasks)
                    .with("openRequiredTasks", open)
                    .with("missingEvaluations", missing);
        }
    }
}
