package kz.tirek.training.trainingneed;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of training needs.
enum TrainingNeedProblem implements ProblemType {
    /// There is a rule of this day for this position, or for everybody.
    TRAINING_NEED_RULE_TAKEN(
            "training_need_rule_once",
            new Text(
                    "Осы күннен басталатын ереже бар", "Правило с этой даты уже есть", "There is a rule from this day"),
            new Text(
                    "Осы лауазым (немесе барлығы) үшін осы күннен басталатын ереже тіркелген.",
                    "Для этой должности (или для всех) уже есть правило, действующее с этой даты.",
                    "For this position (or for everybody) there is a rule that begins on this day."),
            new Text(
                    "Әкімші бар ережені түзетеді немесе басқа күнді көрсетеді.",
                    "Администратор исправляет имеющееся правило или указывает другую дату.",
                    "The administrator corrects the rule that exists or gives another day.")),
    /// The rule that everything begins with has to stay.
    TRAINING_NEED_RULE_FIRST(
            "training_need_rule_first",
            new Text("Бастапқы ереже өшірілмейді", "Исходное правило остаётся", "The first rule stays"),
            new Text(
                    "Әр күні барлығына арналған ереже болуы керек, сондықтан бастапқысының күні мен қолданылу аясы өзгермейді.",
                    "На каждый день должно быть правило для всех, поэтому у исходного не меняются дата и круг лиц.",
                    "There is a rule for everybody on every day, so day and scope of the first one stay."),
            new Text(
                    "Әкімші оның мерзімін түзетеді немесе кейінгі күннен басталатын жаңа ереже қосады.",
                    "Администратор исправляет его срок или добавляет правило с более поздней датой.",
                    "The administrator corrects its length or adds a rule from a later day."));

    private final Explanation explanation;

    TrainingNeedProblem(String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(409, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
