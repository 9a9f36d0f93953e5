/// Coverage: which underfilled schools a hub school mentors on a day, and which none.
@NullMarked
package kz.tirek.hubschool.coverage;

import org.jspecify.annotations.NullMarked;
