package kz.tirek.funding.report;

import kz.tirek.conventions.problem.Text;

/// Headings that several reports have.
public final class Headings {

    public static final Text EFFECTIVE_AT = new Text("Күнгі жағдай бойынша", "По состоянию на", "As of");
    public static final Text KNOWN_AT =
            new Text("Осы сәтке дейін тіркелгені", "Учтено записанное до", "What was recorded up to");
    public static final Text ACCOUNT = new Text("Шот", "Счёт", "Account");
    public static final Text ACCOUNT_NAME = new Text("Шоттың атауы", "Наименование счёта", "Name of the account");
    public static final Text KIND = new Text("Түрі", "Вид", "Kind");
    public static final Text DEBIT = new Text("Дебет", "Дебет", "Debit");
    public static final Text CREDIT = new Text("Кредит", "Кредит", "Credit");
    public static final Text BALANCE = new Text("Қалдық", "Сальдо", "Balance");
    public static final Text APPROVED = new Text("Бекітілді", "Утверждено", "Approved");
    public static final Text REVISED = new Text("Нақтыланды", "Уточнено", "Revised");
    public static final Text COMMITTED = new Text("Міндеттемелер", "Обязательства", "Committed");
    public static final Text DISBURSED = new Text("Төленді", "Оплачено", "Disbursed");
    public static final Text ACQUITTED = new Text("Есеп берілді", "Отчитались", "Acquitted");
    public static final Text AVAILABLE = new Text("Қолжетімді", "Доступно", "Available");
    public static final Text AMOUNT = new Text("Сома", "Сумма", "Amount");
    public static final Text DATE = new Text("Күні", "Дата", "Date");
    public static final Text MONTH = new Text("Ай", "Месяц", "Month");
    public static final Text RECORDED_AT = new Text("Тіркелген уақыты", "Записано", "Recorded at");
    public static final Text RECORDED_BY = new Text("Тіркеген", "Записал", "Recorded by");
    public static final Text SEQUENCE = new Text("Реті", "Номер по порядку", "Place in the order");
    public static final Text ENTRY = new Text("Жазба", "Запись", "Entry");
    public static final Text EVENT = new Text("Оқиға", "Событие", "Event");
    public static final Text CAUSE = new Text("Негізі", "Основание", "Cause");
    public static final Text FUNDER_ID = new Text("Қор берушінің коды", "Код фонда", "Id of the funder");
    public static final Text FUNDER = new Text("Қор беруші", "Фонд", "Funder");
    public static final Text HUB_SCHOOL_ID = new Text("Мектептің коды", "Код школы", "Id of the hub school");
    public static final Text HUB_SCHOOL = new Text("Тірек мектеп", "Опорная школа", "Hub school");
    public static final Text TERRITORY = new Text("Аумақ (ӘАОЖ)", "Территория (КАТО)", "Territory (KATO)");
    public static final Text GRANT_ID = new Text("Гранттың коды", "Код гранта", "Id of the grant");
    public static final Text GRANT = new Text("Грант", "Грант", "Grant");
    public static final Text LINE_ID = new Text("Жолдың коды", "Код строки", "Id of the line");
    public static final Text LINE = new Text("Жол", "Строка", "Line");
    public static final Text CATEGORY = new Text("Санат", "Категория", "Category");
    public static final Text TITLE = new Text("Атауы", "Наименование", "Title");
    public static final Text SUPPLIER_ID = new Text("Өнім берушінің коды", "Код поставщика", "Id of the supplier");
    public static final Text SUPPLIER = new Text("Өнім беруші", "Поставщик", "Supplier");
    public static final Text STATUS = new Text("Күйі", "Статус", "Status");
    public static final Text GROUPED_BY = new Text("Топтау", "Группировка", "Grouped by");
    public static final Text POSITION = new Text("Өткізу", "Проводка", "Posting");
    public static final Text REVERSES = new Text("Жоятын жазбасы", "Сторнирует запись", "Reverses");
    public static final Text EXCEPTION = new Text("Ерекшелік", "Исключение", "Exception");
    public static final Text FROM = new Text("Басы", "С", "From");

    private Headings() {}

    /// A name in two columns has its language in their headings.
    public static Text kk(Text heading) {
        return new Text(heading.kk() + ", қазақша", heading.ru() + ", по-казахски", heading.en() + ", in Kazakh");
    }

    /// The same for Russian.
    public static Text ru(Text heading) {
        return new Text(heading.kk() + ", орысша", heading.ru() + ", по-русски", heading.en() + ", in Russian");
    }
}
