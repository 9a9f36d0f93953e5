/// Monitoring: what pupils of mentored schools know when mentoring begins and at the end of each year.
@NullMarked
package kz.tirek.hubschool.monitoring;

import org.jspecify.annotations.NullMarked;
