/// Partnerships of schools, universities, ministries and companies, at home and abroad, and what they do together.
@NullMarked
package kz.tirek.hubschool.partnership;

import org.jspecify.annotations.NullMarked;
