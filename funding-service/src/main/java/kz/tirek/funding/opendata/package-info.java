/// Open data: what the programme awarded, was promised and spent, in formats others read without asking. No personal
/// data, no supplier and no free text stands in it.
@NullMarked
package kz.tirek.funding.opendata;

import org.jspecify.annotations.NullMarked;
