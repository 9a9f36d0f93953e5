package kz.tirek.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import kz.tirek.training.teacher.TeacherErased;

/// Takes certificates back, and forgets their holders.
@ApplicationScoped
class Ending {

    private final Certificates certificates;
    private final Issuing issuing;
    private final StatusLists lists;
    private final Clock clock;

    @Inject
    Ending(Certificates certificates, Issuing issuing, StatusLists lists, Clock clock) {
        this.certificates = certificates;
        this.issuing = issuing;
        this.lists = lists;
        this.clock = clock;
    }

    /// @param certificate locked
    @Transactional(Transactional.TxType.MANDATORY)
    CertificateView revoke(Certificate certificate, String reason) {
        certificate.revoke(reason, clock.instant());
        lists.end(certificate.id());
        return issuing.record(certificate, "REVOKED");
    }

    /// The certificates of an erased teacher stay, without a name, so that what was issued can still be counted and
    /// checked.
    void forget(@Observes TeacherErased erased) {
        for (Certificate certificate : certificates.lockedOf(erased.teacherId())) {
            if (!certificate.isErased()) {
                certificate.erase(clock.instant());
                issuing.record(certificate, "HOLDER_ERASED");
            }
        }
    }
}
