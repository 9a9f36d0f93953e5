/// Who calls: roles, territories, and what they may reach.
@NullMarked
package kz.tirek.conventions.access;

import org.jspecify.annotations.NullMarked;
