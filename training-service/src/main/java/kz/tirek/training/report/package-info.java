/// Reports: training in figures, each of which can be followed to its rows.
@NullMarked
package kz.tirek.training.report;

import org.jspecify.annotations.NullMarked;
