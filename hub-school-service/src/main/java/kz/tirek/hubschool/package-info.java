/// The hub-school service: what its features share, which is its catalogue of problems and its change feed.
@NullMarked
package kz.tirek.hubschool;

import org.jspecify.annotations.NullMarked;
