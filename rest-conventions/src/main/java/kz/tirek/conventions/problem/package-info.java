/// Failures as RFC 9457 problems: one catalogue, three languages, every field error at once.
@NullMarked
package kz.tirek.conventions.problem;

import org.jspecify.annotations.NullMarked;
