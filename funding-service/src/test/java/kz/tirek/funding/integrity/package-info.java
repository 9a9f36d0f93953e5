/// Tests of the integrity checks.
@NullMarked
package kz.tirek.funding.integrity;

import org.jspecify.annotations.NullMarked;
