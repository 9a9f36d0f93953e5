/// The services' contracts, merged into the one OpenAPI document that callers read and the gateway routes by.
@NullMarked
package kz.tirek.gateway.contract;

import org.jspecify.annotations.NullMarked;
