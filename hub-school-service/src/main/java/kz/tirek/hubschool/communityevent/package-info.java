/// Community events: the school as the village's community centre.
@NullMarked
package kz.tirek.hubschool.communityevent;

import org.jspecify.annotations.NullMarked;
