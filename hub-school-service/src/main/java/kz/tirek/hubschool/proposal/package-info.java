/// Proposals: the best assignment of uncovered schools to hub schools, with the proof that it is the best.
@NullMarked
package kz.tirek.hubschool.proposal;

import org.jspecify.annotations.NullMarked;
