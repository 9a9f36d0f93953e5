package kz.tirek.hubschool.reorganisation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A school of a reorganisation, as it was called then.
///
/// @param name its name before; of a founded school, the name it was founded with
@Embeddable
@Schema(description = "A school of a reorganisation, as it was called then")
record ReorganisedSchool(
        @Schema(description = "The school", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        UUID schoolId,

        @Schema(description = "Its code", examples = "S-000018")
        String code,

        @Schema(description = "What it is in the reorganisation", examples = "SOURCE") @Enumerated(EnumType.STRING)
        SchoolRole role,

        @Schema(description = "Whether the reorganisation founded it", examples = "false")
        boolean founded,

        @Schema(description = "Whether the reorganisation closed it", examples = "true")
        boolean closed,

        @Schema(description = "Its names before the reorganisation") @Embedded
        Name name,

        @Schema(description = "Its names from then on, where they changed")
        @Embedded
        @AttributeOverride(name = "kk", column = @Column(name = "new_name_kk"))
        @AttributeOverride(name = "ru", column = @Column(name = "new_name_ru"))
        @AttributeOverride(name = "en", column = @Column(name = "new_name_en"))
        @Nullable
        Name newName) {}
