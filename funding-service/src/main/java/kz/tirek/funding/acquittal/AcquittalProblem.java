package kz.tirek.funding.acquittal;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of acquittals and returns.
enum AcquittalProblem implements ProblemType {
    /// More is to be accounted for than was paid and is open. Members show the arithmetic: `paid`, `acquitted`,
    /// `returned`, `outstanding`, `asked`, and `overdrafts` with every short line.
    MORE_THAN_OUTSTANDING(
            new Explanation(
                    409,
                    "acquittal_within_paid",
                    new Text(
                            "Есепте тұрған ақшадан артық", "Больше, чем числится к отчёту", "More than is outstanding"),
                    new Text(
                            "Сұралғаны {0}, есепте тұрғаны {1}: төленген {2}, есеп берілген {3}, қайтарылған {4}.",
                            "Запрошено {0}, числится {1}: выплачено {2}, отчитано {3}, возвращено {4}.",
                            "Asked {0}, outstanding {1}: paid {2}, acquitted {3}, returned {4}."),
                    new Text(
                            "Қор қызметкері соманы төленген ақшаға сай түзетеді; есеп берілген төлемді банк қайтара алмайды.",
                            "Сотрудник фонда исправляет сумму по выплаченному; отчитанную выплату банк вернуть не может.",
                            "A fund officer corrects the amount to what was paid; a payment that is accounted for is not returned."))),
    /// Goods of a supplier are accepted by an act, a school's advance is accounted for by a report.
    ACQUITTAL_KIND_DIFFERS(new Explanation(
            422,
            "acquittal_kind_of_payee",
            new Text("Есептің түрі сәйкес емес", "Вид отчёта не подходит", "The kind does not fit the payee"),
            new Text(
                    "{0} төлемі бойынша {1} қажет.",
                    "По выплате {0} нужен документ вида {1}.", "Disbursement {0} is accounted for by {1}."),
            new Text(
                    "Қор қызметкері басқа түрін таңдайды.",
                    "Сотрудник фонда выбирает другой вид.",
                    "A fund officer chooses the other kind."))),
    /// Who accepted something does not reverse it.
    REVERSER_ACCEPTED(new Explanation(
            403,
            "acquittal_reversed_by_another",
            new Text("Есепті өзіңіз қабылдадыңыз", "Отчёт приняли вы", "You accepted it"),
            new Text(
                    "Қабылданған есепті қабылдаған адам кері қайтармайды.",
                    "Принятый отчёт отменяет не тот, кто его принял.",
                    "An acceptance is reversed by another person than who accepted it."),
            new Text(
                    "Басқа бекітуші кері қайтарады.",
                    "Отменяет другой утверждающий.",
                    "Another approver reverses it."))),
    /// The bank's reference belongs to another return.
    RETURN_REFERENCE_USED(new Explanation(
            409,
            "money_return_reference_unique",
            new Text("Банк белгісі қолданылған", "Номер банка уже использован", "The bank reference is used"),
            new Text(
                    "Осы шотта осы банк белгісімен басқа қайтару тіркелген.",
                    "На этом счёте с этим номером банка уже отмечен другой возврат.",
                    "Another return to this account is recorded with this bank reference."),
            new Text(
                    "Қазынашы банк құжатын тексереді.",
                    "Казначей проверяет документ банка.",
                    "The treasurer checks the bank's document."))),
    /// A term from this day on is set already.
    ACQUITTAL_TERM_SET(new Explanation(
            409,
            "acquittal_term_once_a_day",
            new Text("Бұл күннен мерзім қойылған", "Срок с этого дня уже задан", "A term is set from this day"),
            new Text(
                    "Осы күннен бастап есеп беру мерзімі бар.",
                    "Срок отчёта с этого дня уже есть.",
                    "There is a term of acquittal from this day on."),
            new Text(
                    "Әкімші басқа күнді таңдайды.",
                    "Администратор выбирает другой день.",
                    "The administrator chooses another day."))),
    /// A term that applies already stays.
    ACQUITTAL_TERM_IN_FORCE(new Explanation(
            409,
            "acquittal_term_in_force",
            new Text("Мерзім қолданыста", "Срок уже действует", "The term is in force"),
            new Text("Мерзім {0} бастап қолданылады.", "Срок действует с {0}.", "The term applies from {0} on."),
            new Text(
                    "Әкімші жаңа мерзім қояды.",
                    "Администратор задаёт новый срок.",
                    "The administrator sets a new term.")));

    private final Explanation explanation;

    AcquittalProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
