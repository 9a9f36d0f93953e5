package kz.tirek.funding.paymentorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.disbursement.ActualParty;
import kz.tirek.funding.paymentorder.Instruction.Party;
import kz.tirek.funding.paymentorder.Instruction.Transfer;
import org.jspecify.annotations.Nullable;

/// Orders without a database.
final class Instructions {

    static final Name BANK = new Name("«Қазақстан Халық Банкі» АҚ", "АО «Народный Банк Казахстана»", null);
    static final Party FUND = new Party(
            "«Қазақстан халқына» қоғамдық қоры",
            "ОФ «Қазақстан халқына»",
            "991240000003",
            "KZ86125KZT5004100100",
            "HSBKKZKX",
            "18",
            null,
            BANK);

    private Instructions() {}

    static Instruction of(Transfer... transfers) {
        return new Instruction(
                "PO-2026-000001",
                Instant.parse("2026-01-15T20:30:00.123456Z"),
                LocalDate.of(2026, 1, 16),
                FUND,
                List.of(transfers));
    }

    static Transfer transfer(int number, String name, String purpose, long tiyn) {
        return new Transfer(
                "PO-2026-000001-" + number,
                Money.ofTiyn(tiyn),
                party(name, name, "991240000003", "17", null),
                "710",
                purpose,
                null,
                null);
    }

    /// A person abroad is paid for one organisation and on behalf of another.
    static Transfer foreign(String purpose) {
        return new Transfer(
                "PO-2026-000001-2",
                Money.ofTiyn(150_000_050),
                party("Ганс Мюллер", "Ганс Мюллер", "991231100000", "29", "DE"),
                "859",
                purpose,
                new ActualParty("КГУ «Аксайская школа № 2»", "991240000003"),
                new ActualParty("ТОО «Лаборатория»", "991240000003"));
    }

    static Party party(String kk, String ru, String number, String sector, @Nullable String country) {
        return new Party(kk, ru, number, "KZ86125KZT5004100100", "HSBKKZKX", sector, country, BANK);
    }
}
