/// Providers: who gives courses.
@NullMarked
package kz.tirek.training.provider;

import org.jspecify.annotations.NullMarked;
