/// Mentorships: which hub school supports which underfilled school, and when.
@NullMarked
package kz.tirek.hubschool.mentorship;

import org.jspecify.annotations.NullMarked;
