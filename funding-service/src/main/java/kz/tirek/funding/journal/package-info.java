/// The ledger inside the service and over HTTP.
@NullMarked
package kz.tirek.funding.journal;

import org.jspecify.annotations.NullMarked;
