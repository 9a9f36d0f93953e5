package kz.tirek.funding.acquittal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.disbursement.PayeeKind;
import kz.tirek.funding.grant.Grant;
import kz.tirek.funding.hubschool.HubSchool;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Money that was paid and is not accounted for. The database keeps it beside what moves it.
@Entity
@Immutable
class Advance {

    /// The disbursement's.
    @Id
    private UUID id;

    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grant_id")
    private Grant grant;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hub_school_id")
    private HubSchool hubSchool;

    @Nullable
    private UUID supplierId;

    @Enumerated(EnumType.STRING)
    private PayeeKind payeeKind;

    private long paidTiyn;

    private long acquittedTiyn;

    private long returnedTiyn;

    private long outstandingTiyn;

    private LocalDate paidOn;

    private LocalDate dueOn;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Advance() {}

    AdvanceView view(LocalDate asOf) {
        return new AdvanceView(
                id,
                code,
                grant.id(),
                grant.code(),
                hubSchool.id(),
                payeeKind,
                supplierId,
                Money.ofTiyn(paidTiyn),
                Money.ofTiyn(acquittedTiyn),
                Money.ofTiyn(returnedTiyn),
                Money.ofTiyn(outstandingTiyn),
                paidOn,
                dueOn,
                Math.max(0, ChronoUnit.DAYS.between(dueOn, asOf)));
    }
}
