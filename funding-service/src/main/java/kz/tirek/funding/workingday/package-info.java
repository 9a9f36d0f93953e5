/// Working days: those that follow from the law, and what training-service says of others.
@NullMarked
package kz.tirek.funding.workingday;

import org.jspecify.annotations.NullMarked;
