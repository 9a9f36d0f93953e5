/// What the lists of a service cost the database; each service brings its data and the values to ask with.
@NullMarked
package kz.tirek.test.benchmark;

import org.jspecify.annotations.NullMarked;
