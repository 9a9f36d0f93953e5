/// Equipment of hub schools: lots from plan to write-off, readiness derived from them, and their use by guests.
@NullMarked
package kz.tirek.hubschool.equipment;

import org.jspecify.annotations.NullMarked;
