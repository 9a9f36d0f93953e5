/// Schools get other names, are merged and split, without rewriting what was recorded before.
@NullMarked
package kz.tirek.hubschool.reorganisation;

import org.jspecify.annotations.NullMarked;
