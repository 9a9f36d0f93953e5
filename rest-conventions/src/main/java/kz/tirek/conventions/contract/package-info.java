/// The OpenAPI contract: what the code knows is added to every operation, so that nobody writes it twice.
@NullMarked
package kz.tirek.conventions.contract;

import org.jspecify.annotations.NullMarked;
