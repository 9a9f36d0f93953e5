/// Feedback after course runs on the four levels of Kirkpatrick, without a way from an answer back to a person.
@NullMarked
package kz.tirek.training.feedback;

import org.jspecify.annotations.NullMarked;
