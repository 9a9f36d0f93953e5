package kz.tirek.conventions.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.names.Name;
import org.jspecify.annotations.Nullable;

/// A row.
record NewPupil(
        @NotBlank String code,
        @NotNull @Valid Name name,
        @NotNull LocalDate bornOn,
        @NotNull @Min(1) @Max(12) Integer grade,
        @Nullable BigDecimal heightM,
        @Nullable Boolean boarding,
        @Nullable List<String> languages) {}
