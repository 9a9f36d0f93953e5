/// What lists, searches and reports cost the database at the size of the country; `./tirek bench` runs it.
@NullMarked
package kz.tirek.training.benchmark;

import org.jspecify.annotations.NullMarked;
