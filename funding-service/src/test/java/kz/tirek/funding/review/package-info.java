/// Tests of what a person decides about.
@NullMarked
package kz.tirek.funding.review;

import org.jspecify.annotations.NullMarked;
