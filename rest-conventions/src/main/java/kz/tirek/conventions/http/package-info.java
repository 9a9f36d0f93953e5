/// What a request must look like before a resource method sees it.
@NullMarked
package kz.tirek.conventions.http;

import org.jspecify.annotations.NullMarked;
