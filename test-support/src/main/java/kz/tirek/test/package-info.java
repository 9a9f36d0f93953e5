/// What tests share: a real PostgreSQL, signed tokens, problem assertions, golden contracts, architecture rules.
@NullMarked
package kz.tirek.test;

import org.jspecify.annotations.NullMarked;
