/// Reports: the programme in figures, each of which can be followed to its rows.
@NullMarked
package kz.tirek.hubschool.report;

import org.jspecify.annotations.NullMarked;
