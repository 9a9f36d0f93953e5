/// What lists and searches cost the database at the size of the country; `./tirek bench` runs it.
@NullMarked
package kz.tirek.hubschool.benchmark;

import org.jspecify.annotations.NullMarked;
