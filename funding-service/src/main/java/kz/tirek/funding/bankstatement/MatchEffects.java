package kz.tirek.funding.bankstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.funding.acquittal.MoneyReturns;
import kz.tirek.funding.acquittal.ReturnedMoney;
import kz.tirek.funding.bankaccount.BankAccounts;
import kz.tirek.funding.bankaccount.FundAccount;
import kz.tirek.funding.contribution.Contributions;
import kz.tirek.funding.disbursement.BankPayment;
import kz.tirek.funding.disbursement.Disbursement;
import kz.tirek.funding.disbursement.DisbursementLife;
import kz.tirek.funding.disbursement.Disbursements;
import kz.tirek.funding.disbursement.Payment;
import kz.tirek.funding.journal.Ledger;

/// What a match does to what it is about: a payment, a receipt or a return is recorded on the day on which the bank
/// booked the line, or one that is recorded already is found.
@ApplicationScoped
class MatchEffects {

    private static final int REASON_LENGTH = 1_000;

    private final Disbursements owed;
    private final DisbursementLife disbursements;
    private final Contributions contributions;
    private final MoneyReturns returns;
    private final BankAccounts accounts;
    private final Ledger ledger;
    private final EntityManager entities;

    @Inject
    MatchEffects(
            Disbursements owed,
            DisbursementLife disbursements,
            Contributions contributions,
            MoneyReturns returns,
            BankAccounts accounts,
            Ledger ledger,
            EntityManager entities) {
        this.owed = owed;
        this.disbursements = disbursements;
        this.contributions = contributions;
        this.returns = returns;
        this.accounts = accounts;
        this.ledger = ledger;
        this.entities = entities;
    }

    /// Holds all that these are about before the first is carried out or taken back, in the order in which everybody
    /// takes it: disbursements, contributions, what is found, the guards of the ledger, payment orders. Then nobody
    /// waits in a circle, however many entries are recorded.
    ///
    /// @throws Refusal UNKNOWN_REFERENCE, BANK_ACCOUNT_CLOSED
    void hold(StatementLine line, List<Share> shares) {
        List<Disbursement> held = ids(shares, MatchKind.DISBURSEMENT, MatchKind.ADVANCE, MatchKind.RETURNED_PAYMENT)
                .map(id -> owed.named(id, ""))
                .toList();
        ids(shares, MatchKind.CONTRIBUTION).forEach(contributions::hold);
        ids(shares, MatchKind.PAYMENT, MatchKind.PAYMENT_RETURN, MatchKind.RECEIPT, MatchKind.MONEY_RETURN)
                .forEach(this::holdFound);
        if (shares.stream().filter(share -> share.kind().isRecording()).count() > 1) {
            FundAccount account = accounts.named(line.bankAccount().id(), "");
            ledger.hold(
                    held.stream()
                            .flatMap(one -> one.amounts().keySet().stream())
                            .distinct()
                            .toList(),
                    account.bankAccount().iban());
            holdOrders(held);
        }
    }

    /// In the order of their ids; of a payment that came back, its disbursement's.
    private Stream<UUID> ids(List<Share> shares, MatchKind... kinds) {
        return shares.stream()
                .filter(share -> List.of(kinds).contains(share.kind()))
                .map(share -> share.kind() == MatchKind.RETURNED_PAYMENT ? owed.ofPayment(share.id()) : share.id())
                .distinct()
                .sorted();
    }

