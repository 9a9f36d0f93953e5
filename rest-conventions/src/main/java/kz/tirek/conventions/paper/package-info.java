/// What every PDF is set with. Only services that print have OpenPDF on their class path.
@NullMarked
package kz.tirek.conventions.paper;

import org.jspecify.annotations.NullMarked;
