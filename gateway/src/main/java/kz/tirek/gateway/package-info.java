/// The one origin in front of the services: it routes by contract, checks tokens and bounds what may pass. No domain
/// rules.
@NullMarked
package kz.tirek.gateway;

import org.jspecify.annotations.NullMarked;
