/// Teachers and school leaders, and their personal data.
@NullMarked
package kz.tirek.training.teacher;

import org.jspecify.annotations.NullMarked;
