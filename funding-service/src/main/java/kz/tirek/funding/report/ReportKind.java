package kz.tirek.funding.report;

import java.util.Locale;
import kz.tirek.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The reports there are.
@Schema(name = "ReportKind")
public enum ReportKind {
    /// Approved, revised, committed, disbursed and available, by line, grant, school, funder, category …
    BUDGET_EXECUTION("Бюджеттің орындалуы", "Исполнение бюджета", "Budget execution"),
    /// Every disbursement with every approval.
    DISBURSEMENT_REGISTER("Төлемдер тізілімі", "Реестр выплат", "Disbursement register"),
    /// Contracts and what is outstanding of them.
    COMMITMENTS("Міндеттемелер", "Обязательства", "Commitments"),
    /// Money that is not accounted for yet.
    ADVANCES("Есеп берілмеген аванстар", "Неотчитанные авансы", "Advances outstanding"),
    /// What funders gave and what became of it.
    CONTRIBUTIONS("Жарналар және олардың жұмсалуы", "Взносы и их использование", "Contributions and their use"),
    /// Everything between the fund and a supplier.
    SUPPLIER_STATEMENT("Өнім берушімен есеп айырысу", "Взаиморасчёты с поставщиком", "Statement of a supplier"),
    /// Every posting, in the order of entries.
    GENERAL_JOURNAL("Бас журнал", "Журнал операций", "General journal"),
    /// The movements of an account between two balances.
    ACCOUNT_STATEMENT("Шот бойынша үзінді", "Выписка по счёту", "Account statement"),
    /// Every account with its debits, credits and balance.
    TRIAL_BALANCE("Айналым ведомосы", "Оборотная ведомость", "Trial balance"),
    /// Who did what, and when.
    AUDIT_TRAIL("Аудит ізі", "Журнал действий", "Audit trail"),
    /// What was recorded in closed months, and by whose leave.
    PERIOD_EXCEPTIONS(
            "Жабық кезеңдердегі ерекшеліктер", "Исключения закрытых периодов", "Exceptions of closed periods");

    private final Text title;

    ReportKind(String kk, String ru, String en) {
        title = new Text(kk, ru, en);
    }

    /// What it is called.
    public Text title() {
        return title;
    }

    /// The last step of its path, such as `budget-execution`.
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
