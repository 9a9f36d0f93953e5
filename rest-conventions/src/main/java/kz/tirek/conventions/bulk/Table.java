package kz.tirek.conventions.bulk;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of rows, read one after the other.
interface Table extends AutoCloseable {

    /// The next row that is not blank, or null behind the last.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal FILE_UNREADABLE
    @Nullable
    Line next() throws IOException;

    @Override
    void close() throws IOException;

    /// A row.
    ///
    /// @param number as a spreadsheet shows it, from 1
    record Line(int number, List<Cell> cells) {

        Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }

    /// A cell.
    ///
    /// @param text a number in plain decimal digits, a truth value as `true` or `false`
    record Cell(Kind kind, String text) {

        static final Cell EMPTY = new Cell(Kind.TEXT, "");

        static Cell text(String text) {
            return new Cell(Kind.TEXT, text.strip());
        }

        boolean isBlank() {
            return kind == Kind.TEXT && text.isEmpty();
        }
    }

    /// What a file says of a cell; CSV knows text only.
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        /// A formula that failed or was never calculated.
        ERROR
    }
}
