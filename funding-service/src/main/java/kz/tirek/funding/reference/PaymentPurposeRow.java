package kz.tirek.funding.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import kz.tirek.conventions.names.Name;

/// A purpose of payments as a row of an imported list.
record PaymentPurposeRow(
        @NotNull @Pattern(regexp = "[0-9]{3}") String code,
        @NotNull @Valid Name name) implements ListRow<PaymentPurpose> {

    /// A file of one row.
    static final String EXAMPLE = """
            code,name.kk,name.ru
            710,Тауарлар үшін төлем,Платежи за товары
            """;

    @Override
    public String listedCode() {
        return code;
    }

    @Override
    public PaymentPurpose entity(Instant now) {
        return new PaymentPurpose(code, name, now);
    }

    @Override
    public boolean describes(PaymentPurpose purpose) {
        return purpose.name().equals(name);
    }

    @Override
    public void update(PaymentPurpose purpose) {
        purpose.rename(name);
    }
}
