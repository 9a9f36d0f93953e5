package kz.tirek.funding.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Column;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.report.Drawn;
import kz.tirek.funding.report.ReportDefinition;
import kz.tirek.funding.report.ReportKind;
import org.jspecify.annotations.Nullable;

/// Who did what, and when: every change of anything in funding, every look at personal data, every file that was
/// taken away and every attempt that was refused, in the order in which they were recorded. It has no sums.
@ApplicationScoped
class AuditTrail implements ReportDefinition<AuditTrailFilter, AuditedAct> {

    private static final String ROWS = """
            select id, at, person, name, act, operation, resource_type, resource_id, code, purpose, trace_id
            from audit_act
            where (:instant::timestamptz is null or (at, id) > (:instant::timestamptz, :place::uuid))
              and at <= :knownAt and at < :end and at >= :start
              and (:person::text is null or person = :person)
              and (:act::text is null or act = :act)
              and (:resourceType::text is null or resource_type = :resourceType)
              and (:resourceId::uuid is null or resource_id = :resourceId)
            order by at, id limit :most""";

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private static final List<Column<AuditedAct>> COLUMNS = List.of(
            Column.instant("at", new Text("Уақыты", "Время", "At"), AuditedAct::at),
            Column.text("person", Words.PERSON, AuditedAct::person),
            Column.text("name", new Text("Аты", "Имя", "Name"), AuditedAct::name),
            Column.text("act", new Text("Әрекет", "Действие", "Act"), AuditedAct::act),
            Column.text("operation", new Text("Операция", "Операция", "Operation"), AuditedAct::operation),
            Column.text("resourceType", new Text("Немен", "С чем", "Resource"), AuditedAct::resourceType),
            Column.text("code", Words.CODE, AuditedAct::code),
            Column.<AuditedAct>text(
                            "resourceId", new Text("Нөмірі", "Идентификатор", "Resource id"), AuditedAct::resourceId)
                    .offPaper(),
            Column.text("purpose", new Text("Мақсаты", "Цель", "Purpose"), AuditedAct::purpose),
            Column.<AuditedAct>text("traceId", new Text("Із", "Трасса", "Trace"), AuditedAct::traceId)
                    .offPaper(),
            Column.<AuditedAct>text("id", new Text("Жазба", "Запись", "Record"), AuditedAct::id)
                    .offPaper());

    private final Queries queries;
    private final Cuts cuts;

    @Inject
    AuditTrail(Queries queries, Cuts cuts) {
        this.queries = queries;
        this.cuts = cuts;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.AUDIT_TRAIL;
    }

    @Override
    public Class<AuditTrailFilter> filter() {
        return AuditTrailFilter.class;
    }

    @Override
    public Drawn<AuditedAct> draw(AsOf cut, AuditTrailFilter filter) {
        cuts.awaitHistory(cut.knownAt());
        LocalDate from = filter.from == null ? BEGINNING : filter.from;
        LocalDate last =
                filter.until == null || filter.until.isAfter(cut.effectiveAt()) ? cut.effectiveAt() : filter.until;
        return new Drawn<>(
                COLUMNS,
                new ReadRows<>(
                        (key, most) -> {
                            @Nullable String[] place = ReadRows.parts(key, 2);
                            return queries.query(ROWS)
                                    .at(cut)
                                    .with("start", start(from))
                                    .with("end", start(last.plusDays(1)))
                                    .with("person", filter.person)
                                    .with("act", filter.act)
                                    .with("resourceType", filter.resourceType)
                                    .with("resourceId", filter.resourceId)
                                    .with("instant", place[0])
                                    .with("place", place[1])
                                    .with("most", most)
                                    .list(AuditTrail::row);
                        },
                        row -> row.at() + "|" + row.id()));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessDate.ZONE).toInstant();
    }

    private static AuditedAct row(Row row) throws SQLException {
        return new AuditedAct(
                row.id("id"),
                row.instant("at"),
                row.word("person"),
                row.word("name"),
                row.constant("act", Act.class),
                row.word("operation"),
                row.word("resource_type"),
                row.uuid("resource_id"),
                row.text("code"),
                row.text("purpose"),
                row.text("trace_id"));
    }
}
