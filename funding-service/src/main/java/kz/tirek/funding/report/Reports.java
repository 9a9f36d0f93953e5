package kz.tirek.funding.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.conventions.http.Bodies;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.table.Column;
import kz.tirek.conventions.table.TableFormat;
import kz.tirek.funding.journal.CutRequest;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.ledger.AccountTotals;
import kz.tirek.funding.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// Draws reports: in a cut that is settled, with control totals from the ledger in the same cut.
@ApplicationScoped
public class Reports {

    private final Map<ReportKind, ReportDefinition<?, ?>> definitions = new EnumMap<>(ReportKind.class);
    private final Cuts cuts;
    private final Bodies bodies;
    private final ObjectMapper mapper;

    @Inject
    Reports(@All List<ReportDefinition<?, ?>> definitions, Cuts cuts, Bodies bodies, ObjectMapper mapper) {
        definitions.forEach(definition -> this.definitions.put(definition.kind(), definition));
        this.cuts = cuts;
        this.bodies = bodies;
        this.mapper = mapper;
    }

    /// The cut a report is drawn in, and what the ledger has in it.
    private record Settled(AsOf cut, List<AccountTotals> accounts) {}

    /// The answer of a GET: the page that is asked for, and the whole report for files.
    ///
    /// @throws Refusal INVALID_REQUEST if `knownAt` lies in the future, INVALID_CURSOR, LEDGER_NOT_SETTLED,
    ///     and what the definition refuses
    public <F extends CutRequest, R extends Record> Report<R> answer(
            ReportDefinition<F, R> definition, F filter, PageRequest request, HttpHeaders headers) {
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String list = definition.kind() + mapper.valueToTree(filter).toString();
        ReportCursor from = request.cursor() == null ? null : ReportCursor.decode(mapper, request.cursor(), list);
        Settled settled = settle(from == null ? filter : CutRequest.of(from.cut()));
        Drawn<R> drawn = definition.draw(settled.cut(), filter);
        boolean whole = drawn.rows().held() != null && !request.isBounded();
        int limit = whole ? Integer.MAX_VALUE - 1 : request.limit();
        List<R> rows = drawn.rows().after(from == null ? null : from.key(), limit + 1);
        List<R> items = rows.size() > limit ? rows.subList(0, limit) : rows;
        @Nullable
        String next = rows.size() > limit
                ? ReportCursor.of(list, settled.cut(), drawn.rows().key(items.getLast()))
                        .encode(mapper)
                : null;
        return report(definition, filter, settled, drawn, items, next, language);
    }

    /// The filter of a report that JSON names; `effectiveAt` and `knownAt` may be among it.
    ///
    /// @param pointer where it stands in the body
    /// @throws Refusal INVALID_REQUEST with everything that is wrong with it
    public CutRequest filter(ReportKind kind, JsonNode filters, String pointer) {
        Bodies.Reading<? extends CutRequest> reading =
                bodies.attempt(filters, definition(kind).filter());
        List<FieldFault> faults = reading.faults().stream()
                .map(fault -> new FieldFault(pointer + fault.pointer(), fault.code(), fault.message()))
                .toList();
        CutRequest filter = reading.body();
        if (filter == null || !faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
        return filter;
    }

    /// A whole report; [Report#items] is empty.
    ///
    /// @param filter from [#filter]
    /// @throws Refusal as [#answer]
    public Report<?> draw(ReportKind kind, CutRequest filter, Language language) {
        return draw(definition(kind), filter, language);
    }

    /// What entries change of the figures of a report, by names and places known at `knownAt`.
    ///
    /// @param filter from [#filter]
    public Effects effects(ReportKind kind, Instant knownAt, CutRequest filter) {
        return effects(definition(kind), knownAt, filter);
    }

    private static <F extends CutRequest> Effects effects(
            ReportDefinition<F, ?> definition, Instant knownAt, CutRequest filter) {
        return definition.effects(knownAt, definition.filter().cast(filter));
    }

    /// Writes a whole report to `out`, which stays open.
    public void write(Report<?> report, ReportFormat format, OutputStream out) throws IOException {
        TableFormat table = format.table();
        if (table == null) {
            try (JsonGenerator json = mapper.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
                write(report, json);
            }
        } else {
            table.write(report, out);
        }
    }

    /// Writes a whole report as a JSON object, row by row: as its GET answers, with everything in one page.
    public <R extends Record> void write(Report<R> report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writePOJOField("kind", report.kind());
        json.writePOJOField("effectiveAt", report.effectiveAt());
        json.writePOJOField("knownAt", report.knownAt());
        json.writePOJOField("filters", report.filters());
        json.writeArrayFieldStart("items");
        Map<String, Money> totals = new LinkedHashMap<>();
        List<Column<R>> totalled =
                report.source().columns().stream().filter(Column::totalled).toList();
        totalled.forEach(column -> totals.put(column.name(), Money.ZERO));
        for (R row : report.source().rows()) {
            for (Column<R> column : totalled) {
                if (column.of(row) instanceof Money amount) {
                    totals.merge(column.name(), amount, Money::plus);
                }
            }
            json.writePOJO(row);
        }
        json.writeEndArray();
        json.writePOJOField("totals", totals);
        json.writePOJOField("controlTotals", report.controlTotals());
        json.writeEndObject();
    }

    private <F extends CutRequest, R extends Record> Report<R> draw(
            ReportDefinition<F, R> definition, CutRequest request, Language language) {
        F filter = definition.filter().cast(request);
        Settled settled = settle(filter);
        Drawn<R> drawn = definition.draw(settled.cut(), filter);
        return report(definition, filter, settled, drawn, List.of(), null, language);
    }

    private <F extends CutRequest, R extends Record> Report<R> report(
            ReportDefinition<F, R> definition,
            F filter,
            Settled settled,
            Drawn<R> drawn,
            List<R> items,
            @Nullable String next,
            Language language) {
        Map<String, String> given = FilterNames.values(mapper.valueToTree(filter));
        Report.Source<R> source =
                new Report.Source<>(drawn.columns(), drawn.rows(), definition.parameters(filter, given), language);
        return new Report<>(
                definition.kind(),
                settled.cut().effectiveAt(),
                settled.cut().knownAt(),
                given,
                items,
                next,
                source.totals(),
                ControlTotal.of(settled.accounts()),
                source);
    }

    private Settled settle(CutRequest request) {
        return cuts.read(request, (balances, cut) -> new Settled(cut, balances.trialBalance(cut)));
    }

    private ReportDefinition<?, ?> definition(ReportKind kind) {
        ReportDefinition<?, ?> definition = definitions.get(kind);
        if (definition == null) {
            throw new IllegalStateException("nobody draws " + kind);
        }
        return definition;
    }
}
