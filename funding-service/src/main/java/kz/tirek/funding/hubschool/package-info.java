/// The replica of hub schools that grants name, and of their equipment.
@NullMarked
package kz.tirek.funding.hubschool;

import org.jspecify.annotations.NullMarked;
