package kz.tirek.funding.bankstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.bankaccount.BankAccounts;
import kz.tirek.funding.bankaccount.FundAccount;
import kz.tirek.funding.statementfile.Reading.NotUnderstood;
import kz.tirek.funding.statementfile.Reading.Understood;
import kz.tirek.funding.statementfile.Stated;
import kz.tirek.funding.statementfile.StatedEntry;
import kz.tirek.funding.statementfile.StatementFormat;
import org.jspecify.annotations.Nullable;

/// Takes in files of banks, in the caller's transaction: all that a file says, or nothing.
@ApplicationScoped
class StatementUploads {

    static final String TYPE = "bank-statement";

    private final BankStatements statements;
    private final StatementLines lines;
    private final BankAccounts accounts;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    @Inject
    StatementUploads(
            BankStatements statements,
            StatementLines lines,
            BankAccounts accounts,
            Changes changes,
            Caller caller,
            Clock clock) {
        this.statements = statements;
        this.lines = lines;
        this.accounts = accounts;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /// What became of a file.
    ///
    /// @param isNew false where the same bytes came before
    record Taken(StatementFile file, List<BankStatement> statements, boolean isNew) {}

    /// The same bytes a second time change nothing.
    ///
    /// @throws Refusal STATEMENT_UNREADABLE, STATEMENT_OF_ANOTHER_ACCOUNT, BANK_ACCOUNT_CLOSED,
    ///     STATEMENT_DATES_IMPOSSIBLE, STATEMENT_DOES_NOT_ADD_UP
    Taken take(@Nullable File upload) {
        byte[] content = bytes(upload);
        String sha256 = sha256(content);
        statements.lock(sha256);
        Optional<StatementFile> before = statements.file(sha256);
        if (before.isPresent()) {
            return new Taken(before.get(), statements.of(before.get()), false);
        }
        Understood understood = switch (StatementFormat.read(content)) {
            case Understood read -> read;
            case NotUnderstood not -> throw unreadable(not);
        };
        List<FundAccount> owners =
                understood.statements().stream().map(this::account).toList();
        understood.statements().forEach(this::check);
        StatementFile file = new StatementFile(sha256, understood.format(), content, caller.subject(), clock.instant());
        statements.getEntityManager().persist(file);
        owners.stream().map(FundAccount::id).sorted().distinct().forEach(id -> statements.lock(id.toString()));
        List<BankStatement> taken = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) {
            taken.add(keep(file, owners.get(i), understood.statements().get(i)));
        }
        return new Taken(file, taken, true);
    }

    private FundAccount account(Stated said) {
        FundAccount owner = accounts.withIban(said.iban())
                .orElseThrow(() -> StatementProblem.STATEMENT_OF_ANOTHER_ACCOUNT
                        .refuse(said.iban())
                        .with("line", said.line()));
        return accounts.named(owner.id(), "/lines/" + said.line());
    }

    private void check(Stated said) {
        LocalDate today = BusinessDate.today(clock);
        LocalDate last = said.until().isAfter(today) ? today : said.until();
        Stream.concat(Stream.of(said.from()), said.entries().stream().map(StatedEntry::bookedOn))
                .filter(day -> day.isBefore(said.from()) || day.isAfter(last))
                .findFirst()
                .ifPresent(day -> {
                    throw StatementProblem.STATEMENT_DATES_IMPOSSIBLE
                            .refuse(said.from().toString(), said.until().toString(), day.toString())
                            .with("date", day);
                });
        if (said.differenceTiyn() != 0) {
            throw doesNotAddUp(said);
        }
    }

    private static Refusal doesNotAddUp(Stated said) {
        Money opening = Money.ofTiyn(said.openingTiyn());
        Money in = Money.ofTiyn(said.inTiyn());
        Money out = Money.ofTiyn(said.outTiyn());
        Money closing = Money.ofTiyn(said.closingTiyn());
        Money difference = Money.ofTiyn(said.differenceTiyn());
        return StatementProblem.STATEMENT_DOES_NOT_ADD_UP
                .refuse(
                        said.iban(),
                        opening.toString(),
                        in.toString(),
                        out.toString(),
                        closing.plus(difference).toString(),
                        closing.toString())
                .with("iban", said.iban())
                .with("opening", opening)
                .with("in", in)
                .with("out", out)
                .with("closing", closing)
                .with("difference", difference);
    }

    private BankStatement keep(StatementFile file, FundAccount account, Stated said) {
        Repeats repeats = new Repeats();
        lines.booked(
                        account,
                        said.from().minusDays(Repeats.DOUBT_DAYS),
                        said.until().plusDays(Repeats.DOUBT_DAYS))
                .forEach(line -> repeats.add(new Repeats.Known(line.id(), said(line), true)));
        List<@Nullable UUID> repeated = new ArrayList<>();
        said.entries().forEach(entry -> repeated.add(repeats.repeated(entry)));
        int count = (int) repeated.stream().filter(id -> id != null).count();
        BankStatement statement = new BankStatement(file, account, said, count);
        statements.persist(statement);
        for (int i = 0; i < repeated.size(); i++) {
            StatedEntry entry = said.entries().get(i);
            StatementLine line = new StatementLine(statement, i + 1, entry, repeated.get(i), repeats.doubted(entry));
            lines.persist(line);
            if (repeated.get(i) == null) {
                repeats.add(new Repeats.Known(line.id(), said(line), false));
            }
        }
        statements.flush();
        statements.getEntityManager().refresh(statement);
        changes.record(
                TYPE,
                statement.id(),
                "CREATED",
                BankStatementView.of(statement, null).published());
        return statement;
    }

    /// A line as the bank says it.
    private static StatedEntry said(StatementLine line) {
        return new StatedEntry(
                line.position(),
                line.bookedOn(),
                line.valueOn(),
                line.direction(),
                line.amount().tiyn(),
                line.counterparty(),
                line.purpose(),
                line.purposeCode(),
                line.documentNumber(),
                line.endToEndId(),
                line.bankReference(),
                line.isReturned());
    }

    private static Refusal unreadable(NotUnderstood not) {
        return StatementProblem.STATEMENT_UNREADABLE
                .refuse(not.faults().size())
                .at(not.faults().stream()
                        .map(fault -> new FieldFault("/lines/" + fault.line(), fault.code(), fault.message()))
                        .toList());
    }

    private static byte[] bytes(@Nullable File upload) {
        try {
            return upload == null ? new byte[0] : Files.readAllBytes(upload.toPath());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
