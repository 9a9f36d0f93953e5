package kz.tirek.hubschool.stocktake;

import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The sums of a stocktake.
@Schema(name = "StocktakeTotals", description = "The sums of a stocktake. What is on no list has no value")
record Totals(
        @Schema(description = "Lots on it", examples = "120")
        long lines,

        @Schema(description = "Lots that were counted", examples = "118")
        long counted,

        @Schema(description = "Lots that nobody counted", examples = "2")
        long notCounted,

        @Schema(description = "Lines of what is on no list of equipment", examples = "1")
        long found,

        @Schema(description = "Lots of which fewer were counted than expected", examples = "1")
        long missing,

        @Schema(description = "Pieces of these that are missing", examples = "1")
        long missingPieces,

        @Schema(description = "Their value", examples = "245000.00")
        Money missingValue,

        @Schema(description = "Lots of which more were counted than expected", examples = "0")
        long surplus,

        @Schema(description = "Pieces of these beyond what was expected", examples = "0")
        long surplusPieces,

        @Schema(description = "Their value", examples = "0.00")
        Money surplusValue,

        @Schema(description = "Lots whose condition is another one than before", examples = "3")
        long conditionChanged,

        @Schema(description = "Pieces expected", examples = "640")
        long expectedPieces,

        @Schema(description = "Their value", examples = "98000000.00")
        Money expectedValue,

        @Schema(description = "Pieces counted, what is on no list included", examples = "631")
        long countedPieces,

        @Schema(description = "Their value", examples = "96500000.00")
        Money countedValue) {}
