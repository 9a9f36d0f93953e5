/// Training of rural teachers: the problems the service can answer with and its change feed.
@NullMarked
package kz.tirek.training;

import org.jspecify.annotations.NullMarked;
