package kz.tirek.funding.register;

import kz.tirek.conventions.problem.Text;

/// Headings that several reports have.
final class Words {

    static final Text CODE = new Text("Коды", "Код", "Code");
    static final Text PAYEE = new Text("Ақша алушы", "Получатель", "Payee");
    static final Text PAYEE_KIND = new Text("Алушының түрі", "Вид получателя", "Kind of payee");
    static final Text BIN = new Text("БСН", "БИН", "BIN");
    static final Text RELEASED = new Text("Босатылды", "Высвобождено", "Released");
    static final Text PAID = new Text("Төленді", "Оплачено", "Paid");
    static final Text UNPAID = new Text("Төленбеген", "Не оплачено", "Unpaid");
    static final Text GIVEN_BACK = new Text("Қайтарылды", "Возвращено", "Given back");
    static final Text OUTSTANDING = new Text("Есеп берілмеген", "Не закрыто отчётом", "Outstanding");
    static final Text REVERSAL = new Text("Сторно", "Сторно", "Reversal");
    static final Text PERSON = new Text("Тұлға", "Лицо", "Person");

    private Words() {}
}
