/// Reports as they were issued: numbered, sealed, the same bytes forever; and what has changed since.
@NullMarked
package kz.tirek.funding.issuedreport;

import org.jspecify.annotations.NullMarked;
