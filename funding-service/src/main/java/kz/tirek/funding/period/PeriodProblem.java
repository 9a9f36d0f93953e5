package kz.tirek.funding.period;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// Why a month is not closed.
enum PeriodProblem implements ProblemType {
    /// A month is closed when it has ended.
    PERIOD_NOT_ENDED(
            "period_ended",
            new Text("Ай әлі аяқталған жоқ", "Месяц ещё не закончился", "The month has not ended"),
            new Text("{0} айы әлі аяқталған жоқ.", "Месяц {0} ещё не закончился.", "Month {0} has not ended."),
            new Text(
                    "Қазынашы айды ол аяқталған соң жабады.",
                    "Казначей закрывает месяц после его окончания.",
                    "The treasurer closes the month when it has ended.")),
    /// Months are closed one after the other. Member `next`: the month whose turn it is.
    PERIOD_OUT_OF_ORDER(
            "period_in_order",
            new Text("Айлар ретімен жабылады", "Месяцы закрываются по порядку", "Months are closed in order"),
            new Text(
                    "{0} айының кезегі емес: алдымен {1}.",
                    "Не очередь месяца {0}: сначала {1}.", "It is not the turn of {0}: {1} comes first."),
            new Text(
                    "Қазынашы алдыңғы айды жабады: next мүшесін қараңыз.",
                    "Казначей сначала закрывает предыдущий месяц: см. next.",
                    "The treasurer closes the earlier month first: see next."));

    private final Explanation explanation;

    PeriodProblem(String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(409, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
