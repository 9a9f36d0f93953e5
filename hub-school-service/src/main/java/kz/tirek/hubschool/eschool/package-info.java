/// The e-school: subjects without a teacher, the remote classes that close these gaps, digital resources.
@NullMarked
package kz.tirek.hubschool.eschool;

import org.jspecify.annotations.NullMarked;
