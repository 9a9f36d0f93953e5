/// Open data against the published schemas, the rules of the standards, and the ledger.
@NullMarked
package kz.tirek.funding.opendata;

import org.jspecify.annotations.NullMarked;
