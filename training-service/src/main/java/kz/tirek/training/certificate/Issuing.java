package kz.tirek.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.training.provider.Providers;
import kz.tirek.training.teacher.Teacher;
import kz.tirek.training.teacher.Teachers;
import org.jspecify.annotations.Nullable;

/// Issues certificates. Rows are locked in one order everywhere: the run, certificates, the series, its counter; the
/// insert locks the teacher last.
@ApplicationScoped
class Issuing {

    static final String TYPE = "certificate";

    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Certificates certificates;
    private final Attainments attainments;
    private final Issuers issuers;
    private final Numbers numbers;
    private final StatusLists lists;
    private final Teachers teachers;
    private final Providers providers;
    private final Changes changes;
    private final Clock clock;

    @Inject
    Issuing(
            Certificates certificates,
            Attainments attainments,
            Issuers issuers,
            Numbers numbers,
            StatusLists lists,
            Teachers teachers,
            Providers providers,
            Changes changes,
            Clock clock) {
        this.certificates = certificates;
        this.attainments = attainments;
        this.issuers = issuers;
        this.numbers = numbers;
        this.lists = lists;
        this.teachers = teachers;
        this.providers = providers;
        this.changes = changes;
        this.clock = clock;
    }

    /// Issues one certificate.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, NOT_COMPLETED, CERTIFICATE_EXISTS,
    ///     INTERNSHIP_NEEDS_PROVIDER, SIGNATORY_MISSING, CERTIFICATE_HOLDER_ERASED
    @Transactional(Transactional.TxType.MANDATORY)
    CertificateView issue(NewCertificate stated) {
        Attainment attained = attained(stated);
        if (!attained.status().equals(Attainment.COMPLETED)) {
            throw CertificateProblem.NOT_COMPLETED.refuse(attained.status()).with("trainingStatus", attained.status());
        }
        certificates.standing(attained).ifPresent(Issuing::refuseSecond);
        Holder holder = holder(teachers.findById(attained.teacherId()));
        if (holder == null) {
            throw CertificateProblem.CERTIFICATE_HOLDER_ERASED.refuse();
        }
        Issuer issuer = issuers.of(provider(attained, stated.providerId()), stated.signatory());
        return CertificateView.nameless(
                issue(List.of(new Due(attained, holder)), issuer).getFirst());
    }

    /// Issues what is due for the completed enrolments of a run that is locked: all of it or nothing.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOBODY_COMPLETED, SIGNATORY_MISSING
    @Transactional(Transactional.TxType.MANDATORY)
    RunCertificates issue(UUID run, NewRunCertificates stated) {
        List<Attainment> completed = attainments.ofRun(run);
        if (completed.isEmpty()) {
            throw CertificateProblem.NOBODY_COMPLETED.refuse();
        }
        Map<UUID, Certificate> standing = certificates.standing(run);
        Map<UUID, Teacher> participants =
                teachers
                        .list(
                                "id in ?1",
                                completed.stream().map(Attainment::teacherId).toList())
                        .stream()
                        .collect(Collectors.toMap(Teacher::id, Function.identity()));
        List<Due> due = new ArrayList<>();
        List<RunCertificates.Kept> kept = new ArrayList<>();
        for (Attainment attained : completed) {
            Certificate existing = standing.get(attained.teacherId());
            Holder holder = existing == null ? holder(participants.get(attained.teacherId())) : null;
            if (holder == null) {
                kept.add(RunCertificates.Kept.of(attained, existing));
            } else {
                due.add(new Due(attained, holder));
            }
        }
        if (due.isEmpty()) {
            return new RunCertificates(List.of(), kept);
        }
        UUID provider = Objects.requireNonNull(completed.getFirst().providerId());
        List<Certificate> issued = issue(due, issuers.of(provider, stated.signatory()));
        return new RunCertificates(
                issued.stream().map(RunCertificates.Issued::of).toList(), kept);
    }

