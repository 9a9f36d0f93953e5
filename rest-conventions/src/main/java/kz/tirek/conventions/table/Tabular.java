package kz.tirek.conventions.table;

import java.util.List;
import kz.tirek.conventions.problem.Language;

/// An answer that is also a table: with `@Produces` of [Csv#MEDIA_TYPE] and [Xlsx#MEDIA_TYPE] a method that returns
/// one
/// offers both by content negotiation.
public interface Tabular {

    /// The language the answer is in.
    Language language();

    /// What a file of the answer is called, without its ending: letters, digits and hyphens.
    String fileName();

    /// The sheets, the table itself first: CSV holds that one only.
    List<Sheet> sheets();
}
