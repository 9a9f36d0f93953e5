/// What training knows of schools: a replica fed by the hub-school service, so that training goes on while that one
/// is down.
@NullMarked
package kz.tirek.training.school;

import org.jspecify.annotations.NullMarked;
