/// Tests of matching without a database.
@NullMarked
package kz.tirek.funding.bankstatement;

import org.jspecify.annotations.NullMarked;
