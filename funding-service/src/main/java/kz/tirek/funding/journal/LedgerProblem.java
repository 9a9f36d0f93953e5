package kz.tirek.funding.journal;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// Why the ledger does not take an entry, beside a budget line that would be exceeded.
enum LedgerProblem implements ProblemType {
    /// An account that must not go negative would. Members show the arithmetic of the first: `account`,
    /// `budgetLineId`, `on` (the first day on which it would be negative), `balance` on that day, `available`,
    /// `asked`; `overdrafts` has all of them.
    ACCOUNT_OVERDRAWN(
            new Text("Шотта ақша жеткіліксіз", "Недостаточно средств на счёте", "The account would be overdrawn"),
            new Text(
                    "{0} шоты {1} күні теріс болар еді: қалдығы {2}, алуға болатыны {3}, сұралғаны {4}.",
                    "Счёт {0} на {1} стал бы отрицательным: остаток {2}, доступно {3}, запрошено {4}.",
                    "Account {0} would be negative on {1}: balance {2}, available {3}, asked {4}."),
            new Text(
                    "Қазынашы соманы немесе күнді тексереді, не ақшаның түсуін алдымен тіркейді.",
                    "Казначей проверяет сумму или дату либо сначала отражает поступление средств.",
                    "The treasurer checks the amount or the date, or first records the money that came in.")),
    /// The month is closed. Members: `month`, `periodStatus`, and `exceptionAllowed`: whether a timed exception is
    /// possible.
    PERIOD_CLOSED(
            new Text("Ай жабылған", "Период закрыт", "The period is closed"),
            new Text("{0} айы жабылған ({1}).", "Месяц {0} закрыт ({1}).", "Month {0} is closed ({1})."),
            new Text(
                    "Операция ашық айдың күнімен тіркеледі; SOFT_CLOSED болса, қазынашы уақытша рұқсат сұрайды, бекітуші бекітеді.",
                    "Операция отражается датой открытого месяца; при SOFT_CLOSED казначей запрашивает временное исключение, утверждающий его утверждает.",
                    "It is recorded on a date of an open month; if SOFT_CLOSED, the treasurer asks for a timed exception and an approver approves it."));

    private final Explanation explanation;

    LedgerProblem(Text title, Text detail, Text meaning) {
        explanation = new Explanation(409, null, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
