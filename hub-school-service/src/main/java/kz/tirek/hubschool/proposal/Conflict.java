package kz.tirek.hubschool.proposal;

import java.util.UUID;
import kz.tirek.hubschool.mentorship.MassBeginning.Obstacle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a placement can no longer become a mentorship, as a refused acceptance lists it.
///
/// @param code of the problem that beginning it alone would meet
@Schema(name = "ProposalConflict", description = "Why a placement can no longer become a mentorship")
record Conflict(UUID schoolId, String schoolCode, UUID hubSchoolId, String hubSchoolCode, String code) {

    static Conflict of(Obstacle obstacle) {
        return new Conflict(
                obstacle.school().id(),
                obstacle.school().code(),
                obstacle.hubSchool().id(),
                obstacle.hubSchool().code(),
                obstacle.problem().code());
    }
}
