/// What teachers agreed to and ask for as the subjects of personal data: consents, and requests with their deadlines.
@NullMarked
package kz.tirek.training.consent;

import org.jspecify.annotations.NullMarked;
