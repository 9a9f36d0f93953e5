package kz.tirek.funding.bankstatement;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of bank statements and their matching.
enum StatementProblem implements ProblemType {
    /// A file is not a bank statement that can be read. `errors` names each fault with its line in the file.
    STATEMENT_UNREADABLE(new Explanation(
            422,
            null,
            new Text("Банк үзіндісі оқылмайды", "Выписка не читается", "The bank statement cannot be read"),
            new Text("Қателер саны: {0}.", "Ошибок: {0}.", "Faults: {0}."),
            new Text(
                    "Қазынашы банктен үзіндіні camt.053 немесе 1CClientBankExchange пішімінде қайта алады.",
                    "Казначей снова получает выписку в банке в формате camt.053 или 1CClientBankExchange.",
                    "The treasurer gets the statement from the bank again, as camt.053 or 1CClientBankExchange."))),
    /// Opening + in − out is not closing. Members `opening`, `in`, `out`, `closing`, `difference` show the
    /// arithmetic.
    STATEMENT_DOES_NOT_ADD_UP(new Explanation(
            422,
            "bank_statement_adds_up",
            new Text("Банк үзіндісі түйіспейді", "Выписка не сходится", "The bank statement does not add up"),
            new Text(
                    "{0}: {1} + {2} − {3} = {4}, үзіндіде {5}.",
                    "{0}: {1} + {2} − {3} = {4}, а в выписке {5}.",
                    "{0}: {1} + {2} − {3} = {4}, and the statement says {5}."),
            new Text(
                    "Қазынашы банктен үзіндіні толық қайта алады.",
                    "Казначей снова получает в банке полную выписку.",
                    "The treasurer gets the whole statement from the bank again."))),
    /// A statement is about an account that is not the fund's.
    STATEMENT_OF_ANOTHER_ACCOUNT(new Explanation(
            422,
            null,
            new Text("Шот қордікі емес", "Счёт не принадлежит фонду", "The account is not the fund's"),
            new Text(
                    "{0} шоты қордың ашық шоттарының арасында жоқ.",
                    "Счёта {0} нет среди открытых счетов фонда.",
                    "The account {0} is not among the open accounts of the fund."),
            new Text(
                    "Қазынашы шотты тіркейді немесе басқа файлды жүктейді.",
                    "Казначей регистрирует счёт или загружает другой файл.",
                    "The treasurer registers the account or uploads another file."))),
    /// A statement, or one of its lines, lies in the future, or lines lie outside its days.
    STATEMENT_DATES_IMPOSSIBLE(new Explanation(
            422,
            "bank_statement_begun",
            new Text("Үзінді күндері мүмкін емес", "Даты выписки невозможны", "The dates are impossible"),
            new Text(
                    "{0}–{1} үзіндісінде {2} күні мүмкін емес.",
                    "В выписке за {0}–{1} дата {2} невозможна.",
                    "In a statement of {0} to {1} the date {2} is impossible."),
            new Text(
                    "Қазынашы банктен үзіндіні қайта алады.",
                    "Казначей снова получает выписку в банке.",
                    "The treasurer gets the statement from the bank again."))),
    /// More of a line is to be matched than is left of it. Members `amount`, `matched`, `rest`, `asked` show the
    /// arithmetic.
    LINE_EXCEEDED(new Explanation(
            409,
            "bank_statement_line_not_exceeded",
            new Text("Үзінді жолынан артық", "Больше, чем в строке выписки", "More than the line says"),
            new Text(
                    "Сұралғаны {0}, қалғаны {1}: жолда {2}, байланысқаны {3}.",
                    "Запрошено {0}, осталось {1}: в строке {2}, сопоставлено {3}.",
                    "Asked {0}, left {1}: the line says {2}, matched {3}."),
            new Text("Қазынашы соманы азайтады.", "Казначей уменьшает сумму.", "The treasurer lowers the amount."))),
    /// A payment or receipt is to be matched with more than it moved on this account.
    MATCH_EXCEEDS_ENTRY(new Explanation(
            409,
            "bank_statement_match_within_entry",
            new Text("Жазбадан артық", "Больше, чем в записи", "More than was recorded"),
            new Text(
                    "Осы шотта {0} жазылған және байланыспаған; сұралғаны {1}.",
                    "По этому счёту отмечено и не сопоставлено {0}; запрошено {1}.",
                    "On this account {0} is recorded and not matched; asked {1}."),
            new Text(
                    "Қазынашы басқа төлемді таңдайды немесе соманы түзетеді.",
                    "Казначей выбирает другой платёж или исправляет сумму.",
                    "The treasurer chooses another payment or corrects the amount."))),
    /// A line of money that comes in is said to be a payment, or the other way round.
    MATCH_IN_THE_WRONG_DIRECTION(new Explanation(
            422,
            null,
            new Text("Бағыты сәйкес емес", "Не то направление", "The wrong direction"),
            new Text(
                    "{0} бағытындағы жол {1} бола алмайды.",
                    "Строка {0} не может быть {1}.", "A line {0} cannot be a {1}."),
            new Text(
                    "Қазынашы жолға сай төлемді немесе түсімді таңдайды.",
                    "Казначей выбирает платёж или поступление, подходящее строке.",
                    "The treasurer chooses a payment or a receipt that fits the line."))),
    /// A receipt or return is to be reversed that a line of a statement shows.
    SHOWN_BY_A_LINE(new Explanation(
            409,
            "undone_unmatched",
            new Text("Үзінді жолымен байланысты", "Связано со строкой выписки", "A line of a statement shows it"),
            new Text(
                    "Оны банк үзіндісінің жолы көрсетеді.",
                    "Его показывает строка банковской выписки.",
                    "A line of a bank statement shows it."),
            new Text(
                    "Қазынашы алдымен сол жолдың байланысын алып тастайды.",
                    "Казначей сначала снимает связь этой строки.",
                    "The treasurer undoes the match of that line first.")));

    private final Explanation explanation;

    StatementProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
