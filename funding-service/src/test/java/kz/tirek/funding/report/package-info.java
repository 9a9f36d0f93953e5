/// Tests of reading reports without a database.
@NullMarked
package kz.tirek.funding.report;

import org.jspecify.annotations.NullMarked;
