package kz.tirek.funding.auditsample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.auditsample.Projection.Misstatement;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.ledger.AsOf;

/// All samples. Drawing reads the money data and writes the auditors' papers only.
@ApplicationScoped
class AuditSamples implements PanacheRepositoryBase<AuditSample, UUID> {

    private final AgroalDataSource database;
    private final Cuts cuts;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final Clock clock;

    @Inject
    AuditSamples(AgroalDataSource database, Cuts cuts, ObjectMapper mapper, Caller caller, Clock clock) {
        this.database = database;
        this.cuts = cuts;
        this.mapper = mapper;
        this.caller = caller;
        this.clock = clock;
    }

    AuditSample get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The items that were drawn, in the order of the population.
    List<AuditSampleItem> items(AuditSample sample) {
        return getEntityManager()
                .createQuery(
                        "select i from AuditSampleItem i where i.sampleId = ?1 order by i.number",
                        AuditSampleItem.class)
                .setParameter(1, sample.id())
                .getResultList();
    }

    /// Draws a sample and keeps it.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST, UNKNOWN_REFERENCE, LEDGER_NOT_SETTLED,
    ///     AUDIT_POPULATION_EMPTY, AUDIT_SAMPLE_TOO_LARGE, AUDIT_SAMPLE_TOO_SMALL
    AuditSample draw(NewAuditSample asked) {
        SampleRules.require(asked);
        AsOf cut = cuts.ordered(asked.effectiveAt(), asked.knownAt()).asOf();
        Drawing drawing = fromOneState(connection -> new Drawer(connection, asked, cut).draw());
        Instant now = clock.instant();
        AuditSample sample = new AuditSample(nextCode(now), asked, json(asked), cut, drawing, caller.subject(), now);
        persist(sample);
        drawing.items().forEach(item -> getEntityManager().persist(new AuditSampleItem(sample, item)));
        flush();
        return sample;
    }

    /// Keeps what was found of a sample's items, and what it says about the population.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, AUDIT_ITEM_NOT_DRAWN
    AuditSampleEvaluation evaluate(UUID id, NewEvaluation body) {
        AuditSample sample = get(id);
        Map<Long, AuditSampleItem> drawn =
                items(sample).stream().collect(Collectors.toMap(AuditSampleItem::number, item -> item));
        Set<Long> numbers = Set.copyOf(drawn.keySet());
        List<Misstatement> misstatements = body.misstated().stream()
                .map(found -> {
                    AuditSampleItem item = drawn.remove(found.number());
                    if (item == null) {
                        throw AuditSampleProblem.AUDIT_ITEM_NOT_DRAWN
                                .refuse(found.number().toString(), sample.code())
                                .at("/misstated");
                    }
                    long amount = item.amount().tiyn();
                    return new Misstatement(
                            amount,
                            amount - found.auditedTiyn(),
                            item.isCertain(),
                            sample.part(item.stratum()).name());
                })
                .toList();
        Money interval = sample.interval();
        Projection projection = interval == null
                ? ofItems(sample, numbers, misstatements, body.confidence())
                : Projection.ofUnits(interval.tiyn(), body.confidence(), misstatements);
        AuditSampleEvaluation evaluation = new AuditSampleEvaluation(
                id, body, json(body.misstated()), projection, caller.subject(), clock.instant());
        getEntityManager().persist(evaluation);
        flush();
        return evaluation;
    }

    /// The risk is divided among the parts of which not all was drawn, so that it is not exceeded over all of them.
    private Projection ofItems(
            AuditSample sample, Set<Long> numbers, List<Misstatement> misstatements, Confidence confidence) {
        Map<String, List<Misstatement>> found =
                misstatements.stream().collect(Collectors.groupingBy(Misstatement::part));
        long uncertain = sample.parts().stream().filter(part -> !part.isWhole()).count();
        List<Sampled> parts = sample.parts().stream()
                .map(part -> Sampled.of(
                        part, found.getOrDefault(part.name(), List.of()), confidence.risk() / Math.max(1, uncertain)))
                .toList();
        Map<String, Long> unseen =
                parts.stream().collect(Collectors.toMap(part -> part.part().name(), Sampled::unseen));
        NewAuditSample asked = asked(sample);
        Undrawn undrawn = new Undrawn(new Strata(asked.strata()), numbers, unseen);
        return fromOneState(connection -> {
            new Members(connection, asked, new AsOf(sample.effectiveAt(), sample.knownAt())).each(undrawn);
            return Projection.ofItems(parts, undrawn::tiyn);
        });
    }

    /// What reads the money data.
    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    /// All of it from one state of the data, in a transaction that cannot write.
    private <T> T fromOneState(Reading<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    Statement begin = connection.createStatement()) {
                begin.execute("set transaction isolation level repeatable read, read only");
                return reading.read(connection);
            } catch (SQLException failure) {
                throw new IllegalStateException("the population cannot be read", failure);
            }
        });
    }

    private String nextCode(Instant now) {
        Number number = (Number) getEntityManager()
                .createNativeQuery("select nextval('audit_sample_number')", Long.class)
                .getSingleResult();
        return "S-%d-%06d".formatted(now.atZone(BusinessDate.ZONE).getYear(), number.longValue());
    }

    private NewAuditSample asked(AuditSample sample) {
        try {
            return mapper.readValue(sample.asked(), NewAuditSample.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String json(Object stated) {
        try {
            return mapper.writeValueAsString(stated);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
