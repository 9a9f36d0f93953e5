package kz.tirek.funding;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems this service adds to the common ones.
public enum FundingProblem implements ProblemType {
    /// A budget line has less available than is asked. Members show the arithmetic: `approved`, `revised`,
    /// `committed`, `disbursed`, `available`, `asked` of the first short line, and `shortfalls` with every short
    /// line.
    BUDGET_EXCEEDED(
            409,
            null,
            new Text("Бюджет жолы жеткіліксіз", "Превышение строки бюджета", "The budget line would be exceeded"),
            new Text(
                    "Сұралғаны {0}, қолжетімдісі {1}: бекітілген {2}, нақтыланған {3}, міндеттемеде {4}, төленген {5}.",
                    "Запрошено {0}, доступно {1}: утверждено {2}, уточнено {3}, в обязательствах {4}, выплачено {5}.",
                    "Asked {0}, available {1}: approved {2}, revised {3}, committed {4}, disbursed {5}."),
            new Text(
                    "Қор қызметкері соманы азайтады, басқа жолды таңдайды немесе бюджетті нақтылауға ұсынады.",
                    "Сотрудник фонда уменьшает сумму, выбирает другую строку или выносит уточнение бюджета на утверждение.",
                    "A fund officer lowers the amount, chooses another line, or submits a revision of the budget.")),
    /// The budget lines add up to more than the grant's ceiling.
    BUDGET_ABOVE_CEILING(
            422,
            "grant_ceiling",
            new Text("Бюджет шектен асады", "Бюджет превышает потолок гранта", "The budget exceeds the ceiling"),
            new Text(
                    "Бюджет жолдарының қосындысы гранттың шегінен артық.",
                    "Сумма строк бюджета больше потолка гранта.",
                    "The budget lines add up to more than the grant's ceiling."),
            new Text(
                    "Қор қызметкері жолдарды азайтады немесе гранттың шегін түзетеді: planned және ceiling мүшелерін қараңыз.",
                    "Сотрудник фонда уменьшает строки или исправляет потолок гранта: см. planned и ceiling.",
                    "A fund officer lowers the lines or corrects the grant's ceiling: see planned and ceiling.")),
    /// A grant is submitted without a budget.
    BUDGET_MISSING(
            409,
            null,
            new Text("Бюджет жоқ", "Нет бюджета", "There is no budget"),
            new Text(
                    "{0} грантында бюджет жолы жоқ.",
                    "У гранта {0} нет строк бюджета.", "Grant {0} has no budget lines."),
            new Text(
                    "Қор қызметкері ұсынар алдында бюджет жолдарын енгізеді.",
                    "Сотрудник фонда вносит строки бюджета до отправки на утверждение.",
                    "A fund officer enters the budget lines before submitting.")),
    /// Money is asked from a grant that is not active, or its budget is to be revised.
    GRANT_NOT_ACTIVE(
            409,
            "grant_open",
            new Text("Грант қолданыста емес", "Грант не действует", "The grant is not active"),
            new Text(
                    "{0} гранты {1} күйінде; тек қолданыстағы гранттан төлем дайындалады және оның бюджеті нақтыланады.",
                    "Грант {0} в состоянии {1}; выплаты готовятся и бюджет уточняется только по действующему гранту.",
                    "Grant {0} is {1}; only an active grant is spent from and has its budget revised."),
            new Text(
                    "Бекітуші грантты бекітеді немесе сұрау иесі басқа грантты таңдайды.",
                    "Утверждающий утверждает грант, или отправитель выбирает другой грант.",
                    "An approver approves the grant, or the caller chooses another one.")),
    /// The person who decides, drew up, edited or submitted what is to be decided.
    CHECKER_IS_MAKER(
            403,
            null,
            new Text(
                    "Өз ұсынысыңызды шеше алмайсыз",
                    "Нельзя решать по своему запросу",
                    "Nobody decides on their own request"),
            new Text(
                    "Сіз бұл жазбаны жасадыңыз, өзгерттіңіз, ұсындыңыз, құжатын жүктедіңіз, кезеңінің орындалғанын белгіледіңіз немесе жеткізушінің деректемелерін енгіздіңіз; шешімді басқа адам қабылдайды.",
                    "Вы создали, изменили или отправили эту запись, загрузили её документ, отметили выполнение этапа либо внесли реквизиты поставщика; решение принимает другой человек.",
                    "You drew up, edited or submitted this, uploaded its document, recorded that its milestone was reached, or set the supplier's details; another person decides."),
            new Text(
                    "Дайындауға қатыспаған бекітуші шешеді.",
                    "Решает утверждающий, который не участвовал в подготовке.",
                    "An approver who took no part in preparing it decides.")),
    /// The person who records the payment prepared or approved it.
    PAYER_IS_INVOLVED(
            403,
            null,
            new Text(
                    "Төлемді басқа адам тіркейді",
                    "Выплату отмечает другой человек",
                    "Another person records the payment"),
            new Text(
                    "Сіз бұл төлемді дайындауға немесе бекітуге қатыстыңыз.",
                    "Вы участвовали в подготовке или утверждении этой выплаты.",
                    "You took part in preparing or approving this disbursement."),
            new Text(
                    "Оған қатыспаған қазынашы төлемді тіркейді.",
                    "Выплату отмечает казначей, который в ней не участвовал.",
                    "A treasurer who took no part in it records the payment.")),
    /// Only who made a request withdraws it.
    NOT_THE_MAKER(
            403,
            null,
            new Text("Кері қайтарып алу құқығы жоқ", "Отозвать может только автор", "Only a maker withdraws it"),
            new Text(
                    "Жазбаны оны жасаған, өзгерткен немесе ұсынған адам ғана кері қайтарып алады.",
                    "Запись отзывает только тот, кто её создал, изменил или отправил.",
                    "Only who drew up, edited or submitted it withdraws it."),
            new Text(
                    "Авторы кері қайтарып алады немесе бекітуші қабылдамайды.",
                    "Запись отзывает автор, или утверждающий её отклоняет.",
                    "A maker withdraws it, or an approver rejects it.")),
    /// What is to be approved is not what was submitted, or not what the approver read.
    CONTENT_CHANGED(
            409,
            null,
            new Text("Мазмұны өзгерген", "Содержание изменилось", "The content has changed"),
            new Text(
                    "Ұсынылған мазмұнның SHA-256 мәні {0}, қазіргісі {1}, бекітілетіні {2}.",
                    "SHA-256 отправленного содержания {0}, нынешнего {1}, утверждаемого {2}.",
                    "The SHA-256 of what was submitted is {0}, of what stands now {1}, of what is approved {2}."),
            new Text(
                    "Бекітуші жазбаны қайта оқиды; өнім берушінің деректері өзгерсе немесе құжат қосылса, қор қызметкері өңдеп, қайта ұсынады.",
                    "Утверждающий перечитывает запись; если изменились данные поставщика или добавлен документ, сотрудник фонда правит и отправляет снова.",
                    "The approver reads it again; if the supplier's details changed or a document came, a fund officer edits and submits it again.")),
    /// The date of a payment lies in the future or before the approval, or that of its return before the payment.
    PAYMENT_DATE_IMPOSSIBLE(
            422,
            null,
            new Text("Төлем күні мүмкін емес", "Невозможная дата выплаты", "The date of payment is not possible"),
            new Text(
                    "{0} күні {1} (бекітілген не төленген күн) мен {2} (бүгін) аралығында емес.",
                    "Дата {0} не между {1} (утверждение или выплата) и {2} (сегодня).",
                    "The date {0} is not between {1} (approval, or payment) and {2} (today)."),
            new Text(
                    "Қазынашы банк құжатындағы күнді енгізеді.",
                    "Казначей вносит дату из документа банка.",
                    "The treasurer enters the date of the bank's document.")),
    /// The bank's reference belongs to another payment.
    BANK_REFERENCE_USED(
            409,
            "payment_bank_reference_unique",
            new Text("Банк белгісі қолданылған", "Номер банка уже использован", "The bank reference is used"),
            new Text(
                    "Осы банк белгісімен басқа төлем тіркелген.",
                    "С этим номером банка уже отмечена другая выплата.",
                    "Another payment is recorded with this bank reference."),
            new Text(
                    "Қазынашы банк құжатын тексереді.",
                    "Казначей проверяет документ банка.",
                    "The treasurer checks the bank's document.")),
    /// The cut `knownAt` cannot be answered yet: something recorded before it is still being written.
    LEDGER_NOT_SETTLED(
            503,
            null,
            new Text("Кітап әлі жазылуда", "Журнал ещё пишется", "The ledger is still being written"),
            new Text(
                    "{0} сәтіне дейінгі жазбалардың бәрі әлі аяқталған жоқ.",
                    "Не все записи по состоянию на {0} завершены.", "Not every entry recorded up to {0} is finished."),
            new Text(
                    "Сұрау иесі Retry-After өткен соң қайталайды немесе ертерек knownAt береді.",
                    "Отправитель повторяет после Retry-After или указывает более ранний knownAt.",
                    "The caller repeats after Retry-After or gives an earlier knownAt."));

    private final Explanation explanation;

    FundingProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
