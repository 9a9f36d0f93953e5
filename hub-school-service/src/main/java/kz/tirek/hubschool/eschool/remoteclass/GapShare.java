package kz.tirek.hubschool.eschool.remoteclass;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Objects;
import kz.tirek.hubschool.eschool.Days;
import kz.tirek.hubschool.eschool.teachinggap.TeachingGap;
import org.jspecify.annotations.Nullable;

/// How much of a gap a remote class teaches, and to how many pupils.
@Embeddable
class GapShare {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "teaching_gap_id")
    private TeachingGap gap;

    private int pupils;

    private int hoursPerWeek;

    @Nullable
    private LocalDate startsOn;

    @Nullable
    private LocalDate endsOn;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected GapShare() {}

    GapShare(TeachingGap gap, NewRemoteClassGap asked) {
        this(gap, asked.pupils(), asked.hoursPerWeek(), asked.from(), asked.until());
    }

    private GapShare(
            TeachingGap gap, int pupils, int hoursPerWeek, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        this.gap = gap;
        this.pupils = pupils;
        this.hoursPerWeek = hoursPerWeek;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    /// The same share of another gap.
    GapShare at(TeachingGap other) {
        return new GapShare(other, pupils, hoursPerWeek, startsOn, endsOn);
    }

    /// Its days in a class that goes on for `days`; those of the gap are not known here.
    Days within(Days days) {
        return new Days(startsOn == null ? days.from() : startsOn, endsOn == null ? days.until() : endsOn);
    }

    boolean isOf(TeachingGap other) {
        return gap.id().equals(other.id());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GapShare share
                && isOf(share.gap)
                && pupils == share.pupils
                && hoursPerWeek == share.hoursPerWeek
                && Objects.equals(startsOn, share.startsOn)
                && Objects.equals(endsOn, share.endsOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(gap.id(), pupils, hoursPerWeek, startsOn, endsOn);
    }

    TeachingGap gap() {
        return gap;
    }

    int pupils() {
        return pupils;
    }

    int hoursPerWeek() {
        return hoursPerWeek;
    }

    @Nullable
    LocalDate from() {
        return startsOn;
    }

    @Nullable
    LocalDate until() {
        return endsOn;
    }
}
