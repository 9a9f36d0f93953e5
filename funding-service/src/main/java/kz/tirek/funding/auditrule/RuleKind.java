package kz.tirek.funding.auditrule;

import static kz.tirek.funding.auditrule.Parameter.amount;
import static kz.tirek.funding.auditrule.Parameter.choice;
import static kz.tirek.funding.auditrule.Parameter.number;
import static kz.tirek.funding.auditrule.Parameter.truth;

import java.util.List;
import kz.tirek.conventions.problem.Text;

/// The catalogue: what auditors' rules can look for. A rule is a kind with parameters.
enum RuleKind {
    SPLIT_PAYMENTS(
            Severity.HIGH,
            new Text(
                    "Лимиттен төмен бөлінген төлемдер",
                    "Платежи, раздробленные под лимит",
                    "Payments split under the approval limit"),
            new Text(
                    "Бір алушыға (немесе бір келісімшарт бойынша) бірнеше күн ішінде ұсынылған, әрқайсысы сол күнгі бекіту лимитінен"
                            + " аспайтын, бірақ бірге одан асатын төлемдер. Табылған төлем – соңғысы, қалғандары дәлелде.",
                    "Выплаты одному получателю (или по одному договору), поданные в течение нескольких дней: каждая не выше"
                            + " действовавшего лимита утверждения, а вместе выше. Находка – последняя из них, остальные в доказательстве.",
                    "Disbursements to one payee (or on one contract) that were submitted within some days, each within the approval limit"
                            + " then in force, and together above it. The finding is the last of them, the others are in the evidence."),
            List.of(
                    number(
                            "windowDays",
                            30,
                            0,
                            366,
                            new Text(
                                    "Ұсынулар арасындағы ең көп күн",
                                    "Сколько дней самое большее между подачами",
                                    "Days at most between the submissions")),
                    number(
                            "minimumPercent",
                            50,
                            0,
                            100,
                            new Text(
                                    "Әр төлем лимиттің кемінде осынша пайызы",
                                    "Каждая выплата не меньше этой доли лимита, в процентах",
                                    "Each at least this share of the limit, in percent")),
                    choice(
                            "together",
                            List.of("PAYEE", "CONTRACT"),
                            new Text(
                                    "Нені бірге қосу: алушы немесе келісімшарт",
                                    "Что складывать: по получателю или по договору",
                                    "What is added up: by payee or by contract"))),
            RuleQueries.SPLIT_PAYMENTS),
    REST_DAY_APPROVALS(
            Severity.MEDIUM,
            new Text(
                    "Демалыс күні немесе түнде бекіту",
                    "Утверждение в нерабочий день или ночью",
                    "Approval on a day of rest or at night"),
            new Text(
                    "Төлемді, келісімшартты, есепті, бюджетті, олардың өзгерісін, жабық ай бойынша ерекшелікті немесе өнім"
                            + " берушінің шотын адам сенбіде, жексенбіде, мереке күні (заң бойынша және енгізілген күндер) немесе"
                            + " түнде бекіткен; уақыт – Алматы уақыты.",
                    "Выплату, договор, отчёт, бюджет, их изменение, исключение для закрытого месяца или счёт поставщика"
                            + " утвердили в субботу, воскресенье, праздник (по закону и внесённые дни) или ночью; время Алматы.",
                    "A disbursement, contract, acquittal, budget, a change of one, an exception of a closed month or a"
                            + " supplier's account was approved on a Saturday, a Sunday, a holiday (of the law, and days that were"
                            + " entered) or at night, in the time of Almaty."),
            List.of(
                    truth("weekends", true, new Text("Сенбі мен жексенбі", "Субботы и воскресенья", "Weekends")),
                    truth(
                            "holidays",
                            true,
                            new Text("Басқа демалыс күндері", "Другие нерабочие дни", "Other days without work")),
                    number(
                            "nightFrom",
                            22,
                            0,
                            23,
                            new Text(
                                    "Түн басталатын сағат; nightUntil мәніне тең болса, түн тексерілмейді",
                                    "Час начала ночи; если равен nightUntil, ночь не проверяется",
                                    "Hour at which night begins; nights do not count where it equals nightUntil")),
                    number(
                            "nightUntil",
                            6,
                            0,
                            23,
                            new Text("Түн аяқталатын сағат", "Час конца ночи", "Hour at which night ends"))),
            RuleQueries.REST_DAY_APPROVALS),
    DETAILS_CHANGED_BEFORE_PAYMENT(
            Severity.HIGH,
            new Text(
                    "Төлем алдында өзгерген шот",
                    "Счёт изменён незадолго до платежа",
                    "Bank details changed before payment"),
            new Text(
                    "Төлем өнім берушінің алғашқы емес шотына түскен, ал ол шот төлемнен аз күн бұрын енгізілген.",
                    "Платёж ушёл на счёт поставщика, который не первый и внесён незадолго до платежа.",
                    "A payment went to an account that is not the supplier's first one and was entered few days before."),
            List.of(number(
                    "days",
                    30,
                    0,
                    366,
                    new Text(
                            "Шот енгізілген күннен төлемге дейін ең көп күн",
                            "Сколько дней самое большее от внесения счёта до платежа",
                            "Days at most from the new account to the payment"))),
            RuleQueries.DETAILS_CHANGED_BEFORE_PAYMENT),
    ROUND_AMOUNTS(
            Severity.LOW,
            new Text("Дөңгелек сомалар", "Круглые суммы", "Round amounts"),
            new Text(
                    "Кезеңде бір алушыға төленген төлемдердің көп бөлігі берілген сомаға еселік.",
                    "Большая доля платежей одному получателю за период кратна заданной сумме.",
                    "Of the payments to one payee in the period a large share are multiples of an amount."),
            List.of(
                    amount("multiple", "1000000.00", new Text("Неге еселік", "Чему кратны", "Multiples of what")),
                    number(
                            "minimumPercent",
                            50,
                            1,
                            100,
                            new Text(
                                    "Еселік төлемдердің ең аз үлесі, пайыз",
                                    "Наименьшая доля кратных платежей, в процентах",
                                    "The smallest share of such payments, in percent")),
                    number(
                            "minimumPayments",
                            5,
                            1,
                            100_000,
                            new Text(
                                    "Алушыға кемінде осынша төлем",
                                    "Платежей получателю не меньше",
                                    "At least so many payments to the payee"))),
            RuleQueries.ROUND_AMOUNTS),
    SAME_DEVICE(
            Severity.HIGH,
            new Text(
                    "Бір құрылғыдан ұсыну және бекіту",
                    "Подача и утверждение с одного устройства",
                    "Submitted and approved from the same device"),
            new Text(
                    "Басқа адам бекіткен, бірақ ұсынған адамның мекенжайы мен бағдарламасынан. Бір кеңсенің бірдей браузерлері де"
                            + " осылай көрінеді: бұл дәлел емес, сұрақ. Мекенжайлар сақталмайды, тек салыстыруға жарайтын кілтті хеш.",
                    "Утвердил другой человек, но с того же адреса и из той же программы, что и подавший. Так выглядят и"
                            + " одинаковые браузеры одного офиса: это вопрос, а не доказательство. Адреса не хранятся, только хеши с ключом"
                            + " для сравнения.",
                    "Another person approved, but from the same address and program as the one who submitted. Equal browsers in one office"
                            + " look the same: it is a question, not a proof. Addresses are not kept, only keyed hashes that can be compared."),
            List.of(truth(
                    "addressAlone",
                    false,
                    new Text(
                            "Мекенжай бірдей болса жеткілікті",
                            "Достаточно одинакового адреса",
                            "The same address is enough, whatever the program"))),
            RuleQueries.SAME_DEVICE),
    PAYMENT_WITHOUT_ACCEPTANCE(
            Severity.MEDIUM,
            new Text("Қабылдаусыз төлем", "Платёж без приёмки", "Payment without acceptance"),
            new Text(
                    "Соңғы төлемнен кейін N күн өтті, ал төленгеннің бәрі қабылданбаған немесе қайтарылмаған. N күннен кейінгі күн"
                            + " кезеңге кіреді, ал қалдық кесіндіде әлі бар.",
                    "После последнего платежа прошло N дней, а принято или возвращено не всё. День, следующий за N-м, попадает в"
                            + " период, и остаток в срезе ещё есть.",
                    "N days have passed since the last payment, and not everything was accepted or given back. The day after these falls into"
                            + " the period, and something is outstanding in the cut."),
            List.of(
                    number("days", 60, 0, 3660, new Text("N", "N", "N")),
                    choice(
                            "payees",
                            List.of("SUPPLIERS", "SCHOOLS", "ALL"),
                            new Text("Кімге төленген", "Кому выплачено", "Paid to whom"))),
            RuleQueries.PAYMENT_WITHOUT_ACCEPTANCE),
    DUPLICATE_PAYMENTS(
            Severity.HIGH,
            new Text("Қайталанған төлем", "Повторный платёж", "Duplicate payment"),
            new Text(
                    "Бір алушыға, бір сомаға, бір құжат нөмірімен бірнеше бекітілген төлем. Нөмірлер тыныс белгілері мен бас әріптерге"
                            + " қарамай салыстырылады. Табылған төлем – кейінгісі.",
                    "Несколько утверждённых выплат одному получателю на одну сумму с одним номером документа. Номера сравниваются"
                            + " без знаков препинания и регистра. Находка – более поздняя из них.",
                    "Several approved disbursements to one payee of one amount with one document's number. Numbers are compared without"
                            + " punctuation and case. The finding is the later one."),
            List.of(
                    number(
                            "windowDays",
                            366,
                            0,
                            3660,
                            new Text(
                                    "Ұсынулар арасындағы ең көп күн",
                                    "Сколько дней самое большее между подачами",
                                    "Days at most between the submissions")),
                    truth(
                            "invoicesOnly",
                            true,
                            new Text(
                                    "Тек шоттар бойынша: бір келісімшарттың тең транштары есепке алынбайды",
                                    "Только по счетам: равные транши одного договора не в счёт",
                                    "Invoices only: equal tranches of one contract do not count"))),
            RuleQueries.DUPLICATE_PAYMENTS),
    LARGE_FIRST_PAYMENT(
            Severity.MEDIUM,
            new Text(
                    "Жаңа өнім берушіге ірі алғашқы төлем",
                    "Крупный первый платёж новому поставщику",
                    "Large first payment to a new supplier"),
            new Text(
                    "Жақында енгізілген өнім берушіге алғашқы төлем бірден ірі.",
                    "Первый же платёж недавно внесённому поставщику – крупный.",
                    "The first payment to a supplier entered lately is a large one."),
            List.of(
                    amount(
                            "minimum",
                            "10000000.00",
                            new Text("Осы сомадан бастап", "От этой суммы", "From this amount on")),
                    number(
                            "days",
                            90,
                            0,
                            3660,
                            new Text(
                                    "Өнім беруші енгізілген күннен ең көп күн",
                                    "Сколько дней самое большее с внесения поставщика",
                                    "Days at most since the supplier was entered"))),
            RuleQueries.LARGE_FIRST_PAYMENT),
    FIRST_DIGITS(
            Severity.LOW,
            new Text(
                    "Алғашқы цифрлар Бенфорд заңына сай емес",
                    "Первые цифры не по закону Бенфорда",
                    "First digits not as Benford's law has them"),
            new Text(
                    "Кезең төлемдерінің алғашқы цифрлары Бенфорд үлестірімінен хи-квадрат сынағы бойынша (8 еркіндік дәрежесі)"
                            + " ауытқиды. Бекітілген бағалар мен лимиттер де осындай ауытқу береді.",
                    "Первые цифры сумм платежей за период отклоняются от распределения Бенфорда по критерию хи-квадрат"
                            + " (8 степеней свободы). Твёрдые цены и лимиты дают такое же отклонение.",
                    "The first digits of the period's payments deviate from Benford's distribution by the chi-square test (8 degrees of"
                            + " freedom). Fixed prices and limits cause the same."),
            List.of(
                    number(
                            "minimumPayments",
                            300,
                            100,
                            1_000_000,
                            new Text(
                                    "Кемінде осынша төлем болса",
                                    "Если платежей не меньше",
                                    "If there are so many payments")),
                    choice(
                            "significancePercent",
                            List.of("5", "1", "0.1"),
                            new Text("Маңыздылық деңгейі, %", "Уровень значимости, %", "Significance, %"))),
            RuleQueries.FIRST_DIGITS);

    private final Severity severity;
    private final Text title;
    private final Text meaning;
    private final List<Parameter> parameters;
    private final String query;

    RuleKind(Severity severity, Text title, Text meaning, List<Parameter> parameters, String query) {
        this.severity = severity;
        this.title = title;
        this.meaning = meaning;
        this.parameters = parameters;
        this.query = query;
    }

    Severity severity() {
        return severity;
    }

    Text title() {
        return title;
    }

    Text meaning() {
        return meaning;
    }

    /// In the order in which they are shown.
    List<Parameter> parameters() {
        return parameters;
    }

    /// SQL that has a row for everything found; see [RuleQueries].
    String query() {
        return query;
    }
}
