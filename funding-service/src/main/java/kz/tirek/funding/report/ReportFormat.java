package kz.tirek.funding.report;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import kz.tirek.conventions.table.TableFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The forms a report comes in: the same rows and the same totals in each.
@Schema(name = "ReportFormat")
public enum ReportFormat {
    /// JSON, for programs.
    JSON(null),
    /// CSV, for programs and spreadsheets.
    CSV(TableFormat.CSV),
    /// A workbook.
    XLSX(TableFormat.XLSX),
    /// Paper.
    PDF(TableFormat.PDF);

    private final @Nullable TableFormat table;

    ReportFormat(@Nullable TableFormat table) {
        this.table = table;
    }

    /// The file it is, unless it is JSON.
    @Nullable
    TableFormat table() {
        return table;
    }

    /// As an answer says it.
    public String contentType() {
        return table == null ? MediaType.APPLICATION_JSON : table.contentType();
    }

    /// How names of such files end, without the dot.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
