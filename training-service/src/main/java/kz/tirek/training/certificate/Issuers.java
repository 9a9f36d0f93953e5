package kz.tirek.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.training.provider.Provider;
import org.jspecify.annotations.Nullable;

/// In whose name certificates are issued, and under which numbers.
@ApplicationScoped
class Issuers {

    private final SeriesBook book;
    private final EntityManager entities;

    @Inject
    Issuers(SeriesBook book, EntityManager entities) {
        this.book = book;
        this.entities = entities;
    }

    /// @param stated who signs, if somebody else than the series says
    /// @throws kz.tirek.conventions.problem.Refusal SIGNATORY_MISSING
    @Transactional(Transactional.TxType.MANDATORY)
    Issuer of(UUID provider, @Nullable Signatory stated) {
        CertificateSeries series = book.forIssuing(provider);
        Signatory signatory = stated != null ? stated : series.signatory();
        if (signatory == null) {
            throw CertificateProblem.SIGNATORY_MISSING.refuse().at("/signatory");
        }
        return new Issuer(provider, name(provider), series.code(), signatory);
    }

    private Name name(UUID provider) {
        return Objects.requireNonNull(entities.find(Provider.class, provider)).name();
    }
}
