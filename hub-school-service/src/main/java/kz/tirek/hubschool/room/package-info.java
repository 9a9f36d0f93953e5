/// Rooms of hub schools that the programme equips.
@NullMarked
package kz.tirek.hubschool.room;

import org.jspecify.annotations.NullMarked;
