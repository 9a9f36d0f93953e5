/// Which days are working days: the holidays of the law, and what differs from them, entered by an administrator.
@NullMarked
package kz.tirek.training.workingday;

import org.jspecify.annotations.NullMarked;
