/// What everything has that one person prepares and another decides: makers, a submission, a decision.
@NullMarked
package kz.tirek.funding.review;

import org.jspecify.annotations.NullMarked;
