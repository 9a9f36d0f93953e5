/// Child processes that outlive neither the stack nor, unnoticed, its death.
@NullMarked
package kz.tirek.stack.process;

import org.jspecify.annotations.NullMarked;
