/// Teaching gaps: subjects without a teacher, school by school.
@NullMarked
package kz.tirek.hubschool.eschool.teachinggap;

import org.jspecify.annotations.NullMarked;
