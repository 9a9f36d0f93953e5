/// The one record of every change: history, feed and live stream.
@NullMarked
package kz.tirek.conventions.change;

import org.jspecify.annotations.NullMarked;
