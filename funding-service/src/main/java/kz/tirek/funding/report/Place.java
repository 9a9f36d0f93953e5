package kz.tirek.funding.report;

import org.jspecify.annotations.Nullable;

/// A place by its KATO code: nine digits, of which two name the region, two more the district or town, two more the
/// rural district, and the rest the settlement; a territory's code ends in zeros where that of a place below goes on.
record Place(String code) {

    private static final int[] LEVELS = {2, 4, 6, 9};

    /// What the codes of everything within a territory begin with.
    static String prefix(String territory) {
        for (int length : LEVELS) {
            if (territory.substring(length).chars().allMatch(digit -> digit == '0')) {
                return territory.substring(0, length);
            }
        }
        return territory;
    }

    /// The territory this place is in, right below `territory`, or its region.
    String below(@Nullable String territory) {
        int above = territory == null ? 0 : prefix(territory).length();
        for (int length : LEVELS) {
            if (length > above) {
                return code.substring(0, length) + "0".repeat(code.length() - length);
            }
        }
        return code;
    }
}
