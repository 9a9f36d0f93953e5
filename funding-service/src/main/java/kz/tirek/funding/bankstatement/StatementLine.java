package kz.tirek.funding.bankstatement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.bankaccount.FundAccount;
import kz.tirek.funding.statementfile.Counterparty;
import kz.tirek.funding.statementfile.Flow;
import kz.tirek.funding.statementfile.StatedEntry;
import org.jspecify.annotations.Nullable;

/// One movement of an account of the fund as the bank booked it, and what it is about.
@Entity
@Table(name = "bank_statement_line")
class StatementLine {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "statement_id")
    private BankStatement statement;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bank_account_id")
    private FundAccount bankAccount;

    private int position;

    private LocalDate bookedOn;

    @Nullable
    private LocalDate valueOn;

    @Enumerated(EnumType.STRING)
    private Flow direction;

    private long amountTiyn;

    @Nullable
    private String counterpartyName;

    @Nullable
    private String counterpartyBin;

    @Nullable
    private String counterpartyIban;

    @Nullable
    private String counterpartyBic;

    @Nullable
    private String purpose;

    @Nullable
    private String purposeCode;

    @Nullable
    private String documentNumber;

    @Nullable
    private String endToEndId;

    @Nullable
    private String bankReference;

    private boolean returned;

    @Enumerated(EnumType.STRING)
    private LineStatus status;

    private long matchedTiyn;

    @Nullable
    private UUID repeatsId;

    @Nullable
    private UUID doubtsId;

    @Nullable
    private String decisionReason;

    @Nullable
    private String decidedBy;

    @Nullable
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Hindrance hindrance;

    @Embedded
    @Nullable
    private RefusedMatch refusal;

    private Instant createdAt;

    @OneToMany(mappedBy = "line", cascade = CascadeType.PERSIST)
    @OrderBy("matchedAt, id")
    private List<LineMatch> matches = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected StatementLine() {}

    /// @param repeats the line of an earlier statement that says the same
    /// @param doubts an earlier line to which this looks like a second payment of the same
    StatementLine(
            BankStatement statement, int position, StatedEntry said, @Nullable UUID repeats, @Nullable UUID doubts) {
        Counterparty other = said.counterparty();
        this.id = Ids.next();
        this.statement = statement;
        this.bankAccount = statement.bankAccount();
        this.position = position;
        this.bookedOn = said.bookedOn();
        this.valueOn = said.valueOn();
        this.direction = said.flow();
        this.amountTiyn = said.amountTiyn();
        this.counterpartyName = FileText.of(other.name(), 500);
        this.counterpartyBin = FileText.of(other.nationalNumber(), 35);
        this.counterpartyIban = FileText.of(other.iban(), 35);
        this.counterpartyBic = FileText.of(other.bic(), 35);
        this.purpose = FileText.of(said.purpose(), 2_000);
        this.purposeCode = FileText.of(said.purposeCode(), 35);
        this.documentNumber = FileText.of(said.documentNumber(), 35);
        this.endToEndId = FileText.of(said.endToEndId(), 35);
        this.bankReference = FileText.of(said.bankReference(), 35);
        this.returned = said.returned();
        this.repeatsId = repeats;
        this.doubtsId = repeats == null ? doubts : null;
        this.status = repeats == null ? LineStatus.UNMATCHED : LineStatus.DUPLICATE;
        this.createdAt = statement.uploadedAt();
    }

    /// Explains `match` of it.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal LINE_EXCEEDED
    void add(LineMatch match) {
        require("match");
        requireRest(match.amount());
        matches.add(match);
        matchedTiyn += match.amount().tiyn();
        settle();
    }

    /// @throws kz.tirek.conventions.problem.Refusal LINE_EXCEEDED
    void requireRest(Money asked) {
        if (asked.compareTo(rest()) > 0) {
            throw StatementProblem.LINE_EXCEEDED
                    .refuse(
                            asked.toString(),
                            rest().toString(),
                            amount().toString(),
                            matched().toString())
                    .with("amount", amount())
                    .with("matched", matched())
                    .with("rest", rest())
                    .with("asked", asked);
        }
    }

    /// It was not matched by itself.
    ///
    /// @param rule what stood against it, if it was refused
    void hinder(Hindrance why, @Nullable RefusedMatch rule) {
        hindrance = why;
        refusal = rule;
    }

    /// Takes back what was matched.
    void undo(LineMatch match, String person, Instant now, String reason) {
        match.undo(person, now, reason);
        matchedTiyn -= match.amount().tiyn();
        settle();
        if (status == LineStatus.UNMATCHED) {
            hindrance = Hindrance.TAKEN_BACK;
        }
    }

    void setAside(String person, Instant now, String reason) {
        require("set-aside");
        decide(LineStatus.SET_ASIDE, person, now, reason);
    }

    /// A person decides that it is to be matched after all.
    void reopen(String person, Instant now, String reason) {
        require("reopen");
        repeatsId = null;
        decide(LineStatus.UNMATCHED, person, now, reason);
    }

    void require(String action) {
        if (!status.actions().contains(action)) {
            throw CommonProblem.STATE_CONFLICT.refuse(status.name(), action).with("allowedActions", status.actions());
        }
    }

    private void decide(LineStatus outcome, String person, Instant now, String reason) {
        status = outcome;
        hinderNoMore();
        decidedBy = person;
        decidedAt = now;
        decisionReason = reason;
    }

    private void hinderNoMore() {
        hindrance = null;
        refusal = null;
    }

    private void settle() {
        hinderNoMore();
        if (matchedTiyn == 0) {
            status = LineStatus.UNMATCHED;
        } else {
            status = matchedTiyn < amountTiyn ? LineStatus.PARTLY_MATCHED : LineStatus.MATCHED;
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    BankStatement statement() {
        return statement;
    }

    FundAccount bankAccount() {
        return bankAccount;
    }

    /// Its place in the statement, from 1.
    int position() {
        return position;
    }

    LocalDate bookedOn() {
        return bookedOn;
    }

    @Nullable
    LocalDate valueOn() {
        return valueOn;
    }

    Flow direction() {
        return direction;
    }

    Money amount() {
        return Money.ofTiyn(amountTiyn);
    }

    /// How much of it is explained.
    Money matched() {
        return Money.ofTiyn(matchedTiyn);
    }

    /// How much of it is not explained.
    Money rest() {
        return amount().minus(matched());
    }

    Counterparty counterparty() {
        return new Counterparty(counterpartyName, counterpartyBin, counterpartyIban, counterpartyBic);
    }

    @Nullable
    String purpose() {
        return purpose;
    }

    @Nullable
    String purposeCode() {
        return purposeCode;
    }

    @Nullable
    String documentNumber() {
        return documentNumber;
    }

    @Nullable
    String endToEndId() {
        return endToEndId;
    }

    @Nullable
    String bankReference() {
        return bankReference;
    }

    /// Whatever the bank, the payer or the payment document calls it.
    List<String> references() {
        return Stream.of(endToEndId, documentNumber, bankReference)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /// What a payment or receipt recorded from it is called.
    String reference() {
        return Stream.of(bankReference, documentNumber, endToEndId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(bookedOn + "/" + position);
    }

    boolean isReturned() {
        return returned;
    }

    LineStatus status() {
        return status;
    }

    @Nullable
    UUID repeatsId() {
        return repeatsId;
    }

    @Nullable
    UUID doubtsId() {
        return doubtsId;
    }

    /// Why it was not matched by itself, as far as anybody tried since it was last unmatched.
    @Nullable
    Hindrance hindrance() {
        return hindrance;
    }

    /// The rule that stood against the match.
    @Nullable
    RefusedMatch refusal() {
        return refusal;
    }

    /// Whether it may be matched without a person who decides.
    boolean isOpenToAll() {
        return status == LineStatus.UNMATCHED && hindrance != Hindrance.TAKEN_BACK;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    /// Every match, those that were undone too.
    List<LineMatch> matches() {
        return matches;
    }
}
