/// Activities of mentorships: what hub schools and mentored schools do together, planned and held.
@NullMarked
package kz.tirek.hubschool.activity;

import org.jspecify.annotations.NullMarked;
