/// The embedded PostgreSQL: durable, kept between runs, one database and two roles for each service.
@NullMarked
package kz.tirek.stack.postgres;

import org.jspecify.annotations.NullMarked;
