package kz.tirek.training.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.identifier.Bin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/// A consent to be recorded, with what the law has it say (Law 94-V, art. 8(4)).
@Schema(
        description =
                "A consent to the processing of personal data, with what the law has it say (Law 94-V, art. 8(4))")
record NewConsent(
        @Schema(
                description = "Name of the operator",
                examples = "«Білім беруді тұрақты дамыту қоры» корпоративтік қоры")
        @NotBlank
        @Size(max = 300)
        String operatorName,

        @Schema(description = "BIN of the operator", examples = "991240000003") @NotNull @Bin
        String operatorBin,

        @Schema(examples = "2026-01-15") @NotNull LocalDate givenOn,

        @Schema(
                description = "The last day it holds; until it is withdrawn where there is none",
                examples = "2031-01-15")
        @Nullable
        LocalDate validUntil,

        @Schema(description = "Whether the operator may pass the data on to third parties", examples = "true") @NotNull
        Boolean thirdPartyTransfer,

        @Schema(description = "To whom; exactly where it may", examples = "Назарбаев Зияткерлік мектептері ДББҰ")
        @Size(min = 1, max = 1000)
        @Nullable
        String thirdParties,

        @Schema(description = "Whether the data crosses the border", examples = "false") @NotNull
        Boolean crossBorderTransfer,

        @Schema(
                description = "Into which countries (ISO 3166-1); exactly where it does",
                examples = "[]",
                defaultValue = "[]")
        @Size(max = 50)
        @UniqueElements
        List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> countries,

        @Schema(description = "Whether the data is published in sources open to everyone", examples = "false") @NotNull
        Boolean publicSources,

        @Schema(description = "In which; exactly where it is", examples = "Сайт фонда")
        @Size(min = 1, max = 1000)
        @Nullable
        String publicSourceNames,

        @Schema(description = "The list of the data", examples = "[\"NAME\", \"IIN\", \"WORKPLACE\", \"TRAINING\"]")
        @NotEmpty
        @UniqueElements
        List<@NotNull DataItem> data,

        @Schema(description = "What else; exactly with OTHER", examples = "Тілдік деңгейі")
        @Size(min = 1, max = 1000)
        @Nullable
        String otherData,

        @Schema(description = "Who gave it, where it was not the teacher in person", examples = "Өкіл, сенімхат №7")
        @Size(min = 1, max = 300)
        @Nullable
        String givenBy,

        @Schema(
                description = "The signed document and where it is kept",
                examples = "Келісім №12, 2026-01-15, іс 04-08")
        @NotBlank
        @Size(max = 300)
        String document) {

    NewConsent {
        countries = countries == null ? List.of() : countries;
    }

    /// Without the texts, which may name the person.
    @Override
    public String toString() {
        return "NewConsent[givenOn=" + givenOn + "]";
    }
}
