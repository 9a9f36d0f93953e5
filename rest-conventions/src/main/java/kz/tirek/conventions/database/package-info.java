/// What the database refuses, as problems of the catalogue.
@NullMarked
package kz.tirek.conventions.database;

import org.jspecify.annotations.NullMarked;
