package kz.tirek.hubschool.eschool.remoteclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.eschool.teachinggap.TeachingGap;
import kz.tirek.hubschool.eschool.teachinggap.TeachingGapMoves;

/// Remote classes go on teaching pupils whose school was reorganised: what they teach of a gap, they teach of the gap
/// that continues it.
@ApplicationScoped
class FollowedGaps {

    private final RemoteClasses classes;
    private final RemoteTeaching teaching;

    @Inject
    FollowedGaps(RemoteClasses classes, RemoteTeaching teaching) {
        this.classes = classes;
        this.teaching = teaching;
    }

    void follow(@Observes TeachingGapMoves move) {
        TeachingGap gap = move.gap();
        TeachingGap successor = move.successor();
        for (RemoteClass remote : classes.teaching(List.of(gap, successor))) {
            Optional<GapShare> followed = remote.shareOf(gap)
                    .filter(share -> remote.taughtDays(share, successor.days()).isPresent())
                    .map(share -> share.at(successor));
            if (!move.back() && followed.isPresent() && !isTheHubsOwn(remote, successor)) {
                remote.follow(followed.get());
                classes.flush();
                teaching.recorded(remote, "UPDATED");
            } else if (move.back() && remote.shareOf(successor).isPresent()) {
                requireUnchanged(remote, followed, remote.shareOf(successor));
                remote.leave(successor);
                classes.flush();
                teaching.recorded(remote, "UPDATED");
            }
        }
    }

    /// Pupils who moved to the hub school itself are taught there.
    private static boolean isTheHubsOwn(RemoteClass remote, TeachingGap gap) {
        return remote.hubSchool() != null
                && remote.hubSchool().school().id().equals(gap.school().id());
    }

    private static void requireUnchanged(RemoteClass remote, Optional<GapShare> followed, Optional<GapShare> now) {
        if (!followed.equals(now)) {
            throw HubSchoolProblem.REORGANISATION_BUILT_UPON
                    .refuse(RemoteTeaching.RESOURCE, remote.id())
                    .with("changed", List.of(remote.id()));
        }
    }
}
