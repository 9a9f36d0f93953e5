package kz.tirek.hubschool.report;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A row a figure is made of.
@Schema(description = "A row a figure is made of")
record FigureRow(
        @Schema(description = "What it is, as in the change feed", examples = "school")
        String resourceType,

        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(
                description = "The code people use, of the row or of the hub school it belongs to",
                examples = "S-000017")
        @Nullable
        String code,

        @Schema(
                description = "What it is called in the language of the answer, as on that day",
                examples = "Общеобразовательная школа №5")
        @Nullable
        String name,

        @Schema(description = "KATO code of the place it is counted in", examples = "273620100") @Nullable
        String territory,

        @Schema(description = "The day since when, or on which", examples = "2024-09-01") @Nullable
        LocalDate on,

        @Schema(description = "What it adds to a figure of people, pieces or hours", examples = "1")
        BigDecimal quantity,

        @Schema(description = "What it adds to an amount of money") @Nullable
        Money amount,

        @Schema(
                description = "Where the row itself is",
                examples = "/api/v1/schools/01890a5d-ac96-774b-bcce-b302099a8057")
        String href) {

    static final String COLUMNS = """
            r.id, r.code, r.territory, r.day, r.quantity, r.amount, r.owner,
            coalesce(
                r.label,
                (select {name n} from school_name n
                 where n.school_id = r.school_id and (n.valid_from is null or n.valid_from <= :asOf) and n.valid_until >= :asOf
                 order by n.valid_until limit 1),
                (select {name s} from school s where s.id = r.school_id)) as name""";

    static FigureRow of(FigureRows rows, Tuple row) {
        UUID id = row.get("id", UUID.class);
        Object amount = row.get("amount");
        return new FigureRow(
                rows.resourceType(),
                id,
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("territory", String.class),
                row.get("day", LocalDate.class),
                Measurement.plain(Measurement.decimal(row.get("quantity"))),
                amount == null ? null : Measurement.tenge(Measurement.decimal(amount)),
                rows.href()
                        .replace("{id}", id.toString())
                        .replace("{owner}", String.valueOf(row.get("owner", UUID.class))));
    }
}
