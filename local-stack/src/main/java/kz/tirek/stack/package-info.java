/// All of Tirek on one machine, on loopback only: the database, the sign-in server, the three services and the
/// gateway.
@NullMarked
package kz.tirek.stack;

import org.jspecify.annotations.NullMarked;
