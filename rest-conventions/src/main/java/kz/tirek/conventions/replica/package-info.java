/// Replicas of what sibling services own, kept by following their change feeds.
@NullMarked
package kz.tirek.conventions.replica;

import org.jspecify.annotations.NullMarked;
