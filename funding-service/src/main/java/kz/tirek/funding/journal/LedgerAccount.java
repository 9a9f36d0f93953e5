package kz.tirek.funding.journal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.ledger.AccountKind;
import org.hibernate.annotations.Immutable;

/// An account of the chart, to be read.
@Entity
@Immutable
@Table(name = "account")
class LedgerAccount {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private AccountKind kind;

    @Embedded
    private Name name;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected LedgerAccount() {}

    String code() {
        return code;
    }

    AccountKind kind() {
        return kind;
    }

    Name name() {
        return name;
    }
}
