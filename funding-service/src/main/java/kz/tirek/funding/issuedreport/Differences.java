package kz.tirek.funding.issuedreport;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;
import kz.tirek.funding.issuedreport.Difference.Side;
import kz.tirek.funding.issuedreport.DifferingEntryView.Change;
import kz.tirek.funding.issuedreport.FigureDifference.Part;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.journal.Cuts.OrderedCut;
import kz.tirek.funding.ledger.AccountTotals;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.Balances;
import kz.tirek.funding.ledger.CutDifference;
import kz.tirek.funding.ledger.CutDifference.AccountChange;
import kz.tirek.funding.ledger.CutDifference.Counts;
import kz.tirek.funding.ledger.CutDifference.Differing;
import kz.tirek.funding.report.Effects;
import kz.tirek.funding.report.Report;
import kz.tirek.funding.report.ReportKind;
import kz.tirek.funding.report.Reports;
import org.jspecify.annotations.Nullable;

/// Explains what has changed of an issued report: by the entries that are in one of the two cuts and not in the
/// other.
@ApplicationScoped
class Differences {

    private static final int AT_ONCE = 500;
    private static final Text NOT_BOTH =
            new Text("to берілсе, кесім берілмейді", "не указывается вместе с to", "cannot be given together with to");

    private final IssuedReports issued;
    private final Reports reports;
    private final ReportParameters parameters;
    private final Cuts cuts;
    private final AgroalDataSource database;

    @Inject
    Differences(
            IssuedReports issued, Reports reports, ReportParameters parameters, Cuts cuts, AgroalDataSource database) {
        this.issued = issued;
        this.reports = reports;
        this.parameters = parameters;
        this.cuts = cuts;
        this.database = database;
    }

    /// The two cuts that are compared.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, REPORTS_NOT_COMPARABLE, INVALID_REQUEST,
    ///     LEDGER_NOT_SETTLED
    Comparison compare(IssuedReport report, DifferenceRequest request) {
        if (request.to == null) {
            return new Comparison(
                    report,
                    null,
                    cuts.ordered(
                            Objects.requireNonNullElse(request.effectiveAt, report.effectiveAt()), request.knownAt));
        }
        if (request.effectiveAt != null || request.knownAt != null) {
            throw CommonProblem.INVALID_REQUEST
                    .refuse(1)
                    .at(request.knownAt == null ? "effectiveAt" : "knownAt", "not-both", NOT_BOTH);
        }
        IssuedReport other = issued.named(request.to, "to");
        if (!report.isComparableTo(other)) {
            throw IssuedReportProblem.REPORTS_NOT_COMPARABLE
                    .refuse(report.number(), other.number())
                    .at("to");
        }
        return new Comparison(
                report, other, new OrderedCut(new AsOf(other.effectiveAt(), other.knownAt()), other.entries()));
    }

    /// Which figures changed, and whether the entries explain it.
    Difference difference(Comparison compared, Language language) {
        IssuedReport report = compared.report();
        Effects effects = effects(compared);
        List<FigureDifference> figures = new ArrayList<>();
        Counts counts;
        try (Connection connection = database.getConnection()) {
            CutDifference difference = between(connection, compared);
            counts = difference.counts();
            figures.addAll(accounts(connection, compared, difference));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        figures.addAll(ofReport(compared, effects, language));
        OrderedCut after = compared.after();
        IssuedReport other = compared.other();
        return new Difference(
                report.id(),
                report.kind(),
                parameters.shown(report.parameters()),
                new Side(report.number(), report.effectiveAt(), report.knownAt(), report.entries()),
                new Side(
                        other == null ? null : other.number(),
                        after.asOf().effectiveAt(),
                        after.asOf().knownAt(),
                        after.entries()),
                counts.added(),
                counts.removed(),
                counts.reversals(),
                figures,
                figures.stream().allMatch(FigureDifference::agrees),
                language,
                () -> entries(compared, effects));
    }

    /// Entries behind place `sequence`, at most `most`.
    List<DifferingEntryView> entries(Comparison compared, long sequence, int most) {
        return views(compared, effects(compared), sequence, most);
    }

    private Iterator<DifferingEntryView> entries(Comparison compared, Effects effects) {
        return new Iterator<>() {

            private List<DifferingEntryView> read = views(compared, effects, 0, AT_ONCE);
            private int next;

            @Override
            public boolean hasNext() {
                if (next == read.size() && next == AT_ONCE) {
                    read = views(compared, effects, read.getLast().sequence(), AT_ONCE);
                    next = 0;
                }
                return next < read.size();
            }

            @Override
            public DifferingEntryView next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return read.get(next++);
            }
        };
    }

