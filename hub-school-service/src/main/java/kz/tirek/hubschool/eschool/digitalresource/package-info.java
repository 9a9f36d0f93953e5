/// Digital educational resources that schools may use.
@NullMarked
package kz.tirek.hubschool.eschool.digitalresource;

import org.jspecify.annotations.NullMarked;
