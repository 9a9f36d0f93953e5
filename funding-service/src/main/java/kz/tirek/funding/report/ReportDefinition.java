package kz.tirek.funding.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.tirek.conventions.table.Parameter;
import kz.tirek.funding.journal.CutRequest;
import kz.tirek.funding.ledger.AsOf;

/// How a kind of report is drawn. Each is a bean; see the package on how to add one.
///
/// @param <F> what the report can be asked for with
/// @param <R> a row, as JSON shows it
public interface ReportDefinition<F extends CutRequest, R extends Record> {

    /// Which report it is.
    ReportKind kind();

    /// The parameters of its GET; the same can be named in JSON.
    Class<F> filter();

    /// Draws the report in a cut in which everything is settled. Rows that may be many are read when they are asked
    /// for, outside any transaction, on connections of their own.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal where the filter asks for what is not there
    Drawn<R> draw(AsOf cut, F filter);

    /// What stands above the table on paper, beside the cut: every parameter that is given, unless a definition has
    /// something better to show than ids.
    ///
    /// @param given the parameters by name
    default List<Parameter> parameters(F filter, Map<String, String> given) {
        return FilterNames.parameters(given);
    }

    /// What entries change of its figures, where these are sums of the ledger; by names and places known at `knownAt`.
    default Effects effects(Instant knownAt, F filter) {
        return Effects.NONE;
    }
}
