package kz.tirek.hubschool.reorganisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A reorganisation to be recorded. Of `rename`, `merge` and `split` the one of its kind is given.
@Fitting
@Schema(
        description =
                "A reorganisation to be recorded: of `rename`, `merge` and `split` exactly the one that `kind` names is given")
record NewReorganisation(
        @Schema(description = "What happens to the schools", examples = "MERGE") @NotNull
        ReorganisationKind kind,

        @Schema(
                description =
                        "The first day of what comes after: not in the future, not before the latest reorganisation of the same schools",
                examples = "2026-09-01")
        @NotNull
        LocalDate effectiveOn,

        @Schema(description = "The document that orders it", examples = "Постановление акимата №45 от 01.06.2026")
        @NotBlank
        @Size(max = 500)
        String basis,

        @Schema(description = "A remark", examples = "Ауыл мектептері біріктірілді")
        @Size(min = 1, max = 2000)
        @Nullable
        String note,

        @Valid @Nullable Renaming rename,
        @Valid @Nullable Merger merge,
        @Valid @Nullable Division split)
        implements Fitting.Members {

    /// The smallest body of a merge, for the contract.
    static final String EXAMPLE = """
            {
              "kind": "MERGE",
              "effectiveOn": "2026-09-01",
              "basis": "Постановление акимата №45 от 01.06.2026",
              "merge": {
                "sourceIds": ["01890a5d-ac96-774b-bcce-b302099a8059"],
                "targetId": "01890a5d-ac96-774b-bcce-b302099a8057"
              }
            }
            """;

    @Override
    public List<String> lacking() {
        return ReorganisationKind.RENAME == kind && rename == null
                ? List.of("rename")
                : ReorganisationKind.MERGE == kind && merge == null
                        ? List.of("merge")
                        : ReorganisationKind.SPLIT == kind && split == null ? List.of("split") : List.of();
    }

    @Override
    public List<String> excess() {
        return kind == null
                ? List.of()
                : Stream.of(
                                rename != null && kind != ReorganisationKind.RENAME ? "rename" : "",
                                merge != null && kind != ReorganisationKind.MERGE ? "merge" : "",
                                split != null && kind != ReorganisationKind.SPLIT ? "split" : "")
                        .filter(member -> !member.isEmpty())
                        .toList();
    }
}
