/// A small service that obeys every convention: what the module's tests call, and a model for a new feature.
@NullMarked
package kz.tirek.conventions.sample;

import org.jspecify.annotations.NullMarked;
