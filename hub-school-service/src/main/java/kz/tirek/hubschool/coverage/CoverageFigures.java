package kz.tirek.hubschool.coverage;

import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far mentoring reaches, in figures.
@Schema(description = "How far mentoring reaches, in figures")
record CoverageFigures(
        @Schema(description = "Schools that work and are underfilled on the day", examples = "40")
        int underfilledSchools,

        @Schema(description = "Those that at least one hub school mentors", examples = "28")
        int covered,

        @Schema(description = "Those that none mentors", examples = "12")
        int uncovered,

        @Schema(description = "Hub schools in the programme on the day", examples = "17")
        int hubs,

        @Schema(description = "Those that mentor more schools than their capacity", examples = "0")
        int hubsOverCapacity,

        @Schema(
                description = "How many schools they can mentor at a time, by their capacities as recorded by then",
                examples = "68")
        int capacity,

        @Schema(description = "Mentorships of these hub schools that go on on the day", examples = "30")
        int mentorships,

        @Schema(description = "Places left at hub schools that are not full", examples = "38")
        int freePlaces) {

    static CoverageFigures sum(Collection<CoverageFigures> all) {
        return all.stream().reduce(new CoverageFigures(0, 0, 0, 0, 0, 0, 0, 0), CoverageFigures::plus);
    }

    private CoverageFigures plus(CoverageFigures other) {
        return new CoverageFigures(
                underfilledSchools + other.underfilledSchools,
                covered + other.covered,
                uncovered + other.uncovered,
                hubs + other.hubs,
                hubsOverCapacity + other.hubsOverCapacity,
                capacity + other.capacity,
                mentorships + other.mentorships,
                freePlaces + other.freePlaces);
    }
}
