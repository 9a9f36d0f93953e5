package kz.tirek.hubschool.territory;

import org.jspecify.annotations.Nullable;

/// A row of an official file of the classifier.
///
/// @param number as a spreadsheet shows it; the header is row 1
/// @param id the file's own number of the object
/// @param parentId the file's number of the object above; null at the top
record KatoRow(int number, String id, @Nullable String parentId, String code, String name) {

    /// Whether the code has the form of a first-level unit: `AB0000000`.
    boolean isRegion() {
        return code.endsWith("0000000");
    }

    /// The first two digits of the code, which name the region.
    String region() {
        return code.substring(0, 2);
    }
}
