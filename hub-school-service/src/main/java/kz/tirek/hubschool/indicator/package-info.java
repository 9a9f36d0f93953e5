/// The results framework of the programme: indicators of its five tasks, their measurements, and how far they are.
@NullMarked
package kz.tirek.hubschool.indicator;

import org.jspecify.annotations.NullMarked;