    private List<DifferingEntryView> views(Comparison compared, Effects effects, long sequence, int most) {
        try (Connection connection = database.getConnection()) {
            return between(connection, compared).after(sequence, most).stream()
                    .map(differing ->
                            DifferingEntryView.of(differing, compared.reason(differing), changes(differing, effects)))
                    .toList();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Change> changes(Differing differing, Effects effects) {
        Map<FigureKey, Long> changes = new LinkedHashMap<>();
        int sign = differing.added() ? 1 : -1;
        differing
                .entry()
                .postings()
                .forEach(posting -> changes.merge(
                        new FigureKey(Part.ACCOUNT, posting.account(), posting.amountTiyn() > 0 ? "debit" : "credit"),
                        sign * Math.absExact(posting.amountTiyn()),
                        Math::addExact));
        effects.of(differing.entry())
                .forEach(effect -> changes.merge(
                        new FigureKey(effect.row() == null ? Part.TOTAL : Part.ROW, effect.row(), effect.column()),
                        sign * effect.tiyn(),
                        Math::addExact));
        return changes.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .map(change -> change.getKey().change(change.getValue()))
                .toList();
    }

    private static List<FigureDifference> accounts(Connection connection, Comparison compared, CutDifference difference)
            throws SQLException {
        Balances balances = new Balances(connection);
        Map<String, AccountTotals> before = byCode(balances.trialBalance(compared.asOf()));
        Map<String, AccountTotals> after =
                byCode(balances.trialBalance(compared.after().asOf()));
        Map<String, AccountChange> changes = new TreeMap<>();
        difference.changes().forEach(change -> changes.put(change.account(), change));
        List<FigureDifference> figures = new ArrayList<>();
        after.forEach((code, now) -> {
            AccountTotals then = before.getOrDefault(code, new AccountTotals(code, now.kind(), 0, 0));
            AccountChange change = changes.getOrDefault(code, new AccountChange(code, 0, 0));
            add(figures, code, "debit", then.debitTiyn(), now.debitTiyn(), change.debitTiyn());
            add(figures, code, "credit", then.creditTiyn(), now.creditTiyn(), change.creditTiyn());
        });
        return figures;
    }

    private static void add(
            List<FigureDifference> figures, String code, String figure, long before, long after, long sum) {
        if (before != after || sum != 0) {
            figures.add(FigureDifference.of(Part.ACCOUNT, code, figure, before, after, sum));
        }
    }

    private static Map<String, AccountTotals> byCode(List<AccountTotals> accounts) {
        Map<String, AccountTotals> byCode = new TreeMap<>();
        accounts.forEach(account -> byCode.put(account.code(), account));
        return byCode;
    }

    private List<FigureDifference> ofReport(Comparison compared, Effects effects, Language language) {
        IssuedReport report = compared.report();
        if (report.kind() == ReportKind.TRIAL_BALANCE) {
            return List.of();
        }
        ReportFigures figures = new ReportFigures(report.kind());
        figures.before(draw(report, compared.asOf(), language));
        figures.after(draw(report, compared.after().asOf(), language));
        if (!effects.equals(Effects.NONE)) {
            entries(compared, effects)
                    .forEachRemaining(entry -> entry.changes().stream()
                            .filter(change -> change.part() != Part.ACCOUNT)
                            .forEach(figures::count));
        }
        return figures.differences(effects);
    }

    private Report<?> draw(IssuedReport report, AsOf cut, Language language) {
        return reports.draw(report.kind(), parameters.in(cut, report.kind(), report.parameters()), language);
    }

    private Effects effects(Comparison compared) {
        IssuedReport report = compared.report();
        return reports.effects(
                report.kind(),
                compared.knownAt(),
                parameters.in(new AsOf(report.effectiveAt(), report.knownAt()), report.kind(), report.parameters()));
    }

    private static CutDifference between(Connection connection, Comparison compared) {
        return new CutDifference(connection, compared.cut(), compared.afterCut());
    }

    /// Which figure.
    private record FigureKey(Part part, @Nullable String of, String figure) {

        Change change(long tiyn) {
            return new Change(part, of, figure, Money.ofTiyn(tiyn));
        }
    }
}
