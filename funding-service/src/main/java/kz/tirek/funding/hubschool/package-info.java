/// The replica of hub schools that grants name.
@NullMarked
package kz.tirek.funding.hubschool;

import org.jspecify.annotations.NullMarked;
