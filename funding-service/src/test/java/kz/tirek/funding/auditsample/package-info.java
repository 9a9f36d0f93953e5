/// Tests of drawing and evaluating samples.
@NullMarked
package kz.tirek.funding.auditsample;

import org.jspecify.annotations.NullMarked;
