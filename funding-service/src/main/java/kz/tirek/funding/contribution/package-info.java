/// Contributions of funders: what they pledge, what comes in, and what is given up.
@NullMarked
package kz.tirek.funding.contribution;

import org.jspecify.annotations.NullMarked;
