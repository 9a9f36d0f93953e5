package kz.tirek.hubschool.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.hubschool.mentorship.MassBeginning.Pair;

/// All proposals.
@ApplicationScoped
class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    /// The proposal of an address.
    Proposal at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// The same, locked until the transaction ends.
    Proposal lockedAt(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    /// Who is to mentor whom. Reads ids, not entities, so that these can be locked before they are read.
    List<Pair> placements(Proposal proposal) {
        return getEntityManager()
                .createQuery(
                        "select e.hubSchool.id, e.school.id from ProposedSchool e"
                                + " where e.proposal = :proposal and e.hubSchool is not null order by e.id",
                        Pair.class)
                .setParameter("proposal", proposal)
                .getResultList();
    }

    /// The hub schools with a place left, in the order of their codes.
    List<ProposedHub> hubs(Proposal proposal) {
        return getEntityManager()
                .createQuery(
                        "select e from ProposedHub e join fetch e.hubSchool h where e.proposal = :proposal order by h.code",
                        ProposedHub.class)
                .setParameter("proposal", proposal)
                .getResultList();
    }

    /// Notes which mentorship came of each placement.
    void begun(Proposal proposal, Map<UUID, UUID> mentorshipBySchool) {
        UUID[] schools = mentorshipBySchool.keySet().toArray(UUID[]::new);
        UUID[] mentorships = mentorshipBySchool.values().toArray(UUID[]::new);
        getEntityManager()
                .createNativeQuery("""
                        update mentorship_proposal_school as placed set mentorship_id = begun.mentorship_id
                        from unnest(:schools, :mentorships) as begun (school_id, mentorship_id)
                        where placed.proposal_id = :proposal and placed.school_id = begun.school_id""")
                .setParameter("schools", schools)
                .setParameter("mentorships", mentorships)
                .setParameter("proposal", proposal.id())
                .executeUpdate();
    }
}
