package kz.tirek.hubschool.eschool.remoteclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.hubschool.eschool.Days;
import kz.tirek.hubschool.eschool.ESchoolProblem;
import kz.tirek.hubschool.eschool.Peak;
import kz.tirek.hubschool.eschool.teachinggap.TeachingGap;
import kz.tirek.hubschool.eschool.teachinggap.TeachingGapChanges;
import org.jspecify.annotations.Nullable;

/// Keeps remote classes from teaching more hours of a gap than it has, on any day. Whoever asks holds the gaps
/// locked.
@ApplicationScoped
class GapHours {

    private final RemoteClasses classes;

    @Inject
    GapHours(RemoteClasses classes) {
        this.classes = classes;
    }

    /// Refuses a class that teaches more of a gap than the others leave.
    ///
    /// @throws Refusal TEACHING_GAP_OVERCOVERED
    void requireRoom(RemoteClass remote) {
        List<TeachingGap> gaps = remote.gaps().stream().map(GapShare::gap).toList();
        List<RemoteClass> others = classes.teaching(gaps);
        for (GapShare share : remote.gaps()) {
            TeachingGap gap = share.gap();
            remote.taughtDays(share, gap.days()).ifPresent(days -> {
                Peak peak = Peak.of(loads(others, gap, gap.days(), remote.id()), days)
                        .orElse(new Peak(days.from(), 0));
                if (peak.hours() + share.hoursPerWeek() > gap.hoursPerWeek()) {
                    throw overcovered(gap, gap.hoursPerWeek(), peak, share.hoursPerWeek());
                }
            });
        }
    }

    /// The past counts too: what was taught on a day was within the gap of that day.
    void refuse(@Observes TeachingGapChanges changing) {
        TeachingGap gap = changing.gap();
        Peak.of(loads(classes.teaching(List.of(gap)), gap, changing.days(), null), changing.days())
                .filter(peak -> peak.hours() > changing.hoursPerWeek())
                .ifPresent(peak -> {
                    throw overcovered(gap, changing.hoursPerWeek(), peak, 0);
                });
    }

    private static List<Peak.Load> loads(
            Collection<RemoteClass> classes, TeachingGap gap, Days gapDays, @Nullable UUID left) {
        return classes.stream()
                .filter(remote -> !remote.id().equals(left))
                .flatMap(remote -> remote
                        .shareOf(gap)
                        .flatMap(share -> remote.taughtDays(share, gapDays)
                                .map(days -> new Peak.Load(days, share.hoursPerWeek())))
                        .stream())
                .toList();
    }

    private static Refusal overcovered(TeachingGap gap, int hours, Peak peak, int asked) {
        LocalDate on = peak.on();
        return ESchoolProblem.TEACHING_GAP_OVERCOVERED
                .refuse(hours, peak.hours(), asked, on.toString())
                .with("teachingGapId", gap.id())
                .with("hoursPerWeek", hours)
                .with("covered", peak.hours())
                .with("asked", asked)
                .with("on", on);
    }
}
