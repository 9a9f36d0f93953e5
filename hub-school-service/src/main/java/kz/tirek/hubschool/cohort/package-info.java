/// The programme's cohorts: what was announced of each phase, by whom, and what was published of it.
@NullMarked
package kz.tirek.hubschool.cohort;

import org.jspecify.annotations.NullMarked;
