/// Personal data: sealed at rest, found by keyed hash, shown masked, and every read in full on record.
@NullMarked
package kz.tirek.conventions.personal;

import org.jspecify.annotations.NullMarked;
