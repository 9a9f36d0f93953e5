package kz.tirek.funding.reference;

import jakarta.persistence.Entity;
import java.time.Instant;
import kz.tirek.conventions.names.Name;

/// A sector of the economy: the second digit of КОд and КБе.
@Entity
class EconomicSector extends ListedCode {

    /// For Hibernate.
    protected EconomicSector() {}

    EconomicSector(String code, Name name, Instant createdAt) {
        super(code, name, createdAt);
    }

    @Override
    ListedCodeView view() {
        return ListedCodeView.of(this);
    }
}
