/// Signatures of what others are to trust without us.
@NullMarked
package kz.tirek.conventions.signing;

import org.jspecify.annotations.NullMarked;
