package kz.tirek.hubschool.school;

import java.time.LocalDate;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A name of a school, and when it was its name.
@Schema(name = "SchoolName", description = "A name of a school, and when it was its name")
record SchoolNameView(
        @Schema(description = "The official name") Name name,

        @Schema(description = "The first day; missing where it is not known", examples = "2019-09-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day; missing for the present name", examples = "2026-08-31") @Nullable
        LocalDate validUntil) {}
