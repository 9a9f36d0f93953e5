package kz.tirek.funding.contribution;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of contributions.
enum ContributionProblem implements ProblemType {
    /// More came in than is left of the pledge. Members `pledged`, `received`, `released`, `rest`, `asked` show the
    /// arithmetic.
    CONTRIBUTION_EXCEEDED(
            new Explanation(
                    409,
                    "contribution_not_exceeded",
                    new Text("Жарнадан артық", "Больше взноса", "More than was pledged"),
                    new Text(
                            "Түскені {0}, қалғаны {1}: уәде етілген {2}, алынған {3}, бас тартылған {4}.",
                            "Поступило {0}, осталось {1}: обещано {2}, получено {3}, отменено {4}.",
                            "Came in {0}, left {1}: pledged {2}, received {3}, released {4}."),
                    new Text(
                            "Қазынашы банк құжатын тексереді; қор артық берсе, қор қызметкері жаңа жарнаны тіркейді.",
                            "Казначей проверяет документ банка; если фонд дал больше, сотрудник фонда вносит новый взнос.",
                            "The treasurer checks the bank's document; if the funder gave more, a fund officer records another contribution."))),
    /// The bank's reference belongs to another receipt on the account.
    RECEIPT_REFERENCE_USED(new Explanation(
            409,
            "contribution_receipt_reference_unique",
            new Text("Банк белгісі қолданылған", "Номер банка уже использован", "The bank reference is used"),
            new Text(
                    "Осы шотта осы банк белгісімен басқа түсім тіркелген.",
                    "По этому счёту с этим номером банка уже отмечено другое поступление.",
                    "Another receipt on this account is recorded with this bank reference."),
            new Text(
                    "Қазынашы банк құжатын тексереді.",
                    "Казначей проверяет документ банка.",
                    "The treasurer checks the bank's document."))),
    /// A receipt that is matched to a line of a bank statement is undone there.
    RECEIPT_MATCHED(new Explanation(
            409,
            null,
            new Text(
                    "Түсім үзінді жолына байланған",
                    "Поступление связано со строкой выписки",
                    "The receipt is matched to a statement"),
            new Text(
                    "Түсім банк үзіндісінің {0} жолына байланған.",
                    "Поступление связано со строкой {0} банковской выписки.",
                    "The receipt is matched to the line {0} of a bank statement."),
            new Text(
                    "Қазынашы алдымен сол жолдың байланысын алып тастайды.",
                    "Казначей сначала снимает связь этой строки.",
                    "The treasurer undoes the match of that line."))),
    /// A contribution names a grant of another funder.
    GRANT_OF_ANOTHER_FUNDER(new Explanation(
            422,
            null,
            new Text("Грант басқа қордікі", "Грант другого фонда", "The grant is another funder's"),
            new Text(
                    "{0} грантын бұл қор қаржыландырмайды.",
                    "Грант {0} этот фонд не финансирует.", "This funder does not fund the grant {0}."),
            new Text(
                    "Қор қызметкері грантты немесе қорды түзетеді.",
                    "Сотрудник фонда исправляет грант или фонд.",
                    "A fund officer corrects the grant or the funder."))),
    /// A contribution names a grant that has ended, or is being closed.
    GRANT_TAKES_NO_PLEDGE(new Explanation(
            409,
            "contribution_grant_open",
            new Text("Грантқа жарна уәде етілмейді", "Грант не принимает взносов", "The grant takes no pledges"),
            new Text(
                    "{0} гранты {1} күйінде: аяқталған немесе жабылып жатқан грантқа жарна уәде етілмейді.",
                    "Грант {0} в состоянии {1}: на завершённый или закрываемый грант взносы не обещаются.",
                    "Grant {0} is {1}: no money is pledged for a grant that has ended or is being closed."),
            new Text(
                    "Қор қызметкері басқа грантты таңдайды немесе жарнаны грантсыз тіркейді.",
                    "Сотрудник фонда выбирает другой грант или вносит взнос без гранта.",
                    "A fund officer chooses another grant, or records the contribution without one.")));

    private final Explanation explanation;

    ContributionProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
