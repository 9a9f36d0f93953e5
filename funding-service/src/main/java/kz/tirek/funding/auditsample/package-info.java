/// Samples that auditors draw of the money data: reproducible by seed, kept as they were drawn, and evaluated.
@NullMarked
package kz.tirek.funding.auditsample;

import org.jspecify.annotations.NullMarked;
