/// Tests of evidence.
@NullMarked
package kz.tirek.funding.evidence;

import org.jspecify.annotations.NullMarked;
