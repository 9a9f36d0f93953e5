package kz.tirek.funding.paymentorder;

import java.util.ArrayList;
import java.util.List;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import kz.tirek.funding.disbursement.Disbursement;
import kz.tirek.funding.disbursement.Payee;
import kz.tirek.funding.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/// What keeps a disbursement out of a payment order: all reasons at once.
final class ItemRules {

    static final Text UNKNOWN = new Text("ондай төлем жоқ", "такой выплаты нет", "there is no such disbursement");
    static final Text REPEATED = new Text("тізімде қайталанады", "повторяется в списке", "stands in the list twice");
    private static final Text INVOLVED = new Text(
            "сіз оны дайындауға немесе бекітуге қатыстыңыз",
            "вы участвовали в её подготовке или утверждении",
            "you took part in preparing or approving it");
    private static final Text NO_PURPOSE_CODE =
            new Text("КНП көрсетілмеген", "не указан КНП", "it names no КНП, the code of the purpose of payment");
    private static final Text UNCONFIRMED = new Text(
            "жеткізушінің банк деректемелерін екінші адам растаған жоқ",
            "банковские реквизиты поставщика не подтверждены вторым человеком",
            "no second person has confirmed the supplier's bank details");
    private static final Text CHANGED = new Text(
            "жеткізушінің деректемелері бекітілгеннен кейін өзгерген",
            "реквизиты поставщика изменились после утверждения",
            "the supplier's details changed after the approval");

    private ItemRules() {}

    /// Why `treasurer` cannot take it into an order.
    static List<FieldFault> faults(@Nullable Disbursement disbursement, String pointer, String treasurer) {
        if (disbursement == null) {
            return List.of(new FieldFault(pointer, "unknown-reference", UNKNOWN));
        }
        List<FieldFault> faults = new ArrayList<>();
        if (!disbursement.isOrderable()) {
            faults.add(new FieldFault(pointer, "not-orderable", notOrderable(disbursement)));
        }
        if (disbursement.purposeCode() == null) {
            faults.add(new FieldFault(pointer, "purpose-code-missing", NO_PURPOSE_CODE));
        }
        faults.addAll(standing(disbursement, pointer, treasurer));
        return faults;
    }

    /// Why `treasurer` cannot send what is in an order to the bank: what may have come about since.
    static List<FieldFault> standing(Disbursement disbursement, String pointer, String treasurer) {
        List<FieldFault> faults = new ArrayList<>();
        if (disbursement.isInvolved(treasurer)) {
            faults.add(new FieldFault(pointer, "payer-is-involved", INVOLVED));
        }
        Supplier supplier = disbursement.supplier();
        if (supplier != null && !supplier.isAccountConfirmed()) {
            faults.add(new FieldFault(pointer, "details-unconfirmed", UNCONFIRMED));
        }
        Payee payee = disbursement.payee();
        if (supplier != null && payee != null && !isOf(payee, supplier)) {
            faults.add(new FieldFault(pointer, "details-changed", CHANGED));
        }
        return faults;
    }

    private static boolean isOf(Payee payee, Supplier supplier) {
        return payee.bin().equals(supplier.bin())
                && payee.iban().equals(supplier.bankAccount().iban())
                && payee.bic().equals(supplier.bankAccount().bic());
    }

    private static Text notOrderable(Disbursement disbursement) {
        String code = disbursement.code();
        String status = disbursement.status().name();
        return new Text(
                "%s төлемі %s күйінде, тапсырмаға алынбайды".formatted(code, status),
                "выплата %s в состоянии %s, в поручение её не включают".formatted(code, status),
                "the disbursement %s is %s and cannot be ordered".formatted(code, status));
    }
}
