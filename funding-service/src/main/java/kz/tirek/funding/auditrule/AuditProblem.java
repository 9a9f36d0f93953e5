package kz.tirek.funding.auditrule;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of auditors' rules and samples.
enum AuditProblem implements ProblemType {
    /// A rule finds more than anybody looks at.
    AUDIT_RUN_FINDS_TOO_MUCH(new Explanation(
            422,
            null,
            new Text("Табылғаны тым көп", "Находок слишком много", "The rule finds too much"),
            new Text(
                    "«{0}» ережесі осы кезеңде {1} нәрседен көп табады.",
                    "Правило «{0}» за этот период находит больше {1}.",
                    "The rule “{0}” finds more than {1} in this period."),
            new Text(
                    "Аудитор кезеңді қысқартады немесе ереженің параметрлерін қатаңдатады.",
                    "Аудитор сокращает период или ужесточает параметры правила.",
                    "An auditor shortens the period or narrows the rule's parameters.")));

    private final Explanation explanation;

    AuditProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
