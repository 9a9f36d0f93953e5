/// The local OpenID provider with the demonstration users and the clients of the services.
@NullMarked
package kz.tirek.stack.signin;

import org.jspecify.annotations.NullMarked;
