/// The problems the gateway answers with by itself.
@NullMarked
package kz.tirek.gateway.problem;

import org.jspecify.annotations.NullMarked;
