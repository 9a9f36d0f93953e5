package kz.tirek.funding.opendata;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.journal.CutRequest;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.journal.Cuts.OrderedCut;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Makes editions.
@ApplicationScoped
class Editions {

    private final AgroalDataSource database;
    private final Cuts cuts;

    private final @Nullable Publisher publisher;

    @Inject
    Editions(
            AgroalDataSource database,
            Cuts cuts,
            OpenDataConfig configured,
            @ConfigProperty(name = "tirek.public-url") URI publicUrl) {
        this.database = database;
        this.cuts = cuts;
        this.publisher = Publisher.of(configured, publicUrl);
    }

    /// So that a wrong setting shows when the service starts.
    void check(@Observes StartupEvent start) {
        // The constructor has checked it.
    }

    /// The edition of the cut the caller asks for, once it is settled.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal OPEN_DATA_NOT_PUBLISHED, and as [Cuts#ordered]
    Edition of(CutRequest request) {
        if (publisher == null) {
            throw OpenDataProblem.OPEN_DATA_NOT_PUBLISHED.refuse();
        }
        OrderedCut cut = cuts.ordered(request);
        cuts.awaitNames(cut.asOf().knownAt());
        try (Connection connection = database.getConnection()) {
            return edition(connection, publisher, cut);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Edition edition(Connection connection, Publisher publisher, OrderedCut cut) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select count(*), greatest(
                    (select recorded_at from entry where recorded_at <= ? order by recorded_at desc limit 1),
                    max(known_at) filter (where known_at > '-infinity'))
                from (select known_at from funder_state union all select known_at from hub_school_state) s
                where known_at <= ?""")) {
            OffsetDateTime knownAt = cut.asOf().knownAt().atOffset(ZoneOffset.UTC);
            query.setObject(1, knownAt);
            query.setObject(2, knownAt);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                OffsetDateTime modified = row.getObject(2, OffsetDateTime.class);
                return new Edition(
                        publisher,
                        cut.asOf(),
                        cut.entries(),
                        row.getLong(1),
                        modified == null ? beginning(publisher) : modified.toInstant());
            }
        }
    }

    private static Instant beginning(Publisher publisher) {
        return publisher.since().atStartOfDay(BusinessDate.ZONE).toInstant();
    }
}
