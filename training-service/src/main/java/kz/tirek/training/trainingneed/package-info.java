/// Who is due for training and when, by rules that have dates, and how far training reaches at hub schools and the
/// schools they mentor.
@NullMarked
package kz.tirek.training.trainingneed;

import org.jspecify.annotations.NullMarked;
