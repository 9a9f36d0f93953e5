package kz.tirek.training.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// The series of all providers. A provider without one gets one with its first certificate.
@ApplicationScoped
class SeriesBook implements PanacheRepositoryBase<CertificateSeries, UUID> {

    static final String TYPE = "certificate-series";

    private static final int TRIES = 5;

    private final Changes changes;
    private final Clock clock;

    @Inject
    SeriesBook(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    CertificateSeries get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    CertificateSeries locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// Whether a certificate carries a number of this provider.
    boolean isUsed(CertificateSeries series) {
        return getEntityManager()
                .createQuery("select 1 from Certificate c where c.providerId = :provider", Integer.class)
                .setParameter("provider", series.providerId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /// The provider's series for issuing; its code stays as it is until the transaction ends.
    CertificateSeries forIssuing(UUID providerId) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<CertificateSeries> series = find("providerId", providerId)
                    .withLock(LockModeType.PESSIMISTIC_READ)
                    .firstResultOptional();
            if (series.isPresent()) {
                return series.get();
            }
            open(providerId);
        }
        throw CommonProblem.CONCURRENT_CHANGE.refuse();
    }

    /// A code nobody chose: `P0001`.
    String nextCode() {
        long next = (long) getEntityManager()
                .createNativeQuery("select nextval('certificate_series_number')", Long.class)
                .getSingleResult();
        return "P%04d".formatted(next);
    }

    CertificateSeriesView record(CertificateSeries series, String operation) {
        flush();
        CertificateSeriesView view = CertificateSeriesView.of(series);
        changes.record(TYPE, view.id(), operation, view.published());
        return view;
    }

    private void open(UUID providerId) {
        UUID id = Ids.next();
        int opened = getEntityManager()
                .createNativeQuery("""
                        insert into certificate_series (id, version, created_at, provider_id, code)
                        values (:id, 0, :now, :provider, :code) on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .setParameter("provider", providerId)
                .setParameter("code", nextCode())
                .executeUpdate();
        @Nullable CertificateSeries series = opened == 1 ? findById(id) : null;
        if (series != null) {
            record(series, "CREATED");
        }
    }
}
