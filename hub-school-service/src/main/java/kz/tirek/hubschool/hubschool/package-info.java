/// Schools in the programme: their lifecycle and mentoring capacity.
@NullMarked
package kz.tirek.hubschool.hubschool;

import org.jspecify.annotations.NullMarked;
