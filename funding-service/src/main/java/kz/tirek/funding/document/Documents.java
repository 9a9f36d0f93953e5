package kz.tirek.funding.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.review.Attachments;

/// All documents.
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID> {

    private final RequiredDocuments requirements;
    private final Clock clock;

    @Inject
    Documents(RequiredDocuments requirements, Clock clock) {
        this.requirements = requirements;
        this.clock = clock;
    }

    /// Refuses a step for which the record lacks a document that is asked for today.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal DOCUMENT_MISSING with every missing kind
    public void require(OwnerType ownerType, UUID ownerId, Step step) {
        if (step.owner() != ownerType) {
            throw new IllegalArgumentException(step + " is no step of a " + ownerType);
        }
        Set<DocumentKind> missing = requirements.at(step, BusinessDate.today(clock));
        if (missing.isEmpty()) {
            return;
        }
        missing.removeAll(kindsOf(ownerType, ownerId));
        if (!missing.isEmpty()) {
            String kinds = missing.stream().map(Enum::name).collect(Collectors.joining(", "));
            throw DocumentProblem.DOCUMENT_MISSING
                    .refuse(step.name(), kinds)
                    .with("step", step)
                    .with("missing", List.copyOf(missing));
        }
    }

    /// The documents of a record, oldest first; also those a newer one took the place of.
    public List<DocumentSummary> of(OwnerType ownerType, UUID ownerId) {
        return list("ownerType = ?1 and ownerId = ?2 order by uploadedAt, id", ownerType, ownerId).stream()
                .map(DocumentSummary::of)
                .toList();
    }

    /// What a decision about a record covers of its documents: those that no newer one took the place of.
    public Attachments attached(OwnerType ownerType, UUID ownerId) {
        List<Document> present = list(
                "ownerType = ?1 and ownerId = ?2 and supersededBy is null order by sha256, id", ownerType, ownerId);
        return new Attachments(
                present.stream().map(Document::sha256).toList(),
                present.stream().map(Document::uploadedBy).distinct().toList(),
                present.stream()
                        .map(Document::uploadedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    Document get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    Document named(UUID id, String parameter) {
        return findByIdOptional(id)
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("document", id.toString())
                        .at(parameter));
    }

    /// Whether the record a document is to belong to is there.
    boolean hasOwner(OwnerType ownerType, UUID ownerId) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select document_owner_exists(?1, ?2)", Boolean.class)
                .setParameter(1, ownerType.name())
                .setParameter(2, ownerId)
                .getSingleResult();
    }

    private Set<DocumentKind> kindsOf(OwnerType ownerType, UUID ownerId) {
        Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
        kinds.addAll(getEntityManager()
                .createQuery(
                        "select distinct e.kind from Document e where e.ownerType = :ownerType and e.ownerId = :ownerId",
                        DocumentKind.class)
                .setParameter("ownerType", ownerType)
                .setParameter("ownerId", ownerId)
                .getResultList());
        return kinds;
    }
}
