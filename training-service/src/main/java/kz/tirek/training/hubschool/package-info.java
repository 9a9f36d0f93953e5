/// What training knows of hub schools, their method and their mentorships: a replica fed by the hub-school service.
@NullMarked
package kz.tirek.training.hubschool;

import org.jspecify.annotations.NullMarked;
