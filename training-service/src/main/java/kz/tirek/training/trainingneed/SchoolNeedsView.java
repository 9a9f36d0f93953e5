package kz.tirek.training.trainingneed;

import jakarta.persistence.Tuple;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many teachers of a school are due.
@Schema(name = "SchoolTrainingNeeds", description = "How many teachers of a school are due for training")
record SchoolNeedsView(
        @Schema(description = "Id of the school", examples = "0198c5a0-0000-7000-8000-000000000010")
        UUID schoolId,

        @Schema(description = "The school's code", examples = "S-000017")
        String schoolCode,

        @Schema(description = "The school's names") Name schoolName,

        @Schema(description = "KATO code of the school's place", examples = "273620100")
        String territory,

        NeedFigures figures) {

    static SchoolNeedsView of(Tuple row, NeedFigures figures) {
        return new SchoolNeedsView(
                row.get("id", UUID.class),
                row.get("code", String.class),
                new Name(
                        row.get("name_kk", String.class),
                        row.get("name_ru", String.class),
                        row.get("name_en", String.class)),
                row.get("territory", String.class),
                figures);
    }
}
