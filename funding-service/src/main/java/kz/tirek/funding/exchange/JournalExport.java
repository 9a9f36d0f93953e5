package kz.tirek.funding.exchange;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.Language;
import kz.tirek.funding.journal.Cuts.OrderedCut;
import kz.tirek.funding.ledger.AccountKind;
import kz.tirek.funding.ledger.AccountTotals;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.Balances;
import kz.tirek.funding.ledger.JournalReader;
import kz.tirek.funding.ledger.OrderedEntry;

/// Writes the entries of a cut in their order, some at a time, so that a long journal needs no more memory than a
/// short one.
@ApplicationScoped
class JournalExport {

    private static final int AT_ONCE = 1000;

    private final AgroalDataSource database;

    @Inject
    JournalExport(AgroalDataSource database) {
        this.database = database;
    }

    void write(PlainText format, OrderedCut cut, Language language, OutputStream out) throws IOException {
        try {
            Map<String, AccountTotals> balances = balances(cut);
            List<ChartAccount> accounts = accounts(language).stream()
                    .filter(account -> balances.containsKey(account.code()))
                    .toList();
            Map<String, String> paths =
                    accounts.stream().collect(Collectors.toMap(ChartAccount::code, ChartAccount::path));
            Labels labels = labels(cut.asOf(), language);
            out.write(utf8(format.preamble(cut.asOf(), accounts, since(cut), labels)));
            for (long next = 1; next <= cut.entries(); next += AT_ONCE) {
                StringBuilder text = new StringBuilder();
                for (OrderedEntry entry : read(next, (int) Math.min(AT_ONCE, cut.entries() - next + 1))) {
                    if (!entry.effectiveOn().isAfter(cut.asOf().effectiveAt())) {
                        format.entry(text, entry, paths, labels);
                    }
                }
                out.write(utf8(text.toString()));
            }
            StringBuilder end = new StringBuilder();
            format.balances(end, cut.asOf().effectiveAt(), accounts, balances);
            out.write(utf8(end.toString()));
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private Labels labels(AsOf cut, Language language) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new Labels(connection, cut, language);
        }
    }

    private List<OrderedEntry> read(long first, int count) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new JournalReader(connection).read(first, count);
        }
    }

    /// The accounts something is posted to in the cut: those opened later do not change what it says.
    private Map<String, AccountTotals> balances(OrderedCut cut) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new Balances(connection)
                    .trialBalance(cut.asOf()).stream()
                            .filter(totals -> totals.debitTiyn() != 0 || totals.creditTiyn() != 0)
                            .collect(Collectors.toMap(AccountTotals::code, totals -> totals));
        }
    }

    private List<ChartAccount> accounts(Language language) throws SQLException {
        List<ChartAccount> accounts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select code, kind, coalesce(name_%s, name_ru) from account order by code"
                                .formatted(language.tag()));
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                accounts.add(
                        new ChartAccount(row.getString(1), AccountKind.valueOf(row.getString(2)), row.getString(3)));
            }
        }
        return accounts;
    }

    private LocalDate since(OrderedCut cut) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select min(effective_on) from entry where recorded_at <= ? and effective_on <= ?")) {
            query.setObject(1, cut.asOf().knownAt().atOffset(ZoneOffset.UTC));
            query.setObject(2, cut.asOf().effectiveAt());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                LocalDate first = row.getObject(1, LocalDate.class);
                return first == null ? cut.asOf().effectiveAt() : first;
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
