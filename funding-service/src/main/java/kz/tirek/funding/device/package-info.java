/// From which device people submit and decide, kept so that it can only be told whether it was the same one.
@NullMarked
package kz.tirek.funding.device;

import org.jspecify.annotations.NullMarked;
