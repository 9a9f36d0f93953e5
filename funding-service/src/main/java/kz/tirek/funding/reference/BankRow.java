package kz.tirek.funding.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Locale;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.money.Bic;

/// A bank as a row of an imported list.
record BankRow(
        @NotNull @Bic String bic,
        @NotNull @Pattern(regexp = "[0-9]{3}") String ibanCode,
        @NotNull @Valid Name name) implements ListRow<Bank> {

    /// A file of one row.
    static final String EXAMPLE = """
            bic,ibanCode,name.kk,name.ru
            HSBKKZKX,601,«Қазақстан Халық Банкі» АҚ,АО «Народный Банк Казахстана»
            """;

    @Override
    public String listedCode() {
        return bic.toUpperCase(Locale.ROOT);
    }

    @Override
    public String pointer() {
        return "/bic";
    }

    @Override
    public Bank entity(Instant now) {
        return new Bank(listedCode(), ibanCode, name, now);
    }

    @Override
    public boolean describes(Bank bank) {
        return bank.name().equals(name) && bank.ibanCode().equals(ibanCode);
    }

    @Override
    public void update(Bank bank) {
        bank.rename(name);
        bank.number(ibanCode);
    }
}