    /// Who matches the same receipt, payment or return waits.
    private void holdFound(UUID id) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('bank-statement-match ' || ?1, 0)) as text)",
                        String.class)
                .setParameter(1, id.toString())
                .getSingleResult();
    }

    private void holdOrders(Collection<Disbursement> of) {
        UUID[] orders = of.stream()
                .flatMap(one -> Stream.concat(
                        Stream.ofNullable(one.orderId()),
                        one.payments().stream().map(Payment::orderId)))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        entities.createNativeQuery("select id from payment_order where id = any (?1) order by id for no key update")
                .setParameter(1, orders)
                .getResultList();
    }

    /// What it is about is held.
    ///
    /// @return the payment, receipt or return: what causes the entry of the ledger
    /// @throws Refusal UNKNOWN_REFERENCE, MATCH_EXCEEDS_ENTRY, and what the other features and the ledger refuse
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
            case ADVANCE ->
                returns.receive(
                        share.id(),
                        new ReturnedMoney(
                                share.amount(), line.bookedOn(), line.bankAccount(), line.reference(), line.id()));
            case RETURNED_PAYMENT -> {
                Found payment = found("""
                        select id, amount_tiyn from payment
                        where id = ?1 and bank_account_id = ?2 and returned_on is null""", line, share);
                require(share, payment.open(), true);
                yield disbursements.returned(share.id(), line.bookedOn(), reason(line));
            }
            case PAYMENT -> existing("""
                        select p.id, p.amount_tiyn - matched_tiyn('DISBURSEMENT_PAID', p.id)
                        from payment p where p.id = ?1 and p.bank_account_id = ?2 and not p.mistaken""", line, share);
            case PAYMENT_RETURN -> existing("""
                        select p.return_id, p.amount_tiyn - matched_tiyn('PAYMENT_RETURNED', p.return_id)
                        from payment p where p.id = ?1 and p.bank_account_id = ?2 and p.return_id is not null""", line, share);
            case RECEIPT -> existing("""
                        select r.id, r.amount_tiyn - matched_tiyn('CONTRIBUTION_RECEIVED', r.id)
                        from contribution_receipt r
                        where r.id = ?1 and r.bank_account_id = ?2 and r.reversed_on is null""", line, share);
            case MONEY_RETURN -> existing("""
                        select r.id, r.amount_tiyn - matched_tiyn('MONEY_RETURNED', r.id)
                        from money_return r
                        where r.id = ?1 and r.bank_account_id = ?2 and r.reversed_on is null""", line, share);
        };
    }

    /// Takes back what a match recorded, by reversing it; what a person recorded stays.
    ///
    /// @throws Refusal what the other features and the ledger refuse
    void takeBack(LineMatch match, LocalDate today, String reason) {
        switch (match.kind()) {
            case DISBURSEMENT -> disbursements.undoPayment(match.causeId(), today, reason);
            case CONTRIBUTION -> contributions.reverse(match.causeId(), today, reason);
            case ADVANCE -> returns.reverse(match.causeId(), today, reason);
            case RETURNED_PAYMENT -> disbursements.undoReturn(match.causeId(), today);
            case PAYMENT, PAYMENT_RETURN, RECEIPT, MONEY_RETURN -> {
                // the match was all there was
            }
        }
    }

    private UUID existing(String sql, StatementLine line, Share share) {
        Found found = found(sql, line, share);
        require(share, found.open(), false);
        return found.causeId();
    }

    /// What is recorded on the line's account.
    ///
    /// @param open how much of it no line shows
    private record Found(UUID causeId, Money open) {}

    private Found found(String sql, StatementLine line, Share share) {
        List<?> found = entities.createNativeQuery(sql, Object[].class)
                .setParameter(1, share.id())
                .setParameter(2, line.bankAccount().id())
                .getResultList();
        if (found.isEmpty()) {
            throw CommonProblem.UNKNOWN_REFERENCE.refuse(
                    switch (share.kind()) {
                        case RECEIPT -> "contribution-receipt";
                        case MONEY_RETURN -> "money-return";
                        default -> "payment";
                    },
                    share.id().toString());
        }
        Object[] row = (Object[]) found.getFirst();
        return new Found((UUID) row[0], Money.ofTiyn(((Number) row[1]).longValue()));
    }

    private static void require(Share share, Money open, boolean whole) {
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
