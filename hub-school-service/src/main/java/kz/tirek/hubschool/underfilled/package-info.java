/// Thresholds of the number of pupils, and the schools they suggest another status for; they decide nothing.
@NullMarked
package kz.tirek.hubschool.underfilled;

import org.jspecify.annotations.NullMarked;
