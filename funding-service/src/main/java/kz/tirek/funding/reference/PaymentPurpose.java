package kz.tirek.funding.reference;

import jakarta.persistence.Entity;
import java.time.Instant;
import kz.tirek.conventions.names.Name;

/// A purpose of payments: КНП, three digits.
@Entity
public class PaymentPurpose extends ListedCode {

    /// For Hibernate.
    protected PaymentPurpose() {}

    PaymentPurpose(String code, Name name, Instant createdAt) {
        super(code, name, createdAt);
    }

    @Override
    ListedCodeView view() {
        return ListedCodeView.of(this);
    }
}
