/// Auditors' working papers over the money: versioned rules, runs of them, and what they found. It reads the money
/// data of every other feature, in SQL and in transactions that cannot write, and no feature reads it.
@NullMarked
package kz.tirek.funding.auditrule;

import org.jspecify.annotations.NullMarked;
