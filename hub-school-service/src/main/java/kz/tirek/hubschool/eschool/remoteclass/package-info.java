/// Remote classes: who teaches over a distance what a school has no teacher for.
@NullMarked
package kz.tirek.hubschool.eschool.remoteclass;

import org.jspecify.annotations.NullMarked;
