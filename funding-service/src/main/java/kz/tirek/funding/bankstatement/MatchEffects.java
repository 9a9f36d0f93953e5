package kz.tirek.funding.bankstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.funding.contribution.Contributions;
import kz.tirek.funding.disbursement.BankPayment;
import kz.tirek.funding.disbursement.DisbursementLife;
import kz.tirek.funding.disbursement.Disbursements;
import org.jspecify.annotations.Nullable;

/// What a match does to what it is about: a payment, a receipt or a return is recorded on the day on which the bank
/// booked the line, or one that is recorded already is found.
@ApplicationScoped
class MatchEffects {

    private static final int REASON_LENGTH = 1_000;

    private final Disbursements owed;
    private final DisbursementLife disbursements;
    private final Contributions contributions;
    private final EntityManager entities;

    @Inject
    MatchEffects(
            Disbursements owed, DisbursementLife disbursements, Contributions contributions, EntityManager entities) {
        this.owed = owed;
        this.disbursements = disbursements;
        this.contributions = contributions;
        this.entities = entities;
    }

    /// Locks the disbursements that are to be paid, all before the first is: paying one also locks its payment order,
    /// and after that no other disbursement may be waited for.
    ///
    /// @throws Refusal UNKNOWN_REFERENCE
    void hold(List<Share> shares) {
        shares.stream()
                .filter(share -> share.kind() == MatchKind.DISBURSEMENT)
                .map(Share::id)
                .sorted()
                .forEach(id -> owed.named(id, ""));
    }

    /// @return the payment or receipt: what causes the entry of the ledger
    /// @throws Refusal UNKNOWN_REFERENCE, MATCH_EXCEEDS_ENTRY, and what disbursements, contributions and the ledger
    /// refuse
    UUID carryOut(StatementLine line, Share share) {
        return switch (share.kind()) {
            case DISBURSEMENT ->
                disbursements
                        .pay(
                                share.id(),
                                new BankPayment(
                                        share.amount(),
                                        line.bookedOn(),
                                        line.bankAccount(),
                                        line.reference(),
                                        line.id()))
                        .id();
            case CONTRIBUTION ->
                contributions.receive(
                        share.id(),
                        share.amount(),
                        line.bookedOn(),
                        line.bankAccount().id(),
                        line.reference(),
                        line.id());
            case RETURNED_PAYMENT -> {
                require(share, open("""
                        select amount_tiyn from payment
                        where id = ?1 and bank_account_id = ?2 and returned_on is null""", line, share), true);
                disbursements.returned(share.id(), line.bookedOn(), reason(line));
                yield share.id();
            }
            case PAYMENT -> {
                require(share, open("""
                        select p.amount_tiyn - (select coalesce(sum(m.amount_tiyn), 0) from bank_statement_match m
                            where m.cause_type = 'DISBURSEMENT_PAID' and m.cause_id = p.id and m.undone_by is null)
                        from payment p where p.id = ?1 and p.bank_account_id = ?2 and p.returned_on is null""", line, share), false);
                yield share.id();
            }
            case RECEIPT -> {
                require(share, open("""
                        select r.amount_tiyn - (select coalesce(sum(m.amount_tiyn), 0) from bank_statement_match m
                            where m.cause_type = 'CONTRIBUTION_RECEIVED' and m.cause_id = r.id and m.undone_by is null)
                        from contribution_receipt r
                        where r.id = ?1 and r.bank_account_id = ?2 and r.reversed_on is null""", line, share), false);
                yield share.id();
            }
        };
    }

    /// Takes back what a match recorded; what a person recorded stays.
    ///
    /// @throws Refusal MATCH_STAYS, and what disbursements, contributions and the ledger refuse
    void takeBack(LineMatch match, LocalDate today, String reason) {
        switch (match.kind()) {
            case DISBURSEMENT -> disbursements.returned(match.causeId(), today, reason);
            case CONTRIBUTION -> contributions.reverse(match.causeId(), today, reason);
            case RETURNED_PAYMENT -> throw StatementProblem.MATCH_STAYS.refuse();
            case PAYMENT, RECEIPT -> {
                // the match was all there was
            }
        }
    }

    /// How much of what a person recorded on the line's account no line shows; null where there is no such thing. Who
    /// matches the same one waits.
    private @Nullable Money open(String sql, StatementLine line, Share share) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('bank-statement-match ' || ?1, 0)) as text)",
                        String.class)
                .setParameter(1, share.id().toString())
                .getSingleResult();
        List<?> found = entities.createNativeQuery(sql)
                .setParameter(1, share.id())
                .setParameter(2, line.bankAccount().id())
                .getResultList();
        return found.isEmpty() ? null : Money.ofTiyn(((Number) found.getFirst()).longValue());
    }

    private static void require(Share share, @Nullable Money open, boolean whole) {
        if (open == null) {
            throw CommonProblem.UNKNOWN_REFERENCE.refuse(
                    share.kind() == MatchKind.RECEIPT ? "contribution-receipt" : "payment",
                    share.id().toString());
        }
        if (share.amount().compareTo(open) > 0 || (whole && !share.amount().equals(open))) {
            throw StatementProblem.MATCH_EXCEEDS_ENTRY
                    .refuse(open.toString(), share.amount().toString())
                    .with("open", open)
                    .with("asked", share.amount());
        }
    }

    private static String reason(StatementLine line) {
        String purpose = FileText.of(line.purpose(), REASON_LENGTH);
        return purpose == null ? line.reference() : purpose;
    }
}
