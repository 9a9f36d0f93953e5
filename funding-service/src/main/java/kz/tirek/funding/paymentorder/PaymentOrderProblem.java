package kz.tirek.funding.paymentorder;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of payment orders.
enum PaymentOrderProblem implements ProblemType {
    /// Disbursements are to be ordered that cannot be. Every one is named, with every reason.
    PAYMENT_ORDER_ITEMS_REFUSED(
            new Explanation(
                    422,
                    null,
                    new Text(
                            "Төлем тапсырмасына алынбайтын төлемдер бар",
                            "Не все выплаты можно включить в платёжное поручение",
                            "Some disbursements cannot be ordered"),
                    new Text(
                            "Кедергілер саны: {0}; errors мүшесінде әрқайсысы көрсетілген.",
                            "Препятствий: {0}; каждое названо в errors.",
                            "There are {0} obstacles; errors names each."),
                    new Text(
                            "Қазынашы бұл төлемдерді алып тастайды немесе себептерін жойғызады: бекіту, КНП, деректемелерді растау.",
                            "Казначей исключает эти выплаты или добивается устранения причин: утверждение, КНП, подтверждение реквизитов.",
                            "The treasurer leaves these disbursements out, or sees to the reasons: approval, КНП, confirmed details."))),
    /// An order without items is to be exported.
    PAYMENT_ORDER_EMPTY(new Explanation(
            409,
            null,
            new Text("Төлем тапсырмасы бос", "Платёжное поручение пустое", "The payment order is empty"),
            new Text("{0} тапсырмасында төлем жоқ.", "В поручении {0} нет выплат.", "The order {0} has no items."),
            new Text(
                    "Қазынашы төлем қосады немесе тапсырманы жояды.",
                    "Казначей добавляет выплаты или отменяет поручение.",
                    "The treasurer adds disbursements or cancels the order."))),
    /// The value date has passed before the order was exported.
    PAYMENT_ORDER_DATE_PASSED(new Explanation(
            409,
            "payment_order_value_date_not_past",
            new Text("Валюталау күні өтіп кеткен", "Дата валютирования прошла", "The value date has passed"),
            new Text(
                    "Валюталау күні {0}, бүгін {1}.",
                    "Дата валютирования {0}, сегодня {1}.", "The value date is {0}, today is {1}."),
            new Text(
                    "Қазынашы тапсырманың валюталау күнін өзгертеді.",
                    "Казначей меняет дату валютирования поручения.",
                    "The treasurer changes the value date of the order."))),
    /// What only an exported order has is asked of another one: its files, or the payment of an item.
    PAYMENT_ORDER_NOT_EXPORTED(new Explanation(
            409,
            null,
            new Text(
                    "Төлем тапсырмасы банкке шығарылмаған",
                    "Платёжное поручение не выгружено",
                    "The payment order is not exported"),
            new Text("{0} тапсырмасы {1} күйінде.", "Поручение {0} в состоянии {1}.", "The order {0} is {1}."),
            new Text(
                    "Қазынашы алдымен тапсырманы шығарады немесе төлемді одан алып тастайды.",
                    "Казначей сначала выгружает поручение или исключает из него выплату.",
                    "The treasurer exports the order first, or removes the item from it.")));

    private final Explanation explanation;

    PaymentOrderProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
