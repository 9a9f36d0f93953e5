package kz.tirek.funding.bankaccount;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of the fund's own accounts.
enum BankAccountProblem implements ProblemType {
    /// Money is to move on an account that is closed.
    BANK_ACCOUNT_CLOSED(new Explanation(
            409,
            "bank_account_open",
            new Text("Банк шоты жабық", "Банковский счёт закрыт", "The bank account is closed"),
            new Text(
                    "{0} шоты жабылған: онда ештеңе тіркелмейді.",
                    "Счёт {0} закрыт: по нему ничего не отмечают.",
                    "The account {0} is closed: nothing is recorded on it."),
            new Text(
                    "Қазынашы ашық шотты таңдайды.",
                    "Казначей выбирает открытый счёт.",
                    "The treasurer chooses an open account."))),
    /// An account with money on it is to be closed. Member `balance` says how much.
    BANK_ACCOUNT_NOT_EMPTY(new Explanation(
            409,
            "bank_account_empty",
            new Text("Банк шотында ақша бар", "На банковском счёте есть деньги", "There is money on the bank account"),
            new Text(
                    "Шотта {0} теңге бар; бос шот қана жабылады.",
                    "На счёте {0} тенге; закрывают только пустой счёт.",
                    "There is {0} on the account; only an empty one is closed."),
            new Text(
                    "Қазынашы ақшаның қозғалысын соңына дейін тіркейді, содан кейін шотты жабады.",
                    "Казначей отмечает движение денег до конца и затем закрывает счёт.",
                    "The treasurer records what has moved until nothing is left, and then closes the account."))),
    /// A request names no account, and the fund does not have exactly one that is open.
    BANK_ACCOUNT_NOT_NAMED(new Explanation(
            422,
            null,
            new Text("Банк шоты аталмаған", "Банковский счёт не указан", "No bank account is named"),
            new Text(
                    "Қордың ашық шоттарының саны {0}; шот біреу болса ғана атамауға болады.",
                    "У фонда открытых счетов: {0}; не указывать счёт можно, только если он один.",
                    "The fund has {0} open accounts; the account may be left out only where there is one."),
            new Text(
                    "Сұрау иесі шотты атайды немесе қазынашы оны тіркейді.",
                    "Отправитель указывает счёт, или казначей его регистрирует.",
                    "The caller names the account, or a treasurer registers it.")));

    private final Explanation explanation;

    BankAccountProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
