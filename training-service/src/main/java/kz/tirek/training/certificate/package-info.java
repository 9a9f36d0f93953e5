/// Certificates: numbered without gaps, printed in two languages, checked by anybody, and signed so that machines
/// can check them too.
@NullMarked
package kz.tirek.training.certificate;

import org.jspecify.annotations.NullMarked;
