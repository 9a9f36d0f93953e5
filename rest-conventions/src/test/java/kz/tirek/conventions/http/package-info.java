/// Tests of what requests are read with.
@NullMarked
package kz.tirek.conventions.http;

import org.jspecify.annotations.NullMarked;
