package kz.tirek.funding.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.funding.disbursement.PayeeKind;
import kz.tirek.funding.ledger.Account;
import kz.tirek.funding.ledger.CauseType;
import kz.tirek.funding.ledger.OrderedEntry;
import kz.tirek.funding.ledger.OrderedEntry.OrderedPosting;
import kz.tirek.funding.report.Effects;
import kz.tirek.funding.report.Effects.Effect;
import org.jspecify.annotations.Nullable;

/// What entries change of the figures of disbursements and contracts: as the functions `disbursement_at` and
/// `commitment_at` of the database add them up, entry by entry. What undoes an entry counts with its cause.
@ApplicationScoped
class SpendingEffects {

    private static final String ABOUT = """
            select o.cause_type, d.code as disbursement, k.code as commitment
            from (select cause_type, cause_id from entry where id = :entry) o
            left join disbursement_cause dc on dc.cause_type = o.cause_type and dc.cause_id = o.cause_id
            left join disbursement d on d.id = dc.disbursement_id
            left join commitment_cause kc on kc.cause_type = o.cause_type and kc.cause_id = o.cause_id
            left join commitment k on k.id = coalesce(kc.commitment_id, d.commitment_id)
            join grants g on g.id = coalesce(d.grant_id, k.grant_id)
            where (:grantId::uuid is null or g.id = :grantId)
              and (:hubSchoolId::uuid is null or g.hub_school_id = :hubSchoolId)
              and (:supplierId::uuid is null or coalesce(d.supplier_id, k.supplier_id) = :supplierId)
              and (:payeeKind::text is null or d.payee_kind = :payeeKind)""";

    private final Queries queries;

    @Inject
    SpendingEffects(Queries queries) {
        this.queries = queries;
    }

    /// Which disbursements and contracts a report is about.
    record Which(
            @Nullable UUID grantId,
            @Nullable UUID hubSchoolId,
            @Nullable UUID supplierId,
            @Nullable PayeeKind payeeKind) {}

    /// What an entry is about.
    private record About(
            CauseType cause,
            @Nullable String disbursement,
            @Nullable String commitment) {}

    /// Of disbursements, by code: `approved`, `released`, `paid`, `acquitted`, `givenBack`, `unpaid`, `outstanding`.
    Effects ofDisbursements(Which which) {
        return entry -> about(entry, which).stream()
                .filter(about -> about.disbursement() != null)
                .flatMap(about ->
                        Effect.of(String.valueOf(about.disbursement()), disbursement(about.cause(), entry)).stream())
                .toList();
    }

    /// Of contracts, by code: `contracted`, `amended`, `released`, `drawn`, `paid`, `outstanding`.
    Effects ofCommitments(Which which) {
        return entry -> about(entry, which).stream()
                .filter(about -> about.commitment() != null)
                .flatMap(about ->
                        Effect.of(String.valueOf(about.commitment()), commitment(about.cause(), entry)).stream())
                .toList();
    }

    private List<About> about(OrderedEntry entry, Which which) {
        return queries.query(ABOUT)
                .with("entry", entry.reverses() == null ? entry.id() : entry.reverses())
                .with("grantId", which.grantId())
                .with("hubSchoolId", which.hubSchoolId())
                .with("supplierId", which.supplierId())
                .with("payeeKind", which.payeeKind())
                .list(row -> new About(
                        row.constant("cause_type", CauseType.class), row.text("disbursement"), row.text("commitment")));
    }

    private static Map<String, Long> disbursement(CauseType cause, OrderedEntry entry) {
        Map<String, Long> figures = new HashMap<>();
        for (OrderedPosting posting : entry.postings()) {
            long tiyn = posting.amountTiyn();
            boolean owed = posting.account().equals(Account.PAYABLES.code());
            boolean given = posting.account().equals(Account.ADVANCES.code())
                    || posting.account().equals(Account.PREPAYMENTS.code());
            if (owed) {
                add(figures, "unpaid", -tiyn);
            }
            if (owed || given) {
                add(figures, "outstanding", tiyn);
            }
            switch (cause) {
                case DISBURSEMENT_APPROVED -> add(figures, "approved", owed ? -tiyn : 0);
                case DISBURSEMENT_RELEASED -> add(figures, "released", owed ? tiyn : 0);
                case DISBURSEMENT_PAID, PAYMENT_RETURNED -> add(figures, "paid", owed ? tiyn : 0);
                case ACQUITTED -> add(figures, "acquitted", owed || given ? -tiyn : 0);
                case MONEY_RETURNED -> add(figures, "givenBack", owed || given ? -tiyn : 0);
                default -> {}
            }
        }
        return figures;
    }

    private static Map<String, Long> commitment(CauseType cause, OrderedEntry entry) {
        Map<String, Long> figures = new HashMap<>();
        for (OrderedPosting posting : entry.postings()) {
            long tiyn = posting.amountTiyn();
            boolean owed = posting.account().equals(Account.PAYABLES.code());
            boolean encumbered = posting.account().equals(Account.ENCUMBRANCE.code());
            if (encumbered) {
                add(figures, "outstanding", tiyn);
            }
            switch (cause) {
                case COMMITMENT_SIGNED -> add(figures, "contracted", encumbered ? tiyn : 0);
                case COMMITMENT_AMENDED -> add(figures, "amended", encumbered ? tiyn : 0);
                case COMMITMENT_RELEASED -> add(figures, "released", encumbered ? -tiyn : 0);
                case DISBURSEMENT_APPROVED, DISBURSEMENT_RELEASED -> add(figures, "drawn", owed ? -tiyn : 0);
                case DISBURSEMENT_PAID, PAYMENT_RETURNED -> add(figures, "paid", encumbered ? -tiyn : 0);
                default -> {}
            }
        }
        return figures;
    }

    private static void add(Map<String, Long> figures, String column, long tiyn) {
        figures.merge(column, tiyn, Math::addExact);
    }
}
