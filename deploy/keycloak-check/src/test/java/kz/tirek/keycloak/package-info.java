/// The realm and the users of `deploy/` in a real Keycloak, and what the real services make of its tokens.
@NullMarked
package kz.tirek.keycloak;

import org.jspecify.annotations.NullMarked;
