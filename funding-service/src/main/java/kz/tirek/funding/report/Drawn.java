package kz.tirek.funding.report;

import java.util.List;
import kz.tirek.conventions.table.Column;

/// What a definition draws of a cut.
///
/// @param columns named as the members of a row in JSON
public record Drawn<R extends Record>(List<Column<R>> columns, Rows<R> rows) {}
