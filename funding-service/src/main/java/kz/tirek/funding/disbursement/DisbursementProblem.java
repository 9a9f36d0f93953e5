package kz.tirek.funding.disbursement;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of disbursements, their approvals and payments.
enum DisbursementProblem implements ProblemType {
    /// A commitment of another grant or supplier is named.
    COMMITMENT_OF_OTHERS(new Explanation(
            422,
            "disbursement_commitment_parties",
            new Text("Міндеттеме басқалардікі", "Обязательство чужое", "The commitment is another's"),
            new Text(
                    "{0} міндеттемесі басқа грантқа немесе жеткізушіге тиесілі.",
                    "Обязательство {0} относится к другому гранту или поставщику.",
                    "The commitment {0} is of another grant or supplier."),
            new Text(
                    "Қор қызметкері гранттың осы жеткізушімен міндеттемесін көрсетеді.",
                    "Сотрудник фонда указывает обязательство этого гранта и поставщика.",
                    "A fund officer names a commitment of this grant and supplier."))),
    /// A budget line is named that the commitment does not take from.
    LINE_NOT_COMMITTED(new Explanation(
            422,
            "disbursement_line_of_commitment",
            new Text("Жол міндеттемеде жоқ", "Строки нет в обязательстве", "The line is not committed"),
            new Text(
                    "{0} міндеттемесі бұл бюджет жолынан алмайды.",
                    "Обязательство {0} не берёт из этой строки бюджета.",
                    "The commitment {0} does not take from this budget line."),
            new Text(
                    "Қор қызметкері міндеттеменің жолын таңдайды немесе міндеттемені өзгертуге ұсынады.",
                    "Сотрудник фонда выбирает строку обязательства или вносит его изменение на утверждение.",
                    "A fund officer chooses a line of the commitment, or submits an amendment of it."))),
    /// The person who gave the first approval gives the second.
    SECOND_APPROVER_IS_FIRST(new Explanation(
            403,
            "disbursement_approved_by_two",
            new Text(
                    "Екінші бекітуді басқа адам береді",
                    "Второе утверждение даёт другой человек",
                    "Another person gives the second approval"),
            new Text(
                    "Сіз бірінші бекітуді бердіңіз; шектен асатын төлемді екі адам бекітеді.",
                    "Вы дали первое утверждение; выплату выше предела утверждают двое.",
                    "You gave the first approval; two people approve a disbursement above the limit."),
            new Text(
                    "Дайындауға қатыспаған басқа бекітуші бекітеді.",
                    "Утверждает другой утверждающий, который не участвовал в подготовке.",
                    "Another approver, who took no part in preparing it, approves."))),
    /// A condition is not met. Members `conditions` show each: what is asked, the numerator, the denominator and the
    /// percent.
    CONDITION_NOT_MET(new Explanation(
            409,
            "disbursement_conditions_met",
            new Text("Шарт орындалмаған", "Условие не выполнено", "A condition is not met"),
            new Text(
                    "{0}: {1} / {2} = {3} %, кемінде {4} % керек.",
                    "{0}: {1} / {2} = {3} %, нужно не менее {4} %.",
                    "{0}: {1} of {2} is {3} %, at least {4} % is needed."),
            new Text(
                    "Бекітуші дәлелдің толуын күтеді немесе төлемді қабылдамайды: conditions мүшесін қараңыз.",
                    "Утверждающий ждёт, пока условие выполнится, или отклоняет выплату: см. conditions.",
                    "The approver waits until the condition is met, or rejects the disbursement: see conditions."))),
    /// More is paid than was approved and is not paid yet. Members show the arithmetic: `approved`, `paid`, `unpaid`,
    /// `asked`.
    PAYMENT_EXCEEDS_APPROVED(new Explanation(
            409,
            "disbursement_not_overpaid",
            new Text(
                    "Төлем бекітілген сомадан асады",
                    "Выплата больше утверждённой",
                    "The payment exceeds what was approved"),
            new Text(
                    "Төленгені {0}, төленбегені {1}: бекітілген {2}, бұрын төленген {3}.",
                    "Оплачено {0}, не оплачено {1}: утверждено {2}, ранее оплачено {3}.",
                    "Paid {0}, unpaid {1}: approved {2}, paid before {3}."),
            new Text(
                    "Қазынашы банк құжатын тексереді; артық төлем өз алдына шешіледі.",
                    "Казначей проверяет документ банка; лишняя оплата решается отдельно.",
                    "The treasurer checks the bank's document; what was paid too much is settled on its own."))),
    /// A disbursement of which something is paid is to be withdrawn. Member `paid` says how much.
    PAYMENTS_STAND(new Explanation(
            409,
            null,
            new Text("Төлемнің бір бөлігі өткен", "Часть уже оплачена", "Part of it is paid"),
            new Text(
                    "{0} төленген; төленген төлем кері қайтарып алынбайды.",
                    "Оплачено {0}; выплату, по которой платили, не отзывают.",
                    "{0} is paid; what is paid is not withdrawn."),
            new Text(
                    "Қор қызметкері төленбеген қалдықты босатуды сұрайды.",
                    "Сотрудник фонда просит освободить неоплаченный остаток.",
                    "A fund officer asks to release what is not paid."))),
    /// The rest of a disbursement is to be released of which nothing is paid.
    NOTHING_PAID(new Explanation(
            409,
            null,
            new Text("Ештеңе төленбеген", "Ничего не оплачено", "Nothing of it is paid"),
            new Text(
                    "{0} төлемі бойынша ештеңе төленбеген: оның қалдығы жоқ.",
                    "По выплате {0} ничего не оплачено: остатка нет.",
                    "Nothing of disbursement {0} is paid: it has no rest."),
            new Text(
                    "Қор қызметкері төлемді тұтас кері қайтарып алуды сұрайды.",
                    "Сотрудник фонда просит об отзыве выплаты целиком.",
                    "A fund officer asks to withdraw the disbursement as a whole."))),
    /// Who paid something of a disbursement does not release its rest.
    RELEASER_PAID(new Explanation(
            403,
            "disbursement_released_by_another",
            new Text("Төлемді өзіңіз жүргіздіңіз", "Платили вы", "You paid it"),
            new Text(
                    "Төлемнің қалдығын оны төлеген адам босатпайды.",
                    "Остаток выплаты освобождает не тот, кто её оплачивал.",
                    "The rest of a disbursement is released by another person than who paid it."),
            new Text("Басқа бекітуші босатады.", "Освобождает другой утверждающий.", "Another approver releases it."))),
    /// A return that a line of a statement recorded is to be undone, and the disbursement was ordered or paid
    /// again, or withdrawn, since. Members `disbursementStatus` and `unpaid` say how it stands.
    RETURN_ACTED_UPON(new Explanation(
            409,
            null,
            new Text("Қайтарым бойынша әрекет жасалған", "По возврату уже действовали", "The return was acted upon"),
            new Text(
                    "{0} төлемі {1} күйінде, {2} төленбеген: қайтарымнан кейін ол қайта тапсырылған, төленген немесе кері алынған.",
                    "Выплата {0} в состоянии {1}, не оплачено {2}: после возврата её снова поручили, оплатили или отзывают.",
                    "Disbursement {0} is {1} with {2} unpaid: after the return it was ordered or paid again, or is being withdrawn."),
            new Text(
                    "Қазынашы алдымен жаңа тапсырманы немесе төлемді шешеді.",
                    "Казначей сначала решает вопрос с новым поручением или оплатой.",
                    "The treasurer first settles the new order or payment."))),
    /// An approval limit has taken effect and stays.
    APPROVAL_LIMIT_IN_FORCE(new Explanation(
            409,
            "approval_limit_in_force",
            new Text("Шек күшіне енген", "Предел уже действует", "The limit is in force"),
            new Text(
                    "{0} күнінен қолданылатын шек жойылмайды.",
                    "Предел, действующий с {0}, не удаляют.", "A limit that applies since {0} is not deleted."),
            new Text(
                    "Әкімші кейінгі күннен қолданылатын жаңа шек қосады.",
                    "Администратор добавляет новый предел с более поздней даты.",
                    "An administrator adds another limit from a later day on."))),
    /// There is an approval limit from that day on.
    APPROVAL_LIMIT_ALREADY_SET(new Explanation(
            409,
            "approval_limit_once_a_day",
            new Text("Бұл күннен шек бар", "Предел с этой даты уже есть", "There is a limit from that day"),
            new Text(
                    "Осы күннен қолданылатын басқа шек бар.",
                    "Другой предел уже действует с этой даты.",
                    "Another limit applies from that day on."),
            new Text(
                    "Әкімші оны жояды немесе басқа күн береді.",
                    "Администратор удаляет его или указывает другую дату.",
                    "An administrator deletes it or gives another day.")));

    private final Explanation explanation;

    DisbursementProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
