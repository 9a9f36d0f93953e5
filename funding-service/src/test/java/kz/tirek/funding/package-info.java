/// Tests of the funding service through HTTP.
@NullMarked
package kz.tirek.funding;

import org.jspecify.annotations.NullMarked;
