/// Acquittals: what became of the money that was paid to suppliers and schools.
@NullMarked
package kz.tirek.funding.acquittal;

import org.jspecify.annotations.NullMarked;
