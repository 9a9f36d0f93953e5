package kz.tirek.funding.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.courserun.CourseRuns;
import kz.tirek.funding.courserun.RunAttendance;
import kz.tirek.funding.hubschool.AcceptedEquipment;
import kz.tirek.funding.hubschool.HubSchools;

/// Shares by which conditions of payments are decided, as their owners publish them now.
@ApplicationScoped
public class Evidence {

    private final HubSchools hubSchools;
    private final CourseRuns courseRuns;
    private final Clock clock;

    @Inject
    Evidence(HubSchools hubSchools, CourseRuns courseRuns, Clock clock) {
        this.hubSchools = hubSchools;
        this.courseRuns = courseRuns;
        this.clock = clock;
    }

    /// The value of the equipment a hub school's commission accepted, of the value planned until today.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal REPLICA_LATE; EVIDENCE_MISSING where nothing is planned
    public EvidencedShare equipmentAcceptedShare(UUID hubSchoolId) {
        AcceptedEquipment equipment = hubSchools.equipment(hubSchoolId, BusinessDate.today(clock));
        if (equipment.plannedTiyn().signum() == 0 || equipment.event() == null || equipment.observedAt() == null) {
            throw EvidenceProblem.EVIDENCE_MISSING.refuse("equipment", hubSchoolId.toString());
        }
        return new EvidencedShare(
                equipment.acceptedTiyn().longValueExact(),
                equipment.plannedTiyn().longValueExact(),
                equipment.event(),
                equipment.observedAt());
    }

    /// The sessions of a course run that its participants attended, of those they were to attend.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal REPLICA_LATE, UNKNOWN_REFERENCE; EVIDENCE_MISSING where nothing
    ///     was stated yet
    public EvidencedShare attendanceShare(UUID courseRunId) {
        RunAttendance attendance = courseRuns
                .attendance(courseRunId)
                .filter(stated -> stated.expected() > 0)
                .orElseThrow(() -> EvidenceProblem.EVIDENCE_MISSING.refuse("attendance", courseRunId.toString()));
        return new EvidencedShare(
                attendance.attended(), attendance.expected(), attendance.event(), attendance.observedAt());
    }
}
