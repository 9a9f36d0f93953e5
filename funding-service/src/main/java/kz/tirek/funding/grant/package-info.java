/// Grants to hub schools and their budget lines.
@NullMarked
package kz.tirek.funding.grant;

import org.jspecify.annotations.NullMarked;
