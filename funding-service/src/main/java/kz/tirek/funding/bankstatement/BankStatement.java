package kz.tirek.funding.bankstatement;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.bankaccount.FundAccount;
import kz.tirek.funding.statementfile.Stated;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/// What a bank says about one account of the fund over some days. It never changes.
@Entity
class BankStatement {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bank_account_id")
    private FundAccount bankAccount;

    private UUID fileId;

    @Nullable
    private String number;

    private LocalDate startsOn;

    private LocalDate endsOn;

    private long openingTiyn;

    private long inTiyn;

    private long outTiyn;

    private long closingTiyn;

    @Nullable
    private Long statedInTiyn;

    @Nullable
    private Long statedOutTiyn;

    private int lineCount;

    private int repeatedCount;

    private String uploadedBy;

    private Instant uploadedAt;

    @Formula("expected_opening(bank_account_id, starts_on)")
    @Nullable
    private Long expectedOpeningTiyn;

    @Formula("overlapping_statements(bank_account_id, id, starts_on, ends_on)")
    @Nullable
    private Long overlapping;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected BankStatement() {}

    BankStatement(StatementFile file, FundAccount account, Stated said, int repeated) {
        this.id = Ids.next();
        this.fileId = file.id();
        this.bankAccount = account;
        this.number = FileText.of(said.number(), 140);
        this.startsOn = said.from();
        this.endsOn = said.until();
        this.openingTiyn = said.openingTiyn();
        this.inTiyn = said.inTiyn();
        this.outTiyn = said.outTiyn();
        this.closingTiyn = said.closingTiyn();
        this.statedInTiyn = said.statedInTiyn();
        this.statedOutTiyn = said.statedOutTiyn();
        this.lineCount = said.entries().size();
        this.repeatedCount = repeated;
        this.uploadedBy = file.uploadedBy();
        this.uploadedAt = file.uploadedAt();
    }

    UUID id() {
        return id;
    }

    FundAccount bankAccount() {
        return bankAccount;
    }

    UUID fileId() {
        return fileId;
    }

    @Nullable
    String number() {
        return number;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    Money opening() {
        return Money.ofTiyn(openingTiyn);
    }

    Money in() {
        return Money.ofTiyn(inTiyn);
    }

    Money out() {
        return Money.ofTiyn(outTiyn);
    }

    Money closing() {
        return Money.ofTiyn(closingTiyn);
    }

    /// The bank's own sum of what came in, where it gives one.
    @Nullable
    Money statedIn() {
        return statedInTiyn == null ? null : Money.ofTiyn(statedInTiyn);
    }

    /// The bank's own sum of what went out, where it gives one.
    @Nullable
    Money statedOut() {
        return statedOutTiyn == null ? null : Money.ofTiyn(statedOutTiyn);
    }

    /// What the account should open with by the statements that begin earlier; null where there is none.
    @Nullable
    Money expectedOpening() {
        return expectedOpeningTiyn == null ? null : Money.ofTiyn(expectedOpeningTiyn);
    }

    /// How many other statements of the account speak of the same days.
    long overlapping() {
        return overlapping == null ? 0 : overlapping;
    }

    int lineCount() {
        return lineCount;
    }

    /// Lines that an earlier statement has as well.
    int repeatedCount() {
        return repeatedCount;
    }

    String uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }
}
