/// Knowledge passed on: teachers a provider trained at a hub school train teachers of the schools it mentors, and so
/// on from generation to generation.
@NullMarked
package kz.tirek.training.cascade;

import org.jspecify.annotations.NullMarked;
