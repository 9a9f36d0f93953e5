/// The national numbers and codes of Kazakhstan: their rules, their parts, and constraints for request bodies.
@NullMarked
package kz.tirek.conventions.identifier;

import org.jspecify.annotations.NullMarked;
