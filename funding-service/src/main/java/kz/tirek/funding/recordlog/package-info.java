/// The log of every change of a row that states a fact, and whether the rows are as the log has them.
@NullMarked
package kz.tirek.funding.recordlog;

import org.jspecify.annotations.NullMarked;
