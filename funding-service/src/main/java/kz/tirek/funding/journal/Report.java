package kz.tirek.funding.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/// A report whose rows can be had as CSV.
///
/// @param <R> a record, one component per column
public interface Report<R extends Record> {

    /// The rows.
    List<R> items();

    /// What a row is.
    @JsonIgnore
    Class<R> rowType();
}
