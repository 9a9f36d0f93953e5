package kz.tirek.funding.reference;

import jakarta.persistence.Entity;
import java.time.Instant;
import kz.tirek.conventions.names.Name;

/// A bank in Kazakhstan: its code is the BIC (БИК); three digits name it in the IBANs of its accounts.
@Entity
public class Bank extends ListedCode {

    private String ibanCode;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Bank() {}

    Bank(String bic, String ibanCode, Name name, Instant createdAt) {
        super(bic, name, createdAt);
        this.ibanCode = ibanCode;
    }

    void number(String latest) {
        ibanCode = latest;
    }

    /// Characters 5 to 7 of the IBANs of its accounts.
    String ibanCode() {
        return ibanCode;
    }

    @Override
    BankView view() {
        return BankView.of(this);
    }
}
