package kz.tirek.conventions.table;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Stream;

/// The files a table is written as.
public enum TableFormat {
    /// Rows for programs: see [Csv].
    CSV(Csv.MEDIA_TYPE) {
        @Override
        public String contentType() {
            return Csv.MEDIA_TYPE + ";charset=UTF-8";
        }

        @Override
        public void write(Tabular table, OutputStream out) throws IOException {
            Csv.write(table.sheets().getFirst(), table.language(), out);
        }
    },
    /// A workbook: see [Xlsx].
    XLSX(Xlsx.MEDIA_TYPE) {
        @Override
        public void write(Tabular table, OutputStream out) throws IOException {
            Xlsx.write(
                    table.parameters().isEmpty()
                            ? table.sheets()
                            : Stream.concat(table.sheets().stream(), Stream.of(Parameter.sheet(table.parameters())))
                                    .toList(),
                    table.language(),
                    out);
        }
    },
    /// Paper: see [Pdf].
    PDF(Pdf.MEDIA_TYPE) {
        @Override
        public void write(Tabular table, OutputStream out) {
            Pdf.write(table, out);
        }
    };

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /// The format of a media type; XLSX where it leaves the choice.
    static TableFormat of(MediaType mediaType) {
        return Stream.of(values())
                .filter(format -> format.mediaType.equals(mediaType.getType() + "/" + mediaType.getSubtype()))
                .findFirst()
                .orElse(XLSX);
    }

    /// Its media type, without parameters.
    public String mediaType() {
        return mediaType;
    }

    /// Its media type as an answer says it.
    public String contentType() {
        return mediaType;
    }

    /// How names of such files end, without the dot.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Writes `table`, whole, to `out`, which stays open. A row that cannot be made ends it: half a file does not
    /// look like a whole one where the format shows that.
    public abstract void write(Tabular table, OutputStream out) throws IOException;
}
