/// Commitments: contracts with suppliers that encumber budget lines before any money is paid.
@NullMarked
package kz.tirek.funding.commitment;

import org.jspecify.annotations.NullMarked;
