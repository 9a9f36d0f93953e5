/// Tests of account identifiers.
@NullMarked
package kz.tirek.funding.money;

import org.jspecify.annotations.NullMarked;