    /// Issues another certificate for the same reason, in the words and to the name of today, and ends the one
    /// before.
    ///
    /// @param before locked
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT, CERTIFICATE_HOLDER_ERASED
    @Transactional(Transactional.TxType.MANDATORY)
    CertificateView replace(Certificate before, Replacement stated) {
        before.require("replace");
        before.requireHolder();
        Holder holder = holder(teachers.findById(before.teacherId()));
        if (holder == null) {
            throw CertificateProblem.CERTIFICATE_HOLDER_ERASED.refuse();
        }
        Attainment attained = (before.enrolmentId() != null
                        ? attainments.ofEnrolment(before.enrolmentId())
                        : attainments.ofInternship(Objects.requireNonNull(before.internshipId())))
                .orElseThrow();
        Signatory signatory = stated.signatory() != null ? stated.signatory() : before.signatory();
        Issuer issuer = issuers.of(before.providerId(), signatory);
        Certificate successor =
                number(List.of(new Due(attained, holder)), issuer).getFirst();
        before.replace(successor.id(), stated.reason(), clock.instant());
        lists.end(before.id());
        // The one before makes room in the index of standing certificates first.
        certificates.flush();
        record(before, "REPLACED");
        keep(List.of(successor));
        return CertificateView.nameless(successor);
    }

    /// Writes a change of a certificate to the feed.
    CertificateView record(Certificate certificate, String operation) {
        certificates.flush();
        CertificateView view = CertificateView.nameless(certificate);
        changes.record(TYPE, view.id(), operation, view.published());
        return view;
    }

    /// What is to be certified, and to whom.
    private record Due(Attainment attained, Holder holder) {}

    private List<Certificate> issue(List<Due> due, Issuer issuer) {
        List<Certificate> issued = number(due, issuer);
        keep(issued);
        return issued;
    }

    private List<Certificate> number(List<Due> due, Issuer issuer) {
        LocalDate today = BusinessDate.today(clock);
        int sequence = numbers.take(issuer.providerId(), today.getYear(), due.size());
        List<Certificate> numbered = new ArrayList<>();
        for (Due one : due) {
            numbered.add(new Certificate(one.attained(), one.holder(), issuer, sequence++, today, clock.instant()));
        }
        return numbered;
    }

    private void keep(List<Certificate> issued) {
        issued.forEach(certificates::persist);
        certificates.flush();
        issued.forEach(certificate -> lists.enter(certificate.id()));
        changes.recordAll(issued.stream()
                .map(CertificateView::nameless)
                .map(view -> new Changes.Change(TYPE, view.id(), "CREATED", view.published()))
                .toList());
    }

    private Attainment attained(NewCertificate stated) {
        UUID enrolment = stated.enrolmentId();
        if (enrolment != null) {
            return attainments
                    .ofEnrolment(enrolment)
                    .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                            .refuse("enrolment", enrolment)
                            .at("/enrolmentId"));
        }
        UUID internship = Objects.requireNonNull(stated.internshipId());
        return attainments
                .ofInternship(internship)
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("internship", internship)
                        .at("/internshipId"));
    }

    private UUID provider(Attainment attained, @Nullable UUID stated) {
        UUID own = attained.providerId();
        if (own != null) {
            if (stated != null && !stated.equals(own)) {
                throw CertificateProblem.CERTIFICATE_OF_OTHER_PROVIDER.refuse().at("/providerId");
            }
            return own;
        }
        if (stated == null) {
            throw CertificateProblem.INTERNSHIP_NEEDS_PROVIDER.refuse().at("/providerId");
        }
        providers.requireKnown(stated);
        return stated;
    }

    private @Nullable Holder holder(@Nullable Teacher teacher) {
        if (teacher == null || teacher.familyName() == null || teacher.givenName() == null) {
            return null;
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Holder(
                teacher.familyName(),
                teacher.givenName(),
                teacher.patronymic(),
                HexFormat.of().formatHex(salt));
    }

    private static void refuseSecond(Certificate existing) {
        throw CertificateProblem.CERTIFICATE_EXISTS
                .refuse()
                .with("certificateId", existing.id())
                .with("number", existing.number())
                .with("certificateStatus", existing.status());
    }
}
