package kz.tirek.funding.commitment;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of commitments.
enum CommitmentProblem implements ProblemType {
    /// More is asked of a commitment than is left on a line. Members show the arithmetic: `amount`, `drawn`, `rest`,
    /// `asked` of the first short line, and `overdrafts` with every short line.
    COMMITMENT_EXCEEDED(new Explanation(
            409,
            "commitment_not_exceeded",
            new Text("Келісімшарт сомасы жеткіліксіз", "Превышение договора", "The commitment would be exceeded"),
            new Text(
                    "{2}: сұралғаны {0}, қалғаны {1}: келісімшартта {3}, алынғаны {4}.",
                    "{2}: запрошено {0}, осталось {1}: по договору {3}, выбрано {4}.",
                    "{2}: asked {0}, left {1}: contracted {3}, drawn {4}."),
            new Text(
                    "Қор қызметкері соманы азайтады немесе келісімшартқа өзгеріс енгізеді.",
                    "Сотрудник фонда уменьшает сумму или вносит изменение в договор.",
                    "A fund officer lowers the amount, or has the contract amended."))),
    /// More is asked for a milestone than is left of it. Members show the arithmetic: `milestone`, `amount`, `drawn`,
    /// `rest`, `asked`.
    MILESTONE_EXCEEDED(new Explanation(
            409,
            null,
            new Text("Кезең сомасы жеткіліксіз", "Превышение этапа договора", "The milestone would be exceeded"),
            new Text(
                    "{2}, {3}-кезең: сұралғаны {0}, қалғаны {1}: кезең сомасы {4}, алынғаны {5}.",
                    "{2}, этап {3}: запрошено {0}, осталось {1}: сумма этапа {4}, выбрано {5}.",
                    "{2}, milestone {3}: asked {0}, left {1}: the milestone is {4}, drawn {5}."),
            new Text(
                    "Қор қызметкері соманы азайтады, басқа кезеңді көрсетеді немесе келісімшартқа өзгеріс енгізеді.",
                    "Сотрудник фонда уменьшает сумму, указывает другой этап или вносит изменение в договор.",
                    "A fund officer lowers the amount, names another milestone, or has the contract amended."))),
    /// Something is asked of a commitment that is not signed, or is closed.
    COMMITMENT_NOT_ACTIVE(new Explanation(
            409,
            null,
            new Text("Келісімшарт қолданыста емес", "Договор не действует", "The commitment is not active"),
            new Text("{0} міндеттемесі {1} күйінде.", "Обязательство {0} в состоянии {1}.", "Commitment {0} is {1}."),
            new Text(
                    "Бекітуші міндеттемені бекітеді, немесе қор қызметкері басқасын таңдайды.",
                    "Утверждающий утверждает обязательство, или сотрудник фонда выбирает другое.",
                    "An approver signs the commitment, or a fund officer chooses another one."))),
    /// The steps of a contract are not worth what the contract is.
    MILESTONES_DIFFER(new Explanation(
            422,
            "commitment_milestones_add_up",
            new Text(
                    "Кезеңдер сомасы келісімшартқа тең емес",
                    "Этапы не равны сумме договора",
                    "The milestones do not add up to the contract"),
            new Text(
                    "Кезеңдердің қосындысы {0}, келісімшарт {1}.",
                    "Сумма этапов {0}, договора {1}.", "The milestones add up to {0}, the contract to {1}."),
            new Text(
                    "Қор қызметкері кезеңдерді немесе жолдарды түзетеді.",
                    "Сотрудник фонда исправляет этапы или строки.",
                    "A fund officer corrects the milestones or the lines."))),
    /// The contract is a commitment already.
    CONTRACT_KNOWN(new Explanation(
            409,
            "commitment_contract_unique",
            new Text("Келісімшарт енгізілген", "Договор уже внесён", "The contract is known"),
            new Text(
                    "Осы өнім берушінің осындай нөмірі мен күні бар келісімшарты бар.",
                    "Договор этого поставщика с таким номером и датой уже есть.",
                    "There is a contract of this supplier with this number and date."),
            new Text(
                    "Қор қызметкері бар міндеттемені табады немесе нөмірді түзетеді.",
                    "Сотрудник фонда находит имеющееся обязательство или исправляет номер.",
                    "A fund officer finds the commitment there is, or corrects the number."))),
    /// A contract ends before it was signed.
    CONTRACT_DATES_OUT_OF_ORDER(new Explanation(
            422,
            "commitment_dates_in_order",
            new Text("Күндердің реті дұрыс емес", "Даты не по порядку", "The dates are out of order"),
            new Text(
                    "Келісімшарт {1} аяқталады, ал {0} қол қойылған.",
                    "Договор заканчивается {1}, а подписан {0}.", "The contract ends on {1} and was signed on {0}."),
            new Text(
                    "Қор қызметкері күндерді түзетеді.",
                    "Сотрудник фонда исправляет даты.",
                    "A fund officer corrects the dates."))),
    /// An amendment changes nothing.
    AMENDMENT_EMPTY(new Explanation(
            422,
            null,
            new Text("Өзгеріс бос", "Изменение пустое", "The amendment is empty"),
            new Text(
                    "Жолдар, кезеңдер немесе мерзім көрсетілмеген.",
                    "Не указаны ни строки, ни этапы, ни срок.",
                    "It names no lines, no milestones and no last day."),
            new Text(
                    "Қор қызметкері не өзгеретінін жазады.",
                    "Сотрудник фонда указывает, что меняется.",
                    "A fund officer says what changes."))),
    /// An amendment takes away more than has not been drawn. Members show the arithmetic: `amount`, `drawn`, `rest`,
    /// `decrease`.
    AMENDMENT_BELOW_DRAWN(new Explanation(
            409,
            null,
            new Text(
                    "Өзгеріс алынған сомадан төмен",
                    "Изменение ниже выбранной суммы",
                    "The amendment goes below what was drawn"),
            new Text(
                    "Азайту {0}, қалғаны {1}: келісімшартта {2}, алынғаны {3}.",
                    "Уменьшение {0}, осталось {1}: по договору {2}, выбрано {3}.",
                    "A decrease of {0}, left {1}: contracted {2}, drawn {3}."),
            new Text(
                    "Қор қызметкері аз сомаға азайтады.",
                    "Сотрудник фонда уменьшает на меньшую сумму.",
                    "A fund officer decreases by less.")));

    private final Explanation explanation;

    CommitmentProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
