/// The tree of administrative and territorial objects (KATO).
@NullMarked
package kz.tirek.hubschool.territory;

import org.jspecify.annotations.NullMarked;
