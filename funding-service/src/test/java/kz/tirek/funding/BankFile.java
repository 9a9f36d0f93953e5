package kz.tirek.funding;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Writes files in the format 1CClientBankExchange as a bank does about one account.
record BankFile(String iban) {

    static final Charset WINDOWS = Charset.forName("windows-1251");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    /// A document section; `%s` stands for the day.
    ///
    /// @param flow IN or OUT
    /// @param other the account on the other side
    String line(String flow, String amount, String number, String other, String purpose) {
        boolean out = flow.equals("OUT");
        return """
                СекцияДокумент=Платежное поручение
                НомерДокумента=%s
                ДатаДокумента=%%s
                ДатаОперации=%%s
                ПлательщикИИК=%s
                ПолучательИИК=%s
                %s=%s
                НазначениеПлатежа=%s
                КонецДокумента
                """.formatted(
                number, out ? iban : other, out ? other : iban, out ? "СуммаРасход" : "СуммаПриход", amount, purpose);
    }

    /// What the bank says of one day.
    byte[] statement(LocalDate day, String opening, String closing, List<String> lines) {
        String on = DAY.format(day);
        String documents = String.join("", lines).replace("%s", on);
        return """
                1CClientBankExchange
                ВерсияФормата=1.01
                Кодировка=Windows
                СекцияРасчСчет
                ДатаНачала=%s
                ДатаКонца=%s
                РасчСчет=%s
                НачальныйОстаток=%s
                КонечныйОстаток=%s
                КонецРасчСчет
                %sКонецФайла
                """.formatted(on, on, iban, opening, closing, documents).getBytes(WINDOWS);
    }
}
