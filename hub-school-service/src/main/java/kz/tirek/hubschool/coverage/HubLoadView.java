package kz.tirek.hubschool.coverage;

import jakarta.persistence.Tuple;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A hub school behind a figure of the coverage.
@Schema(name = "HubSchoolLoad", description = "How many schools a hub school mentors on a day, and could")
record HubLoadView(
        @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID hubSchoolId,

        @Schema(description = "Its code", examples = "H-2022-0001")
        String hubSchoolCode,

        @Schema(description = "Names of the school, as they are now")
        Name name,

        @Schema(description = "KATO code of its place", examples = "273620100")
        String territory,

        @Schema(description = "How many it can mentor at a time, by its capacity as recorded by then", examples = "4")
        int capacity,

        @Schema(description = "How many it mentors on the day", examples = "3")
        int mentorships,

        @Schema(description = "Places left", examples = "1") int freePlaces) {

    static HubLoadView of(Tuple row) {
        int capacity = row.get("capacity", Number.class).intValue();
        int mentored = row.get("mentored", Number.class).intValue();
        return new HubLoadView(
                row.get("id", UUID.class),
                row.get("code", String.class),
                new Name(
                        row.get("name_kk", String.class),
                        row.get("name_ru", String.class),
                        row.get("name_en", String.class)),
                row.get("territory", String.class),
                capacity,
                mentored,
                Math.max(0, capacity - mentored));
    }
}
