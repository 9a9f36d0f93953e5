/// The bytes of files that are kept for good, and how they are handed out.
@NullMarked
package kz.tirek.funding.content;

import org.jspecify.annotations.NullMarked;
