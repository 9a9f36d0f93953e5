/// Documents of the money's records, stored for good, and which of them a step asks for.
@NullMarked
package kz.tirek.funding.document;

import org.jspecify.annotations.NullMarked;
