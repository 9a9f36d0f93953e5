/// Tests of reading bank statements.
@NullMarked
package kz.tirek.funding.statementfile;

import org.jspecify.annotations.NullMarked;
